using MassTransit;
using NewsMesh.Ingest.Work;
using NewsMesh.ServiceDefaults.Work;

namespace NewsMesh.Ingest.Articles;

/// <summary>Publishes from the outbox. While the broker is away the rows stay where they are, and nobody tries.</summary>
internal sealed class PublishWorker(
    PublishClaims claims,
    RunFailures failures,
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
            Failed = PutOffAsync,
        }.RunAsync(stoppingToken);

    private async Task<IReadOnlyList<ClaimedEvent>> TakeAsync(int count, CancellationToken cancellationToken) =>
        bus.CheckHealth().Status == BusHealthStatus.Unhealthy ? [] : await claims.TakeAsync(count, cancellationToken);

    /// <summary>A broker that is away or slow says nothing of the row: only what fails while it is there counts.</summary>
    private Task PutOffAsync(ClaimedEvent claimed, Exception error, CancellationToken cancellationToken) =>
        error is OperationCanceledException || bus.CheckHealth().Status != BusHealthStatus.Healthy
            ? Task.CompletedTask
            : failures.NoteAsync(
                claimed.ArticleId,
                claimed.Fetch,
                claimed.LeaseUntil,
                "its event could not be published",
                error,
                cancellationToken
            );

    private async Task PublishAsync(ClaimedEvent claimed, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PublishFetchRun>().RunAsync(claimed, cancellationToken);
    }
}
