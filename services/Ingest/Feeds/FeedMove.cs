namespace NewsMesh.Ingest.Feeds;

/// <summary>Believes a permanent redirect (301, 308) after it has persisted. Pure.</summary>
internal static class FeedMove
{
    /// <summary>Notes where this poll was led; true when the feed has moved there.</summary>
    public static bool Note(Feed feed, Uri? movedTo, DateTimeOffset now, PollingOptions options)
    {
        if (movedTo?.AbsoluteUri is not { } target)
        {
            (feed.MovedTo, feed.MovedPolls, feed.MovedSince) = (null, 0, null);
            return false;
        }
        if (feed.MovedTo != target)
            (feed.MovedTo, feed.MovedPolls, feed.MovedSince) = (target, 0, now);
        feed.MovedPolls++;
        return feed.MovedPolls >= options.MoveAfterPolls && now - feed.MovedSince >= options.MoveAfter;
    }
}
