using System.Globalization;

namespace NewsMesh.Benchmarks.Search;

/// <summary>
/// Articles that the server itself makes: words come as often as Zipf's law has it, from nearly every article to one; 2,000 bodies of 120 words are shared, headlines are not.
/// Of 500 outlets and five names each, a thousand a day, the last ones now.
/// </summary>
internal static class SearchArticles
{
    private const int Vocabulary = 30_000;
    private const int Bodies = 2_000;
    private const int Queried = 20;

    /// <summary>A search, and its words for plain <c>ts_rank</c> where it has nothing else.</summary>
    internal sealed record Query(string Address, string? Words);

    public static IEnumerable<string> Fill(int articles) =>
        [
            // A word is a number in letters, so that no stemmer touches it.
            """
                CREATE FUNCTION search.bench_word(n int) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'z' || translate(n::text, '0123456789', 'bcdfghjkmp') || 'q' $$
                """,
            $"""
                CREATE TABLE search.bench_bodies AS
                SELECT body, text, setweight(to_tsvector('search.english', text), 'C') AS document FROM (
                    SELECT body, string_agg(search.bench_word(floor(exp(random() * ln({Vocabulary})))::int), ' ' ORDER BY place) AS text
                    FROM generate_series(0, {Bodies - 1}) AS body, generate_series(1, 120) AS place GROUP BY body) AS made
                """,
            "ALTER TABLE search.bench_bodies ADD PRIMARY KEY (body)",
            // An index that is there fills slower than one that is made of all rows.
            "DROP INDEX search.ix_articles_document_day, search.ix_articles_headline_document_day",
            $$"""
                INSERT INTO search.articles (article_id, version, "fetch", replay, relink, url, canonical_url, outlet, headline, authors, published_at, language, topics,
                    origin_kind, trace_id, indexed_at, story_id, story_headline, configuration, document)
                SELECT md5('a' || n)::uuid, 1, 1, 0, 0, 'https://outlet' || n % 500 || '.example/' || n, 'https://outlet' || n % 500 || '.example/' || n,
                    'Outlet ' || n % 500, title, '{}', now() - n * interval '86 seconds', 'en', '{}', 'own', '', now(),
                    md5('s' || (n + 9) / 10)::uuid, 'Story ' || (n + 9) / 10, 'english',
                    setweight(to_tsvector('search.english', title), 'A') || document
                FROM generate_series(1, {{articles}}) AS n JOIN search.bench_bodies ON body = n % {{Bodies}},
                    LATERAL (SELECT search.bench_word({{Vocabulary}} + n) || ' ' || search.bench_word(1 + (n * 7919::bigint % 900)::int) || ' ' || search.bench_word(1 + n % 97) AS title) AS titled
                """,
            "CREATE INDEX ix_articles_document_day ON search.articles USING gin (document, day)",
            "CREATE INDEX ix_articles_headline_document_day ON search.articles USING gin (headline_document, (day + 0))",
            $$"""
                INSERT INTO search.article_versions (article_id, version, "fetch", replay, text_hash, headline, text, paragraphs, published_at, seen_at, annotations, fact_ids)
                SELECT a.article_id, 1, 1, 0, '', a.headline, text, '[]', a.published_at, now(), '{"mentions": [], "entities": [], "quotes": [], "assertions": []}', '{}'
                FROM generate_series(1, {{articles}}) AS n JOIN search.bench_bodies ON body = n % {{Bodies}} JOIN search.articles a ON a.article_id = md5('a' || n)::uuid
                """,
            $"""
                INSERT INTO search.entities (entity_id, name, type, aliases, source, names)
                SELECT md5('e' || n)::uuid, name, 'person', ARRAY[]::text[], 'nil', name FROM generate_series(1, {articles
                    / 10}) AS n, LATERAL (SELECT search.bench_word(n) || ' ' || search.bench_word((n * 7919::bigint % 5000)::int) AS name) AS called
                """,
            $"""
                INSERT INTO search.article_entities (article_id, entity_id, mentions, quotes, published_at)
                SELECT DISTINCT ON (1, 2) md5('a' || n)::uuid, md5('e' || greatest(1, floor(exp(random() * ln({articles
                    / 10}))))::int)::uuid, 1, n % 2, now() - n * interval '86 seconds'
                FROM generate_series(1, {articles}) AS n CROSS JOIN generate_series(1, 5) AS k
                """,
            "VACUUM ANALYZE search.articles, search.article_versions, search.article_entities, search.entities",
        ];

    public static IEnumerable<(string Kind, IReadOnlyList<Query> Queries)> Queries(int articles)
    {
        yield return ("rare: one word of a headline", Many(n => Words(Word(Vocabulary + 1 + n * (articles / (2 * Queried))))));
        yield return ("seldom: in one of 100 to 1,000 articles", Many(n => Words(Word(1_000 + n * 200))));
        yield return ("common: in most articles", Many(n => Words(Word(1 + n))));
        yield return ("frequent: in every third to tenth", Many(n => Words(Word(30 + n * 5))));
        yield return ("three common words", Many(n => Words($"{Word(2 + n)} {Word(5 + n)} {Word(11 + n)}")));
        yield return ("either of two", Many(n => Words($"{Word(40 + n)} OR {Word(300 + n)}")));
        yield return ("without a word", Many(n => Words($"{Word(20 + n)} -{Word(3 + n)}")));
        yield return ("phrase", Many(n => Words($"\"{Word(1 + n / 5)} {Word(1 + n % 5)}\"")));
        yield return ("in the headline", Many(n => new Query($"/search?q=title:{Word(1 + n)}", null)));
        yield return ("filtered by outlet", Many(n => new Query($"/search?q={Word(1 + n)}&outlet=Outlet+{n * 7}", null)));
        yield return ("filtered by name", Many(n => new Query($"/search?q={Word(1 + n)}&entity={Name(1 + n * 3)}", null)));
        yield return ("filtered by days", Many(n => new Query($"/search?q={Word(1 + n)}&from={Day(40 + n)}&to={Day(20 + n)}", null)));
        yield return ("by story", Many(n => new Query($"/search?q={Word(1 + n)}&collapse=story", null)));
        yield return ("no words, an outlet", Many(n => new Query($"/search?outlet=Outlet+{n * 11}", null)));
        yield return ("no words, a language", Many(_ => new Query("/search?language=en", null)));
        yield return ("newest first", Many(n => new Query($"/search?q={Word(1 + n * 3)}&sort=newest", null)));
    }

    private static Query[] Many(Func<int, Query> one) => [.. Enumerable.Range(0, Queried).Select(one)];

    private static Query Words(string words) => new($"/search?q={Uri.EscapeDataString(words)}", words);

    public static string Word(int number) =>
        $"z{string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => "bcdfghjkmp"[digit - '0']))}q";

    /// <summary>Of an entity, in an address.</summary>
    public static string Name(int number) => $"{Word(number)}+{Word((int)(number * 7919L % 5_000))}";

    private static string Day(int ago) =>
        TimeProvider.System.GetUtcNow().AddDays(-ago).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
