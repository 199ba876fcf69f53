using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;

#nullable disable

namespace NewsMesh.Search.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(SearchDb))]
    [Migration("20261128104426_Alerts")]
    public partial class Alerts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "alerts",
                schema: "search",
                columns: table => new
                {
                    alert_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    request = table.Column<string>(type: "jsonb", nullable: false),
                    terms = table.Column<string[]>(type: "text[]", nullable: false),
                    in_headline = table.Column<bool[]>(type: "boolean[]", nullable: false),
                    all_of = table.Column<string[]>(type: "text[]", nullable: false),
                    outlets = table.Column<string[]>(type: "text[]", nullable: false),
                    languages = table.Column<string[]>(type: "text[]", nullable: false),
                    names = table.Column<string[]>(type: "text[]", nullable: false),
                    published_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    published_to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    webhook_url = table.Column<string>(type: "text", nullable: true),
                    secret = table.Column<string>(type: "text", nullable: true),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    failing_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    retry_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "text", nullable: true),
                    disabled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alerts", x => x.alert_id);
                });

            migrationBuilder.CreateTable(
                name: "alert_deliveries",
                schema: "search",
                columns: table => new
                {
                    delivery_id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    alert_id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    attempt = table.Column<int>(type: "integer", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: true),
                    error = table.Column<string>(type: "text", nullable: true),
                    duration_ms = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alert_deliveries", x => x.delivery_id);
                    table.ForeignKey(
                        name: "fk_alert_deliveries_alerts_alert_id",
                        column: x => x.alert_id,
                        principalSchema: "search",
                        principalTable: "alerts",
                        principalColumn: "alert_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "alert_hits",
                schema: "search",
                columns: table => new
                {
                    alert_id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hit_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    terms = table.Column<string[]>(type: "text[]", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    delivered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alert_hits", x => new { x.alert_id, x.article_id });
                    table.ForeignKey(
                        name: "fk_alert_hits_alerts_alert_id",
                        column: x => x.alert_id,
                        principalSchema: "search",
                        principalTable: "alerts",
                        principalColumn: "alert_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "alert_words",
                schema: "search",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    alert_id = table.Column<Guid>(type: "uuid", nullable: false),
                    configurations = table.Column<string[]>(type: "text[]", nullable: false),
                    query = table.Column<NpgsqlTsQuery>(type: "tsquery", nullable: true),
                    any_of = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alert_words", x => x.id);
                    table.ForeignKey(
                        name: "fk_alert_words_alerts_alert_id",
                        column: x => x.alert_id,
                        principalSchema: "search",
                        principalTable: "alerts",
                        principalColumn: "alert_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_alert_deliveries_alert_id_delivery_id",
                schema: "search",
                table: "alert_deliveries",
                columns: new[] { "alert_id", "delivery_id" });

            migrationBuilder.CreateIndex(
                name: "ix_alert_hits_alert_id_hit_at_article_id",
                schema: "search",
                table: "alert_hits",
                columns: new[] { "alert_id", "hit_at", "article_id" });

            migrationBuilder.CreateIndex(
                name: "ix_alert_hits_article_id",
                schema: "search",
                table: "alert_hits",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "ix_alert_hits_due_at",
                schema: "search",
                table: "alert_hits",
                column: "due_at",
                filter: "due_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_alert_words_alert_id",
                schema: "search",
                table: "alert_words",
                column: "alert_id");

            migrationBuilder.CreateIndex(
                name: "ix_alert_words_any_of",
                schema: "search",
                table: "alert_words",
                column: "any_of")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_alerts_created_at_alert_id",
                schema: "search",
                table: "alerts",
                columns: new[] { "created_at", "alert_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "alert_deliveries",
                schema: "search");

            migrationBuilder.DropTable(
                name: "alert_hits",
                schema: "search");

            migrationBuilder.DropTable(
                name: "alert_words",
                schema: "search");

            migrationBuilder.DropTable(
                name: "alerts",
                schema: "search");
        }
    }
}
