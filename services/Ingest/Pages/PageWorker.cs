using Microsoft.Extensions.Options;
using NewsMesh.Ingest.Work;

namespace NewsMesh.Ingest.Pages;

/// <summary>Fetches the pages of discovered articles.</summary>
internal sealed class PageWorker(PageClaims claims, IServiceScopeFactory scopes, WorkSignals signals, IOptions<PagesOptions> options, TimeProvider clock, ILogger<PageWorker> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => new WorkLoop<ClaimedPage>(signals.Pages, clock, logger)
    {
        Concurrency = options.Value.Concurrency,
        Idle = TimeSpan.FromSeconds(2),
        Claim = claims.TakeAsync,
        Work = FetchAsync,
    }.RunAsync(stoppingToken);

    private async Task FetchAsync(ClaimedPage claimed, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<FetchPage>().RunAsync(claimed, cancellationToken);
        }
        finally
        {
            claims.Release(claimed);
        }
    }
}
