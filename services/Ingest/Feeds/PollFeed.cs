using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsMesh.Ingest.Entries;
using NewsMesh.Ingest.Fetching;
using NewsMesh.Ingest.Formats;
using NewsMesh.Ingest.Storage;
using NewsMesh.Ingest.Work;
using NewsMesh.ServiceDefaults.Telemetry;

namespace NewsMesh.Ingest.Feeds;

/// <summary>One poll of one feed: ask, read, store what is new, and say when to ask again.</summary>
internal sealed partial class PollFeed(
    IngestDb db, WebClient web, DiscoverEntries discover, IOptions<PollingOptions> polling, IOptions<FetchingOptions> fetching, WorkSignals signals, Outcomes outcomes, TimeProvider clock, ILogger<PollFeed> logger)
{
    /// <summary>Feeds first; many are served as text/html or text/plain by mistake, so nothing is ruled out.</summary>
    public const string Accept = "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";

    public async Task RunAsync(ClaimedFeed claimed, CancellationToken cancellationToken)
    {
        if (await db.Feeds.SingleOrDefaultAsync(feed => feed.FeedId == claimed.FeedId && feed.LeaseUntil == claimed.LeaseUntil, cancellationToken) is not { } feed)
            return;
        using var activity = Traces.Source.StartActivity("poll feed");
        activity?.SetTag("newsmesh.feed.id", feed.FeedId).SetTag("url.full", feed.Url);
        var answer = await web.GetAsync(new WebRequest(new Uri(feed.Url), Accept, fetching.Value.MaxFeedBytes, feed.ETag, feed.LastModified), cancellationToken);
        try
        {
            await TakeInAsync(feed, answer, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The lease ran out and another replica has the feed, or it was deleted meanwhile: what was stored here is rolled back.
            outcomes.Count("polls", "overtaken");
        }
    }

    /// <summary>Stores what came of asking for a leased feed, in one transaction, and gives the lease back.</summary>
    public async Task TakeInAsync(Feed feed, WebAnswer answer, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var (outcome, found) = await ApplyAsync(feed, answer, now, cancellationToken);
        feed.LastPolledAt = now;
        feed.NextPollAt = now + PollSchedule.Shifted(feed.PollInterval, feed.FeedId, exact: feed.PollEvery is not null && feed.Failures == 0);
        feed.LeaseUntil = null;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        if (found > 0)
            signals.Pages.Notify();
        Activity.Current?.SetTag("newsmesh.poll.outcome", outcome).SetTag("newsmesh.poll.found", found);
        outcomes.Count("polls", outcome, clock.GetUtcNow() - now);
        LogPolled(feed.Url, outcome, found, feed.LastError, feed.NextPollAt);
    }

    private async Task<(string Outcome, int Found)> ApplyAsync(Feed feed, WebAnswer answer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        switch (answer)
        {
            case WebAnswer.NotModified:
                return (Succeeded(feed, "unchanged", news: false), 0);
            case WebAnswer.Content content when SHA256.HashData(content.Body) is var hash && feed.BodyHash is not null && hash.AsSpan().SequenceEqual(feed.BodyHash):
                Remember(feed, content, hash);
                return (Succeeded(feed, "unchanged", news: false), 0);
            case WebAnswer.Content content:
                switch (FeedReader.Read(content.Body, content.Charset, content.FinalUrl.AbsoluteUri))
                {
                    case FeedReading.Feed { Value: var parsed }:
                        Describe(feed, parsed);
                        Remember(feed, content, SHA256.HashData(content.Body));
                        var found = await discover.StoreAsync(feed, parsed, now, cancellationToken);
                        return (Succeeded(feed, "read", news: found > 0), found);
                    case FeedReading.NoFeed { Reason: var reason }:
                        return (Failed(feed, $"this is no feed: {reason}"), 0);
                }
                break;
            case WebAnswer.Declined { Status: 410 } gone:
                feed.Status = FeedStatus.Gone;
                feed.LastError = $"{gone.Reason}: the feed is gone for good";
                return ("gone", 0);
            case WebAnswer.Declined declined:
                return (Failed(feed, declined.Reason, declined.RetryAfter), 0);
            case WebAnswer.Unreachable { Reason: var reason }:
                return (Failed(feed, reason), 0);
            case WebAnswer.Refused { Reason: var reason }:
                return (Failed(feed, reason), 0);
        }
        throw new UnreachableException();
    }

    private string Succeeded(Feed feed, string outcome, bool news)
    {
        feed.Status = FeedStatus.Active;
        feed.Failures = 0;
        feed.LastError = null;
        feed.PollInterval = PollSchedule.AfterSuccess(feed.PollEvery, feed.PollInterval, news, polling.Value);
        return outcome;
    }

    private string Failed(Feed feed, string reason, TimeSpan? retryAfter = null)
    {
        feed.Status = FeedStatus.Failing;
        feed.Failures++;
        feed.LastError = reason;
        feed.PollInterval = PollSchedule.AfterFailure(feed.PollEvery, feed.Failures, retryAfter, polling.Value);
        return "failed";
    }

    private static void Describe(Feed feed, ParsedFeed parsed)
    {
        feed.Title = parsed.Title ?? feed.Title;
        feed.SiteUrl = parsed.SiteUrl ?? feed.SiteUrl;
        feed.Language = parsed.Language ?? feed.Language;
    }

    private static void Remember(Feed feed, WebAnswer.Content content, byte[] hash) =>
        (feed.ETag, feed.LastModified, feed.BodyHash) = (content.ETag, content.LastModified, hash);

    [LoggerMessage(LogLevel.Information, "polled {Url}: {Outcome}, {Found} new, {Error}, next at {NextPollAt:u}")]
    private partial void LogPolled(string url, string outcome, int found, string? error, DateTimeOffset nextPollAt);
}
