using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.Ingest.Storage.Migrations
{
    /// <inheritdoc />
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
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                    stages = table.Column<string>(type: "jsonb", nullable: false)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
