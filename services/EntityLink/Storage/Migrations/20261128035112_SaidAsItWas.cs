using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.EntityLink.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(EntityLinkDb))]
    [Migration("20261128035112_SaidAsItWas")]
    public partial class SaidAsItWas : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "cue",
                schema: "entity_link",
                table: "assertions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                schema: "entity_link",
                table: "assertions",
                type: "text",
                nullable: false,
                defaultValue: "direct");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "cue",
                schema: "entity_link",
                table: "assertions");

            migrationBuilder.DropColumn(
                name: "kind",
                schema: "entity_link",
                table: "assertions");
        }
    }
}
