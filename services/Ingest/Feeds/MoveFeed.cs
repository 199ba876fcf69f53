using Microsoft.EntityFrameworkCore;
using NewsMesh.Ingest.Storage;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Ingest.Feeds;

/// <summary>Gives a feed the address that it has moved to; where that is subscribed already, one feed becomes of the two.</summary>
internal sealed class MoveFeed(IngestDb db)
{
    /// <summary>Returns the feed that had the address before; null when the address is this feed's own now.</summary>
    public async Task<Guid?> RunAsync(Feed feed, string target, CancellationToken cancellationToken)
    {
        if (NormalUrl.Of(target) is not { } normal)
            return null;
        var known = await db
            .Feeds.AsNoTracking()
            .SingleOrDefaultAsync(other => other.NormalUrl == normal && other.FeedId != feed.FeedId, cancellationToken);
        if (known is null)
        {
            (feed.Url, feed.NormalUrl) = (target, normal);
            await db
                .Feeds.Where(each => each.FeedId == feed.FeedId && each.LeaseUntil == feed.LeaseUntil)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(each => each.Url, target).SetProperty(each => each.NormalUrl, normal),
                    cancellationToken
                );
            return null;
        }
        // What the subscriber said of the old one holds for the one that stays.
        string[] tags = [.. known.Tags.Union(feed.Tags, StringComparer.Ordinal)];
        await db
            .Feeds.Where(each => each.FeedId == known.FeedId)
            .ExecuteUpdateAsync(
                set => set.SetProperty(each => each.Tags, tags).SetProperty(each => each.Outlet, each => each.Outlet ?? feed.Outlet),
                cancellationToken
            );
        return known.FeedId;
    }
}
