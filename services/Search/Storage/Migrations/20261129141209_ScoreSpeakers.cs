using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.Search.Storage.Migrations
{
    /// <inheritdoc />
    public partial class ScoreSpeakers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<float>(
                name: "speaker_score",
                schema: "search",
                table: "quotes",
                type: "real",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "speaker_score",
                schema: "search",
                table: "quotes");
        }
    }
}
