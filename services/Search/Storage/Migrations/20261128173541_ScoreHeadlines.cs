using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace NewsMesh.Search.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(SearchDb))]
    [Migration("20261128173541_ScoreHeadlines")]
    public partial class ScoreHeadlines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<NpgsqlTsVector>(
                name: "headline_document",
                schema: "search",
                table: "articles",
                type: "tsvector",
                nullable: false,
                computedColumnSql: "ts_filter(document, '{a}')",
                stored: true);

            migrationBuilder.CreateIndex(
                name: "ix_articles_headline_document",
                schema: "search",
                table: "articles",
                column: "headline_document")
                .Annotation("Npgsql:IndexMethod", "gin");

            // How far back a search looks is read off the statistics: a tenth of all articles, which is the default, may be a week of news that they know nothing of.
            migrationBuilder.Sql(
                "ALTER TABLE search.articles SET (autovacuum_analyze_scale_factor = 0.01, autovacuum_analyze_threshold = 1000, autovacuum_vacuum_insert_scale_factor = 0.02)"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                "ALTER TABLE search.articles RESET (autovacuum_analyze_scale_factor, autovacuum_analyze_threshold, autovacuum_vacuum_insert_scale_factor)"
            );

            migrationBuilder.DropIndex(
                name: "ix_articles_headline_document",
                schema: "search",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "headline_document",
                schema: "search",
                table: "articles");
        }
    }
}
