using NewsMesh.Search.Storage;
using Npgsql;

namespace NewsMesh.Search.Pipeline;

/// <summary>What <c>GET /stats</c> answers. Times are seconds, of the last 24 hours.</summary>
public sealed record StatsAnswer
{
    public required IReadOnlyDictionary<string, long> Counts { get; init; }

    /// <summary>How the latest journey of every article ended.</summary>
    public required IReadOnlyDictionary<string, long> Outcomes { get; init; }

    /// <summary>From discovery or push until searchable; null while nothing became searchable.</summary>
    public required Percentiles? Lag { get; init; }

    /// <summary>The time that each service worked on an article.</summary>
    public required IReadOnlyDictionary<string, Percentiles> Stages { get; init; }
}

public sealed record Percentiles(double P50, double P95, double P99, double Max, long Samples);

internal sealed class Stats(NpgsqlDataSource database, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(24);

    private const string Percentile =
        "percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds), percentile_cont(0.95) WITHIN GROUP (ORDER BY seconds), percentile_cont(0.99) WITHIN GROUP (ORDER BY seconds), max(seconds), count(*)";

    public async Task<StatsAnswer> ReadAsync(CancellationToken cancellationToken)
    {
        var since = ("since", (object?)(clock.GetUtcNow() - Window));
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Sql.Statement(
                    """
                    SELECT 'articles', count(*) FROM articles UNION ALL SELECT 'versions', count(*) FROM article_versions
                    UNION ALL SELECT 'entities', count(*) FROM entities UNION ALL SELECT 'quotes', count(*) FROM quotes
                    UNION ALL SELECT 'facts', count(*) FROM facts WHERE status <> 'retracted' UNION ALL SELECT 'outlets', count(DISTINCT outlet) FROM articles
                    """
                ),
                Sql.Statement("SELECT outcome, count(*) FROM settlements GROUP BY outcome ORDER BY outcome"),
                Sql.Statement(
                    $"""
                    SELECT 'lag', {Percentile} FROM (
                        SELECT extract(epoch FROM settled_at - started_at)::float8 AS seconds FROM settlements WHERE settled_at >= @since AND outcome = 'searchable') AS lags
                    HAVING count(*) > 0
                    """,
                    since
                ),
                Sql.Statement(
                    $"""
                    SELECT service, {Percentile} FROM (
                        SELECT stage ->> 'service' AS service, extract(epoch FROM (stage ->> 'endedAt')::timestamptz - (stage ->> 'startedAt')::timestamptz)::float8 AS seconds
                        FROM settlements, jsonb_array_elements(stages) AS stage WHERE settled_at >= @since) AS times
                    GROUP BY service ORDER BY service
                    """,
                    since
                ),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var counts = await ReadAsync(reader, row => row.GetInt64(1), cancellationToken);
        var outcomes = await ReadAsync(reader, row => row.GetInt64(1), cancellationToken);
        var lag = await ReadAsync(reader, ReadPercentiles, cancellationToken);
        var stages = await ReadAsync(reader, ReadPercentiles, cancellationToken);
        return new StatsAnswer
        {
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
