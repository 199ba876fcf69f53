using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.Search.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(SearchDb))]
    [Migration("20261128035128_SaidAsItWas")]
    public partial class SaidAsItWas : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "cue",
                schema: "search",
                table: "quotes",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "polarity",
                schema: "search",
                table: "quotes",
                type: "text",
                nullable: false,
                defaultValue: "affirmed");

            migrationBuilder.AddColumn<int>(
                name: "start",
                schema: "search",
                table: "quotes",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "polarity",
                schema: "search",
                table: "facts",
                type: "text",
                nullable: false,
                defaultValue: "affirmed");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "cue",
                schema: "search",
                table: "quotes");

            migrationBuilder.DropColumn(
                name: "polarity",
                schema: "search",
                table: "quotes");

            migrationBuilder.DropColumn(
                name: "start",
                schema: "search",
                table: "quotes");

            migrationBuilder.DropColumn(
                name: "polarity",
                schema: "search",
                table: "facts");
        }
    }
}
