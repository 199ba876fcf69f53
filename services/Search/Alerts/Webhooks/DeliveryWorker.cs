using System.Diagnostics;
using Microsoft.Extensions.Options;
using NewsMesh.ServiceDefaults.Work;

namespace NewsMesh.Search.Alerts.Webhooks;

/// <summary>Says that there may be hits to send.</summary>
internal sealed class DeliverySignal : WorkSignal;

/// <summary>Tells webhooks of hits.</summary>
internal sealed class DeliveryWorker(
    DeliveryClaims claims,
    IServiceScopeFactory scopes,
    DeliverySignal signal,
    IOptions<AlertOptions> options,
    TimeProvider clock,
    ILogger<DeliveryWorker> logger
) : BackgroundService
{
    /// <summary>Other people's servers answer in tenths of a second; eight of them are some thousand messages a minute.</summary>
    private const int Concurrency = 8;

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Activity.Current = null;
        return new WorkLoop<ClaimedHit>(signal, clock, logger)
        {
            Concurrency = Concurrency,
            Idle = options.Value.Webhooks.LookEvery,
            Claim = claims.TakeAsync,
            Work = DeliverAsync,
        }.RunAsync(stoppingToken);
    }

    private async Task DeliverAsync(ClaimedHit hit, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DeliverHit>().RunAsync(hit, cancellationToken);
    }
}
