using NewsMesh.ServiceDefaults.Work;
using Npgsql;
using NpgsqlTypes;

namespace NewsMesh.Ingest.Articles;

/// <summary>
/// Writes down that events were sent: many in one statement, for a commit costs more than the rows in it. Only the holder of a lease may say so, and only of a row that
/// has not come home meanwhile: the mesh is fast.
/// </summary>
internal sealed class MarkPublished
{
    /// <summary>As many as the publisher has under way.</summary>
    private const int BatchSize = 16;

    /// <summary>The rows are locked in the order of their keys, as <see cref="SettleRuns"/> does, so that nobody waits in a circle. From now on a way through the mesh is timed: see <see cref="SweepWorker"/>.</summary>
    private const string Sql = """
        WITH sent AS (
            SELECT p.article_id, p."fetch", s.traceparent, s.trace_id FROM unnest($2, $3, $4, $5, $6, $7)
                AS s (article_id, "fetch", lease_until, state, traceparent, trace_id)
            JOIN ingest.fetch_runs AS p ON p.article_id = s.article_id AND p."fetch" = s."fetch" AND p.lease_until = s.lease_until AND p.state = s.state
            ORDER BY p.article_id, p."fetch" FOR NO KEY UPDATE OF p)
        UPDATE ingest.fetch_runs AS p SET
            state = CASE WHEN p.state = 'ended' THEN 'settled' ELSE 'published' END,
            settled_at = CASE WHEN p.state = 'ended' THEN p.due_at END,
            due_at = CASE WHEN p.state = 'ended' THEN p.due_at ELSE $1 END,
            attempts = 0, last_error = NULL, lease_until = NULL, traceparent = sent.traceparent, trace_id = sent.trace_id
        FROM sent WHERE p.article_id = sent.article_id AND p."fetch" = sent."fetch"
        """;

    private readonly NpgsqlDataSource _source;
    private readonly TimeProvider _clock;
    private readonly Batcher<Sent, bool> _batches;

    public MarkPublished(NpgsqlDataSource source, TimeProvider clock)
    {
        (_source, _clock) = (source, clock);
        _batches = new Batcher<Sent, bool>(BatchSize, MarkAsync);
    }

    /// <param name="run">As it was found, with the lease that proves the right to say so.</param>
    /// <param name="traceparent">The trace that goes on with the event.</param>
    /// <param name="cancellationToken">Ends the wait before it is begun; the lease brings the run back.</param>
    public Task AsSentAsync(FetchRun run, string traceparent, CancellationToken cancellationToken) =>
        _batches.AddAsync(new Sent(run, traceparent), cancellationToken);

    private async Task<IReadOnlyList<bool>> MarkAsync(IReadOnlyList<Sent> sent, CancellationToken cancellationToken)
    {
        await using var command = _source.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = _clock.GetUtcNow().UtcDateTime });
        Add(NpgsqlDbType.Uuid, each => each.FetchRun.ArticleId);
        Add(NpgsqlDbType.Integer, each => each.FetchRun.Fetch);
        Add(NpgsqlDbType.TimestampTz, each => each.FetchRun.LeaseUntil!.Value.UtcDateTime);
        Add(NpgsqlDbType.Text, each => FetchRunMapping.Word(each.FetchRun.State));
        Add(NpgsqlDbType.Text, each => each.Traceparent);
        Add(NpgsqlDbType.Text, each => Traces.TraceIdOf(each.Traceparent));
        await command.ExecuteNonQueryAsync(cancellationToken);
        return [.. sent.Select(_ => true)];

        void Add<T>(NpgsqlDbType type, Func<Sent, T> value) =>
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | type, Value = sent.Select(value).ToArray() });
    }

    private sealed record Sent(FetchRun FetchRun, string Traceparent);
}
