using Microsoft.Extensions.Options;
using NewsMesh.Ingest.Work;
using NewsMesh.ServiceDefaults.Telemetry;
using NewsMesh.ServiceDefaults.Work;
using Npgsql;

namespace NewsMesh.Ingest.Articles;

/// <summary>
/// Ends journeys that no service has ended for too long. A message that dies by RabbitMQ's delivery limit leaves no fault behind; that it is lost shows only
/// in what does not come home. Where it comes home after all, a dead letter having been sent again, the later end counts.
/// </summary>
internal sealed class SweepWorker(
    NpgsqlDataSource source,
    IOptions<PublishingOptions> options,
    WorkSignals signals,
    Outcomes outcomes,
    TimeProvider clock,
    ILogger<SweepWorker> logger
) : BackgroundService
{
    /// <summary>At a time: what a dead service leaves behind is not written in one statement.</summary>
    private const int Most = 500;

    private const string Sql = """
        UPDATE ingest.fetch_runs SET state = 'ended', outcome = 'failed', reason = $3, due_at = $1, attempts = 0, lease_until = NULL
        WHERE (article_id, "fetch") IN (
            SELECT article_id, "fetch" FROM ingest.fetch_runs WHERE state = 'published' AND due_at <= $2
            ORDER BY due_at LIMIT $4 FOR UPDATE SKIP LOCKED)
        """;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new RoundLoop(new WorkSignal(), clock, logger) { Idle = options.Value.LookForLost, Round = SweepAsync }.RunAsync(stoppingToken);

    /// <summary>Whether there may be more.</summary>
    private async Task<bool> SweepAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var command = source.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = now.UtcDateTime });
        command.Parameters.Add(new() { Value = (now - options.Value.GiveUpAfter).UtcDateTime });
        command.Parameters.Add(new() { Value = Reason(options.Value.GiveUpAfter) });
        command.Parameters.Add(new() { Value = Most });
        var lost = await command.ExecuteNonQueryAsync(cancellationToken);
        for (var n = 0; n < lost; n++)
            outcomes.Count("events", "lost");
        if (lost > 0)
            signals.Events.Notify();
        return lost == Most;
    }

    private static string Reason(TimeSpan limit) =>
        $"no service said within {(limit.TotalHours >= 1 ? $"{limit.TotalHours:0.#} hours" : $"{limit.TotalSeconds:0.#} seconds")} what became of it: its message may lie in a dead-letter queue (dead-letters list)";
}
