using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.Ingest.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(IngestDb))]
    [Migration("20261128035017_BoundWhatIsUnderWay")]
    public partial class BoundWhatIsUnderWay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_passages_due_at1",
                schema: "ingest",
                table: "passages");

            migrationBuilder.CreateIndex(
                name: "ix_passages_due_at1",
                schema: "ingest",
                table: "passages",
                column: "due_at",
                filter: "state = 'ended' OR (state = 'fetched' AND replays = 0)");

            migrationBuilder.CreateIndex(
                name: "ix_passages_due_at2",
                schema: "ingest",
                table: "passages",
                column: "due_at",
                filter: "state = 'fetched' AND replays > 0");

            migrationBuilder.CreateIndex(
                name: "ix_passages_due_at3",
                schema: "ingest",
                table: "passages",
                column: "due_at",
                filter: "state = 'published'");

            migrationBuilder.CreateIndex(
                name: "ix_articles_alias_of",
                schema: "ingest",
                table: "articles",
                column: "alias_of",
                filter: "alias_of IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_passages_due_at1",
                schema: "ingest",
                table: "passages");

            migrationBuilder.DropIndex(
                name: "ix_passages_due_at2",
                schema: "ingest",
                table: "passages");

            migrationBuilder.DropIndex(
                name: "ix_passages_due_at3",
                schema: "ingest",
                table: "passages");

            migrationBuilder.DropIndex(
                name: "ix_articles_alias_of",
                schema: "ingest",
                table: "articles");

            migrationBuilder.CreateIndex(
                name: "ix_passages_due_at1",
                schema: "ingest",
                table: "passages",
                column: "due_at",
                filter: "state IN ('fetched', 'ended')");
        }
    }
}
