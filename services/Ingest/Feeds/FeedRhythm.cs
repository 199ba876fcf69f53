using NewsMesh.Ingest.Formats;

namespace NewsMesh.Ingest.Feeds;

/// <summary>How often a feed publishes, read from the dates of one document. Pure.</summary>
internal static class FeedRhythm
{
    /// <summary>Enough to level out a night, few enough to follow a change.</summary>
    private const int Newest = 20;

    /// <summary>Of fewer dates nothing can be said.</summary>
    private const int FewestDates = 3;

    /// <summary>A document whose entries all came within minutes says little of how long it will last.</summary>
    private static readonly TimeSpan LeastTurnover = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Half of the time that a document's entries span: who asks less often misses what came and went between two polls. Null for a document with fewer than three dates.
    /// </summary>
    public static TimeSpan? HalfTurnover(IReadOnlyList<ParsedEntry> entries, DateTimeOffset now)
    {
        var dates = Past(entries, now).ToList();
        if (dates.Count < FewestDates)
            return null;
        var half = (dates.Max() - dates.Min()) / 2;
        return half > LeastTurnover ? half : LeastTurnover;
    }

    /// <summary>Sets <see cref="Feed.EntryGap"/> and <see cref="Feed.NewestAt"/>; a document with fewer than three usable dates tells nothing.</summary>
    public static void Note(Feed feed, IReadOnlyList<ParsedEntry> entries, DateTimeOffset now)
    {
        var dates = Past(entries, now).OrderDescending().Take(Newest).ToList();
        if (dates.Count < FewestDates || dates[0] == dates[^1])
        {
            (feed.EntryGap, feed.NewestAt) = (null, null);
            return;
        }
        (feed.EntryGap, feed.NewestAt) = ((dates[0] - dates[^1]) / (dates.Count - 1), dates[0]);
    }

    private static IEnumerable<DateTimeOffset> Past(IReadOnlyList<ParsedEntry> entries, DateTimeOffset now) =>
        entries.Select(entry => entry.PublishedAt).OfType<DateTimeOffset>().Where(date => date <= now);
}
