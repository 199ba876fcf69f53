using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.EntityLink.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(EntityLinkDb))]
    [Migration("20261128075149_LinkStatements")]
    public partial class LinkStatements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "kind",
                schema: "entity_link",
                table: "facts",
                type: "text",
                nullable: false,
                defaultValue: "utterance");

            migrationBuilder.AddColumn<string>(
                name: "slots",
                schema: "entity_link",
                table: "assertions",
                type: "jsonb",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "kind",
                schema: "entity_link",
                table: "facts");

            migrationBuilder.DropColumn(
                name: "slots",
                schema: "entity_link",
                table: "assertions");
        }
    }
}
