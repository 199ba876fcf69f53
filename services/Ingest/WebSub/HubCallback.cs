using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsMesh.Ingest.Fetching;
using NewsMesh.Ingest.Storage;
using NewsMesh.ServiceDefaults.Http;
using NewsMesh.ServiceDefaults.Telemetry;

namespace NewsMesh.Ingest.WebSub;

/// <summary>What hubs call. No API key: they prove themselves by knowing where to call, what was asked of them, and by their signature.</summary>
internal static class HubCallback
{
    /// <summary>A lease that a hub gives is used for this part of its length before it is renewed.</summary>
    private const double RenewAfter = 0.8;

    /// <summary>Verification of intent (WebSub, section 5.3): only what was really asked for is confirmed.</summary>
    public static async Task<Results<ContentHttpResult, Ok, ProblemHttpResult>> VerifyAsync(
        Guid id,
        string key,
        HttpRequest request,
        IngestDb db,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var subscription = await OfAsync(db, id, key, cancellationToken);
        var (mode, topic, challenge) = (
            request.Query["hub.mode"].ToString(),
            request.Query["hub.topic"].ToString(),
            request.Query["hub.challenge"].ToString()
        );
        var now = clock.GetUtcNow();
        switch (mode)
        {
            case "subscribe"
                when subscription is { State: HubState.Asked or HubState.Active } && subscription.Topic == topic && challenge.Length > 0:
                var seconds = double.TryParse(
                    request.Query["hub.lease_seconds"],
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var given
                )
                    ? Math.Clamp(given, 60, 31_536_000)
                    : 86_400;
                var lease = TimeSpan.FromSeconds(seconds);
                await db
                    .HubSubscriptions.Where(each => each.FeedId == id)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(each => each.State, HubState.Active)
                                .SetProperty(each => each.ExpiresAt, now + lease)
                                .SetProperty(each => each.DueAt, now + lease * RenewAfter)
                                .SetProperty(each => each.Attempts, 0)
                                .SetProperty(each => each.LastError, (string?)null),
                        cancellationToken
                    );
                await db
                    .Feeds.Where(feed => feed.FeedId == id)
                    .ExecuteUpdateAsync(set => set.SetProperty(feed => feed.PushedUntil, now + lease), cancellationToken);
                return TypedResults.Text(challenge, "text/plain");
            case "unsubscribe" when subscription is { State: HubState.Leaving } && challenge.Length > 0:
                await db.HubSubscriptions.Where(each => each.FeedId == id).ExecuteDeleteAsync(cancellationToken);
                return TypedResults.Text(challenge, "text/plain");
            case "denied" when subscription is not null && subscription.Topic == topic:
                var reason = Formats.PlainText.OfText(request.Query["hub.reason"]) ?? "it gave no reason";
                var again = now + TimeSpan.FromDays(1);
                await db
                    .HubSubscriptions.Where(each => each.FeedId == id)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(each => each.State, HubState.Failed)
                                .SetProperty(each => each.LastError, $"the hub said no: {reason}")
                                .SetProperty(each => each.DueAt, again),
                        cancellationToken
                    );
                await db
                    .Feeds.Where(feed => feed.FeedId == id)
                    .ExecuteUpdateAsync(set => set.SetProperty(feed => feed.PushedUntil, (DateTimeOffset?)null), cancellationToken);
                return TypedResults.Ok();
            default:
                return Problem.NotFound("subscription", id.ToString());
        }
    }

    /// <summary>Content distribution (WebSub, section 7). Who knows the secret is the hub, and nobody else is heard.</summary>
    public static async Task<Results<Accepted, ProblemHttpResult>> PushAsync(
        Guid id,
        string key,
        HttpRequest request,
        IngestDb db,
        ReceivePush push,
        IOptions<FetchingOptions> fetching,
        Outcomes outcomes,
        CancellationToken cancellationToken
    )
    {
        var subscription = await OfAsync(db, id, key, cancellationToken);
        if (
            subscription is null or { State: HubState.Leaving }
            || await db.Feeds.AsNoTracking().SingleOrDefaultAsync(each => each.FeedId == id, cancellationToken) is not { } feed
        )
            return Problem.Create(
                StatusCodes.Status410Gone,
                "gone",
                "Nobody listens here any more",
                "The subscription has ended: stop sending."
            );
        if (!subscription.IsSigned)
        {
            await push.HintAsync(feed, cancellationToken);
            return TypedResults.Accepted((string?)null);
        }
        if (await BoundedBody.ReadAsync(request.Body, fetching.Value.MaxFeedBytes, cancellationToken) is not { } body)
            return Problem.Create(
                StatusCodes.Status413PayloadTooLarge,
                "too-large",
                "The request is too large",
                $"Content may have {fetching.Value.MaxFeedBytes / 1024} KiB."
            );
        if (!HubSignature.IsRight(request.Headers[HubSignature.Header], subscription.Secret, body))
        {
            outcomes.Count("pings", "unsigned");
            return Problem.Create(
                StatusCodes.Status403Forbidden,
                "signature",
                "The signature is not right",
                $"Sign the body with the secret of the subscription in {HubSignature.Header}: sha1, sha256, sha384 or sha512."
            );
        }
        await push.RunAsync(feed, body, request.ContentType, subscription.ExpiresAt, cancellationToken);
        return TypedResults.Accepted((string?)null);
    }

    /// <summary>The subscription whose callback was called. A wrong key and an unknown feed look alike, and take the same time whichever digit differs.</summary>
    private static async Task<HubSubscription?> OfAsync(IngestDb db, Guid id, string key, CancellationToken cancellationToken)
    {
        var found = await db.HubSubscriptions.AsNoTracking().SingleOrDefaultAsync(each => each.FeedId == id, cancellationToken);
        return found is not null && ApiKeys.IsSame(found.CallbackKey, key) ? found : null;
    }
}
