using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsMesh.Ingest.Formats;
using NewsMesh.Ingest.Storage;
using NewsMesh.Ingest.Work;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Ingest.Feeds;

/// <summary>What is to change; what is not given stays. A field that is none is refused: who misspells "paused" shall not believe that the feed is.</summary>
/// <param name="Paused">True stops polling, false resumes it.</param>
/// <param name="Tags">Replaces all tags.</param>
/// <param name="PollEvery">ISO 8601 duration; "" gives the interval back to the feed's own pace.</param>
/// <param name="Outlet">The publisher's name; "" forgets it.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record FeedPatch(bool? Paused = null, IReadOnlyList<string?>? Tags = null, string? PollEvery = null, string? Outlet = null);

internal static class FeedEndpoints
{
    private static readonly string[] Statuses = ["pending", "active", "paused", "failing", "gone"];

    public static async Task<Results<Ok<Page<FeedAnswer>>, ProblemHttpResult>> ListAsync(
        PageRequest page,
        IngestDb db,
        TimeProvider clock,
        CancellationToken cancellationToken,
        string? status = null,
        string? tag = null
    )
    {
        if (!string.IsNullOrEmpty(status) && !Statuses.Contains(status, StringComparer.Ordinal))
            return Problem.BadRequest("status", "There is no such status", $"status is one of {string.Join(", ", Statuses)}.");
        var feeds = db.Feeds.AsNoTracking();
        if (status == "paused")
            feeds = feeds.Where(feed => feed.Paused);
        else if (!string.IsNullOrEmpty(status) && Enum.TryParse<FeedStatus>(status, ignoreCase: true, out var wanted))
            feeds = feeds.Where(feed => !feed.Paused && feed.Status == wanted);
        if (PlainText.OfText(tag) is { } given) // as tags are stored
            feeds = feeds.Where(feed => feed.Tags.Contains(given));
        if (page.After<Position>() is { } after)
            feeds = feeds.Where(feed =>
                EF.Functions.GreaterThan(ValueTuple.Create(feed.CreatedAt, feed.FeedId), ValueTuple.Create(after.CreatedAt, after.FeedId))
            );
        var now = clock.GetUtcNow();
        var rows = await feeds
            .OrderBy(feed => feed.CreatedAt)
            .ThenBy(feed => feed.FeedId)
            .Take(page.Limit + 1)
            .Select(FeedAnswer.With(db, now))
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(page.PageOf(rows, row => FeedAnswer.Of(row, now), row => new Position(row.Feed.CreatedAt, row.Feed.FeedId)));
    }

    public static async Task<Results<Ok<FeedAnswer>, ProblemHttpResult>> GetAsync(
        string id,
        IngestDb db,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        return
            Guid.TryParse(id, out var feedId)
            && await db
                .Feeds.AsNoTracking()
                .Where(feed => feed.FeedId == feedId)
                .Select(FeedAnswer.With(db, now))
                .SingleOrDefaultAsync(cancellationToken)
                is { } row
            ? TypedResults.Ok(FeedAnswer.Of(row, now))
            : Problem.NotFound("feed", id);
    }

    /// <summary>Writes single columns, beside a poll that may be under way.</summary>
    public static async Task<Results<Ok<FeedAnswer>, ProblemHttpResult>> PatchAsync(
        string id,
        FeedPatch patch,
        IngestDb db,
        IOptions<PollingOptions> options,
        WorkSignals signals,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        if (!Guid.TryParse(id, out var feedId))
            return Problem.NotFound("feed", id);
        var every = PollEvery.Parse(patch.PollEvery, options.Value);
        var tags = patch.Tags is null ? null : FeedTags.Clean(patch.Tags);
        var outlet = FeedTags.CleanOutlet(patch.Outlet);
        var now = clock.GetUtcNow();
        var rows = await db
            .Feeds.Where(feed => feed.FeedId == feedId)
            .ExecuteUpdateAsync(
                set =>
                {
                    set.SetProperty(feed => feed.FeedId, feedId); // a patch that changes nothing is still an update of an existing feed
                    if (patch.Paused is { } paused)
                        set.SetProperty(feed => feed.Paused, paused);
                    if (tags is not null)
                        set.SetProperty(feed => feed.Tags, tags);
                    if (patch.Outlet is not null)
                        set.SetProperty(feed => feed.Outlet, outlet);
                    if (patch.PollEvery is not null)
                    {
                        var interval = every ?? options.Value.DefaultInterval;
                        set.SetProperty(feed => feed.PollEvery, every)
                            .SetProperty(feed => feed.PollInterval, interval)
                            .SetProperty(feed => feed.NextPollAt, feed => (feed.LastPolledAt ?? now) + interval);
                    }
                },
                cancellationToken
            );
        signals.Feeds.Notify();
        return rows == 0 ? Problem.NotFound("feed", id) : await GetAsync(id, db, clock, cancellationToken);
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        string id,
        IngestDb db,
        CancellationToken cancellationToken
    ) =>
        Guid.TryParse(id, out var feedId) && await db.Feeds.Where(feed => feed.FeedId == feedId).ExecuteDeleteAsync(cancellationToken) > 0
            ? TypedResults.NoContent()
            : Problem.NotFound("feed", id);

    public static async Task<Results<Accepted<FeedAnswer>, ProblemHttpResult>> PollAsync(
        string id,
        IngestDb db,
        WorkSignals signals,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        if (
            !Guid.TryParse(id, out var feedId)
            || await db.Feeds.AsNoTracking().SingleOrDefaultAsync(feed => feed.FeedId == feedId, cancellationToken) is not { } feed
        )
            return Problem.NotFound("feed", id);
        if (feed.Paused)
            return Problem.Create(
                StatusCodes.Status409Conflict,
                "paused",
                "The feed is paused",
                "Resume it first: PATCH {\"paused\": false}."
            );
        var now = clock.GetUtcNow();
        await db
            .Feeds.Where(each => each.FeedId == feedId)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(each => each.NextPollAt, now)
                        .SetProperty(each => each.Status, each => each.Status == FeedStatus.Gone ? FeedStatus.Pending : each.Status),
                cancellationToken
            );
        signals.Feeds.Notify();
        var row = await db
            .Feeds.AsNoTracking()
            .Where(each => each.FeedId == feedId)
            .Select(FeedAnswer.With(db, now))
            .SingleOrDefaultAsync(cancellationToken);
        return row is null ? Problem.NotFound("feed", id) : TypedResults.Accepted($"/feeds/{id}", FeedAnswer.Of(row, now));
    }

    /// <summary>Where a page of the list ends.</summary>
    private sealed record Position(DateTimeOffset CreatedAt, Guid FeedId);
}
