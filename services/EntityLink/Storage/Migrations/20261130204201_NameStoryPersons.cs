using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.EntityLink.Storage.Migrations
{
    /// <inheritdoc />
    public partial class NameStoryPersons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid[]>(
                name: "person_ids",
                schema: "entity_link",
                table: "story_articles",
                type: "uuid[]",
                nullable: false,
                defaultValue: new Guid[0]);

            migrationBuilder.AddColumn<string[]>(
                name: "person_names",
                schema: "entity_link",
                table: "story_articles",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "person_ids",
                schema: "entity_link",
                table: "story_articles");

            migrationBuilder.DropColumn(
                name: "person_names",
                schema: "entity_link",
                table: "story_articles");
        }
    }
}
