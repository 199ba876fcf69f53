using System.Diagnostics;
using Microsoft.Extensions.Options;
using NewsMesh.ServiceDefaults.Work;
using Npgsql;

namespace NewsMesh.Search.Alerts;

/// <summary>Keeps the newest hits of each alert.</summary>
internal sealed class PruneHits(NpgsqlDataSource database, IOptions<AlertOptions> options, TimeProvider clock, ILogger<PruneHits> logger)
    : BackgroundService
{
    /// <summary>A busy alert gains a few thousand hits a day: an hour's more than the bound do no harm.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Activity.Current = null;
        return new RoundLoop(new WorkSignal(), clock, logger) { Idle = Every, Round = PruneAsync }.RunAsync(stoppingToken);
    }

    private async Task<bool> PruneAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Sql.Statement(
                    """
                    DELETE FROM alert_hits hit USING (
                        SELECT alert_id, last.hit_at, last.article_id FROM alerts CROSS JOIN LATERAL (
                            SELECT kept.hit_at, kept.article_id FROM alert_hits kept WHERE kept.alert_id = alerts.alert_id
                            ORDER BY kept.hit_at DESC, kept.article_id DESC OFFSET @most LIMIT 1) AS last) AS old
                    WHERE hit.alert_id = old.alert_id AND (hit.hit_at, hit.article_id) <= (old.hit_at, old.article_id)
                    """,
                    ("most", options.Value.MaxHits)
                ),
            },
        };
        await batch.ExecuteNonQueryAsync(cancellationToken);
        return false;
    }
}
