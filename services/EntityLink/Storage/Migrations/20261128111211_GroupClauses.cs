using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.EntityLink.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(EntityLinkDb))]
    [Migration("20261128111211_GroupClauses")]
    public partial class GroupClauses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid[]>(
                name: "clause_facts",
                schema: "entity_link",
                table: "story_articles",
                type: "uuid[]",
                nullable: false,
                defaultValue: new Guid[0]);

            migrationBuilder.AddColumn<byte[]>(
                name: "clauses",
                schema: "entity_link",
                table: "story_articles",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<int[]>(
                name: "passages",
                schema: "entity_link",
                table: "story_articles",
                type: "integer[]",
                nullable: false,
                defaultValue: new int[0]);

            migrationBuilder.AddColumn<bool>(
                name: "heard",
                schema: "entity_link",
                table: "assertions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid[]>(
                name: "moved_articles",
                schema: "entity_link",
                table: "articles",
                type: "uuid[]",
                nullable: false,
                defaultValue: new Guid[0]);

            migrationBuilder.AddColumn<Guid[]>(
                name: "moved_facts",
                schema: "entity_link",
                table: "articles",
                type: "uuid[]",
                nullable: false,
                defaultValue: new Guid[0]);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "clause_facts",
                schema: "entity_link",
                table: "story_articles");

            migrationBuilder.DropColumn(
                name: "clauses",
                schema: "entity_link",
                table: "story_articles");

            migrationBuilder.DropColumn(
                name: "passages",
                schema: "entity_link",
                table: "story_articles");

            migrationBuilder.DropColumn(
                name: "heard",
                schema: "entity_link",
                table: "assertions");

            migrationBuilder.DropColumn(
                name: "moved_articles",
                schema: "entity_link",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "moved_facts",
                schema: "entity_link",
                table: "articles");
        }
    }
}
