using Microsoft.Extensions.Options;
using NewsMesh.Ingest.Articles;
using NewsMesh.Ingest.Fetching.Hosts;
using NewsMesh.Ingest.Work;
using NewsMesh.ServiceDefaults.Work;

namespace NewsMesh.Ingest.Pages;

/// <summary>Fetches the pages of discovered articles.</summary>
internal sealed class PageWorker(
    ThrottledClaims claims,
    RunFailures failures,
    IServiceScopeFactory scopes,
    WorkSignals signals,
    IOptions<PagesOptions> options,
    TimeProvider clock,
    ILogger<PageWorker> logger
) : BackgroundService
{
    private static readonly RequestTable Table = new("fetch_runs", "due_at", "state = 'discovered'");

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new WorkLoop<FetchRun>(signals.Pages, clock, logger)
        {
            Concurrency = options.Value.Concurrency,
            Idle = TimeSpan.FromSeconds(1),
            Claim = (count, cancellationToken) => claims.TakeAsync<FetchRun>(Table, options.Value.Lease, count, cancellationToken),
            Work = FetchAsync,
            Failed = (run, error, cancellationToken) =>
                run.LeaseUntil is { } lease
                    ? failures.NoteAsync(run.ArticleId, run.Fetch, lease, "its page could not be taken in", error, cancellationToken)
                    : Task.CompletedTask,
        }.RunAsync(stoppingToken);

    private async Task FetchAsync(FetchRun run, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FetchPage>().RunAsync(run, cancellationToken);
    }
}
