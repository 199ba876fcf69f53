using Microsoft.Extensions.Options;
using NewsMesh.Ingest.Work;

namespace NewsMesh.Ingest.Feeds;

/// <summary>Polls the feeds that are due.</summary>
internal sealed class PollWorker(PollClaims claims, IServiceScopeFactory scopes, WorkSignals signals, IOptions<PollingOptions> options, TimeProvider clock, ILogger<PollWorker> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => new WorkLoop<ClaimedFeed>(signals.Feeds, clock, logger)
    {
        Concurrency = options.Value.Concurrency,
        Idle = TimeSpan.FromSeconds(2),
        Claim = claims.TakeAsync,
        Work = PollAsync,
    }.RunAsync(stoppingToken);

    private async Task PollAsync(ClaimedFeed claimed, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PollFeed>().RunAsync(claimed, cancellationToken);
    }
}
