using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.EntityLink.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(EntityLinkDb))]
    [Migration("20261128082645_JoinUtterances")]
    public partial class JoinUtterances : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int[]>(
                name: "sketch",
                schema: "entity_link",
                table: "assertions",
                type: "integer[]",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_assertions_sketch",
                schema: "entity_link",
                table: "assertions",
                column: "sketch")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_assertions_speaker_id",
                schema: "entity_link",
                table: "assertions",
                column: "speaker_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_assertions_sketch",
                schema: "entity_link",
                table: "assertions");

            migrationBuilder.DropIndex(
                name: "ix_assertions_speaker_id",
                schema: "entity_link",
                table: "assertions");

            migrationBuilder.DropColumn(
                name: "sketch",
                schema: "entity_link",
                table: "assertions");
        }
    }
}
