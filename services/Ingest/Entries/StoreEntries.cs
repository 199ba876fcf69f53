using NewsMesh.Contracts;
using Npgsql;
using NpgsqlTypes;

namespace NewsMesh.Ingest.Entries;

/// <summary>
/// One statement that stores new entries, and for each article that nobody knows yet the article, its URL, its first fetch run and, where the feed carries the
/// content, its page. Every table is written in the order of the articles' ids, so that two batches that list the same articles wait for each other instead of
/// for ever.
/// </summary>
internal static class StoreEntries
{
    /// <summary>Returns the ids of the articles that are new.</summary>
    public const string Sql = """
        WITH listed AS (
            SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) AS listed
                (entry_id, feed_id, own_article_id, url, title, published_at, found_at, host, traceparent, trace_id, described, stages, hash, html_gzip)),
        elsewhere AS (SELECT listed.entry_id, a.article_id FROM listed JOIN ingest.aliases AS a ON a.url = listed.url),
        fresh AS (
            INSERT INTO ingest.articles (article_id, url, latest_fetch, created_at)
            SELECT own_article_id, url, 1, found_at FROM listed
            WHERE traceparent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM elsewhere WHERE elsewhere.entry_id = listed.entry_id)
            ORDER BY own_article_id
            ON CONFLICT DO NOTHING RETURNING article_id),
        begun AS (SELECT listed.* FROM listed JOIN fresh ON fresh.article_id = listed.own_article_id WHERE traceparent IS NOT NULL ORDER BY own_article_id),
        named AS (INSERT INTO ingest.aliases (url, article_id) SELECT url, own_article_id FROM begun ON CONFLICT DO NOTHING),
        passed AS (
            INSERT INTO ingest.fetch_runs (article_id, "fetch", host, state, started_at, due_at, traceparent, trace_id, feed_id, entry, stages, fetched_at, attempts, replays)
            SELECT own_article_id, 1, host, CASE WHEN hash IS NULL THEN 'discovered' ELSE 'fetched' END, found_at, found_at, traceparent, trace_id, feed_id, described::jsonb,
                coalesce(stages, '[]')::jsonb, CASE WHEN hash IS NULL THEN NULL ELSE found_at END, 0, 0
            FROM begun),
        carried AS (
            INSERT INTO ingest.pages (article_id, "fetch", final_url, hash, html_gzip)
            SELECT own_article_id, 1, url, hash, html_gzip FROM begun WHERE hash IS NOT NULL),
        stored AS (
            INSERT INTO ingest.entries (entry_id, feed_id, article_id, title, published_at, discovered_at)
            SELECT listed.entry_id, feed_id, coalesce(elsewhere.article_id, own_article_id), title, published_at, found_at
            FROM listed LEFT JOIN elsewhere ON elsewhere.entry_id = listed.entry_id
            WHERE EXISTS (SELECT 1 FROM ingest.feeds AS f WHERE f.feed_id = listed.feed_id)
            ORDER BY listed.entry_id
            ON CONFLICT DO NOTHING)
        SELECT article_id FROM fresh
        """;

    /// <summary>In the order of the columns that the statement names. Of several entries of one article only the one that its journey begins with has a trace.</summary>
    public static void Fill(NpgsqlParameterCollection parameters, IReadOnlyList<ListedEntry> entries, Journeys journeys)
    {
        Add(NpgsqlDbType.Uuid, entry => entry.EntryId);
        Add(NpgsqlDbType.Uuid, entry => entry.Feed.FeedId);
        Add(NpgsqlDbType.Uuid, entry => entry.ArticleId);
        Add(NpgsqlDbType.Text, entry => entry.Url);
        Add(NpgsqlDbType.Text, entry => entry.Entry.Title);
        Add(NpgsqlDbType.TimestampTz, entry => entry.PublishedAt.UtcDateTime);
        Add(NpgsqlDbType.TimestampTz, entry => entry.FoundAt.UtcDateTime);
        Add(NpgsqlDbType.Text, entry => entry.Url is null ? null : new Uri(entry.Url).Authority);
        Add(NpgsqlDbType.Text, entry => journeys.Of(entry)?.Traceparent);
        Add(NpgsqlDbType.Text, entry => journeys.Of(entry) is { } journey ? Traces.TraceIdOf(journey.Traceparent) : null);
        Add(NpgsqlDbType.Text, entry => journeys.Of(entry) is null ? null : StoredJson.Of(entry.Described()));
        Add(NpgsqlDbType.Text, entry => journeys.Of(entry)?.Carried is null ? null : StoredJson.Of<IReadOnlyList<Stage>>([StageOf(entry)]));
        Add(NpgsqlDbType.Bytea, entry => journeys.Of(entry)?.Carried?.Hash);
        Add(NpgsqlDbType.Bytea, entry => journeys.Of(entry)?.Carried?.Gzip);

        void Add<T>(NpgsqlDbType type, Func<ListedEntry, T> value) =>
            parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | type, Value = entries.Select(value).ToArray() });
    }

    private static Stage StageOf(ListedEntry entry) =>
        new()
        {
            Service = "ingest",
            StartedAt = entry.FoundAt,
            EndedAt = entry.FoundAt,
            Outcome = "carried",
        };
}
