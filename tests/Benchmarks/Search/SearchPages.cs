using NewsMesh.Testing;

namespace NewsMesh.Benchmarks.Search;

/// <summary>What the pages show beside articles, made by the server itself: a quote and a fact for each article, each fact told by three, and a story for each ten.</summary>
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
                "VACUUM ANALYZE search.quotes, search.facts, search.fact_support, search.stories, search.settlements",
            ]);

    /// <summary>Every page once, of those with many rows behind them one that has.</summary>
    /// <param name="id">The id that the database makes of a name: a for articles, e for entities, f for facts, s for stories, and a number.</param>
    public static IEnumerable<string> Addresses(Func<string, Guid> id) =>
        [
            "/",
            "/search",
            $"/search?q={SearchArticles.Word(7)}",
            $"/articles/{id("a5")}",
            $"/stories/{id("s1")}",
            $"/facts/{id("f1000")}",
            "/facts",
            "/facts?status=contested",
            $"/entities/{id("e1")}",
            "/entities",
            "/quotes",
            "/quotes?q=said",
            "/feeds",
            "/pipeline",
            "/alerts",
            "/stats",
            $"/search.rss?q={SearchArticles.Word(7)}",
            $"/entities?q={SearchArticles.Name(17)}",
            $"/suggest?q={SearchArticles.Word(17)[..2]}",
            $"/suggest?q={SearchArticles.Word(1234)[..4]}",
            $"/suggest?q={SearchArticles.Word(1234)[..4]}&of=speaker",
        ];
}
