using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.Parse.Storage.Migrations
{
    /// <inheritdoc />
    public partial class NearDuplicates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "near_texts",
                schema: "parse",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    other_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    in_other = table.Column<double>(type: "double precision", nullable: false),
                    of_other = table.Column<double>(type: "double precision", nullable: false),
                    url = table.Column<string>(type: "text", nullable: false),
                    outlet = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    origin_kind = table.Column<string>(type: "text", nullable: false),
                    origin_name = table.Column<string>(type: "text", nullable: true),
                    origin_evidence = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_near_texts", x => new { x.article_id, x.version, x.other_id });
                });

            migrationBuilder.CreateTable(
                name: "text_sketches",
                schema: "parse",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    bands = table.Column<int[]>(type: "integer[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_text_sketches", x => x.article_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_text_sketches_bands",
                schema: "parse",
                table: "text_sketches",
                column: "bands")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:StorageParameter:fastupdate", false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "near_texts",
                schema: "parse");

            migrationBuilder.DropTable(
                name: "text_sketches",
                schema: "parse");
        }
    }
}
