using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.EntityLink.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(EntityLinkDb))]
    [Migration("20261128072643_CountOriginsBesideEachOther")]
    public partial class CountOriginsBesideEachOther : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "article_origins",
                schema: "entity_link",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    own_key = table.Column<string>(type: "text", nullable: false),
                    own_name = table.Column<string>(type: "text", nullable: false),
                    stated = table.Column<bool>(type: "boolean", nullable: false),
                    cited = table.Column<string>(type: "text", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sure = table.Column<bool>(type: "boolean", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    due = table.Column<bool>(type: "boolean", nullable: false),
                    changed = table.Column<Guid[]>(type: "uuid[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_article_origins", x => x.article_id);
                });

            migrationBuilder.CreateTable(
                name: "outlet_names",
                schema: "entity_link",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    origin_key = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outlet_names", x => new { x.name, x.origin_key });
                });

            migrationBuilder.CreateTable(
                name: "shared_texts",
                schema: "entity_link",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shared_texts", x => new { x.article_id, x.other_id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_article_origins_cited",
                schema: "entity_link",
                table: "article_origins",
                column: "cited",
                filter: "cited IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_article_origins_due",
                schema: "entity_link",
                table: "article_origins",
                column: "due",
                filter: "due");

            migrationBuilder.CreateIndex(
                name: "ix_outlet_names_origin_key",
                schema: "entity_link",
                table: "outlet_names",
                column: "origin_key");

            migrationBuilder.CreateIndex(
                name: "ix_shared_texts_other_id",
                schema: "entity_link",
                table: "shared_texts",
                column: "other_id");

            // What is linked already counts as it did; which names it cites, and whose text it has, comes with its replay.
            migrationBuilder.Sql(
                """
                INSERT INTO entity_link.article_origins (article_id, own_key, own_name, stated, published_at, sure, key, name, due, changed)
                SELECT DISTINCT ON (article_id) article_id, one.origin_key, one.origin, one.origin_key LIKE 'agency:%', article.published_at,
                    one.origin_key LIKE 'agency:%', one.origin_key, one.origin, false, ARRAY[]::uuid[]
                FROM entity_link.assertions one JOIN entity_link.articles article USING (article_id)
                ORDER BY article_id, one.origin_key LIKE 'agency:%', one.ordinal;
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "article_origins",
                schema: "entity_link");

            migrationBuilder.DropTable(
                name: "outlet_names",
                schema: "entity_link");

            migrationBuilder.DropTable(
                name: "shared_texts",
                schema: "entity_link");
        }
    }
}
