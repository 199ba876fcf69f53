using System.Diagnostics;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using NewsMesh.Contracts;
using NewsMesh.Ingest.Pages;
using NewsMesh.Ingest.Storage;
using NewsMesh.ServiceDefaults.Messaging;
using NewsMesh.ServiceDefaults.Telemetry;

namespace NewsMesh.Ingest.Articles;

/// <summary>Publishes what a fetch run is due to publish, within its article's trace, and says so in the row only after the broker has confirmed.</summary>
internal sealed class PublishFetchRun(IngestDb db, MarkPublished mark, IBus bus, Outcomes outcomes, TimeProvider clock)
{
    /// <summary>Confirms take milliseconds; a broker that takes longer is away, and the row waits for it.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public async Task RunAsync(ClaimedEvent claimed, CancellationToken cancellationToken)
    {
        if (await FindAsync(claimed, cancellationToken) is not { } due)
            return;
        var (run, url, page) = due;
        using var activity = TraceOf(run, out var traceparent);
        activity?.SetTag("newsmesh.article.id", run.ArticleId).SetTag("newsmesh.fetch", run.Fetch).SetTag("url.full", url);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        var journey = new Journey
        {
            TraceId = Traces.TraceIdOf(traceparent),
            StartedAt = run.StartedAt,
            Stages = run.Stages,
        };
        if (run.State == FetchRunState.Ended)
            await bus.PublishDerivedAsync(Settled(run, url, journey), $"{run.ArticleId}/{run.Fetch}/{run.Outcome}", limit.Token);
        else
            await bus.PublishDerivedAsync(Fetched(run, url, page, journey), KeyOf(run), limit.Token);
        await mark.AsSentAsync(run, traceparent, cancellationToken);
        outcomes.Count(
            "events",
            run.State == FetchRunState.Ended ? "settled"
                : run.Replays > 0 ? "replayed"
                : "published",
            clock.GetUtcNow() - run.DueAt
        );
    }

    /// <summary>The run with its article's URL and its page, in one round trip.</summary>
    private async Task<(FetchRun FetchRun, string Url, StoredPage? Page)?> FindAsync(
        ClaimedEvent claimed,
        CancellationToken cancellationToken
    )
    {
        var found = await (
            from run in db.FetchRuns.AsNoTracking()
            join article in db.Articles on run.ArticleId equals article.ArticleId
            from page in db.Pages.Where(page => page.ArticleId == run.ArticleId && page.Fetch == run.Fetch).DefaultIfEmpty()
            where run.ArticleId == claimed.ArticleId && run.Fetch == claimed.Fetch && run.LeaseUntil == claimed.LeaseUntil
            where run.State == FetchRunState.Fetched || run.State == FetchRunState.Ended
            select new
            {
                run,
                article.Url,
                page,
            }
        ).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.run, found.Url, found.page);
    }

    /// <summary>The article's trace goes on; a replay begins one, linked to the call that asked for it.</summary>
    private static Activity? TraceOf(FetchRun run, out string traceparent)
    {
        if (run.Traceparent is null)
            return Traces.Begin(
                "replay article",
                ActivityContext.TryParse(run.LinkedTo, null, isRemote: true, out var cause) ? cause : default,
                out traceparent
            );
        traceparent = run.Traceparent;
        return Traces.Continue("publish", traceparent);
    }

    private PageFetched Fetched(FetchRun run, string url, StoredPage? stored, Journey journey)
    {
        var page = stored ?? throw new InvalidOperationException("the page that is to be sent is not stored");
        return new PageFetched
        {
            ArticleId = run.ArticleId,
            Fetch = run.Fetch,
            Url = url,
            FinalUrl = page.FinalUrl,
            FetchedAt = run.FetchedAt ?? run.StartedAt,
            Replayed = run.Replays > 0,
            Replay = run.Replays,
            HtmlGzip = page.HtmlGzip,
            Text = page.Text,
            Deleted = page.IsDeletion,
            Entry = run.Entry,
            Outlet = run.Outlet,
            Journey =
                run.Replays == 0
                    ? journey
                    : journey with
                    {
                        Stages =
                        [
                            new Stage
                            {
                                Service = "ingest",
                                StartedAt = run.StartedAt,
                                EndedAt = clock.GetUtcNow(),
                                Outcome = "replayed",
                            },
                        ],
                    },
        };
    }

    private static ArticleSettled Settled(FetchRun run, string url, Journey journey) =>
        new()
        {
            ArticleId = run.ArticleId,
            Fetch = run.Fetch,
            Url = url,
            Outcome = run.Outcome!,
            Reason = run.Reason,
            AliasOf = run.AliasOf,
            SettledAt = run.DueAt,
            Journey = journey,
        };

    private static string KeyOf(FetchRun run) =>
        run.Replays == 0 ? $"{run.ArticleId}/{run.Fetch}" : $"{run.ArticleId}/{run.Fetch}/r{run.Replays}";
}
