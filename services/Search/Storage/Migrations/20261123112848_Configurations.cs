using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.Search.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Configurations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_quotes_configuration",
                schema: "search",
                table: "quotes",
                column: "configuration");

            migrationBuilder.CreateIndex(
                name: "ix_articles_configuration",
                schema: "search",
                table: "articles",
                column: "configuration");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_quotes_configuration",
                schema: "search",
                table: "quotes");

            migrationBuilder.DropIndex(
                name: "ix_articles_configuration",
                schema: "search",
                table: "articles");
        }
    }
}
