using Microsoft.Extensions.Options;
using NewsMesh.Ingest.Work;
using NewsMesh.ServiceDefaults.Work;

namespace NewsMesh.Ingest.Feeds;

/// <summary>Polls the feeds that are due.</summary>
internal sealed class PollWorker(
    PollClaims claims,
    PollFeed poll,
    PollFailures failures,
    WorkSignals signals,
    IOptions<PollingOptions> options,
    TimeProvider clock,
    ILogger<PollWorker> logger
) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new WorkLoop<Feed>(signals.Feeds, clock, logger)
        {
            Concurrency = options.Value.Concurrency,
            Idle = TimeSpan.FromSeconds(1),
            Claim = claims.TakeAsync,
            Work = poll.RunAsync,
            Failed = failures.NoteAsync,
        }.RunAsync(stoppingToken);
}
