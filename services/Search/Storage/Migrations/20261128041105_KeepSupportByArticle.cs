using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.Search.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(SearchDb))]
    [Migration("20261128041105_KeepSupportByArticle")]
    public partial class KeepSupportByArticle : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "origin_count",
                schema: "search",
                table: "facts",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "support_count",
                schema: "search",
                table: "facts",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "fact_support",
                schema: "search",
                columns: table => new
                {
                    fact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    slots = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_support", x => new { x.fact_id, x.article_id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_fact_support_fact_id_published_at_article_id",
                schema: "search",
                table: "fact_support",
                columns: new[] { "fact_id", "published_at", "article_id" },
                filter: "published_at IS NOT NULL");

            // What the facts carried whole is dealt out to the articles that say it.
            migrationBuilder.Sql(
                """
                WITH one AS (
                    SELECT facts.fact_id, facts.version, s.slot->>'name' AS name, v.answer->>'value' AS words, p.support,
                        (p.support->>'articleId')::uuid AS article_id, (p.support->>'publishedAt')::timestamptz AS published_at
                    FROM search.facts, jsonb_array_elements(facts.slots) AS s (slot), jsonb_array_elements(s.slot->'values') AS v (answer),
                        jsonb_array_elements(v.answer->'support') AS p (support)
                ), answers AS (
                    SELECT fact_id, version, article_id, name, min(published_at) AS published_at,
                        jsonb_build_object('value', words, 'support', jsonb_agg(support)) AS answer
                    FROM one GROUP BY fact_id, version, article_id, name, words
                ), slots AS (
                    SELECT fact_id, version, article_id, min(published_at) AS published_at,
                        jsonb_build_object('name', name, 'values', jsonb_agg(answer)) AS slot
                    FROM answers GROUP BY fact_id, version, article_id, name
                )
                INSERT INTO search.fact_support (fact_id, article_id, version, published_at, slots)
                SELECT fact_id, article_id, version, min(published_at), jsonb_agg(slot) FROM slots GROUP BY fact_id, version, article_id;
                UPDATE search.facts SET origin_count = cardinality(origins), support_count = (
                    SELECT count(*) FROM jsonb_array_elements(slots) AS s (slot), jsonb_array_elements(s.slot->'values') AS v (answer),
                        jsonb_array_elements(v.answer->'support'));
                """
            );

            migrationBuilder.DropColumn(
                name: "slots",
                schema: "search",
                table: "facts");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fact_support",
                schema: "search");

            migrationBuilder.DropColumn(
                name: "origin_count",
                schema: "search",
                table: "facts");

            migrationBuilder.DropColumn(
                name: "support_count",
                schema: "search",
                table: "facts");

            migrationBuilder.AddColumn<string>(
                name: "slots",
                schema: "search",
                table: "facts",
                type: "jsonb",
                nullable: false,
                defaultValue: "");
        }
    }
}
