namespace NewsMesh.Testing;

/// <summary>Many rows in search's tables, made by the server itself: for measuring and for looking at how much a list reads.</summary>
public static class SearchRows
{
    /// <summary>One statement a table. Every article has five entities of a tenth as many, a quote and a fact; a hundred rows a day, the last ones now.</summary>
    /// <param name="rows">Articles, quotes and facts; a tenth as many entities.</param>
    public static IEnumerable<string> Fill(int rows) =>
        [
            $"""
                INSERT INTO search.articles (article_id, version, "fetch", replay, relink, url, canonical_url, outlet, headline, authors, published_at, language, topics,
                    origin_kind, trace_id, indexed_at, configuration, document)
                SELECT md5('a' || n)::uuid, 1, 1, 0, 0, 'https://outlet' || n % 500 || '.example/' || n, 'https://outlet' || n % 500 || '.example/' || n,
                    'Outlet ' || n % 500, 'Headline ' || n, ARRAY[]::text[], now() - n * interval '1 minute', 'en', ARRAY[]::text[], 'own', '', now(), 'english',
                    to_tsvector('simple', 'headline ' || n)
                FROM generate_series(1, {rows}) AS n
                """,
            $$"""
                INSERT INTO search.article_versions (article_id, version, "fetch", replay, text_hash, headline, text, paragraphs, published_at, seen_at, annotations, fact_ids)
                SELECT md5('a' || n)::uuid, 1, 1, 0, n::text, 'Headline ' || n, 'Text of ' || n, '[]', now() - n * interval '1 minute', now(),
                    '{"mentions": [], "entities": [], "quotes": [], "assertions": []}', ARRAY[]::uuid[]
                FROM generate_series(1, {{rows}}) AS n
                """,
            $"""
                INSERT INTO search.entities (entity_id, name, type, aliases, source, names)
                SELECT md5('e' || n)::uuid, 'Entity ' || n, 'person', ARRAY[]::text[], 'nil', 'entity ' || n FROM generate_series(0, {rows
                    / 10}) AS n
                """,
            $"""
                INSERT INTO search.article_entities (article_id, entity_id, mentions, quotes, published_at)
                SELECT DISTINCT ON (1, 2) md5('a' || n)::uuid, md5('e' || (n::bigint * n * k) % {rows
                    / 10})::uuid, 1, 0, now() - n * interval '1 minute'
                FROM generate_series(1, {rows}) AS n CROSS JOIN generate_series(1, 5) AS k
                """,
            $"""
                INSERT INTO search.quotes (quote_id, utterance_id, article_id, kind, text, polarity, speaker_id, speaker, about_ids, fact_id, outlet, published_at, configuration, document)
                SELECT md5('q' || n)::uuid, md5('f' || n / 2)::uuid, md5('a' || n)::uuid, 'direct', 'We said ' || n / 2, 'affirmed', md5('e' || n % {rows
                    / 10})::uuid,
                    'Entity ' || n % {rows
                    / 10}, ARRAY[]::uuid[], md5('f' || n / 2)::uuid, 'Outlet ' || n % 500, now() - n * interval '1 minute', 'english',
                    to_tsvector('simple', 'we said ' || n / 2)
                FROM generate_series(1, {rows}) AS n
                """,
            $"""
                INSERT INTO search.facts (fact_id, version, kind, statement, polarity, status, subject_id, entity_ids, origins, origin_count, support_count, links,
                    first_seen_at, last_seen_at, document)
                SELECT md5('f' || n)::uuid, 1, 'utterance', 'Somebody said ' || n, 'affirmed',
                    CASE WHEN n % 1000 = 0 THEN 'contested' WHEN n % 10 = 0 THEN 'retracted' WHEN n % 3 = 0 THEN 'corroborated' ELSE 'single-source' END,
                    md5('e' || n % {rows / 10})::uuid, ARRAY[md5('e' || n % {rows / 10})::uuid], ARRAY['outlet:Outlet'], 1, 1, '[]',
                    now() - n * interval '2 minutes', now() - n * interval '1 minute', to_tsvector('simple', 'somebody said ' || n)
                FROM generate_series(1, {rows}) AS n
                """,
            $"""
                INSERT INTO search.settlements (article_id, "fetch", url, outcome, trace_id, started_at, settled_at, stages)
                SELECT md5('a' || n)::uuid, 1, 'https://outlet.example/' || n, CASE WHEN n % 7 = 0 THEN 'unchanged' ELSE 'searchable' END, '',
                    now() - n * interval '1 second' - interval '5 seconds', now() - n * interval '1 second',
                    jsonb_build_array(jsonb_build_object('service', 'parse', 'startedAt', now(), 'endedAt', now(), 'outcome', 'parsed'))
                FROM generate_series(1, {rows}) AS n
                """,
            "ANALYZE",
        ];

    /// <summary>The lists and pages that must not read whole tables.</summary>
    public static readonly IReadOnlyList<string> Lists =
    [
        "/",
        "/stats",
        "/pipeline",
        "/pipeline?outcome=unchanged",
        "/entities",
        "/entities?q=entity+17",
        "/quotes",
        "/quotes?outlet=Outlet+3",
        "/facts",
        "/facts?status=corroborated",
        "/facts?status=contested",
        "/facts?status=superseded",
    ];
}
