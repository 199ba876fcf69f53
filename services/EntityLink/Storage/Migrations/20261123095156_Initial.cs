using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.EntityLink.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(EntityLinkDb))]
    [Migration("20261123095156_Initial")]
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "entity_link");

            migrationBuilder.CreateTable(
                name: "articles",
                schema: "entity_link",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    fetch = table.Column<int>(type: "integer", nullable: false),
                    url = table.Column<string>(type: "text", nullable: false),
                    headline = table.Column<string>(type: "text", nullable: false),
                    outlet = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    touched_facts = table.Column<Guid[]>(type: "uuid[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_articles", x => x.article_id);
                });

            migrationBuilder.CreateTable(
                name: "assertions",
                schema: "entity_link",
                columns: table => new
                {
                    assertion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    start = table.Column<int>(type: "integer", nullable: false),
                    length = table.Column<int>(type: "integer", nullable: false),
                    predicate = table.Column<string>(type: "text", nullable: false),
                    polarity = table.Column<string>(type: "text", nullable: false),
                    modality = table.Column<string>(type: "text", nullable: false),
                    speaker_id = table.Column<Guid>(type: "uuid", nullable: true),
                    speaker = table.Column<string>(type: "text", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    origin = table.Column<string>(type: "text", nullable: false),
                    fact_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assertions", x => x.assertion_id);
                });

            migrationBuilder.CreateTable(
                name: "entities",
                schema: "entity_link",
                columns: table => new
                {
                    entity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    wikidata_id = table.Column<string>(type: "text", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    aliases = table.Column<string[]>(type: "text[]", nullable: false),
                    demonyms = table.Column<string[]>(type: "text[]", nullable: false),
                    description = table.Column<string>(type: "text", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    popularity = table.Column<double>(type: "double precision", nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    merged_into = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entities", x => x.entity_id);
                });

            migrationBuilder.CreateTable(
                name: "facts",
                schema: "entity_link",
                columns: table => new
                {
                    fact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    digest = table.Column<string>(type: "text", nullable: false),
                    statement = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    first_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_facts", x => x.fact_id);
                });

            migrationBuilder.CreateTable(
                name: "loaded_seeds",
                schema: "entity_link",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    loaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loaded_seeds", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "mentions",
                schema: "entity_link",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    start = table.Column<int>(type: "integer", nullable: false),
                    length = table.Column<int>(type: "integer", nullable: false),
                    entity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    score = table.Column<double>(type: "double precision", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mentions", x => new { x.article_id, x.ordinal });
                });

            migrationBuilder.CreateTable(
                name: "quotes",
                schema: "entity_link",
                columns: table => new
                {
                    quote_id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    speaker_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_quotes", x => x.quote_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_assertions_article_id",
                schema: "entity_link",
                table: "assertions",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "ix_assertions_fact_id",
                schema: "entity_link",
                table: "assertions",
                column: "fact_id");

            migrationBuilder.CreateIndex(
                name: "ix_entities_search_text",
                schema: "entity_link",
                table: "entities",
                column: "search_text")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_entities_source",
                schema: "entity_link",
                table: "entities",
                column: "source",
                filter: "source <> 'nil'");

            migrationBuilder.CreateIndex(
                name: "ix_entities_wikidata_id",
                schema: "entity_link",
                table: "entities",
                column: "wikidata_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mentions_entity_id",
                schema: "entity_link",
                table: "mentions",
                column: "entity_id");

            migrationBuilder.CreateIndex(
                name: "ix_quotes_article_id",
                schema: "entity_link",
                table: "quotes",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "ix_quotes_speaker_id",
                schema: "entity_link",
                table: "quotes",
                column: "speaker_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "articles",
                schema: "entity_link");

            migrationBuilder.DropTable(
                name: "assertions",
                schema: "entity_link");

            migrationBuilder.DropTable(
                name: "entities",
                schema: "entity_link");

            migrationBuilder.DropTable(
                name: "facts",
                schema: "entity_link");

            migrationBuilder.DropTable(
                name: "loaded_seeds",
                schema: "entity_link");

            migrationBuilder.DropTable(
                name: "mentions",
                schema: "entity_link");

            migrationBuilder.DropTable(
                name: "quotes",
                schema: "entity_link");
        }
    }
}
