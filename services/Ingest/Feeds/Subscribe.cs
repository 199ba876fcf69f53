using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsMesh.Ingest.Fetching;
using NewsMesh.Ingest.Formats;
using NewsMesh.Ingest.Storage;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Ingest.Feeds;

/// <summary>What came of a wish to subscribe.</summary>
internal abstract record Subscription
{
    public sealed record Added(Guid FeedId) : Subscription;

    public sealed record Known(Guid FeedId) : Subscription;

    /// <summary>The page names several feeds.</summary>
    public sealed record Choice(IReadOnlyList<FeedLink> Feeds) : Subscription;

    public sealed record Rejected(string Type, string Title, string Reason) : Subscription;
}

/// <summary>
/// Subscribes a feed, or the one feed that a page names. The document that is read to tell them apart is the first poll as well, so that nobody is
/// asked twice. A server that does not answer now is subscribed anyway and polled later: it may only be down.
/// </summary>
internal sealed class Subscribe(IngestDb db, WebClient web, PollFeed poll, IOptions<FetchingOptions> fetching, IOptions<PollingOptions> polling, TimeProvider clock)
{
    public async Task<Subscription> RunAsync(string url, string? outlet, string[] tags, TimeSpan? pollEvery, CancellationToken cancellationToken)
    {
        if (Refusal(url) is { } refusal)
            return refusal;
        if (await KnownAsync(url, cancellationToken) is { } known)
            return known;
        var (address, answer) = (url, await AskAsync(url, cancellationToken));
        if (answer is WebAnswer.Content page && FeedReader.Read(page.Body, page.Charset, page.FinalUrl.AbsoluteUri) is FeedReading.NoFeed none)
        {
            switch (FeedLinks.In(none.Text, page.FinalUrl.AbsoluteUri))
            {
                case []:
                    return new Subscription.Rejected("no-feed", "There is no feed at this address", $"{none.Reason}, and names no feed. Give the feed's own address.");
                case [var only]:
                    if (Refusal(only.Url) is { } refused)
                        return refused;
                    if (await KnownAsync(only.Url, cancellationToken) is { } knownFeed)
                        return knownFeed;
                    (address, answer) = (only.Url, await AskAsync(only.Url, cancellationToken));
                    break;
                case var several:
                    return new Subscription.Choice(several);
            }
        }
        return answer switch
        {
            WebAnswer.Refused { Reason: var reason } => new Subscription.Rejected("address-refused", "The address cannot be fetched", reason),
            WebAnswer.Declined { Status: 404 or 410 } declined => new Subscription.Rejected("no-feed", "There is no feed at this address", declined.Reason),
            _ => await AddAsync(address, outlet, tags, pollEvery, answer, cancellationToken),
        };
    }

    /// <summary>What can be said against a URL without asking anybody.</summary>
    private Subscription.Rejected? Refusal(string url)
    {
        if (NormalUrl.Of(url) is null || !Uri.TryCreate(url.Trim(), UriKind.Absolute, out var uri))
            return new Subscription.Rejected("url", "url is not valid", $"url must be an absolute http or https URL of at most {NormalUrl.MaxLength} characters.");
        return AddressGuard.Refusal(uri, fetching.Value.AllowedHosts) is { } reason ? new Subscription.Rejected("address-refused", "The address cannot be fetched", $"{reason}.") : null;
    }

    private async Task<Subscription?> KnownAsync(string url, CancellationToken cancellationToken)
    {
        var normal = NormalUrl.Of(url);
        var known = await db.Feeds.AsNoTracking().SingleOrDefaultAsync(feed => feed.NormalUrl == normal, cancellationToken);
        return known is null ? null : new Subscription.Known(known.FeedId);
    }

    private async Task<WebAnswer> AskAsync(string url, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(fetching.Value.SubscribeTimeout);
        try
        {
            return await web.GetAsync(new WebRequest(new Uri(url.Trim()), PollFeed.Accept, fetching.Value.MaxFeedBytes), limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new WebAnswer.Unreachable("the server took too long to answer");
        }
    }

    private async Task<Subscription> AddAsync(string url, string? outlet, string[] tags, TimeSpan? pollEvery, WebAnswer answer, CancellationToken cancellationToken)
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
        catch (DbUpdateException error) when (error.InnerException is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.UniqueViolation })
        {
            return new Subscription.Known(feed.FeedId); // somebody was faster
        }
        await poll.TakeInAsync(feed, answer, cancellationToken);
        return new Subscription.Added(feed.FeedId);
    }
}

internal static class NewFeed
{
    /// <summary>A subscription that is due at once.</summary>
    public static Feed Of(string url, string? outlet, string[] tags, TimeSpan? pollEvery, DateTimeOffset now, PollingOptions options)
    {
        var normal = NormalUrl.Of(url)!;
        return new Feed
        {
            FeedId = DerivedId.From("feed", normal),
            Url = new Uri(url.Trim()).AbsoluteUri,
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
