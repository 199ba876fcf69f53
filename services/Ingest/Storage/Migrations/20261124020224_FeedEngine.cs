using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.Ingest.Storage.Migrations
{
    /// <inheritdoc />
    public partial class FeedEngine : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "replay_id",
                schema: "ingest",
                table: "passages",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "body_at",
                schema: "ingest",
                table: "feeds",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<TimeSpan>(
                name: "entry_gap",
                schema: "ingest",
                table: "feeds",
                type: "interval",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "hub",
                schema: "ingest",
                table: "feeds",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "moved_polls",
                schema: "ingest",
                table: "feeds",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "moved_since",
                schema: "ingest",
                table: "feeds",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "moved_to",
                schema: "ingest",
                table: "feeds",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "newest_at",
                schema: "ingest",
                table: "feeds",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<TimeSpan>(
                name: "said_interval",
                schema: "ingest",
                table: "feeds",
                type: "interval",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "skip_days",
                schema: "ingest",
                table: "feeds",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "skip_hours",
                schema: "ingest",
                table: "feeds",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "topic",
                schema: "ingest",
                table: "feeds",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "update_base",
                schema: "ingest",
                table: "feeds",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "validators_lie",
                schema: "ingest",
                table: "feeds",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "host",
                schema: "ingest",
                table: "feeds",
                type: "text",
                nullable: false,
                computedColumnSql: "lower(substring(url from '://(?:[^/?#@]*@)?([^/?#]+)'))",
                stored: true);

            migrationBuilder.CreateTable(
                name: "hosts",
                schema: "ingest",
                columns: table => new
                {
                    host = table.Column<string>(type: "text", nullable: false),
                    next_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    crawl_delay = table.Column<TimeSpan>(type: "interval", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hosts", x => x.host);
                });

            migrationBuilder.CreateTable(
                name: "hub_subscriptions",
                schema: "ingest",
                columns: table => new
                {
                    feed_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hub = table.Column<string>(type: "text", nullable: false),
                    topic = table.Column<string>(type: "text", nullable: false),
                    secret = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    last_error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hub_subscriptions", x => x.feed_id);
                });

            migrationBuilder.CreateTable(
                name: "replays",
                schema: "ingest",
                columns: table => new
                {
                    replay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    articles = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_replays", x => x.replay_id);
                });

            migrationBuilder.CreateTable(
                name: "revisits",
                schema: "ingest",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    host = table.Column<string>(type: "text", nullable: false),
                    fetched_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    visits = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    etag = table.Column<string>(type: "text", nullable: true),
                    last_modified = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_revisits", x => x.article_id);
                    table.ForeignKey(
                        name: "fk_revisits_articles_article_id",
                        column: x => x.article_id,
                        principalSchema: "ingest",
                        principalTable: "articles",
                        principalColumn: "article_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "robots",
                schema: "ingest",
                columns: table => new
                {
                    origin = table.Column<string>(type: "text", nullable: false),
                    rules = table.Column<string>(type: "text", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_robots", x => x.origin);
                });

            migrationBuilder.CreateIndex(
                name: "ix_passages_host",
                schema: "ingest",
                table: "passages",
                column: "host",
                filter: "state = 'discovered' AND lease_until IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_passages_replay_id",
                schema: "ingest",
                table: "passages",
                column: "replay_id",
                filter: "replay_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_feeds_host",
                schema: "ingest",
                table: "feeds",
                column: "host",
                filter: "lease_until IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_hub_subscriptions_due_at",
                schema: "ingest",
                table: "hub_subscriptions",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "ix_revisits_due_at",
                schema: "ingest",
                table: "revisits",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "ix_revisits_host",
                schema: "ingest",
                table: "revisits",
                column: "host",
                filter: "lease_until IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "hosts",
                schema: "ingest");

            migrationBuilder.DropTable(
                name: "hub_subscriptions",
                schema: "ingest");

            migrationBuilder.DropTable(
                name: "replays",
                schema: "ingest");

            migrationBuilder.DropTable(
                name: "revisits",
                schema: "ingest");

            migrationBuilder.DropTable(
                name: "robots",
                schema: "ingest");

            migrationBuilder.DropIndex(
                name: "ix_passages_host",
                schema: "ingest",
                table: "passages");

            migrationBuilder.DropIndex(
                name: "ix_passages_replay_id",
                schema: "ingest",
                table: "passages");

            migrationBuilder.DropIndex(
                name: "ix_feeds_host",
                schema: "ingest",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "host",
                schema: "ingest",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "replay_id",
                schema: "ingest",
                table: "passages");

            migrationBuilder.DropColumn(
                name: "body_at",
                schema: "ingest",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "entry_gap",
                schema: "ingest",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "hub",
                schema: "ingest",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "moved_polls",
                schema: "ingest",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "moved_since",
                schema: "ingest",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "moved_to",
                schema: "ingest",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "newest_at",
                schema: "ingest",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "said_interval",
                schema: "ingest",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "skip_days",
                schema: "ingest",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "skip_hours",
                schema: "ingest",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "topic",
                schema: "ingest",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "update_base",
                schema: "ingest",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "validators_lie",
                schema: "ingest",
                table: "feeds");
        }
    }
}
