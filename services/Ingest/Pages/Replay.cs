using System.Diagnostics;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NewsMesh.Ingest.Articles;
using NewsMesh.Ingest.Storage;
using NewsMesh.Ingest.Work;
using NewsMesh.ServiceDefaults.Http;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Ingest.Pages;

/// <summary>Which stored pages to send again. At least one is given, and all that are given must fit. A condition that is none is refused: without it, more would fit.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ReplayRequest(Guid? ArticleId, Guid? FeedId, DateTimeOffset? From, DateTimeOffset? To);

/// <summary>How far a replay is.</summary>
/// <param name="Id">The call: <c>GET /replay/{id}</c> says how far it is.</param>
/// <param name="RequestedAt">When it was asked for.</param>
/// <param name="Articles">Articles that were sent on their way again.</param>
/// <param name="Waiting">Of these, yet to be published.</param>
/// <param name="UnderWay">On their way through the other services.</param>
/// <param name="Settled">Arrived, by outcome: searchable, unchanged, discarded, failed. An article that was replayed again since counts there.</param>
internal sealed record ReplayAnswer(
    Guid Id,
    DateTimeOffset RequestedAt,
    int Articles,
    int Waiting,
    int UnderWay,
    IReadOnlyDictionary<string, int> Settled
);

internal static class ReplayEndpoint
{
    public static async Task<Results<Accepted<ReplayAnswer>, ProblemHttpResult>> PostAsync(
        ReplayRequest request,
        Replay replay,
        IngestDb db,
        CancellationToken cancellationToken
    )
    {
        if (request is { ArticleId: null, FeedId: null, From: null, To: null })
            return Problem.BadRequest("replay", "Nothing to replay is named", "Give articleId, feedId, from or to.");
        if (request.From > request.To)
            return Problem.BadRequest("replay", "The time is empty", "from must not be later than to.");
        if (request.ArticleId is { } articleId && !await db.Articles.AnyAsync(article => article.ArticleId == articleId, cancellationToken))
            return Problem.NotFound("article", articleId.ToString());
        if (request.FeedId is { } feedId && !await db.Feeds.AnyAsync(feed => feed.FeedId == feedId, cancellationToken))
            return Problem.NotFound("feed", feedId.ToString());
        var call = await replay.StartAsync(request, cancellationToken);
        return TypedResults.Accepted($"/replay/{call.ReplayId}", await AnswerAsync(call, db, cancellationToken));
    }

    public static async Task<Results<Ok<ReplayAnswer>, ProblemHttpResult>> GetAsync(
        string id,
        IngestDb db,
        CancellationToken cancellationToken
    ) =>
        Guid.TryParse(id, out var replayId)
        && await db.Replays.AsNoTracking().SingleOrDefaultAsync(each => each.ReplayId == replayId, cancellationToken) is { } call
            ? TypedResults.Ok(await AnswerAsync(call, db, cancellationToken))
            : Problem.NotFound("replay", id);

    private static async Task<ReplayAnswer> AnswerAsync(ReplayCall call, IngestDb db, CancellationToken cancellationToken)
    {
        var counts = await db
            .FetchRuns.Where(run => run.ReplayId == call.ReplayId)
            .GroupBy(run => new { run.State, run.Outcome })
            .Select(group => new
            {
                group.Key.State,
                group.Key.Outcome,
                Count = group.Count(),
            })
            .ToListAsync(cancellationToken);
        return new ReplayAnswer(
            call.ReplayId,
            call.RequestedAt,
            call.Articles,
            counts.Where(count => count.State is FetchRunState.Fetched or FetchRunState.Ended).Sum(count => count.Count),
            counts.Where(count => count.State == FetchRunState.Published).Sum(count => count.Count),
            counts
                .Where(count => count.State == FetchRunState.Settled)
                .GroupBy(count => count.Outcome ?? "unknown", StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Sum(count => count.Count), StringComparer.Ordinal)
        );
    }
}

internal sealed class Replay(IngestDb db, WorkSignals signals, TimeProvider clock)
{
    /// <summary>Puts the latest stored page of each fitting article back into the outbox. The publisher begins a new trace for each.</summary>
    public async Task<ReplayCall> StartAsync(ReplayRequest request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var call = new ReplayCall
        {
            ReplayId = DerivedId.From("replay", $"{now:O}\n{request}"),
            RequestedAt = now,
            Articles = 0,
        };
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var cause = Activity.Current?.Id;
        var fitting = db.FetchRuns.Where(run =>
            (run.State == FetchRunState.Published || run.State == FetchRunState.Settled)
            && (request.ArticleId == null || run.ArticleId == request.ArticleId)
            && (request.FeedId == null || run.FeedId == request.FeedId)
            && (request.From == null || run.FetchedAt >= request.From)
            && (request.To == null || run.FetchedAt <= request.To)
            && db.Pages.Any(page => page.ArticleId == run.ArticleId && page.Fetch == run.Fetch)
            && !db.Pages.Any(page => page.ArticleId == run.ArticleId && page.Fetch > run.Fetch)
        );
        call.Articles = await fitting.ExecuteUpdateAsync(
            set =>
                set.SetProperty(run => run.State, FetchRunState.Fetched)
                    .SetProperty(run => run.Replays, run => run.Replays + 1)
                    .SetProperty(run => run.ReplayId, call.ReplayId)
                    .SetProperty(run => run.StartedAt, now)
                    .SetProperty(run => run.DueAt, now)
                    .SetProperty(run => run.Attempts, 0)
                    .SetProperty(run => run.LastError, (string?)null)
                    .SetProperty(run => run.LeaseUntil, (DateTimeOffset?)null)
                    .SetProperty(run => run.Traceparent, (string?)null)
                    .SetProperty(run => run.LinkedTo, cause)
                    .SetProperty(run => run.Outcome, (string?)null)
                    .SetProperty(run => run.Reason, (string?)null)
                    .SetProperty(run => run.SettledAt, (DateTimeOffset?)null),
            cancellationToken
        );
        db.Replays.Add(call);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        signals.Events.Notify();
        return call;
    }
}
