using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.EntityLink.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(EntityLinkDb))]
    [Migration("20261128034500_CountOriginsBySite")]
    public partial class CountOriginsBySite : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "origin_key",
                schema: "entity_link",
                table: "assertions",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "replay",
                schema: "entity_link",
                table: "articles",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            // Earlier releases counted by the name that is shown: agencies and families keep it, an outlet is counted by its host as far as SQL can tell it.
            migrationBuilder.Sql(
                """
                UPDATE entity_link.assertions SET origin_key = CASE
                    WHEN assertions.origin LIKE 'outlet:%' THEN 'site:' || lower(coalesce(substring(articles.url FROM '://(?:www\.)?([^/:?#]+)'), articles.url))
                    ELSE lower(assertions.origin) END
                FROM entity_link.articles WHERE articles.article_id = assertions.article_id
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "origin_key",
                schema: "entity_link",
                table: "assertions");

            migrationBuilder.DropColumn(
                name: "replay",
                schema: "entity_link",
                table: "articles");
        }
    }
}
