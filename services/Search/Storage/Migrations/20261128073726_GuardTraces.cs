using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.Search.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(SearchDb))]
    [Migration("20261128073726_GuardTraces")]
    public partial class GuardTraces : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "bytes",
                schema: "search",
                table: "traces",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<bool>(
                name: "is_visit",
                schema: "search",
                table: "traces",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "bytes",
                schema: "search",
                table: "spans",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "ix_traces_of_work",
                schema: "search",
                table: "traces",
                columns: new[] { "started_at", "trace_id" },
                filter: "NOT is_visit");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_traces_of_work",
                schema: "search",
                table: "traces");

            migrationBuilder.DropColumn(
                name: "bytes",
                schema: "search",
                table: "traces");

            migrationBuilder.DropColumn(
                name: "is_visit",
                schema: "search",
                table: "traces");

            migrationBuilder.DropColumn(
                name: "bytes",
                schema: "search",
                table: "spans");
        }
    }
}
