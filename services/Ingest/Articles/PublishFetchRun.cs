using System.Diagnostics;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using NewsMesh.Contracts;
using NewsMesh.Ingest.Pages;
using NewsMesh.Ingest.Storage;
using NewsMesh.ServiceDefaults.Messaging;
using NewsMesh.ServiceDefaults.Telemetry;

namespace NewsMesh.Ingest.Articles;

/// <summary>Publishes what a passage is due to publish, within its article's trace, and says so in the row only after the broker has confirmed.</summary>
internal sealed class PublishFetchRun(IngestDb db, MarkPublished mark, IBus bus, Outcomes outcomes, TimeProvider clock)
{
    /// <summary>Confirms take milliseconds; a broker that takes longer is away, and the row waits for it.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public async Task RunAsync(ClaimedEvent claimed, CancellationToken cancellationToken)
    {
        if (await FindAsync(claimed, cancellationToken) is not { } due)
            return;
        var (passage, url, page) = due;
        using var activity = TraceOf(passage, out var traceparent);
        activity?.SetTag("newsmesh.article.id", passage.ArticleId).SetTag("newsmesh.fetch", passage.Fetch).SetTag("url.full", url);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        var journey = new Journey
        {
            TraceId = Traces.TraceIdOf(traceparent),
            StartedAt = passage.StartedAt,
            Stages = passage.Stages,
        };
        if (passage.State == FetchRunState.Ended)
            await bus.PublishDerivedAsync(
                Settled(passage, url, journey),
                $"{passage.ArticleId}/{passage.Fetch}/{passage.Outcome}",
                limit.Token
            );
        else
            await bus.PublishDerivedAsync(Fetched(passage, url, page, journey), KeyOf(passage), limit.Token);
        await mark.AsSentAsync(passage, traceparent, cancellationToken);
        outcomes.Count(
            "events",
            passage.State == FetchRunState.Ended ? "settled"
                : passage.Replays > 0 ? "replayed"
                : "published",
            clock.GetUtcNow() - passage.DueAt
        );
    }

    /// <summary>The run with its article's URL and its page, in one round trip.</summary>
    private async Task<(FetchRun FetchRun, string Url, StoredPage? Page)?> FindAsync(
        ClaimedEvent claimed,
        CancellationToken cancellationToken
    )
    {
        var found = await (
            from passage in db.FetchRuns.AsNoTracking()
            join article in db.Articles on passage.ArticleId equals article.ArticleId
            from page in db.Pages.Where(page => page.ArticleId == passage.ArticleId && page.Fetch == passage.Fetch).DefaultIfEmpty()
            where passage.ArticleId == claimed.ArticleId && passage.Fetch == claimed.Fetch && passage.LeaseUntil == claimed.LeaseUntil
            where passage.State == FetchRunState.Fetched || passage.State == FetchRunState.Ended
            select new
            {
                passage,
                article.Url,
                page,
            }
        ).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.passage, found.Url, found.page);
    }

    /// <summary>The article's trace goes on; a replay begins one, linked to the call that asked for it.</summary>
    private static Activity? TraceOf(FetchRun passage, out string traceparent)
    {
        if (passage.Traceparent is null)
            return Traces.Begin(
                "replay article",
                ActivityContext.TryParse(passage.LinkedTo, null, isRemote: true, out var cause) ? cause : default,
                out traceparent
            );
        traceparent = passage.Traceparent;
        return Traces.Continue("publish", traceparent);
    }

    private PageFetched Fetched(FetchRun passage, string url, StoredPage? stored, Journey journey)
    {
        var page = stored ?? throw new InvalidOperationException("the page that is to be sent is not stored");
        return new PageFetched
        {
            ArticleId = passage.ArticleId,
            Fetch = passage.Fetch,
            Url = url,
            FinalUrl = page.FinalUrl,
            FetchedAt = passage.FetchedAt ?? passage.StartedAt,
            Replayed = passage.Replays > 0,
            Replay = passage.Replays,
            HtmlGzip = page.HtmlGzip,
            Text = page.Text,
            Deleted = page.IsDeletion,
            Entry = passage.Entry,
            Outlet = passage.Outlet,
            Journey =
                passage.Replays == 0
                    ? journey
                    : journey with
                    {
                        Stages =
                        [
                            new Stage
                            {
                                Service = "ingest",
                                StartedAt = passage.StartedAt,
                                EndedAt = clock.GetUtcNow(),
                                Outcome = "replayed",
                            },
                        ],
                    },
        };
    }

    private static ArticleSettled Settled(FetchRun passage, string url, Journey journey) =>
        new()
        {
            ArticleId = passage.ArticleId,
            Fetch = passage.Fetch,
            Url = url,
            Outcome = passage.Outcome!,
            Reason = passage.Reason,
            AliasOf = passage.AliasOf,
            SettledAt = passage.DueAt,
            Journey = journey,
        };

    private static string KeyOf(FetchRun passage) =>
        passage.Replays == 0 ? $"{passage.ArticleId}/{passage.Fetch}" : $"{passage.ArticleId}/{passage.Fetch}/r{passage.Replays}";
}
