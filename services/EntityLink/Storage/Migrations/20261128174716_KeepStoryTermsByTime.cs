using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.EntityLink.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(EntityLinkDb))]
    [Migration("20261128174716_KeepStoryTermsByTime")]
    public partial class KeepStoryTermsByTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                "UPDATE entity_link.story_articles SET top_terms = ARRAY(SELECT floor(extract(epoch FROM published_at) / 864000)::bigint || ' ' || term FROM unnest(top_terms) AS term)"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                "UPDATE entity_link.story_articles SET top_terms = ARRAY(SELECT split_part(key, ' ', 2) FROM unnest(top_terms) AS key)"
            );
        }
    }
}
