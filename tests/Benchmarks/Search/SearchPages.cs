using NewsMesh.Testing;

namespace NewsMesh.Benchmarks.Search;

/// <summary>
/// What the pages show beside articles, made by the server itself: a quote and a fact for each article, each fact told by three, a story for each ten, an article with a second
/// version, an alert with as many hits as are kept, and a day's traces, one of which has 1,000 spans.
/// </summary>
internal static class SearchPages
{
    /// <param name="articles">That <see cref="SearchArticles.Fill"/> has made.</param>
    public static IEnumerable<string> Fill(int articles) =>
        SearchRows
            .Fill(articles)
            .Skip(4)
            .SkipLast(1)
            .Concat([
                $$"""
                INSERT INTO search.fact_support (fact_id, article_id, version, published_at, slots)
                SELECT md5('f' || n)::uuid, md5('a' || told)::uuid, 1, now() - told * interval '86 seconds', jsonb_build_array(jsonb_build_object('name', 'count', 'values', jsonb_build_array(jsonb_build_object(
                    'value', CASE WHEN n % 1000 = 0 THEN told - n ELSE 1 END || ' people', 'support', jsonb_build_array(jsonb_build_object(
                        'assertionId', md5('s' || n || '/' || told)::uuid, 'articleId', md5('a' || told)::uuid, 'version', 1, 'url', 'https://outlet.example/' || told, 'headline', 'Headline ' || told,
                        'outlet', 'Outlet ' || told % 500, 'origin', 'outlet:Outlet ' || told % 500, 'publishedAt', now() - told * interval '86 seconds', 'start', 0, 'length', 40, 'text', 'Words of ' || told))))))
                FROM generate_series(1, {{articles}} - 2) AS n, generate_series(n, n + 2) AS told
                """,
                $$"""
                    INSERT INTO search.stories (story_id, version, headline, summary, article_ids, article_count, entity_ids, first_published_at, last_published_at, document)
                    SELECT md5('s' || n)::uuid, 1, 'Story ' || n, '[]', ids, 10, ARRAY[md5('e' || 1 + n % {{articles
                    / 10}})::uuid], now() - n * interval '860 seconds', now() - n * interval '860 seconds' + interval '774 seconds', to_tsvector('simple', 'story ' || n)
                    FROM generate_series(1, {{articles}} / 10) AS n, LATERAL (SELECT array_agg(md5('a' || k)::uuid ORDER BY k DESC) AS ids FROM generate_series(10 * n - 9, 10 * n) AS k) AS told
                    """,
                """
                INSERT INTO search.article_versions (article_id, version, "fetch", replay, text_hash, headline, text, paragraphs, published_at, seen_at, annotations, fact_ids)
                SELECT article_id, 2, 2, 0, '2', headline, replace(text, ' zd', '. Then zd') || '. More was added later.', paragraphs, published_at, now(), annotations, fact_ids
                FROM search.article_versions WHERE article_id = md5('a5')::uuid
                """,
                "UPDATE search.articles SET version = 2 WHERE article_id = md5('a5')::uuid",
                $$"""
                INSERT INTO search.alerts (alert_id, created_at, request, terms, in_headline, all_of, outlets, languages, names, failures)
                VALUES (md5('w1')::uuid, now(), '{"q": "{{SearchArticles.Word(7)}}"}', ARRAY['{{SearchArticles.Word(
                    7
                )}}'], '{f}', '{}', '{}', '{}', '{}', 0)
                """,
                """
                INSERT INTO search.alert_hits (alert_id, article_id, hit_at, terms, attempts)
                SELECT md5('w1')::uuid, md5('a' || n)::uuid, now() - n * interval '86 seconds', '{}', 0 FROM generate_series(1, 2000) AS n
                """,
                """
                INSERT INTO search.traces (trace_id, name, service, has_root, named_at, started_at, ended_at, span_count, error_count, services, received_at)
                SELECT md5('t' || n), 'GET feed ' || n, 'ingest', true, at, at, at + interval '1 second', 100, 0, ARRAY['ingest', 'parse', 'entity-link', 'search'], at
                FROM generate_series(1, 20000) AS n, LATERAL (SELECT now() - n * interval '4 seconds' AS at) AS began
                """,
                """
                INSERT INTO search.spans (trace_id, span_id, parent_span_id, service, instance, scope, name, kind, started_at, duration_micros, status, status_message, attributes, events, links)
                SELECT md5('t1'), substr(md5('s' || n), 1, 16), CASE WHEN n > 1 THEN substr(md5('s' || n / 2), 1, 16) END, (ARRAY['ingest', 'parse', 'entity-link', 'search'])[1 + n % 4],
                    '', 'newsmesh', 'step ' || n, 1, now() - interval '4 seconds' + n * interval '1 millisecond', 900, 0, '', '{}', '[]', '[]'
                FROM generate_series(1, 1000) AS n
                """,
                "VACUUM ANALYZE search.quotes, search.facts, search.fact_support, search.stories, search.settlements, search.alerts, search.alert_hits, search.traces, search.spans",
            ]);

    /// <summary>Every page once, of those with many rows behind them one that has.</summary>
    /// <param name="id">The id that the database makes of a name: a for articles, e for entities, f for facts, s for stories, t for traces, w for alerts, and a number.</param>
    public static IEnumerable<string> Addresses(Func<string, Guid> id) =>
        [
            "/",
            "/search",
            $"/search?q={SearchArticles.Word(7)}",
            $"/search?outlet=Outlet+7&outlet=Outlet+8&entity={id("e1")}",
            $"/articles/{id("a5")}",
            $"/articles/{id("a5")}?changes=on",
            "/stories",
            "/stories?q=story",
            $"/stories/{id("s1")}",
            $"/stories/{id("s1")}?outlet=Outlet+1&outlet=Outlet+2",
            $"/facts/{id("f1000")}",
            "/facts",
            "/facts?status=contested",
            $"/facts?story={id("s1")}",
            $"/entities/{id("e1")}",
            "/entities",
            "/quotes",
            "/quotes?q=said",
            "/feeds",
            "/pipeline",
            "/alerts",
            $"/alerts/{id("w1")}",
            "/traces",
            $"/traces/{id("t1"):N}",
            $"/entities/{id("e1")}/correct?article={id("a5")}",
            "/stats",
            $"/search.rss?q={SearchArticles.Word(7)}",
            $"/entities?q={SearchArticles.Name(17)}",
            $"/suggest?q={SearchArticles.Word(17)[..2]}",
            $"/suggest?q={SearchArticles.Word(1234)[..4]}",
            $"/suggest?q={SearchArticles.Word(1234)[..4]}&of=speaker",
        ];
}
