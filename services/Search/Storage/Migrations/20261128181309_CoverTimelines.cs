using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.Search.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(SearchDb))]
    [Migration("20261128181309_CoverTimelines")]
    public partial class CoverTimelines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_article_entities_entity_id_published_at",
                schema: "search",
                table: "article_entities");

            migrationBuilder.CreateIndex(
                name: "ix_article_entities_entity_id_published_at",
                schema: "search",
                table: "article_entities",
                columns: new[] { "entity_id", "published_at" })
                .Annotation("Npgsql:IndexInclude", new[] { "mentions" });

            // The index alone answers only for pages that vacuum has seen.
            migrationBuilder.Sql("ALTER TABLE search.article_entities SET (autovacuum_vacuum_insert_scale_factor = 0.02)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER TABLE search.article_entities RESET (autovacuum_vacuum_insert_scale_factor)");

            migrationBuilder.DropIndex(
                name: "ix_article_entities_entity_id_published_at",
                schema: "search",
                table: "article_entities");

            migrationBuilder.CreateIndex(
                name: "ix_article_entities_entity_id_published_at",
                schema: "search",
                table: "article_entities",
                columns: new[] { "entity_id", "published_at" });
        }
    }
}
