using Npgsql;

namespace NewsMesh.Search.Pipeline;

/// <summary>What <c>GET /stats</c> answers. Times are seconds, of the newest journeys of the last 24 hours.</summary>
public sealed record StatsAnswer
{
    public required IReadOnlyDictionary<string, long> Counts { get; init; }

    /// <summary>How the latest journey of every article ended.</summary>
    public required IReadOnlyDictionary<string, long> Outcomes { get; init; }

    /// <summary>From discovery or push until searchable; null while nothing became searchable.</summary>
    public required Percentiles? Lag { get; init; }

    /// <summary>The time that each service worked on an article.</summary>
    public required IReadOnlyDictionary<string, Percentiles> Stages { get; init; }

    /// <summary>The same by step, such as "entity-link linked": a service may work twice on an article.</summary>
    public IReadOnlyDictionary<string, Percentiles> Steps { get; init; } = new Dictionary<string, Percentiles>(StringComparer.Ordinal);

    /// <summary>Why articles ended early, the most frequent reasons of the latest 1,000 that were discarded or failed.</summary>
    public IReadOnlyList<EndReason> Reasons { get; init; } = [];

    /// <summary>By step, the time that an article waited for it after the step before: in the queue, and for a free hand.</summary>
    public IReadOnlyDictionary<string, Percentiles> Waits { get; init; } = new Dictionary<string, Percentiles>(StringComparer.Ordinal);
}

/// <summary>Why articles ended, and how many did.</summary>
public sealed record EndReason(string Outcome, string Reason, long Articles);

public sealed record Percentiles(double P50, double P95, double P99, double Max, long Samples);

