using NewsMesh.Contracts;

namespace NewsMesh.Parse.Pages;

/// <summary>What a page turned out to be: an article, or something else, and why.</summary>
internal abstract record Extraction
{
    private Extraction() { }

    internal sealed record Accepted(ExtractedArticle Article) : Extraction;

    /// <summary>The reason is in plain words, for the person who submitted the page.</summary>
    internal sealed record Discarded(string Reason) : Extraction;
}

/// <summary>An article as its page tells it, before anything is known of its earlier versions.</summary>
internal sealed record ExtractedArticle
{
    public required string CanonicalUrl { get; init; }
    public required string Outlet { get; init; }

    /// <summary>The group that owns the publisher; null where none is known.</summary>
    public string? PublisherFamily { get; init; }

    /// <summary>What the publisher's own pages call it, where it may be called so and nobody else is.</summary>
    public string? OwnName { get; init; }
    public required string Headline { get; init; }
    public required BodyText Body { get; init; }

    /// <summary>The page shows only the beginning: the rest is for subscribers, or on further pages.</summary>
    public bool Partial { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Null where nobody says.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The day that readers saw; null where the page states neither a zone nor a bare day.</summary>
    public DateOnly? PublishedDay { get; init; }
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>BCP 47; "und" where it cannot be told.</summary>
    public required string Language { get; init; }
    public string? ImageUrl { get; init; }
    public string? Section { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public required Origin Origin { get; init; }
}
