using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsMesh.Ingest.Fetching;
using NewsMesh.Ingest.Formats;
using NewsMesh.Ingest.Storage;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Ingest.Feeds.Discovery;

/// <summary>What is behind an address that somebody wants to follow.</summary>
internal abstract record Finding
{
    /// <param name="Url">The feed.</param>
    /// <param name="Answer">What its server said: the document, or trouble that passes.</param>
    public sealed record Feed(Uri Url, FetchResult Answer) : Finding;

    public sealed record Known(Guid FeedId) : Finding;

    public sealed record Choice(IReadOnlyList<FeedLink> Feeds) : Finding;

    public sealed record Nothing(FetchProblem Why) : Finding;
}

/// <summary>
/// Finds the feed: the address itself, what its platform is known to have, what the page names in its head, what it links to, and at last the usual
/// addresses. Each step is taken only when the one before found nothing, so that a feed's own address costs one request.
/// </summary>
internal sealed class FindFeed(IngestDb db, GuardedHttpClient web, IOptions<FetchingOptions> options, TimeProvider clock)
{
    /// <summary>Links of a page that are tried: more than a few are a list of somebody else's feeds.</summary>
    private const int MaxLinks = 4;

    public async Task<Finding> RunAsync(Uri url, CancellationToken cancellationToken)
    {
        var asked = new Asked(clock.GetTimestamp());
        if (PlatformFeeds.Of(url) is { } platform && await TryAsync(platform, asked, cancellationToken) is { } there)
            return there;
        if (await KnownAsync(url, cancellationToken) is { } known)
            return known;
        var answer = await AskAsync(url, asked, cancellationToken);
        if (answer is not FetchResult.Content content)
            return WithoutPage(url, answer);
        if (FeedReader.Read(content.Body, content.Charset, content.FinalUrl.AbsoluteUri, cancellationToken) is not FeedReading.NoFeed none)
            return new Finding.Feed(url, content); // one that has moved is followed once the move has lasted, see MoveFeed
        return none.IsPage ? await InPageAsync(none, content.FinalUrl, asked, cancellationToken) : NoFeed(none.Reason);
    }

    /// <summary>What is unavailable may only be so now: it is subscribed, and polled later.</summary>
    private static Finding WithoutPage(Uri url, FetchResult answer) =>
        FetchProblem.Of(answer) is { Type: not "unavailable" } none ? new Finding.Nothing(none) : new Finding.Feed(url, answer);

    private static Finding.Nothing NoFeed(string reason) =>
        new(new FetchProblem("no-feed", "There is no feed at this address", $"{reason}. Give the feed's own address."));

    private async Task<Finding> InPageAsync(FeedReading.NoFeed page, Uri pageUrl, Asked asked, CancellationToken cancellationToken)
    {
        var named = FeedLinks.In(page.Text, pageUrl.AbsoluteUri);
        if (named.Count > 1)
            return new Finding.Choice(named);
        if (named is [var only] && await TryAsync(only.Url, asked, cancellationToken, mayBeDown: true) is { } found)
            return found;
        var linked = new List<(FeedLink Link, Finding Finding)>();
        foreach (
            var link in FeedLinks.LinkedIn(page.Text, pageUrl.AbsoluteUri).Where(link => !asked.Urls.Contains(link.Url)).Take(MaxLinks)
        )
        {
            if (await TryAsync(link.Url, asked, cancellationToken) is { } finding)
                linked.Add((link, finding));
        }
        if (linked.Count > 0)
            return linked.Count == 1 ? linked[0].Finding : new Finding.Choice(linked.ConvertAll(each => each.Link));
        foreach (var address in UsualAddresses.Of(pageUrl).Where(address => !asked.Urls.Contains(address)).ToList())
        {
            if (await TryAsync(address, asked, cancellationToken) is { } finding)
                return finding;
        }
        return NoFeed($"{page.Reason}, and leads to no feed; asked for in vain: {string.Join(", ", asked.Urls.Skip(1))}");
    }

    /// <summary>Asks an address that somebody or something says is a feed; null where it is none.</summary>
    private async Task<Finding?> TryAsync(string url, Asked asked, CancellationToken cancellationToken, bool mayBeDown = false)
    {
        // Guesses have a time of their own to be right in, all together.
        if (NormalUrl.UriOf(url) is not { } address || clock.GetElapsedTime(asked.Since) > options.Value.SubscribeTimeout)
            return null;
        if (await KnownAsync(address, cancellationToken) is { } known)
            return known;
        return await AskAsync(address, asked, cancellationToken) switch
        {
            FetchResult.Content content => FeedReader.Read(content.Body, content.Charset, content.FinalUrl.AbsoluteUri, cancellationToken)
            is FeedReading.Feed
                ? new Finding.Feed(address, content)
                : null,
            FetchResult.Unreachable or FetchResult.Declined { IsPassing: true } when mayBeDown => new Finding.Feed(
                address,
                new FetchResult.Unreachable("the page names this feed, and its server does not answer now")
            ),
            FetchResult.Refused refused when mayBeDown => new Finding.Nothing(FetchProblem.Of(refused)),
            _ => null,
        };
    }

    private async Task<Finding.Known?> KnownAsync(Uri url, CancellationToken cancellationToken)
    {
        var normal = NormalUrl.Of(url);
        var known = await db
            .Feeds.AsNoTracking()
            .Where(feed => feed.NormalUrl == normal)
            .Select(feed => (Guid?)feed.FeedId)
            .SingleOrDefaultAsync(cancellationToken);
        return known is { } id ? new Finding.Known(id) : null;
    }

    private async Task<FetchResult> AskAsync(Uri url, Asked asked, CancellationToken cancellationToken)
    {
        asked.Urls.Add(url.AbsoluteUri);
        return await web.GetInTimeAsync(
            new FetchRequest(url, PollFeed.Accept, options.Value.MaxFeedBytes),
            options.Value.SubscribeTimeout,
            cancellationToken
        );
    }

    /// <summary>What has been asked for, and since when.</summary>
    private sealed record Asked(long Since)
    {
        public List<string> Urls { get; } = [];
    }
}
