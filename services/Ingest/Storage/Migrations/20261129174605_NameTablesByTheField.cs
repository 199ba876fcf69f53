using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.Ingest.Storage.Migrations
{
    /// <summary>Renames alone: what EF would write builds the keys anew and checks every row.</summary>
    public partial class NameTablesByTheField : Migration
    {
        private static readonly (string Table, string Old, string New)[] Constraints =
        [
            ("fetch_runs", "pk_passages", "pk_fetch_runs"),
            ("fetch_runs", "fk_passages_articles_article_id", "fk_fetch_runs_articles_article_id"),
            ("pages", "fk_pages_passages_article_id_fetch", "fk_pages_fetch_runs_article_id_fetch"),
            ("rechecks", "pk_revisits", "pk_rechecks"),
            ("rechecks", "fk_revisits_articles_article_id", "fk_rechecks_articles_article_id"),
        ];

        private static readonly (string Old, string New)[] Indexes =
        [
            ("ix_passages_due_at", "ix_fetch_runs_due_at"),
            ("ix_passages_due_at1", "ix_fetch_runs_due_at1"),
            ("ix_passages_due_at2", "ix_fetch_runs_due_at2"),
            ("ix_passages_due_at3", "ix_fetch_runs_due_at3"),
            ("ix_passages_feed_id_fetched_at", "ix_fetch_runs_feed_id_fetched_at"),
            ("ix_passages_fetched_at", "ix_fetch_runs_fetched_at"),
            ("ix_passages_host", "ix_fetch_runs_host"),
            ("ix_passages_replay_id", "ix_fetch_runs_replay_id"),
            ("ix_revisits_due_at", "ix_rechecks_due_at"),
            ("ix_revisits_host", "ix_rechecks_host"),
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameTable(name: "passages", schema: "ingest", newName: "fetch_runs", newSchema: "ingest");
            migrationBuilder.RenameTable(name: "revisits", schema: "ingest", newName: "rechecks", newSchema: "ingest");
            foreach (var (table, old, name) in Constraints)
                migrationBuilder.Sql($"ALTER TABLE ingest.{table} RENAME CONSTRAINT {old} TO {name}");
            foreach (var (old, name) in Indexes)
                migrationBuilder.Sql($"ALTER INDEX ingest.{old} RENAME TO {name}");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (old, name) in Indexes)
                migrationBuilder.Sql($"ALTER INDEX ingest.{name} RENAME TO {old}");
            foreach (var (table, old, name) in Constraints)
                migrationBuilder.Sql($"ALTER TABLE ingest.{table} RENAME CONSTRAINT {name} TO {old}");
            migrationBuilder.RenameTable(name: "rechecks", schema: "ingest", newName: "revisits", newSchema: "ingest");
            migrationBuilder.RenameTable(name: "fetch_runs", schema: "ingest", newName: "passages", newSchema: "ingest");
        }
    }
}
