using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.EntityLink.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(EntityLinkDb))]
    [Migration("20261130144746_MarkStoryReleases")]
    public partial class MarkStoryReleases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_release",
                schema: "entity_link",
                table: "story_articles",
                type: "boolean",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "is_release",
                schema: "entity_link",
                table: "story_articles");
        }
    }
}
