using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.EntityLink.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(EntityLinkDb))]
    [Migration("20261128075539_ImportKnowledge")]
    public partial class ImportKnowledge : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<double>(
                name: "imported_popularity",
                schema: "entity_link",
                table: "entities",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "looked_up_at",
                schema: "entity_link",
                table: "entities",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "relations",
                schema: "entity_link",
                table: "entities",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.CreateTable(
                name: "import_chunks",
                schema: "entity_link",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_chunks", x => new { x.import_id, x.ordinal });
                });

            migrationBuilder.CreateTable(
                name: "imports",
                schema: "entity_link",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    file = table.Column<string>(type: "text", nullable: true),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    read = table.Column<long>(type: "bigint", nullable: false),
                    added = table.Column<long>(type: "bigint", nullable: false),
                    changed = table.Column<long>(type: "bigint", nullable: false),
                    rejected = table.Column<long>(type: "bigint", nullable: false),
                    errors = table.Column<string[]>(type: "text[]", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    claimed_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imports", x => x.import_id);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_revisions",
                schema: "entity_link",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_knowledge_revisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "wikidata_answers",
                schema: "entity_link",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    bearers = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wikidata_answers", x => x.name);
                });

            migrationBuilder.CreateIndex(
                name: "ix_entities_entity_id",
                schema: "entity_link",
                table: "entities",
                column: "entity_id",
                filter: "source = 'nil' AND looked_up_at IS NULL AND merged_into IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_entities_popularity_entity_id",
                schema: "entity_link",
                table: "entities",
                columns: new[] { "popularity", "entity_id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_imports_ended_at",
                schema: "entity_link",
                table: "imports",
                column: "ended_at",
                unique: true,
                filter: "ended_at IS NULL")
                .Annotation("Npgsql:NullsDistinct", false);

            // Whole names, which trigrams would find among everything that has the word.
            migrationBuilder.Sql(
                "CREATE INDEX ix_entities_names ON entity_link.entities USING gin (string_to_array(ltrim(search_text, E'\\n'), E'\\n'))"
            );
            // What comes packed does not get smaller.
            migrationBuilder.Sql("ALTER TABLE entity_link.import_chunks ALTER COLUMN content SET STORAGE EXTERNAL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX entity_link.ix_entities_names");

            migrationBuilder.DropTable(
                name: "import_chunks",
                schema: "entity_link");

            migrationBuilder.DropTable(
                name: "imports",
                schema: "entity_link");

            migrationBuilder.DropTable(
                name: "knowledge_revisions",
                schema: "entity_link");

            migrationBuilder.DropTable(
                name: "wikidata_answers",
                schema: "entity_link");

            migrationBuilder.DropIndex(
                name: "ix_entities_entity_id",
                schema: "entity_link",
                table: "entities");

            migrationBuilder.DropIndex(
                name: "ix_entities_popularity_entity_id",
                schema: "entity_link",
                table: "entities");

            migrationBuilder.DropColumn(
                name: "imported_popularity",
                schema: "entity_link",
                table: "entities");

            migrationBuilder.DropColumn(
                name: "looked_up_at",
                schema: "entity_link",
                table: "entities");

            migrationBuilder.DropColumn(
                name: "relations",
                schema: "entity_link",
                table: "entities");
        }
    }
}
