using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.Search.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(SearchDb))]
    [Migration("20261128080902_KeepCounts")]
    public partial class KeepCounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_quotes_outlet_published_at",
                schema: "search",
                table: "quotes",
                columns: new[] { "outlet", "published_at" });

            // Counts of whole tables, kept by triggers as rows come and go: to count a million rows for a front page takes longer than all else of it.
            // A table's count is cut into slots, one a session, so that those who write at the same time do not wait for each other.
            migrationBuilder.Sql(
                """
                CREATE TABLE search.row_counts (name text NOT NULL, slot smallint NOT NULL, rows bigint NOT NULL, PRIMARY KEY (name, slot)) WITH (fillfactor = 50);
                CREATE TABLE search.entity_counts (entity_id uuid PRIMARY KEY, articles bigint NOT NULL) WITH (fillfactor = 80);
                CREATE INDEX ix_entity_counts_articles_entity_id ON search.entity_counts (articles, entity_id);

                INSERT INTO search.row_counts (name, slot, rows)
                SELECT 'articles', 0, count(*) FROM search.articles UNION ALL SELECT 'versions', 0, count(*) FROM search.article_versions
                UNION ALL SELECT 'entities', 0, count(*) FROM search.entities UNION ALL SELECT 'quotes', 0, count(*) FROM search.quotes
                UNION ALL SELECT 'facts', 0, count(*) FROM search.facts WHERE status <> 'retracted'
                UNION ALL SELECT 'outcome:' || outcome, 0, count(*) FROM search.settlements GROUP BY outcome;
                INSERT INTO search.entity_counts (entity_id, articles) SELECT entity_id, count(*) FROM search.article_entities GROUP BY entity_id;

                CREATE FUNCTION search.add_rows(of_name text, change bigint) RETURNS void LANGUAGE sql AS $body$
                    INSERT INTO search.row_counts AS known (name, slot, rows) SELECT of_name, pg_backend_pid() % 64, change WHERE change <> 0
                    ON CONFLICT (name, slot) DO UPDATE SET rows = known.rows + excluded.rows
                $body$;
                CREATE FUNCTION search.count_rows() RETURNS trigger LANGUAGE plpgsql AS $body$
                BEGIN
                    PERFORM search.add_rows(TG_ARGV[0], (SELECT CASE TG_OP WHEN 'INSERT' THEN count(*) ELSE -count(*) END FROM changed));
                    RETURN NULL;
                END $body$;
                CREATE FUNCTION search.count_facts() RETURNS trigger LANGUAGE plpgsql AS $body$
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
                CREATE FUNCTION search.count_outcomes() RETURNS trigger LANGUAGE plpgsql AS $body$
                BEGIN
                    IF TG_OP <> 'DELETE' THEN
                        PERFORM search.add_rows('outcome:' || outcome, rows) FROM (SELECT outcome, count(*) AS rows FROM added GROUP BY outcome ORDER BY outcome) AS by_outcome;
                    END IF;
                    IF TG_OP <> 'INSERT' THEN
                        PERFORM search.add_rows('outcome:' || outcome, -rows) FROM (SELECT outcome, count(*) AS rows FROM removed GROUP BY outcome ORDER BY outcome) AS by_outcome;
                    END IF;
                    RETURN NULL;
                END $body$;
                CREATE FUNCTION search.count_entities() RETURNS trigger LANGUAGE plpgsql AS $body$
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

                CREATE TRIGGER count_added AFTER INSERT ON search.articles REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.count_rows('articles');
                CREATE TRIGGER count_removed AFTER DELETE ON search.articles REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.count_rows('articles');
                CREATE TRIGGER count_added AFTER INSERT ON search.article_versions REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.count_rows('versions');
                CREATE TRIGGER count_removed AFTER DELETE ON search.article_versions REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.count_rows('versions');
                CREATE TRIGGER count_added AFTER INSERT ON search.entities REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.count_rows('entities');
                CREATE TRIGGER count_removed AFTER DELETE ON search.entities REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.count_rows('entities');
                CREATE TRIGGER count_added AFTER INSERT ON search.quotes REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.count_rows('quotes');
                CREATE TRIGGER count_removed AFTER DELETE ON search.quotes REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.count_rows('quotes');
                CREATE TRIGGER count_added AFTER INSERT ON search.facts REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION search.count_facts();
                CREATE TRIGGER count_removed AFTER DELETE ON search.facts REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION search.count_facts();
                CREATE TRIGGER count_changed AFTER UPDATE ON search.facts REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION search.count_facts();
                CREATE TRIGGER count_added AFTER INSERT ON search.settlements REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION search.count_outcomes();
                CREATE TRIGGER count_removed AFTER DELETE ON search.settlements REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION search.count_outcomes();
                CREATE TRIGGER count_changed AFTER UPDATE ON search.settlements REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION search.count_outcomes();
                CREATE TRIGGER count_added AFTER INSERT ON search.article_entities REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION search.count_entities();
                CREATE TRIGGER count_removed AFTER DELETE ON search.article_entities REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION search.count_entities();
                CREATE TRIGGER count_changed AFTER UPDATE ON search.article_entities REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION search.count_entities();
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP FUNCTION search.count_rows() CASCADE;
                DROP FUNCTION search.count_facts() CASCADE;
                DROP FUNCTION search.count_outcomes() CASCADE;
                DROP FUNCTION search.count_entities() CASCADE;
                DROP FUNCTION search.add_rows(text, bigint);
                DROP TABLE search.row_counts, search.entity_counts;
                """
            );

            migrationBuilder.DropIndex(
                name: "ix_quotes_outlet_published_at",
                schema: "search",
                table: "quotes");
        }
    }
}
