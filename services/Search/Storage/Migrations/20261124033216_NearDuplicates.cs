using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.Search.Storage.Migrations
{
    /// <inheritdoc />
    public partial class NearDuplicates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "near_duplicates",
                schema: "search",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_id = table.Column<Guid>(type: "uuid", nullable: false),
                    told_by = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_near_duplicates", x => new { x.article_id, x.other_id, x.told_by });
                });

            migrationBuilder.CreateIndex(
                name: "ix_near_duplicates_told_by",
                schema: "search",
                table: "near_duplicates",
                column: "told_by");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "near_duplicates",
                schema: "search");
        }
    }
}
