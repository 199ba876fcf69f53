namespace NewsMesh.Contracts;

/// <summary>Published by parse when a page held an article whose text is new, changed, or replayed; and when an article was deleted.</summary>
public sealed record ArticleParsed
{
    public required Article Article { get; init; }
    public required Journey Journey { get; init; }
}

/// <summary>One version of one article: everything that the services behind parse know of it.</summary>
public sealed record Article
{
    public required Guid ArticleId { get; init; }

    /// <summary>Counts this article's texts, from 1. Older versions are ignored where a newer one was seen.</summary>
    public required int Version { get; init; }

    /// <summary>The <see cref="PageFetched.Fetch"/> that this was read from; orders replays of one version.</summary>
    public required int Fetch { get; init; }

    /// <summary>The <see cref="PageFetched.Replay"/> of that fetch; orders what was linked by version, fetch and replay.</summary>
    public int Replay { get; init; }

    /// <summary>What tells versions apart: SHA-256 of headline and text without lines that change by themselves ("3 hours ago"), lower-case hexadecimal.</summary>
    public required string TextHash { get; init; }

    /// <summary>The normalised URL that the article was first seen under.</summary>
    public required string Url { get; init; }

    /// <summary>What the page says its address is, or where the redirects ended.</summary>
    public required string CanonicalUrl { get; init; }

    /// <summary>The publisher's name, or its host where no name is known.</summary>
    public required string Outlet { get; init; }

    /// <summary>The group that owns the publisher, and whose outlets share their copy; null where none is known.</summary>
    public string? PublisherFamily { get; init; }

    /// <summary>
    /// What the publisher's own pages call it: others may name it so as their source. Null where they say nothing, and where the name is that of another known
    /// publisher or of several.
    /// </summary>
    public string? OwnName { get; init; }
    public required string Headline { get; init; }

    /// <summary>The article and only the article, paragraphs parted by a blank line. Every span of every later event points into it.</summary>
    public required string Text { get; init; }
    public required IReadOnlyList<Span> Paragraphs { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>When the article was published, or first seen where nobody says; never in the future.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The day of publication that the publisher's readers saw; null where the source states no zone.</summary>
    public DateOnly? PublishedDay { get; init; }
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>BCP 47; "und" where it cannot be told.</summary>
    public required string Language { get; init; }
    public string? ImageUrl { get; init; }
    public string? Section { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public required Origin Origin { get; init; }

    /// <summary>The page shows only the beginning of the article: the rest is for subscribers, or on further pages.</summary>
    public bool Partial { get; init; }

    /// <summary>
    /// The article was deleted: this version has no words, and takes the place of the one before as any version does, so that mentions, assertions, facts and stories
    /// lose what they had of it, and an older event that comes late brings nothing back.
    /// </summary>
    public bool Deleted { get; init; }

    /// <summary>Articles that were known when this version was read and have nearly its text, earliest first.</summary>
    public IReadOnlyList<NearDuplicate> NearDuplicates { get; init; } = [];

    /// <summary>Null for a pushed article.</summary>
    public Guid? FeedId { get; init; }

    /// <summary>What the messages about this version are named by, each time that it passes.</summary>
    public string VersionKey() => ReplayKey.Of($"{ArticleId}/{Version}/{Fetch}", Replay);

    /// <summary>What the messages of this journey are named by: another replay is another journey.</summary>
    public string JourneyKey() => ReplayKey.Of($"{ArticleId}/{Fetch}", Replay);
}

/// <summary>Another article with nearly the same text.</summary>
public sealed record NearDuplicate
{
    public required Guid ArticleId { get; init; }

    /// <summary>"reprint": the same text. "excerpt": one is a part of the other. "update": the same outlet's text, rewritten.</summary>
    public required string Kind { get; init; }
    public required string Url { get; init; }

    /// <summary>0 to 1: how much of the one stands in the other, whichever is more.</summary>
    public required double Score { get; init; }
}

/// <summary>Who the text comes from: what independent reports are counted by.</summary>
public sealed record Origin
{
    /// <summary>"agency", "press-release", "outlet", "own" or "unknown".</summary>
    public required string Kind { get; init; }
    public string? Name { get; init; }

    /// <summary>The words that say so.</summary>
    public string? Evidence { get; init; }

    /// <summary>The group that owns the outlet that the text comes from; null for agencies and press releases, and where none is known.</summary>
    public string? Family { get; init; }

    /// <summary>
    /// The registrable host of the outlet that the text comes from, such as "harbour.example": with the family what independent reports are counted by, since
    /// names are anybody's to take. Null for agencies and press releases.
    /// </summary>
    public string? Site { get; init; }
}