internal sealed class Stats(NpgsqlDataSource database, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(24);

    /// <summary>Journeys whose times are looked at, the newest of the day: a percentile of more is no other, and a mesh may settle a million a day.</summary>
    private const int MostSamples = 2_000;

    /// <summary>
    /// Kept by triggers as rows come and go (see the migration KeepCounts), in slots, so that writers do not wait for each other. Outlets are some hundreds, and
    /// looked up one after the other in an index.
    /// </summary>
    private const string Counts = """
        WITH RECURSIVE named AS (
            (SELECT outlet FROM articles ORDER BY outlet LIMIT 1)
            UNION ALL SELECT (SELECT outlet FROM articles WHERE outlet > named.outlet ORDER BY outlet LIMIT 1) FROM named WHERE named.outlet IS NOT NULL)
        SELECT name, coalesce(sum(rows), 0)::bigint FROM unnest(ARRAY['articles', 'versions', 'entities', 'quotes', 'facts']) AS asked (name)
            LEFT JOIN row_counts USING (name) GROUP BY name
        UNION ALL SELECT 'outlets', count(outlet) FROM named
        """;

    private const string Percentile =
        "percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds), percentile_cont(0.95) WITHIN GROUP (ORDER BY seconds), percentile_cont(0.99) WITHIN GROUP (ORDER BY seconds), max(seconds), count(*)";

    /// <summary>Reasons name figures and addresses: what is in digits or behind a colon is left out, so that alike ones are counted together.</summary>
    private const string EndReasons = """
        SELECT outcome, reason, count(*) FROM (
            SELECT outcome, regexp_replace(split_part(coalesce(reason, 'no reason was given'), ':', 1), '[0-9]+', 'N', 'g') AS reason FROM (
                (SELECT outcome, reason, settled_at FROM settlements WHERE outcome = 'discarded' ORDER BY settled_at DESC LIMIT 1000)
                UNION ALL (SELECT outcome, reason, settled_at FROM settlements WHERE outcome = 'failed' ORDER BY settled_at DESC LIMIT 1000)) AS ended
            ORDER BY settled_at DESC LIMIT 1000) AS latest
        GROUP BY outcome, reason ORDER BY 3 DESC, reason LIMIT 10
        """;

    private static string OfSteps(string time) =>
        $"""
            SELECT step, {Percentile} FROM (
                SELECT step, extract(epoch FROM {time})::float8 AS seconds FROM (
                    SELECT article_id, place, concat_ws(' ', stage ->> 'service', stage ->> 'outcome') AS step,
                        (stage ->> 'startedAt')::timestamptz AS started, (stage ->> 'endedAt')::timestamptz AS ended
                    FROM (SELECT article_id, stages FROM settlements WHERE settled_at >= @since ORDER BY settled_at DESC LIMIT {MostSamples}) AS newest,
                        jsonb_array_elements(stages) WITH ORDINALITY AS each (stage, place)) AS timed) AS times
            WHERE seconds IS NOT NULL GROUP BY step ORDER BY step
            """;

    /// <summary>Only how much there is, as the front page shows it.</summary>
    public async Task<IReadOnlyDictionary<string, long>> CountsAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { Sql.Statement(Counts) } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await ReadAsync(reader, row => row.GetInt64(1), cancellationToken);
    }

    public async Task<StatsAnswer> ReadAsync(CancellationToken cancellationToken)
    {
        var since = ("since", (object?)(clock.GetUtcNow() - Window));
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Sql.Statement(Counts),
                Sql.Statement(
                    "SELECT substr(name, 9), sum(rows)::bigint FROM row_counts WHERE name LIKE 'outcome:%' GROUP BY 1 HAVING sum(rows) > 0 ORDER BY 1"
                ),
                Sql.Statement(
                    $"""
                    SELECT 'lag', {Percentile} FROM (
                        SELECT extract(epoch FROM settled_at - started_at)::float8 AS seconds FROM settlements
                        WHERE settled_at >= @since AND outcome = 'searchable' ORDER BY settled_at DESC LIMIT {MostSamples}) AS lags
                    HAVING count(*) > 0
                    """,
                    since
                ),
                Sql.Statement(
                    $"""
                    SELECT service, {Percentile} FROM (
                        SELECT stage ->> 'service' AS service, extract(epoch FROM (stage ->> 'endedAt')::timestamptz - (stage ->> 'startedAt')::timestamptz)::float8 AS seconds
                        FROM (SELECT stages FROM settlements WHERE settled_at >= @since ORDER BY settled_at DESC LIMIT {MostSamples}) AS newest,
                            jsonb_array_elements(stages) AS stage) AS times
                    GROUP BY service ORDER BY service
                    """,
                    since
                ),
                Sql.Statement(EndReasons),
                Sql.Statement(OfSteps("ended - started"), since),
                Sql.Statement(OfSteps("greatest(started - lag(ended) OVER (PARTITION BY article_id ORDER BY place), interval '0')"), since),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var counts = await ReadAsync(reader, row => row.GetInt64(1), cancellationToken);
        var outcomes = await ReadAsync(reader, row => row.GetInt64(1), cancellationToken);
        var lag = await ReadAsync(reader, ReadPercentiles, cancellationToken);
        var stages = await ReadAsync(reader, ReadPercentiles, cancellationToken);
        var reasons = new List<EndReason>();
        while (await reader.ReadAsync(cancellationToken))
            reasons.Add(new EndReason(reader.GetString(0), reader.GetString(1), reader.GetInt64(2)));
        await reader.NextResultAsync(cancellationToken);
        var steps = await ReadAsync(reader, ReadPercentiles, cancellationToken);
        var waits = await ReadAsync(reader, ReadPercentiles, cancellationToken);
        return new StatsAnswer
        {
            Reasons = reasons,
            Steps = steps,
            Waits = waits,
            Counts = counts,
            Outcomes = outcomes,
            Lag = lag.GetValueOrDefault("lag"),
            Stages = stages,
        };
    }

    private static async Task<Dictionary<string, T>> ReadAsync<T>(
        NpgsqlDataReader reader,
        Func<NpgsqlDataReader, T> value,
        CancellationToken cancellationToken
    )
    {
        var rows = new Dictionary<string, T>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(reader.GetString(0), value(reader));
        await reader.NextResultAsync(cancellationToken);
        return rows;
    }

    private static Percentiles ReadPercentiles(NpgsqlDataReader row) =>
        new(Seconds(row, 1), Seconds(row, 2), Seconds(row, 3), Seconds(row, 4), row.GetInt64(5));

    private static double Seconds(NpgsqlDataReader row, int column) => Math.Round(row.GetDouble(column), 3);
}
