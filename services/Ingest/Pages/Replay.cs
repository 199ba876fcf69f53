using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NewsMesh.Ingest.Articles;
using NewsMesh.Ingest.Storage;
using NewsMesh.Ingest.Work;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Ingest.Pages;

/// <summary>Which stored pages to send again. At least one is given, and all that are given must fit.</summary>
internal sealed record ReplayRequest(Guid? ArticleId, Guid? FeedId, DateTimeOffset? From, DateTimeOffset? To);

/// <summary>How many articles are on their way again.</summary>
internal sealed record ReplayAnswer(int Articles);

internal static class ReplayEndpoint
{
    public static async Task<Results<Accepted<ReplayAnswer>, ProblemHttpResult>> PostAsync(ReplayRequest request, Replay replay, IngestDb db, CancellationToken cancellationToken)
    {
        if (request is { ArticleId: null, FeedId: null, From: null, To: null })
            return Problem.BadRequest("replay", "Nothing to replay is named", "Give articleId, feedId, from or to.");
        if (request.From > request.To)
            return Problem.BadRequest("replay", "The time is empty", "from must not be later than to.");
        if (request.ArticleId is { } articleId && !await db.Articles.AnyAsync(article => article.ArticleId == articleId, cancellationToken))
            return Problem.NotFound("article", articleId.ToString());
        if (request.FeedId is { } feedId && !await db.Feeds.AnyAsync(feed => feed.FeedId == feedId, cancellationToken))
            return Problem.NotFound("feed", feedId.ToString());
        return TypedResults.Accepted((string?)null, new ReplayAnswer(await replay.StartAsync(request, cancellationToken)));
    }
}

internal sealed class Replay(IngestDb db, WorkSignals signals, TimeProvider clock)
{
    /// <summary>Puts the latest stored page of each fitting article back into the outbox. The publisher begins a new trace for each.</summary>
    public async Task<int> StartAsync(ReplayRequest request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var cause = Activity.Current?.Id;
        var fitting = db.Passages.Where(passage =>
            (passage.State == PassageState.Published || passage.State == PassageState.Settled)
            && (request.ArticleId == null || passage.ArticleId == request.ArticleId)
            && (request.FeedId == null || passage.FeedId == request.FeedId)
            && (request.From == null || passage.FetchedAt >= request.From)
            && (request.To == null || passage.FetchedAt <= request.To)
            && db.Pages.Any(page => page.ArticleId == passage.ArticleId && page.Fetch == passage.Fetch)
            && !db.Pages.Any(page => page.ArticleId == passage.ArticleId && page.Fetch > passage.Fetch));
        var count = await fitting.ExecuteUpdateAsync(
            set => set
                .SetProperty(passage => passage.State, PassageState.Fetched)
                .SetProperty(passage => passage.Replays, passage => passage.Replays + 1)
                .SetProperty(passage => passage.StartedAt, now)
                .SetProperty(passage => passage.DueAt, now)
                .SetProperty(passage => passage.LeaseUntil, (DateTimeOffset?)null)
                .SetProperty(passage => passage.Traceparent, (string?)null)
                .SetProperty(passage => passage.LinkedTo, cause)
                .SetProperty(passage => passage.Outcome, (string?)null)
                .SetProperty(passage => passage.Reason, (string?)null)
                .SetProperty(passage => passage.SettledAt, (DateTimeOffset?)null),
            cancellationToken);
        signals.Events.Notify();
        return count;
    }
}
