namespace NewsMesh.Contracts;

/// <summary>Published by ingest when a page was fetched, or pushed, and its content differs from the last one, or is replayed; and when an article was deleted.</summary>
public sealed record PageFetched
{
    /// <summary>UUIDv5 of the normalised URL that the article was first seen under.</summary>
    public required Guid ArticleId { get; init; }

    /// <summary>Counts this article's contents, from 1. Older ones are ignored where a newer one was seen.</summary>
    public required int Fetch { get; init; }

    /// <summary>The normalised URL that the article was first seen under.</summary>
    public required string Url { get; init; }

    /// <summary>Where the redirects ended; equal to <see cref="Url"/> for a push.</summary>
    public required string FinalUrl { get; init; }
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>True when a stored page is sent again on purpose: it then passes every stage, changed or not.</summary>
    public bool Replayed { get; init; }

    /// <summary>Counts the times that this fetch was sent again on purpose; 0 the first time. A redelivery has the number of what it repeats.</summary>
    public int Replay { get; init; }

    /// <summary>The page as UTF-8 HTML, gzipped, at most 1 MiB; null when plain text was pushed.</summary>
    public byte[]? HtmlGzip { get; init; }

    /// <summary>The pushed text; null for a page.</summary>
    public PushedText? Text { get; init; }

    /// <summary>The article was deleted: this is no content but the end of it. What was read of it before is taken back everywhere; a later fetch begins it anew.</summary>
    public bool Deleted { get; init; }

    /// <summary>What the feed said of the article; null for a push.</summary>
    public FeedEntry? Entry { get; init; }

    /// <summary>The publisher's name, as who pushed the page or its address states it; null where nobody did. A pushed text has its own.</summary>
    public string? Outlet { get; init; }
    public required Journey Journey { get; init; }

    /// <summary>What the messages of this journey are named by: another replay is another journey.</summary>
    public string JourneyKey() => ReplayKey.Of($"{ArticleId}/{Fetch}", Replay);
}

/// <summary>An article pushed as text: what the sender states needs no extraction.</summary>
public sealed record PushedText
{
    public required string Title { get; init; }
    public required string Text { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }
    public string? Outlet { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];
}

/// <summary>What a feed says of one of its entries.</summary>
public sealed record FeedEntry
{
    public required Guid FeedId { get; init; }
    public string? FeedTitle { get; init; }

    /// <summary>The outlet that the subscriber or the feed named.</summary>
    public string? Outlet { get; init; }

    /// <summary>The subscriber's tags of the feed.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
    public string? Title { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];
    public string? Language { get; init; }

    /// <summary>RSS <c>source</c>: the feed that the entry was taken from (RSS 2.0).</summary>
    public EntrySource? Source { get; init; }
}

/// <summary>RSS 2.0 <c>source</c>.</summary>
public sealed record EntrySource
{
    public string? Title { get; init; }
    public string? Url { get; init; }
}
