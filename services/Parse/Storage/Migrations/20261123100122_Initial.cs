using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.Parse.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "parse");

            migrationBuilder.CreateTable(
                name: "articles",
                schema: "parse",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    url = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: false),
                    last_fetch = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    version_fetch = table.Column<int>(type: "integer", nullable: false),
                    text_hash = table.Column<string>(type: "text", nullable: true),
                    canonical_url = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    alias_of = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_articles", x => x.article_id);
                });

            migrationBuilder.CreateTable(
                name: "article_versions",
                schema: "parse",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    fetch = table.Column<int>(type: "integer", nullable: false),
                    text_hash = table.Column<string>(type: "text", nullable: false),
                    fetched_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    outlet = table.Column<string>(type: "text", nullable: false),
                    headline = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    authors = table.Column<string[]>(type: "text[]", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    language = table.Column<string>(type: "text", nullable: false),
                    origin_kind = table.Column<string>(type: "text", nullable: false),
                    origin_name = table.Column<string>(type: "text", nullable: true),
                    origin_evidence = table.Column<string>(type: "text", nullable: true),
                    left_out = table.Column<long[]>(type: "bigint[]", nullable: false, defaultValueSql: "'{}'")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_article_versions", x => new { x.article_id, x.version });
                    table.ForeignKey(
                        name: "fk_article_versions_articles_article_id",
                        column: x => x.article_id,
                        principalSchema: "parse",
                        principalTable: "articles",
                        principalColumn: "article_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_articles_text_hash",
                schema: "parse",
                table: "articles",
                column: "text_hash");

            migrationBuilder.CreateTable(
                name: "near_texts",
                schema: "parse",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    other_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    in_other = table.Column<double>(type: "double precision", nullable: false),
                    of_other = table.Column<double>(type: "double precision", nullable: false),
                    url = table.Column<string>(type: "text", nullable: false),
                    outlet = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    origin_kind = table.Column<string>(type: "text", nullable: false),
                    origin_name = table.Column<string>(type: "text", nullable: true),
                    origin_evidence = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_near_texts", x => new { x.article_id, x.version, x.other_id });
                });

            migrationBuilder.CreateTable(
                name: "text_sketches",
                schema: "parse",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    bands = table.Column<int[]>(type: "integer[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_text_sketches", x => x.article_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_text_sketches_bands",
                schema: "parse",
                table: "text_sketches",
                column: "bands")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:StorageParameter:fastupdate", false);

            migrationBuilder.CreateTable(
                name: "site_lines",
                schema: "parse",
                columns: table => new
                {
                    host = table.Column<string>(type: "text", nullable: false),
                    line_hash = table.Column<long>(type: "bigint", nullable: false),
                    articles = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    last_seen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_site_lines", x => new { x.host, x.line_hash });
                });

            migrationBuilder.CreateIndex(
                name: "ix_site_lines_host_last_seen",
                schema: "parse",
                table: "site_lines",
                columns: new[] { "host", "last_seen" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "site_lines",
                schema: "parse");

            migrationBuilder.DropTable(
                name: "near_texts",
                schema: "parse");

            migrationBuilder.DropTable(
                name: "text_sketches",
                schema: "parse");

            migrationBuilder.DropTable(
                name: "article_versions",
                schema: "parse");

            migrationBuilder.DropTable(
                name: "articles",
                schema: "parse");
        }
    }
}
