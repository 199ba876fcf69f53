using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace NewsMesh.Search.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(SearchDb))]
    [Migration("20261128081815_ReadStories")]
    public partial class ReadStories : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "stories",
                schema: "search",
                columns: table => new
                {
                    story_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    headline = table.Column<string>(type: "text", nullable: false),
                    summary = table.Column<string>(type: "jsonb", nullable: false),
                    article_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    article_count = table.Column<int>(type: "integer", nullable: false),
                    entity_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    first_published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    merged_into = table.Column<Guid>(type: "uuid", nullable: true),
                    document = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stories", x => x.story_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_articles_story_id",
                schema: "search",
                table: "articles",
                column: "story_id");

            migrationBuilder.CreateIndex(
                name: "ix_stories_article_ids",
                schema: "search",
                table: "stories",
                column: "article_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_stories_document",
                schema: "search",
                table: "stories",
                column: "document")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_stories_entity_ids",
                schema: "search",
                table: "stories",
                column: "entity_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_stories_last_published_at_story_id",
                schema: "search",
                table: "stories",
                columns: new[] { "last_published_at", "story_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_articles_story_id",
                schema: "search",
                table: "articles");

            migrationBuilder.DropTable(
                name: "stories",
                schema: "search");
        }
    }
}
