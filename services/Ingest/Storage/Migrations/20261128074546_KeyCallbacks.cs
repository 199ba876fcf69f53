using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.Ingest.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(IngestDb))]
    [Migration("20261128074546_KeyCallbacks")]
    public partial class KeyCallbacks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "callback_key",
                schema: "ingest",
                table: "hub_subscriptions",
                type: "text",
                nullable: false,
                defaultValue: "");

            // Hubs know the callbacks without keys: they are asked again, and told the new ones.
            migrationBuilder.Sql(
                """
                UPDATE ingest.hub_subscriptions SET callback_key = replace(gen_random_uuid()::text, '-', ''),
                    state = CASE WHEN state = 'leaving' THEN state ELSE 'wanted' END, due_at = now(), attempts = 0;
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "callback_key",
                schema: "ingest",
                table: "hub_subscriptions");
        }
    }
}
