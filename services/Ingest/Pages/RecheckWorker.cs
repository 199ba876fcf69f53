using Microsoft.Extensions.Options;
using NewsMesh.Ingest.Fetching.Hosts;
using NewsMesh.ServiceDefaults.Work;

namespace NewsMesh.Ingest.Pages;

/// <summary>Looks at known pages again. Nobody waits for it, so it looks for work less often than others, and does little of it at a time.</summary>
internal sealed class RecheckWorker(
    ThrottledClaims claims,
    IServiceScopeFactory scopes,
    IOptions<PagesOptions> options,
    TimeProvider clock,
    ILogger<RecheckWorker> logger
) : BackgroundService
{
    private static readonly RequestTable Table = new("rechecks", "due_at", "true");

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new WorkLoop<Recheck>(new WorkSignal(), clock, logger)
        {
            Concurrency = (options.Value.Concurrency + 3) / 4,
            Idle = options.Value.LookForRechecks,
            Claim = (count, cancellationToken) => claims.TakeAsync<Recheck>(Table, options.Value.Lease, count, cancellationToken),
            Work = VisitAsync,
            Failed = MissAsync,
        }.RunAsync(stoppingToken);

    /// <summary>A visit that throws was one of the few that a page gets: what fails each time is over after the last.</summary>
    private async Task MissAsync(Recheck recheck, Exception error, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecheckPage>().MissAsync(recheck, cancellationToken);
    }

    private async Task VisitAsync(Recheck recheck, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecheckPage>().RunAsync(recheck, cancellationToken);
    }
}
