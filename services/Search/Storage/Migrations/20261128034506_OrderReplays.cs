using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.Search.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(SearchDb))]
    [Migration("20261128034506_OrderReplays")]
    public partial class OrderReplays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "origin_family",
                schema: "search",
                table: "articles",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "origin_site",
                schema: "search",
                table: "articles",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "replay",
                schema: "search",
                table: "articles",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "replay",
                schema: "search",
                table: "article_versions",
                type: "integer",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "origin_family",
                schema: "search",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "origin_site",
                schema: "search",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "replay",
                schema: "search",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "replay",
                schema: "search",
                table: "article_versions");
        }
    }
}
