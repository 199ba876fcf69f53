using System.Linq.Expressions;
using System.Xml;
using NewsMesh.Ingest.Storage;
using NewsMesh.Ingest.WebSub;

namespace NewsMesh.Ingest.Feeds;

/// <summary>A subscription, and how it is doing.</summary>
/// <param name="Id">The feed's id.</param>
/// <param name="Url">What is polled.</param>
/// <param name="SiteUrl">The site that the feed belongs to.</param>
/// <param name="Title">As the feed says.</param>
/// <param name="Outlet">The publisher's name, where the subscriber gave one.</param>
/// <param name="Tags">The subscriber's.</param>
/// <param name="Status">"pending", "active", "paused", "failing" or "gone".</param>
/// <param name="LastError">Why the last poll failed, or what of it could not be used (entries without a link); null when all went well.</param>
/// <param name="LastPolledAt">Null before the first poll.</param>
/// <param name="NextPollAt">Null while paused or gone.</param>
/// <param name="PollInterval">ISO 8601 duration: what the next poll was set by.</param>
/// <param name="Entries">Entries that the feed has listed.</param>
/// <param name="PublishedPerDay">Entries a day over the last 14 days, or since the first one.</param>
/// <param name="Websub">
/// "active" while a hub pushes the feed's news; "pending" until it has verified the subscription; "failed" when it would not; "off" where the feed names a hub
/// and this service has no public URL for it; "none" where it names none.
/// </param>
internal sealed record FeedAnswer(
    Guid Id,
    string Url,
    string? SiteUrl,
    string? Title,
    string? Outlet,
    string[] Tags,
    string Status,
    string? LastError,
    DateTimeOffset? LastPolledAt,
    DateTimeOffset? NextPollAt,
    string PollInterval,
    int Entries,
    double PublishedPerDay,
    string Websub
)
{
    private const int CountedDays = 14;

    public static FeedAnswer Of(FeedRow row, DateTimeOffset now)
    {
        var feed = row.Feed;
        var days = row.First is { } first ? Math.Clamp((now - first).TotalDays, 1, CountedDays) : CountedDays;
        return new FeedAnswer(
            feed.FeedId,
            feed.Url,
            feed.SiteUrl,
            feed.Title,
            feed.Outlet,
            feed.Tags,
            feed.Paused ? "paused" : FeedMapping.Word(feed.Status),
            feed.LastError,
            feed.LastPolledAt,
            feed.Paused || feed.Status == FeedStatus.Gone ? null : feed.NextPollAt,
            XmlConvert.ToString(feed.PollInterval),
            row.Entries,
            Math.Round(row.Recent / days, 2),
            WebsubOf(row, now)
        );
    }

    private static string WebsubOf(FeedRow row, DateTimeOffset now) =>
        row switch
        {
            { Feed.Hub: null } => "none",
            { Subscription: null or { State: HubState.Leaving } } => "off",
            { Subscription: { State: HubState.Active, ExpiresAt: var end } } when end > now => "active",
            { Subscription.State: HubState.Failed } => "failed",
            _ => "pending",
        };

    /// <summary>A feed with its counts, for a query.</summary>
    public static Expression<Func<Feed, FeedRow>> With(IngestDb db, DateTimeOffset now)
    {
        var since = now.AddDays(-CountedDays);
        return feed => new FeedRow(
            feed,
            db.Entries.Count(entry => entry.FeedId == feed.FeedId),
            db.Entries.Count(entry => entry.FeedId == feed.FeedId && entry.PublishedAt > since),
            db.Entries.Where(entry => entry.FeedId == feed.FeedId && entry.PublishedAt > since)
                .Min(entry => (DateTimeOffset?)entry.PublishedAt),
            db.HubSubscriptions.SingleOrDefault(subscription => subscription.FeedId == feed.FeedId)
        );
    }
}

internal sealed record FeedRow(Feed Feed, int Entries, int Recent, DateTimeOffset? First, HubSubscription? Subscription);
