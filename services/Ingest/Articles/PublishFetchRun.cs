using System.Diagnostics;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using NewsMesh.Contracts;
using NewsMesh.Ingest.Storage;
using NewsMesh.ServiceDefaults.Messaging;
using NewsMesh.ServiceDefaults.Telemetry;

namespace NewsMesh.Ingest.Articles;

/// <summary>Publishes what a passage is due to publish, within its article's trace, and says so in the row only after the broker has confirmed.</summary>
internal sealed class PublishFetchRun(IngestDb db, IBus bus, Outcomes outcomes, TimeProvider clock)
{
    /// <summary>Confirms take milliseconds; a broker that takes longer is away, and the row waits for it.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public async Task RunAsync(ClaimedEvent claimed, CancellationToken cancellationToken)
    {
        if (await FindAsync(claimed, cancellationToken) is not { } due)
            return;
        var (passage, url) = due;
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
            await bus.PublishDerivedAsync(await FetchedAsync(passage, url, journey, cancellationToken), KeyOf(passage), limit.Token);
        await MarkAsync(passage, claimed, traceparent, cancellationToken);
        outcomes.Count(
            "events",
            passage.State == FetchRunState.Ended ? "settled"
                : passage.Replays > 0 ? "replayed"
                : "published",
            clock.GetUtcNow() - passage.DueAt
        );
    }

    private async Task<(FetchRun FetchRun, string Url)?> FindAsync(ClaimedEvent claimed, CancellationToken cancellationToken)
    {
        var found = await (
            from passage in db.FetchRuns.AsNoTracking()
            join article in db.Articles on passage.ArticleId equals article.ArticleId
            where passage.ArticleId == claimed.ArticleId && passage.Fetch == claimed.Fetch && passage.LeaseUntil == claimed.LeaseUntil
            where passage.State == FetchRunState.Fetched || passage.State == FetchRunState.Ended
            select new { passage, article.Url }
        ).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.passage, found.Url);
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

    private async Task<PageFetched> FetchedAsync(FetchRun passage, string url, Journey journey, CancellationToken cancellationToken)
    {
        var page = await db
            .Pages.AsNoTracking()
            .SingleAsync(each => each.ArticleId == passage.ArticleId && each.Fetch == passage.Fetch, cancellationToken);
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

    /// <summary>Only the holder of the lease may say so, and only of a row that has not come home meanwhile: the mesh is fast.</summary>
    private Task MarkAsync(FetchRun passage, ClaimedEvent claimed, string traceparent, CancellationToken cancellationToken)
    {
        var (ended, now) = (passage.State == FetchRunState.Ended, clock.GetUtcNow());
        return db
            .FetchRuns.Where(each =>
                each.ArticleId == passage.ArticleId
                && each.Fetch == passage.Fetch
                && each.LeaseUntil == claimed.LeaseUntil
                && each.State == passage.State
            )
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(each => each.State, ended ? FetchRunState.Settled : FetchRunState.Published)
                        .SetProperty(each => each.SettledAt, ended ? passage.DueAt : null)
                        // From now on its way through the mesh is timed: see SweepWorker.
                        .SetProperty(each => each.DueAt, each => ended ? each.DueAt : now)
                        .SetProperty(each => each.Attempts, 0)
                        .SetProperty(each => each.LastError, (string?)null)
                        .SetProperty(each => each.Traceparent, traceparent)
                        .SetProperty(each => each.TraceId, Traces.TraceIdOf(traceparent))
                        .SetProperty(each => each.LeaseUntil, (DateTimeOffset?)null),
                cancellationToken
            );
    }
}
