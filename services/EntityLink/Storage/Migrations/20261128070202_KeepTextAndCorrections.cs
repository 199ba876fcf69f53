using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.EntityLink.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(EntityLinkDb))]
    [Migration("20261128070202_KeepTextAndCorrections")]
    public partial class KeepTextAndCorrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "reader_version",
                schema: "entity_link",
                table: "articles",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "relink",
                schema: "entity_link",
                table: "articles",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<byte[]>(
                name: "source",
                schema: "entity_link",
                table: "articles",
                type: "bytea",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "blocked_links",
                schema: "entity_link",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    instead_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_blocked_links", x => new { x.article_id, x.entity_id });
                });

            migrationBuilder.CreateTable(
                name: "changed_entities",
                schema: "entity_link",
                columns: table => new
                {
                    entity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    is_published = table.Column<bool>(type: "boolean", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_changed_entities", x => x.entity_id);
                });

            migrationBuilder.CreateTable(
                name: "corrections",
                schema: "entity_link",
                columns: table => new
                {
                    correction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    entity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    made_by = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_corrections", x => x.correction_id);
                });

            migrationBuilder.CreateTable(
                name: "relink_jobs",
                schema: "entity_link",
                columns: table => new
                {
                    job_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    articles = table.Column<int>(type: "integer", nullable: false),
                    failed = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relink_jobs", x => x.job_id);
                });

            migrationBuilder.CreateTable(
                name: "relinks",
                schema: "entity_link",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    jobs = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    reader_version = table.Column<string>(type: "text", nullable: true),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relinks", x => x.article_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_entities_merged_into",
                schema: "entity_link",
                table: "entities",
                column: "merged_into",
                filter: "merged_into IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_articles_reader_version",
                schema: "entity_link",
                table: "articles",
                column: "reader_version");

            migrationBuilder.CreateIndex(
                name: "ix_changed_entities_changed_at",
                schema: "entity_link",
                table: "changed_entities",
                column: "changed_at",
                filter: "NOT is_published");

            migrationBuilder.CreateIndex(
                name: "ix_corrections_entity_id",
                schema: "entity_link",
                table: "corrections",
                column: "entity_id");

            migrationBuilder.CreateIndex(
                name: "ix_corrections_other_id",
                schema: "entity_link",
                table: "corrections",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_relinks_due_at",
                schema: "entity_link",
                table: "relinks",
                column: "due_at",
                filter: "attempts > 0");

            migrationBuilder.CreateIndex(
                name: "ix_relinks_jobs",
                schema: "entity_link",
                table: "relinks",
                column: "jobs")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_relinks_position",
                schema: "entity_link",
                table: "relinks",
                column: "position");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "blocked_links",
                schema: "entity_link");

            migrationBuilder.DropTable(
                name: "changed_entities",
                schema: "entity_link");

            migrationBuilder.DropTable(
                name: "corrections",
                schema: "entity_link");

            migrationBuilder.DropTable(
                name: "relink_jobs",
                schema: "entity_link");

            migrationBuilder.DropTable(
                name: "relinks",
                schema: "entity_link");

            migrationBuilder.DropIndex(
                name: "ix_entities_merged_into",
                schema: "entity_link",
                table: "entities");

            migrationBuilder.DropIndex(
                name: "ix_articles_reader_version",
                schema: "entity_link",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "reader_version",
                schema: "entity_link",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "relink",
                schema: "entity_link",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "source",
                schema: "entity_link",
                table: "articles");
        }
    }
}
