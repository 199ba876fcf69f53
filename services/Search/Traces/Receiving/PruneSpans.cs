using System.Diagnostics;
using Microsoft.Extensions.Options;
using NewsMesh.ServiceDefaults.Work;
using Npgsql;

namespace NewsMesh.Search.Traces.Receiving;

/// <summary>Deletes whole traces: those that have got no span for a day, and the oldest beyond what is kept, in spans and in bytes.</summary>
internal sealed class PruneSpans(NpgsqlDataSource database, IOptions<TracesOptions> options, TimeProvider clock, ILogger<PruneSpans> logger)
    : BackgroundService
{
    private const string Sql = """
        WITH doomed AS (
            SELECT trace_id FROM (SELECT trace_id, received_at, sum(span_count) OVER newest AS up_to, sum(bytes) OVER newest AS bytes_up_to
                FROM search.traces WINDOW newest AS (ORDER BY received_at DESC, trace_id)) AS ranked
            WHERE received_at < @before OR up_to > @most OR bytes_up_to > @most_bytes
            ORDER BY received_at LIMIT @helping
        ), deleted AS (
            DELETE FROM search.traces USING doomed WHERE traces.trace_id = doomed.trace_id RETURNING traces.trace_id
        ), emptied AS (
            DELETE FROM search.spans USING deleted WHERE spans.trace_id = deleted.trace_id
        )
        SELECT count(*)::int FROM deleted
        """;

    /// <summary>Traces deleted at once: at 100 spans each some two seconds, in which nobody waits for these rows.</summary>
    private const int Helping = 1_000;

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Activity.Current = null;
        return new RoundLoop(new WorkSignal(), clock, logger) { Idle = options.Value.PruneEvery, Round = PruneAsync }.RunAsync(
            stoppingToken
        );
    }

    /// <summary>True where there may be more than one helping.</summary>
    private async Task<bool> PruneAsync(CancellationToken stoppingToken)
    {
        await using var command = database.CreateCommand(Sql);
        command.Parameters.AddWithValue("before", clock.GetUtcNow() - options.Value.Keep);
        command.Parameters.AddWithValue("most", (long)options.Value.MaxSpans);
        command.Parameters.AddWithValue("most_bytes", options.Value.MaxBytes);
        command.Parameters.AddWithValue("helping", Helping);
        return (int)(await command.ExecuteScalarAsync(stoppingToken))! == Helping;
    }
}
