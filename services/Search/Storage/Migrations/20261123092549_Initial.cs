using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace NewsMesh.Search.Storage.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(SearchDb))]
    [Migration("20261123092549_Initial")]
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "search");

            migrationBuilder.CreateTable(
                name: "article_entities",
                schema: "search",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mentions = table.Column<int>(type: "integer", nullable: false),
                    quotes = table.Column<int>(type: "integer", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_article_entities", x => new { x.article_id, x.entity_id });
                });

            migrationBuilder.CreateTable(
                name: "article_versions",
                schema: "search",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    fetch = table.Column<int>(type: "integer", nullable: false),
                    text_hash = table.Column<string>(type: "text", nullable: false),
                    headline = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    paragraphs = table.Column<string>(type: "jsonb", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    annotations = table.Column<string>(type: "jsonb", nullable: false),
                    fact_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_article_versions", x => new { x.article_id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "articles",
                schema: "search",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    fetch = table.Column<int>(type: "integer", nullable: false),
                    url = table.Column<string>(type: "text", nullable: false),
                    canonical_url = table.Column<string>(type: "text", nullable: false),
                    outlet = table.Column<string>(type: "text", nullable: false),
                    headline = table.Column<string>(type: "text", nullable: false),
                    authors = table.Column<string[]>(type: "text[]", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    language = table.Column<string>(type: "text", nullable: false),
                    image_url = table.Column<string>(type: "text", nullable: true),
                    topics = table.Column<string[]>(type: "text[]", nullable: false),
                    origin_kind = table.Column<string>(type: "text", nullable: false),
                    origin_name = table.Column<string>(type: "text", nullable: true),
                    origin_evidence = table.Column<string>(type: "text", nullable: true),
                    story_id = table.Column<Guid>(type: "uuid", nullable: true),
                    story_headline = table.Column<string>(type: "text", nullable: true),
                    trace_id = table.Column<string>(type: "text", nullable: false),
                    indexed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    configuration = table.Column<string>(type: "text", nullable: false),
                    document = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_articles", x => x.article_id);
                });

            migrationBuilder.CreateTable(
                name: "entities",
                schema: "search",
                columns: table => new
                {
                    entity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    wikidata_id = table.Column<string>(type: "text", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    aliases = table.Column<string[]>(type: "text[]", nullable: false),
                    description = table.Column<string>(type: "text", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    names = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entities", x => x.entity_id);
                });

            migrationBuilder.CreateTable(
                name: "facts",
                schema: "search",
                columns: table => new
                {
                    fact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    statement = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    entity_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    origins = table.Column<string[]>(type: "text[]", nullable: false),
                    slots = table.Column<string>(type: "jsonb", nullable: false),
                    links = table.Column<string>(type: "jsonb", nullable: false),
                    first_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    document = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_facts", x => x.fact_id);
                });

            migrationBuilder.CreateTable(
                name: "quotes",
                schema: "search",
                columns: table => new
                {
                    quote_id = table.Column<Guid>(type: "uuid", nullable: false),
                    utterance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    speaker_id = table.Column<Guid>(type: "uuid", nullable: true),
                    speaker = table.Column<string>(type: "text", nullable: true),
                    via = table.Column<string>(type: "text", nullable: true),
                    about_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    fact_id = table.Column<Guid>(type: "uuid", nullable: true),
                    outlet = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    configuration = table.Column<string>(type: "text", nullable: false),
                    document = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_quotes", x => x.quote_id);
                });

            migrationBuilder.CreateTable(
                name: "settlements",
                schema: "search",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fetch = table.Column<int>(type: "integer", nullable: false),
                    url = table.Column<string>(type: "text", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    alias_of = table.Column<Guid>(type: "uuid", nullable: true),
                    trace_id = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    stages = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlements", x => x.article_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_article_entities_entity_id_published_at",
                schema: "search",
                table: "article_entities",
                columns: new[] { "entity_id", "published_at" });

            migrationBuilder.CreateIndex(
                name: "ix_articles_document",
                schema: "search",
                table: "articles",
                column: "document")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_articles_outlet_published_at",
                schema: "search",
                table: "articles",
                columns: new[] { "outlet", "published_at" });

            migrationBuilder.CreateIndex(
                name: "ix_articles_published_at_article_id",
                schema: "search",
                table: "articles",
                columns: new[] { "published_at", "article_id" });

            migrationBuilder.CreateIndex(
                name: "ix_articles_topics",
                schema: "search",
                table: "articles",
                column: "topics")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_entities_names",
                schema: "search",
                table: "entities",
                column: "names")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_entities_wikidata_id",
                schema: "search",
                table: "entities",
                column: "wikidata_id");

            migrationBuilder.CreateIndex(
                name: "ix_facts_document",
                schema: "search",
                table: "facts",
                column: "document")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_facts_entity_ids",
                schema: "search",
                table: "facts",
                column: "entity_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_facts_last_seen_at_fact_id",
                schema: "search",
                table: "facts",
                columns: new[] { "last_seen_at", "fact_id" });

            migrationBuilder.CreateIndex(
                name: "ix_quotes_about_ids",
                schema: "search",
                table: "quotes",
                column: "about_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_quotes_article_id",
                schema: "search",
                table: "quotes",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "ix_quotes_document",
                schema: "search",
                table: "quotes",
                column: "document")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_quotes_speaker_id_published_at",
                schema: "search",
                table: "quotes",
                columns: new[] { "speaker_id", "published_at" });

            migrationBuilder.CreateIndex(
                name: "ix_quotes_utterance_id",
                schema: "search",
                table: "quotes",
                column: "utterance_id");

            migrationBuilder.CreateIndex(
                name: "ix_settlements_settled_at_article_id",
                schema: "search",
                table: "settlements",
                columns: new[] { "settled_at", "article_id" });

            // One text search configuration a language, like PostgreSQL's own but deaf to accents: with the dictionary inside the
            // configuration, documents, queries and highlights treat a word alike, which calling unaccent() around each does not.
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

            migrationBuilder.CreateTable(
                name: "spans",
                schema: "search",
                columns: table => new
                {
                    trace_id = table.Column<string>(type: "text", nullable: false),
                    span_id = table.Column<string>(type: "text", nullable: false),
                    parent_span_id = table.Column<string>(type: "text", nullable: true),
                    service = table.Column<string>(type: "text", nullable: false),
                    instance = table.Column<string>(type: "text", nullable: true),
                    scope = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    duration_micros = table.Column<long>(type: "bigint", nullable: false),
                    status = table.Column<short>(type: "smallint", nullable: false),
                    status_message = table.Column<string>(type: "text", nullable: true),
                    attributes = table.Column<string>(type: "jsonb", nullable: false),
                    events = table.Column<string>(type: "jsonb", nullable: false),
                    links = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_spans", x => new { x.trace_id, x.span_id });
                });

            migrationBuilder.CreateTable(
                name: "traces",
                schema: "search",
                columns: table => new
                {
                    trace_id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    service = table.Column<string>(type: "text", nullable: false),
                    has_root = table.Column<bool>(type: "boolean", nullable: false),
                    named_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    span_count = table.Column<int>(type: "integer", nullable: false),
                    error_count = table.Column<int>(type: "integer", nullable: false),
                    services = table.Column<string[]>(type: "text[]", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_traces", x => x.trace_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_traces_received_at",
                schema: "search",
                table: "traces",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_traces_started_at_trace_id",
                schema: "search",
                table: "traces",
                columns: new[] { "started_at", "trace_id" });

            migrationBuilder.CreateIndex(
                name: "ix_quotes_configuration",
                schema: "search",
                table: "quotes",
                column: "configuration");

            migrationBuilder.CreateIndex(
                name: "ix_articles_configuration",
                schema: "search",
                table: "articles",
                column: "configuration");

            migrationBuilder.CreateTable(
                name: "near_duplicates",
                schema: "search",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_id = table.Column<Guid>(type: "uuid", nullable: false),
                    told_by = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_near_duplicates", x => new { x.article_id, x.other_id, x.told_by });
                });

            migrationBuilder.CreateIndex(
                name: "ix_near_duplicates_told_by",
                schema: "search",
                table: "near_duplicates",
                column: "told_by");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "near_duplicates",
                schema: "search");

            migrationBuilder.DropTable(
                name: "spans",
                schema: "search");

            migrationBuilder.DropTable(
                name: "traces",
                schema: "search");

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

            migrationBuilder.DropTable(
                name: "article_entities",
                schema: "search");

            migrationBuilder.DropTable(
                name: "article_versions",
                schema: "search");

            migrationBuilder.DropTable(
                name: "articles",
                schema: "search");

            migrationBuilder.DropTable(
                name: "entities",
                schema: "search");

            migrationBuilder.DropTable(
                name: "facts",
                schema: "search");

            migrationBuilder.DropTable(
                name: "quotes",
                schema: "search");

            migrationBuilder.DropTable(
                name: "settlements",
                schema: "search");
        }
    }
}
