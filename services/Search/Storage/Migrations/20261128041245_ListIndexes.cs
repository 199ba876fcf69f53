using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.Search.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(SearchDb))]
    [Migration("20261128041245_ListIndexes")]
    public partial class ListIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_quotes_utterance_id",
                schema: "search",
                table: "quotes");

            migrationBuilder.CreateIndex(
                name: "ix_settlements_outcome_settled_at_article_id",
                schema: "search",
                table: "settlements",
                columns: new[] { "outcome", "settled_at", "article_id" });

            migrationBuilder.CreateIndex(
                name: "ix_quotes_published_at_utterance_id",
                schema: "search",
                table: "quotes",
                columns: new[] { "published_at", "utterance_id" });

            migrationBuilder.CreateIndex(
                name: "ix_quotes_utterance_id_published_at_quote_id",
                schema: "search",
                table: "quotes",
                columns: new[] { "utterance_id", "published_at", "quote_id" });

            migrationBuilder.CreateIndex(
                name: "ix_facts_status_last_seen_at_fact_id",
                schema: "search",
                table: "facts",
                columns: new[] { "status", "last_seen_at", "fact_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_settlements_outcome_settled_at_article_id",
                schema: "search",
                table: "settlements");

            migrationBuilder.DropIndex(
                name: "ix_quotes_published_at_utterance_id",
                schema: "search",
                table: "quotes");

            migrationBuilder.DropIndex(
                name: "ix_quotes_utterance_id_published_at_quote_id",
                schema: "search",
                table: "quotes");

            migrationBuilder.DropIndex(
                name: "ix_facts_status_last_seen_at_fact_id",
                schema: "search",
                table: "facts");

            migrationBuilder.CreateIndex(
                name: "ix_quotes_utterance_id",
                schema: "search",
                table: "quotes",
                column: "utterance_id");
        }
    }
}
