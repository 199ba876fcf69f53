using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using NewsMesh.Ingest.Entries;
using NewsMesh.Ingest.Feeds;
using NewsMesh.Ingest.Formats;
using NewsMesh.Ingest.Storage;
using NewsMesh.Ingest.Work;
using NewsMesh.ServiceDefaults.Telemetry;

namespace NewsMesh.Ingest.WebSub;

/// <summary>Takes in what a hub pushes: the entries go the way of polled ones. What is no feed is a hint that there is one to poll.</summary>
internal sealed class ReceivePush(IngestDb db, DiscoverEntries discover, WorkSignals signals, Outcomes outcomes, TimeProvider clock)
{
    /// <summary>So often at most a feed is asked because somebody said so who cannot prove who he is.</summary>
    private static readonly TimeSpan BetweenHints = TimeSpan.FromMinutes(1);

    /// <summary>A hub that cannot sign says that there is news: its words are not read, the feed is.</summary>
    public async Task HintAsync(Feed feed, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = feed.LastPolledAt + BetweenHints is { } later && later > now ? later : now;
        await db
            .Feeds.Where(each => each.FeedId == feed.FeedId && each.NextPollAt > due)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.NextPollAt, due), cancellationToken);
        signals.Feeds.Notify();
        outcomes.Count("pings", "unsigned-hint");
    }

    public async Task RunAsync(Feed feed, byte[] body, string? contentType, DateTimeOffset? leaseEnds, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var charset = MediaTypeHeaderValue.TryParse(contentType, out var type) ? type.CharSet : null;
        if (FeedReader.Read(body, charset, feed.Url, cancellationToken) is not FeedReading.Feed { Value: var parsed })
        {
            await db
                .Feeds.Where(each => each.FeedId == feed.FeedId)
                .ExecuteUpdateAsync(set => set.SetProperty(each => each.NextPollAt, now), cancellationToken);
            signals.Feeds.Notify();
            outcomes.Count("pings", "thin");
            return;
        }
        var found = (await discover.StoreAsync(feed, parsed, now, cancellationToken)).New;
        await db
            .Feeds.Where(each => each.FeedId == feed.FeedId)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.PushedUntil, leaseEnds), cancellationToken);
        if (found > 0)
            signals.Pages.Notify();
        outcomes.Count("pings", found > 0 ? "read" : "known");
    }
}
