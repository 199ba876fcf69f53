using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.Search.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(SearchDb))]
    [Migration("20261128184233_AddHeadlineDays")]
    public partial class AddHeadlineDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_articles_headline_document",
                schema: "search",
                table: "articles");

            // The day as an expression: an index with the day itself would be taken for searches that have no word of a headline.
            migrationBuilder.Sql("CREATE INDEX ix_articles_headline_document_day ON search.articles USING gin (headline_document, (day + 0))");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX search.ix_articles_headline_document_day");
            migrationBuilder.CreateIndex(
                name: "ix_articles_headline_document",
                schema: "search",
                table: "articles",
                column: "headline_document")
                .Annotation("Npgsql:IndexMethod", "gin");
        }
    }
}
