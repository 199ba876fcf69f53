using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.Ingest.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(IngestDb))]
    [Migration("20261123094840_Initial")]
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "ingest");

            migrationBuilder.CreateTable(
                name: "aliases",
                schema: "ingest",
                columns: table => new
                {
                    url = table.Column<string>(type: "text", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aliases", x => x.url);
                });

            migrationBuilder.CreateTable(
                name: "articles",
                schema: "ingest",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    url = table.Column<string>(type: "text", nullable: false),
                    latest_fetch = table.Column<int>(type: "integer", nullable: false),
                    alias_of = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_articles", x => x.article_id);
                });

            migrationBuilder.CreateTable(
                name: "feeds",
                schema: "ingest",
                columns: table => new
                {
                    feed_id = table.Column<Guid>(type: "uuid", nullable: false),
                    url = table.Column<string>(type: "text", nullable: false),
                    normal_url = table.Column<string>(type: "text", nullable: false),
                    site_url = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "text", nullable: true),
                    outlet = table.Column<string>(type: "text", nullable: true),
                    language = table.Column<string>(type: "text", nullable: true),
                    tags = table.Column<string[]>(type: "text[]", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    paused = table.Column<bool>(type: "boolean", nullable: false),
                    last_error = table.Column<string>(type: "text", nullable: true),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    last_polled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    next_poll_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    poll_every = table.Column<TimeSpan>(type: "interval", nullable: true),
                    poll_interval = table.Column<TimeSpan>(type: "interval", nullable: false),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    etag = table.Column<string>(type: "text", nullable: true),
                    last_modified = table.Column<string>(type: "text", nullable: true),
                    body_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    body_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    entry_gap = table.Column<TimeSpan>(type: "interval", nullable: true),
                    hub = table.Column<string>(type: "text", nullable: true),
                    moved_polls = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    moved_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    moved_to = table.Column<string>(type: "text", nullable: true),
                    newest_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    said_interval = table.Column<TimeSpan>(type: "interval", nullable: true),
                    skip_days = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    skip_hours = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    topic = table.Column<string>(type: "text", nullable: true),
                    update_base = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    validators_lie = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    host = table.Column<string>(type: "text", nullable: false, computedColumnSql: "lower(substring(url from '://(?:[^/?#@]*@)?([^/?#]+)'))", stored: true),
                    pushed_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feeds", x => x.feed_id);
                });

            migrationBuilder.CreateTable(
                name: "passages",
                schema: "ingest",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fetch = table.Column<int>(type: "integer", nullable: false),
                    host = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    traceparent = table.Column<string>(type: "text", nullable: true),
                    linked_to = table.Column<string>(type: "text", nullable: true),
                    trace_id = table.Column<string>(type: "text", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    last_error = table.Column<string>(type: "text", nullable: true),
                    entry = table.Column<string>(type: "jsonb", nullable: true),
                    feed_id = table.Column<Guid>(type: "uuid", nullable: true),
                    replays = table.Column<int>(type: "integer", nullable: false),
                    fetched_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    alias_of = table.Column<Guid>(type: "uuid", nullable: true),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    stages = table.Column<string>(type: "jsonb", nullable: false),
                    replay_id = table.Column<Guid>(type: "uuid", nullable: true),
                    outlet = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_passages", x => new { x.article_id, x.fetch });
                    table.ForeignKey(
                        name: "fk_passages_articles_article_id",
                        column: x => x.article_id,
                        principalSchema: "ingest",
                        principalTable: "articles",
                        principalColumn: "article_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "entries",
                schema: "ingest",
                columns: table => new
                {
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    feed_id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: true),
                    title = table.Column<string>(type: "text", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    discovered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entries", x => x.entry_id);
                    table.ForeignKey(
                        name: "fk_entries_feeds_feed_id",
                        column: x => x.feed_id,
                        principalSchema: "ingest",
                        principalTable: "feeds",
                        principalColumn: "feed_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pages",
                schema: "ingest",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fetch = table.Column<int>(type: "integer", nullable: false),
                    final_url = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    html_gzip = table.Column<byte[]>(type: "bytea", nullable: true),
                    text = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pages", x => new { x.article_id, x.fetch });
                    table.ForeignKey(
                        name: "fk_pages_passages_article_id_fetch",
                        columns: x => new { x.article_id, x.fetch },
                        principalSchema: "ingest",
                        principalTable: "passages",
                        principalColumns: new[] { "article_id", "fetch" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_aliases_article_id",
                schema: "ingest",
                table: "aliases",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "ix_entries_article_id",
                schema: "ingest",
                table: "entries",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "ix_entries_feed_id_published_at",
                schema: "ingest",
                table: "entries",
                columns: new[] { "feed_id", "published_at" });

            migrationBuilder.CreateIndex(
                name: "ix_feeds_created_at_feed_id",
                schema: "ingest",
                table: "feeds",
                columns: new[] { "created_at", "feed_id" });

            migrationBuilder.CreateIndex(
                name: "ix_feeds_next_poll_at",
                schema: "ingest",
                table: "feeds",
                column: "next_poll_at",
                filter: "NOT paused AND status <> 'gone'");

            migrationBuilder.CreateIndex(
                name: "ix_feeds_normal_url",
                schema: "ingest",
                table: "feeds",
                column: "normal_url",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_passages_due_at",
                schema: "ingest",
                table: "passages",
                column: "due_at",
                filter: "state = 'discovered'");

            migrationBuilder.CreateIndex(
                name: "ix_passages_due_at1",
                schema: "ingest",
                table: "passages",
                column: "due_at",
                filter: "state IN ('fetched', 'ended')");

            migrationBuilder.CreateIndex(
                name: "ix_passages_feed_id_fetched_at",
                schema: "ingest",
                table: "passages",
                columns: new[] { "feed_id", "fetched_at" });

            migrationBuilder.CreateIndex(
                name: "ix_passages_fetched_at",
                schema: "ingest",
                table: "passages",
                column: "fetched_at");

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

            migrationBuilder.DropTable(
                name: "aliases",
                schema: "ingest");

            migrationBuilder.DropTable(
                name: "entries",
                schema: "ingest");

            migrationBuilder.DropTable(
                name: "pages",
                schema: "ingest");

            migrationBuilder.DropTable(
                name: "feeds",
                schema: "ingest");

            migrationBuilder.DropTable(
                name: "passages",
                schema: "ingest");

            migrationBuilder.DropTable(
                name: "articles",
                schema: "ingest");
        }
    }
}
