using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.Search.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(SearchDb))]
    [Migration("20261128082526_ReadersDay")]
    public partial class ReadersDay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "partial",
                schema: "search",
                table: "articles",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "published_day",
                schema: "search",
                table: "articles",
                type: "date",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "partial",
                schema: "search",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "published_day",
                schema: "search",
                table: "articles");
        }
    }
}
