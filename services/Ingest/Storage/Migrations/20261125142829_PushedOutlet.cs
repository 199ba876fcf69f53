using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.Ingest.Storage.Migrations
{
    /// <inheritdoc />
    public partial class PushedOutlet : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "outlet",
                schema: "ingest",
                table: "passages",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "outlet",
                schema: "ingest",
                table: "passages");
        }
    }
}
