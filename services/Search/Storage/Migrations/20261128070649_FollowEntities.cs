using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.Search.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(SearchDb))]
    [Migration("20261128070649_FollowEntities")]
    public partial class FollowEntities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                schema: "search",
                table: "entities",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                schema: "search",
                table: "entities",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "relink",
                schema: "search",
                table: "articles",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "relink",
                schema: "search",
                table: "article_versions",
                type: "integer",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "merged_into",
                schema: "search",
                table: "entities");

            migrationBuilder.DropColumn(
                name: "version",
                schema: "search",
                table: "entities");

            migrationBuilder.DropColumn(
                name: "relink",
                schema: "search",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "relink",
                schema: "search",
                table: "article_versions");
        }
    }
}
