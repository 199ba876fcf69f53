using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsMesh.Ingest.Fetching;
using NewsMesh.Ingest.Formats;
using NewsMesh.Ingest.Storage;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Ingest.Feeds;

/// <param name="Url">A feed, or a page that names its feed.</param>
/// <param name="Outlet">The publisher's name.</param>
/// <param name="Tags">The subscriber's own.</param>
/// <param name="PollEvery">ISO 8601 duration, such as PT15M; without it the interval follows what the feed does.</param>
internal sealed record SubscribeRequest(string? Url, string? Outlet = null, IReadOnlyList<string?>? Tags = null, string? PollEvery = null);

/// <summary>The feeds of a page that names several: subscribe one of them.</summary>
internal sealed record ChoicesAnswer(IReadOnlyList<FeedLink> Choices);

internal static class SubscribeEndpoint
{
    public static async Task<Results<Accepted<FeedAnswer>, Ok<FeedAnswer>, JsonHttpResult<ChoicesAnswer>, ProblemHttpResult>> PostAsync(
        SubscribeRequest request,
        Subscribe subscribe,
        IngestDb db,
        IOptions<PollingOptions> options,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(request.Url))
            return Problem.BadRequest("url", "url is missing", "Give the feed's address as url.");
        var subscription = await subscribe.RunAsync(
            request.Url,
            FeedTags.CleanOutlet(request.Outlet),
            FeedTags.Clean(request.Tags),
            PollEvery.Parse(request.PollEvery, options.Value),
            cancellationToken
        );
        return subscription switch
        {
            Subscription.Added { FeedId: var id } => TypedResults.Accepted($"/feeds/{id}", await FindAsync(id)),
            Subscription.Known { FeedId: var id } => TypedResults.Ok(await FindAsync(id)),
            Subscription.Choice { Feeds: var feeds } => TypedResults.Json(
                new ChoicesAnswer(feeds),
                statusCode: StatusCodes.Status300MultipleChoices
            ),
            Subscription.NoAddress => Problem.BadRequest("url", "url is not valid", TypedUrl.Wanted),
            Subscription.Rejected { Why: var why } => Problem.Unprocessable(why.Type, why.Title, why.Detail),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        async Task<FeedAnswer> FindAsync(Guid id) =>
            FeedAnswer.Of(
                await db
                    .Feeds.AsNoTracking()
                    .Where(feed => feed.FeedId == id)
                    .Select(FeedAnswer.With(db, clock.GetUtcNow()))
                    .SingleAsync(cancellationToken),
                clock.GetUtcNow()
            );
    }
}
