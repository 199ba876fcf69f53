using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsMesh.Search.Storage.Migrations
{
    /// <summary>
    /// One text search configuration a language, like PostgreSQL's own but deaf to accents: with the dictionary inside the configuration,
    /// documents, queries and highlights treat a word alike, which calling unaccent() around each of them does not.
    /// </summary>
    public partial class TextSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DO $$
                DECLARE
                    language name;
                    dictionary text;
                BEGIN
                    FOR language IN SELECT cfgname FROM pg_catalog.pg_ts_config WHERE cfgnamespace = 'pg_catalog'::regnamespace LOOP
                        dictionary := CASE language WHEN 'simple' THEN 'simple' ELSE language || '_stem' END;
                        EXECUTE format('CREATE TEXT SEARCH CONFIGURATION search.%I (COPY = pg_catalog.%I)', language, language);
                        EXECUTE format('ALTER TEXT SEARCH CONFIGURATION search.%I ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.%I', language, dictionary);
                    END LOOP;
                END
                $$;
                """);
            // A query's lexemes, each bound to the headline (weight A). PostgreSQL can weigh lexemes in the text form of a query only.
            migrationBuilder.Sql(
                """
                CREATE FUNCTION search.in_headline(query tsquery) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
                $$ SELECT regexp_replace(query::text, '(''(?:[^''\\]|''''|\\.)*'')', '\1:A', 'g')::tsquery $$;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP FUNCTION search.in_headline(tsquery)");
            migrationBuilder.Sql(
                """
                DO $$
                DECLARE
                    language name;
                BEGIN
                    FOR language IN SELECT cfgname FROM pg_catalog.pg_ts_config WHERE cfgnamespace = 'search'::regnamespace LOOP
                        EXECUTE format('DROP TEXT SEARCH CONFIGURATION search.%I', language);
                    END LOOP;
                END
                $$;
                """);
        }
    }
}
