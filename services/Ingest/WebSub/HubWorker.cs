using Microsoft.Extensions.Options;
using NewsMesh.ServiceDefaults.Work;

namespace NewsMesh.Ingest.WebSub;

/// <summary>Subscribes to the hubs that feeds name, renews before leases end, and unsubscribes. Idle where hubs could not call back.</summary>
internal sealed partial class HubWorker(
    HubClaims claims,
    IServiceScopeFactory scopes,
    IOptions<WebSubOptions> options,
    TimeProvider clock,
    ILogger<HubWorker> logger
) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsOn)
        {
            LogOff();
            return Task.CompletedTask;
        }
        return new WorkLoop<HubSubscription>(new WorkSignal(), clock, logger)
        {
            Concurrency = 8, // a handful of hubs serve the world
            Idle = options.Value.Every,
            Claim = claims.TakeAsync,
            Work = AskAsync,
        }.RunAsync(stoppingToken);
    }

    private async Task AskAsync(HubSubscription due, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AskHub>().RunAsync(due, cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "hubs are not subscribed to: Ingest:WebSub:PublicUrl does not say where they could call back")]
    private partial void LogOff();
}
