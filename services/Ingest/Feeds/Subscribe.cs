using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsMesh.Ingest.Feeds.Discovery;
using NewsMesh.Ingest.Fetching;
using NewsMesh.Ingest.Formats;
using NewsMesh.Ingest.Storage;
using NewsMesh.ServiceDefaults.Identity;
using NewsMesh.ServiceDefaults.Outbound;

namespace NewsMesh.Ingest.Feeds;

/// <summary>What came of a wish to subscribe.</summary>
internal abstract record Subscription
{
    public sealed record Added(Guid FeedId) : Subscription;

    public sealed record Known(Guid FeedId) : Subscription;

    /// <summary>The page names several feeds.</summary>
    public sealed record Choice(IReadOnlyList<FeedLink> Feeds) : Subscription;

    public sealed record Rejected(FetchProblem Why) : Subscription;

    /// <summary>What was given is no address.</summary>
    public sealed record NoAddress : Subscription;
}

/// <summary>
/// Subscribes a feed, or the one feed that a page leads to. The document that is read to tell them apart is the first poll as well, so that nobody is
/// asked twice. A server that does not answer now is subscribed anyway and polled later: it may only be down.
/// </summary>
internal sealed class Subscribe(
    IngestDb db,
    FindFeed find,
    PollFeed poll,
    IOptions<FetchingOptions> fetching,
    IOptions<PollingOptions> polling,
    TimeProvider clock
)
{
    public async Task<Subscription> RunAsync(
        string url,
        string? outlet,
        string[] tags,
        TimeSpan? pollEvery,
        CancellationToken cancellationToken
    )
    {
        // What can be said against an address without asking anybody.
        if (TypedUrl.Of(url) is not { } address)
            return new Subscription.NoAddress();
        if (AddressGuard.Refusal(address, fetching.Value.AllowedHosts) is { } reason)
            return new Subscription.Rejected(FetchProblem.Of(new FetchResult.Refused(reason)));
        return await find.RunAsync(address, cancellationToken) switch
        {
            Finding.Known known => new Subscription.Known(known.FeedId),
            Finding.Choice several => new Subscription.Choice(several.Feeds),
            Finding.Nothing nothing => new Subscription.Rejected(nothing.Why),
            Finding.Feed feed => await AddAsync(feed.Url, outlet, tags, pollEvery, feed.Answer, cancellationToken),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<Subscription> AddAsync(
        Uri url,
        string? outlet,
        string[] tags,
        TimeSpan? pollEvery,
        FetchResult answer,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        // Leased from the beginning: this request has made the first poll, and takes in what it found.
        var feed = NewFeed.Of(url, outlet, tags, pollEvery, now, polling.Value);
        feed.LeaseUntil = now + polling.Value.Lease;
        db.Feeds.Add(feed);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException error)
            when (error.InnerException is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.UniqueViolation })
        {
            return new Subscription.Known(feed.FeedId); // somebody was faster
        }
        await poll.ReceiveAsync(feed, answer, cancellationToken);
        return new Subscription.Added(feed.FeedId);
    }
}

internal static class NewFeed
{
    /// <summary>A subscription that is due at once.</summary>
    public static Feed Of(Uri url, string? outlet, string[] tags, TimeSpan? pollEvery, DateTimeOffset now, PollingOptions options)
    {
        var normal = NormalUrl.Of(url)!;
        return new Feed
        {
            FeedId = DerivedId.From("feed", normal),
            Url = url.AbsoluteUri,
            NormalUrl = normal,
            Outlet = outlet,
            Tags = tags,
            PollEvery = pollEvery,
            PollInterval = pollEvery ?? options.DefaultInterval,
            NextPollAt = now,
            CreatedAt = now,
        };
    }
}
