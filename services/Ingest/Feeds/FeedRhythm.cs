using NewsMesh.Ingest.Formats;

namespace NewsMesh.Ingest.Feeds;

/// <summary>How often a feed publishes, read from the dates of one document. Pure.</summary>
internal static class FeedRhythm
{
    /// <summary>Enough to level out a night, few enough to follow a change.</summary>
    private const int Newest = 20;

    /// <summary>Sets <see cref="Feed.EntryGap"/> and <see cref="Feed.NewestAt"/>; a document with fewer than three usable dates tells nothing.</summary>
    public static void Note(Feed feed, IReadOnlyList<ParsedEntry> entries, DateTimeOffset now)
    {
        var dates = entries
            .Select(entry => entry.PublishedAt)
            .OfType<DateTimeOffset>()
            .Where(date => date <= now)
            .OrderDescending()
            .Take(Newest)
            .ToList();
        if (dates.Count < 3 || dates[0] == dates[^1])
        {
            (feed.EntryGap, feed.NewestAt) = (null, null);
            return;
        }
        (feed.EntryGap, feed.NewestAt) = ((dates[0] - dates[^1]) / (dates.Count - 1), dates[0]);
    }
}
