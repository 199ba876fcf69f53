using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using NewsMesh.Ingest.Entries;
using NewsMesh.Ingest.Fetching;
using NewsMesh.Ingest.Fetching.Hosts;
using NewsMesh.Ingest.Formats;
using NewsMesh.Ingest.Work;
using NewsMesh.ServiceDefaults.Telemetry;

namespace NewsMesh.Ingest.Feeds;

/// <summary>One poll of one feed: ask, read, store what is new, and say when to ask again.</summary>
internal sealed partial class PollFeed(
    GuardedHttpClient web,
    DiscoverEntries discover,
    PollResults results,
    HostThrottle throttle,
    IServiceScopeFactory scopes,
    IOptions<PollingOptions> polling,
    IOptions<FetchingOptions> fetching,
    WorkSignals signals,
    Outcomes outcomes,
    TimeProvider clock,
    ILogger<PollFeed> logger
)
{
    /// <summary>Feeds first; many are served as text/html or text/plain by mistake, so nothing is ruled out.</summary>
    public const string Accept =
        "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";

    /// <param name="feed">Leased, and nobody else's while the lease lasts.</param>
    /// <param name="cancellationToken">Ends the poll; the lease brings the feed back.</param>
    public async Task RunAsync(Feed feed, CancellationToken cancellationToken)
    {
        using var activity = Traces.Source.StartActivity("poll feed");
        activity?.SetTag("newsmesh.feed.id", feed.FeedId).SetTag("url.full", feed.Url);
        var (etag, lastModified) = Validators.For(feed, clock.GetUtcNow(), polling.Value);
        await ReceiveAsync(
            feed,
            await web.GetAsync(
                new FetchRequest(new Uri(feed.Url), Accept, fetching.Value.MaxFeedBytes, etag, lastModified),
                cancellationToken
            ),
            cancellationToken
        );
    }

    /// <summary>
    /// Stores what came of asking for a leased feed, and gives the lease back. The entries are stored before the feed says that they were seen: what a crash
    /// leaves between the two is found again by the next poll, and known.
    /// </summary>
    public async Task ReceiveAsync(Feed feed, FetchResult answer, CancellationToken cancellationToken)
    {
        var (now, wasDueAt) = (clock.GetUtcNow(), feed.NextPollAt);
        feed.LastPolledAt = now;
        var (outcome, found) = await ApplyAsync(feed, answer, now, cancellationToken);
        if (!await results.SaveAsync(feed, wasDueAt, cancellationToken))
            outcome = "overtaken";
        if (found > 0)
            signals.Pages.Notify();
        Activity.Current?.SetTag("newsmesh.poll.outcome", outcome).SetTag("newsmesh.poll.found", found);
        outcomes.Count("polls", outcome, clock.GetUtcNow() - now);
        if (found > 0 || feed.LastError is not null)
            LogPolled(feed.Url, outcome, found, feed.LastError, feed.NextPollAt);
    }

    private async Task<(string Outcome, int Found)> ApplyAsync(
        Feed feed,
        FetchResult answer,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        switch (answer)
        {
            case FetchResult.NotModified:
                return (await SucceededAsync(feed, answer, "unchanged", news: false, now, cancellationToken), 0);
            case FetchResult.Content content
                when SHA256.HashData(content.Body) is var hash && feed.BodyHash is not null && hash.AsSpan().SequenceEqual(feed.BodyHash):
                Remember(feed, content, hash, now);
                return (await SucceededAsync(feed, answer, "unchanged", news: false, now, cancellationToken), 0);
            case FetchResult.Content content:
                return await ReadAsync(feed, content, now, cancellationToken);
            case FetchResult.Declined { Status: 410 } gone:
                return (Ended(feed, $"{gone.Reason}: the feed is gone for good"), 0);
            case FetchResult.Declined declined:
                await throttle.HeedAsync(feed.Host, declined, now, cancellationToken);
                return (Failed(feed, InWords(declined), now, declined.RetryAfter, mayBeHiccup: declined.Status >= 500), 0);
            case FetchResult.Unreachable { Reason: var reason }:
                return (Failed(feed, reason, now, mayBeHiccup: true), 0);
            case FetchResult.Refused { Reason: var reason }:
                return (Failed(feed, reason, now), 0);
            default:
                throw new UnreachableException();
        }
    }

    private async Task<(string Outcome, int Found)> ReadAsync(
        Feed feed,
        FetchResult.Content content,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var reading = FeedReader.Read(content.Body, content.Charset, content.FinalUrl.AbsoluteUri, cancellationToken);
        if (reading is not FeedReading.Feed { Value: var parsed })
            return (Failed(feed, $"this is no feed: {(reading as FeedReading.NoFeed)?.Reason}", now), 0);
        Describe(feed, parsed, now);
        feed.Hub = content.Hub ?? parsed.Hub;
        feed.Topic = content.Self ?? parsed.SelfUrl;
        var discovered = await discover.StoreAsync(feed, parsed, now, cancellationToken);
        var found = discovered.New;
        if (found > 0 && feed.PushedUntil > now)
            feed.PushedUntil = null; // the hub should have said so: it is believed again when it does
        feed.ValidatorsLie |= found > 0 && feed.BodyHash is not null && Validators.AreTheSame(feed, content);
        Remember(feed, content, SHA256.HashData(content.Body), now);
        var outcome = await SucceededAsync(feed, content, "read", news: found > 0, now, cancellationToken);
        if (feed.Status == FeedStatus.Active)
            feed.LastError = Linkless(discovered);
        return (outcome, found);
    }

    private async Task<string> SucceededAsync(
        Feed feed,
        FetchResult answer,
        string outcome,
        bool news,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (FeedMove.Note(feed, answer.MovedTo, now, polling.Value) && await MoveAsync(feed, cancellationToken) is { } ended)
            return ended;
        feed.Status = FeedStatus.Active;
        feed.Failures = 0;
        feed.LastError = null;
        PollSchedule.AfterSuccess(feed, news, answer.FreshFor, pushed: feed.PushedUntil > now, now, polling.Value);
        return outcome;
    }

    /// <summary>Null when the feed goes on under its new address.</summary>
    private async Task<string?> MoveAsync(Feed feed, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (from, to) = (feed.Url, feed.MovedTo!);
        var known = await scope.ServiceProvider.GetRequiredService<MoveFeed>().RunAsync(feed, to, cancellationToken);
        (feed.MovedTo, feed.MovedPolls, feed.MovedSince) = (null, 0, null);
        LogMoved(from, to, known);
        return known is null ? null : Ended(feed, $"the feed has moved for good to {to}, which is subscribed already as {known}");
    }

    private static string Ended(Feed feed, string reason)
    {
        feed.Status = FeedStatus.Gone;
        feed.LastError = PlainText.Storable(reason);
        return "gone";
    }

    private string Failed(Feed feed, string reason, DateTimeOffset now, TimeSpan? retryAfter = null, bool mayBeHiccup = false)
    {
        feed.Status = FeedStatus.Failing;
        feed.Failures++;
        feed.LastError = PlainText.Storable(reason);
        PollSchedule.AfterFailure(feed, retryAfter, mayBeHiccup, now, polling.Value);
        return "failed";
    }

    /// <summary>A feed that is read and gives no articles says why: there must be a page, or a text.</summary>
    private static string? Linkless(Discovered discovered) =>
        discovered.Linkless > 0
            ? $"{discovered.Linkless} of {discovered.Listed} entries have no link to a page and carry no text, and become no articles"
            : null;

    /// <summary>What the status means to who subscribed.</summary>
    private static string InWords(FetchResult.Declined declined) =>
        declined.Status switch
        {
            401 => $"{declined.Reason}: the feed is for members",
            404 => $"{declined.Reason}: there is no feed at this address, or not any more",
            429 => $"{declined.Reason}: the site wants to be asked less often, and is",
            >= 500 => $"{declined.Reason}: the site has trouble of its own",
            _ => declined.Reason,
        };

    /// <summary>Notes what a document says of its feed, and its pace.</summary>
    public static void Describe(Feed feed, ParsedFeed parsed, DateTimeOffset now)
    {
        feed.Title = parsed.Title ?? feed.Title;
        feed.SiteUrl = parsed.SiteUrl ?? feed.SiteUrl;
        feed.Language = parsed.Language ?? feed.Language;
        // A template's ttl is no reason to miss entries: a document that turns over faster is asked for before it has.
        var turnover = FeedRhythm.HalfTurnover(parsed.Entries, now);
        (feed.SaidInterval, feed.UpdateBase) = (parsed.Pace?.Interval > turnover ? turnover : parsed.Pace?.Interval, parsed.Pace?.Base);
        (feed.SkipHours, feed.SkipDays) = (parsed.Pace?.SkipHours ?? 0, parsed.Pace?.SkipDays ?? 0);
        FeedRhythm.Note(feed, parsed.Entries, now);
    }

    private static void Remember(Feed feed, FetchResult.Content content, byte[] hash, DateTimeOffset now) =>
        (feed.ETag, feed.LastModified, feed.BodyHash, feed.BodyAt) = (content.ETag, content.LastModified, hash, now);

    [LoggerMessage(LogLevel.Information, "polled {Url}: {Outcome}, {Found} new, {Error}, next at {NextPollAt:u}")]
    private partial void LogPolled(string url, string outcome, int found, string? error, DateTimeOffset nextPollAt);

    [LoggerMessage(LogLevel.Information, "feed {Url} has moved to {Target}, known before as {Known}")]
    private partial void LogMoved(string url, string target, Guid? known);
}
