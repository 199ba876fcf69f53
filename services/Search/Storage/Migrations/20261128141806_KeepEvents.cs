using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.Search.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(SearchDb))]
    [Migration("20261128141806_KeepEvents")]
    public partial class KeepEvents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_articles_document",
                schema: "search",
                table: "articles");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "added_at",
                schema: "search",
                table: "articles",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "'1970-01-01 00:00:00+00'");
            // What was there before was there before: a constant writes no rows.
            migrationBuilder.Sql("ALTER TABLE search.articles ALTER COLUMN added_at SET DEFAULT now()");

            migrationBuilder.AddColumn<int>(
                name: "day",
                schema: "search",
                table: "articles",
                type: "integer",
                nullable: false,
                computedColumnSql: "floor(extract(epoch FROM (published_at - TIMESTAMPTZ '1970-01-01 00:00:00+00')) / 86400)::int",
                stored: true);

            migrationBuilder.CreateIndex(
                name: "ix_articles_document_day",
                schema: "search",
                table: "articles",
                columns: new[] { "document", "day" })
                .Annotation("Npgsql:IndexMethod", "gin");

            // The events that the read models are made of (EventLog), and how far a rebuild is. Events are compressed already.
            migrationBuilder.Sql(
                """
                CREATE TABLE search.event_log (
                    kind text NOT NULL, id uuid NOT NULL, part text NOT NULL, ordering bigint[] NOT NULL, event bytea NOT NULL, logged_at timestamptz NOT NULL,
                    xid xid8 NOT NULL DEFAULT pg_current_xact_id(), CONSTRAINT pk_event_log PRIMARY KEY (kind, id, part));
                ALTER TABLE search.event_log ALTER COLUMN event SET STORAGE EXTERNAL;
                CREATE INDEX ix_event_log_xid ON search.event_log (xid, kind, id, part);
                CREATE TABLE search.rebuilds (
                    rebuild_id uuid NOT NULL CONSTRAINT pk_rebuilds PRIMARY KEY, state text NOT NULL, requested_at timestamptz NOT NULL, ended_at timestamptz,
                    made_by text, xid xid8 NOT NULL DEFAULT '0', kind text NOT NULL DEFAULT '', id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000', part text NOT NULL DEFAULT '',
                    events bigint NOT NULL DEFAULT 0, applied bigint NOT NULL DEFAULT 0, carried_over bigint NOT NULL DEFAULT 0, problem text);
                CREATE UNIQUE INDEX ix_rebuilds_running ON search.rebuilds (state) WHERE state = 'running';
                """
            );
            // Counts are kept in the schema of the table that changes: a rebuild has tables of its own.
            migrationBuilder.Sql(
                """
                DROP FUNCTION search.add_rows(text, bigint);
                CREATE FUNCTION search.add_rows(of_schema text, of_name text, change bigint) RETURNS void LANGUAGE plpgsql AS $body$
                BEGIN
                    IF change <> 0 THEN
                        EXECUTE format('INSERT INTO %I.row_counts AS known (name, slot, rows) VALUES ($1, pg_backend_pid() %% 64, $2)
                            ON CONFLICT (name, slot) DO UPDATE SET rows = known.rows + excluded.rows', of_schema) USING of_name, change;
                    END IF;
                END $body$;
                CREATE OR REPLACE FUNCTION search.count_rows() RETURNS trigger LANGUAGE plpgsql AS $body$
                BEGIN
                    PERFORM search.add_rows(TG_TABLE_SCHEMA, TG_ARGV[0], (SELECT CASE TG_OP WHEN 'INSERT' THEN count(*) ELSE -count(*) END FROM changed));
                    RETURN NULL;
                END $body$;
                CREATE OR REPLACE FUNCTION search.count_facts() RETURNS trigger LANGUAGE plpgsql AS $body$
                BEGIN
                    IF TG_OP = 'INSERT' THEN
                        PERFORM search.add_rows(TG_TABLE_SCHEMA, 'facts', (SELECT count(*) FROM added WHERE status <> 'retracted'));
                    ELSIF TG_OP = 'DELETE' THEN
                        PERFORM search.add_rows(TG_TABLE_SCHEMA, 'facts', (SELECT -count(*) FROM removed WHERE status <> 'retracted'));
                    ELSE
                        PERFORM search.add_rows(TG_TABLE_SCHEMA, 'facts',
                            (SELECT count(*) FROM added WHERE status <> 'retracted') - (SELECT count(*) FROM removed WHERE status <> 'retracted'));
                    END IF;
                    RETURN NULL;
                END $body$;
                CREATE OR REPLACE FUNCTION search.count_outcomes() RETURNS trigger LANGUAGE plpgsql AS $body$
                BEGIN
                    IF TG_OP <> 'DELETE' THEN
                        PERFORM search.add_rows(TG_TABLE_SCHEMA, 'outcome:' || outcome, rows) FROM (SELECT outcome, count(*) AS rows FROM added GROUP BY outcome ORDER BY outcome) AS by_outcome;
                    END IF;
                    IF TG_OP <> 'INSERT' THEN
                        PERFORM search.add_rows(TG_TABLE_SCHEMA, 'outcome:' || outcome, -rows) FROM (SELECT outcome, count(*) AS rows FROM removed GROUP BY outcome ORDER BY outcome) AS by_outcome;
                    END IF;
                    RETURN NULL;
                END $body$;
                CREATE OR REPLACE FUNCTION search.count_entities() RETURNS trigger LANGUAGE plpgsql AS $body$
                BEGIN
                    IF TG_OP <> 'DELETE' THEN
                        EXECUTE format('INSERT INTO %I.entity_counts AS known (entity_id, articles) SELECT entity_id, count(*) FROM added GROUP BY entity_id ORDER BY entity_id
                            ON CONFLICT (entity_id) DO UPDATE SET articles = known.articles + excluded.articles', TG_TABLE_SCHEMA);
                    END IF;
                    IF TG_OP <> 'INSERT' THEN
                        EXECUTE format('INSERT INTO %I.entity_counts AS known (entity_id, articles) SELECT entity_id, -count(*) FROM removed GROUP BY entity_id ORDER BY entity_id
                            ON CONFLICT (entity_id) DO UPDATE SET articles = known.articles + excluded.articles', TG_TABLE_SCHEMA);
                    END IF;
                    RETURN NULL;
                END $body$;
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE search.event_log, search.rebuilds");
            // Counts as they were kept before: those of one schema.
            migrationBuilder.Sql(
                """
                DROP FUNCTION search.add_rows(text, text, bigint);
                CREATE FUNCTION search.add_rows(of_name text, change bigint) RETURNS void LANGUAGE sql AS $body$
                    INSERT INTO search.row_counts AS known (name, slot, rows) SELECT of_name, pg_backend_pid() % 64, change WHERE change <> 0
                    ON CONFLICT (name, slot) DO UPDATE SET rows = known.rows + excluded.rows
                $body$;
                CREATE OR REPLACE FUNCTION search.count_rows() RETURNS trigger LANGUAGE plpgsql AS $body$
                BEGIN
                    PERFORM search.add_rows(TG_ARGV[0], (SELECT CASE TG_OP WHEN 'INSERT' THEN count(*) ELSE -count(*) END FROM changed));
                    RETURN NULL;
                END $body$;
                CREATE OR REPLACE FUNCTION search.count_facts() RETURNS trigger LANGUAGE plpgsql AS $body$
                BEGIN
                    IF TG_OP = 'INSERT' THEN
                        PERFORM search.add_rows('facts', (SELECT count(*) FROM added WHERE status <> 'retracted'));
                    ELSIF TG_OP = 'DELETE' THEN
                        PERFORM search.add_rows('facts', (SELECT -count(*) FROM removed WHERE status <> 'retracted'));
                    ELSE
                        PERFORM search.add_rows('facts', (SELECT count(*) FROM added WHERE status <> 'retracted') - (SELECT count(*) FROM removed WHERE status <> 'retracted'));
                    END IF;
                    RETURN NULL;
                END $body$;
                CREATE OR REPLACE FUNCTION search.count_outcomes() RETURNS trigger LANGUAGE plpgsql AS $body$
                BEGIN
                    IF TG_OP <> 'DELETE' THEN
                        PERFORM search.add_rows('outcome:' || outcome, rows) FROM (SELECT outcome, count(*) AS rows FROM added GROUP BY outcome ORDER BY outcome) AS by_outcome;
                    END IF;
                    IF TG_OP <> 'INSERT' THEN
                        PERFORM search.add_rows('outcome:' || outcome, -rows) FROM (SELECT outcome, count(*) AS rows FROM removed GROUP BY outcome ORDER BY outcome) AS by_outcome;
                    END IF;
                    RETURN NULL;
                END $body$;
                CREATE OR REPLACE FUNCTION search.count_entities() RETURNS trigger LANGUAGE plpgsql AS $body$
                BEGIN
                    IF TG_OP <> 'DELETE' THEN
                        INSERT INTO search.entity_counts AS known (entity_id, articles) SELECT entity_id, count(*) FROM added GROUP BY entity_id ORDER BY entity_id
                        ON CONFLICT (entity_id) DO UPDATE SET articles = known.articles + excluded.articles;
                    END IF;
                    IF TG_OP <> 'INSERT' THEN
                        INSERT INTO search.entity_counts AS known (entity_id, articles) SELECT entity_id, -count(*) FROM removed GROUP BY entity_id ORDER BY entity_id
                        ON CONFLICT (entity_id) DO UPDATE SET articles = known.articles + excluded.articles;
                    END IF;
                    RETURN NULL;
                END $body$;
                """
            );
            migrationBuilder.DropIndex(
                name: "ix_articles_document_day",
                schema: "search",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "day",
                schema: "search",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "added_at",
                schema: "search",
                table: "articles");

            migrationBuilder.CreateIndex(
                name: "ix_articles_document",
                schema: "search",
                table: "articles",
                column: "document")
                .Annotation("Npgsql:IndexMethod", "gin");
        }
    }
}
