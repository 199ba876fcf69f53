using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.Parse.Storage.Migrations
{
    /// <inheritdoc />
    public partial class SiteLines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long[]>(
                name: "left_out",
                schema: "parse",
                table: "article_versions",
                type: "bigint[]",
                nullable: false,
                defaultValueSql: "'{}'");

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

            migrationBuilder.DropColumn(
                name: "left_out",
                schema: "parse",
                table: "article_versions");
        }
    }
}
