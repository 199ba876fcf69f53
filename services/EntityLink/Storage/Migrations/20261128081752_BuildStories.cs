using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.EntityLink.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(EntityLinkDb))]
    [Migration("20261128081752_BuildStories")]
    public partial class BuildStories : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "stories",
                schema: "entity_link",
                columns: table => new
                {
                    story_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    headline = table.Column<string>(type: "text", nullable: false),
                    merged_into = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stories", x => x.story_id);
                });

            migrationBuilder.CreateTable(
                name: "story_articles",
                schema: "entity_link",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    story_id = table.Column<Guid>(type: "uuid", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    headline = table.Column<string>(type: "text", nullable: false),
                    lead_starts = table.Column<int[]>(type: "integer[]", nullable: false),
                    lead_texts = table.Column<string[]>(type: "text[]", nullable: false),
                    terms = table.Column<string[]>(type: "text[]", nullable: false),
                    weights = table.Column<float[]>(type: "real[]", nullable: false),
                    top_terms = table.Column<string[]>(type: "text[]", nullable: false),
                    touched_stories = table.Column<Guid[]>(type: "uuid[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_story_articles", x => x.article_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_story_articles_published_at",
                schema: "entity_link",
                table: "story_articles",
                column: "published_at");

            migrationBuilder.CreateIndex(
                name: "ix_story_articles_story_id",
                schema: "entity_link",
                table: "story_articles",
                column: "story_id");

            migrationBuilder.CreateIndex(
                name: "ix_story_articles_top_terms",
                schema: "entity_link",
                table: "story_articles",
                column: "top_terms")
                .Annotation("Npgsql:IndexMethod", "gin");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "stories",
                schema: "entity_link");

            migrationBuilder.DropTable(
                name: "story_articles",
                schema: "entity_link");
        }
    }
}
