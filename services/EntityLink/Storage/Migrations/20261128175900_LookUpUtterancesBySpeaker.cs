using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.EntityLink.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(EntityLinkDb))]
    [Migration("20261128175900_LookUpUtterancesBySpeaker")]
    public partial class LookUpUtterancesBySpeaker : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "quotes",
                schema: "entity_link");

            migrationBuilder.DropIndex(
                name: "ix_story_articles_published_at",
                schema: "entity_link",
                table: "story_articles");

            migrationBuilder.DropIndex(
                name: "ix_story_articles_top_terms",
                schema: "entity_link",
                table: "story_articles");

            migrationBuilder.DropPrimaryKey(
                name: "pk_assertions",
                schema: "entity_link",
                table: "assertions");

            migrationBuilder.DropIndex(
                name: "ix_assertions_article_id",
                schema: "entity_link",
                table: "assertions");

            migrationBuilder.DropIndex(
                name: "ix_assertions_fact_id",
                schema: "entity_link",
                table: "assertions");

            migrationBuilder.DropIndex(
                name: "ix_assertions_sketch",
                schema: "entity_link",
                table: "assertions");

            migrationBuilder.DropIndex(
                name: "ix_assertions_speaker_id",
                schema: "entity_link",
                table: "assertions");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "published_at",
                schema: "entity_link",
                table: "assertions",
                type: "timestamp with time zone",
                nullable: true);

            // Between the old indexes and the new ones: a row that is in none is written again in a few microseconds.
            migrationBuilder.Sql("UPDATE entity_link.assertions one SET published_at = article.published_at FROM entity_link.articles article WHERE article.article_id = one.article_id");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "published_at",
                schema: "entity_link",
                table: "assertions",
                type: "timestamp with time zone",
                nullable: false,
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "pk_assertions",
                schema: "entity_link",
                table: "assertions",
                columns: new[] { "article_id", "ordinal" });

            migrationBuilder.CreateIndex(
                name: "ix_story_articles_top_terms",
                schema: "entity_link",
                table: "story_articles",
                column: "top_terms")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:StorageParameter:fastupdate", false);

            migrationBuilder.CreateIndex(
                name: "ix_assertions_article_id",
                schema: "entity_link",
                table: "assertions",
                column: "article_id",
                filter: "sketch IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_assertions_fact_id",
                schema: "entity_link",
                table: "assertions",
                column: "fact_id",
                filter: "fact_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_assertions_speaker_id_published_at",
                schema: "entity_link",
                table: "assertions",
                columns: new[] { "speaker_id", "published_at" },
                filter: "sketch IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_story_articles_top_terms",
                schema: "entity_link",
                table: "story_articles");

            migrationBuilder.DropPrimaryKey(
                name: "pk_assertions",
                schema: "entity_link",
                table: "assertions");

            migrationBuilder.DropIndex(
                name: "ix_assertions_article_id",
                schema: "entity_link",
                table: "assertions");

            migrationBuilder.DropIndex(
                name: "ix_assertions_fact_id",
                schema: "entity_link",
                table: "assertions");

            migrationBuilder.DropIndex(
                name: "ix_assertions_speaker_id_published_at",
                schema: "entity_link",
                table: "assertions");

            migrationBuilder.DropColumn(
                name: "published_at",
                schema: "entity_link",
                table: "assertions");

            migrationBuilder.AddPrimaryKey(
                name: "pk_assertions",
                schema: "entity_link",
                table: "assertions",
                column: "assertion_id");

            migrationBuilder.CreateTable(
                name: "quotes",
                schema: "entity_link",
                columns: table => new
                {
                    quote_id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    speaker_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_quotes", x => x.quote_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_story_articles_published_at",
                schema: "entity_link",
                table: "story_articles",
                column: "published_at");

            migrationBuilder.CreateIndex(
                name: "ix_story_articles_top_terms",
                schema: "entity_link",
                table: "story_articles",
                column: "top_terms")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_assertions_article_id",
                schema: "entity_link",
                table: "assertions",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "ix_assertions_fact_id",
                schema: "entity_link",
                table: "assertions",
                column: "fact_id");

            migrationBuilder.CreateIndex(
                name: "ix_assertions_sketch",
                schema: "entity_link",
                table: "assertions",
                column: "sketch")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_assertions_speaker_id",
                schema: "entity_link",
                table: "assertions",
                column: "speaker_id");

            migrationBuilder.CreateIndex(
                name: "ix_quotes_article_id",
                schema: "entity_link",
                table: "quotes",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "ix_quotes_speaker_id",
                schema: "entity_link",
                table: "quotes",
                column: "speaker_id");
        }
    }
}
