using MassTransit;
using NewsMesh.Ingest.Work;

namespace NewsMesh.Ingest.Articles;

/// <summary>Publishes from the outbox. While the broker is away the rows stay where they are, and nobody tries.</summary>
internal sealed class PublishWorker(
    PublishClaims claims,
    IBusControl bus,
    IServiceScopeFactory scopes,
    WorkSignals signals,
    TimeProvider clock,
    ILogger<PublishWorker> logger
) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new WorkLoop<ClaimedEvent>(signals.Events, clock, logger)
        {
            Concurrency = 16, // confirms come back in batches: enough to fill one, few enough to be fair to the database
            Idle = TimeSpan.FromSeconds(1),
            Claim = TakeAsync,
            Work = PublishAsync,
        }.RunAsync(stoppingToken);

    private async Task<IReadOnlyList<ClaimedEvent>> TakeAsync(int count, CancellationToken cancellationToken) =>
        bus.CheckHealth().Status == BusHealthStatus.Unhealthy ? [] : await claims.TakeAsync(count, cancellationToken);

    private async Task PublishAsync(ClaimedEvent claimed, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PublishFetchRun>().RunAsync(claimed, cancellationToken);
    }
}
