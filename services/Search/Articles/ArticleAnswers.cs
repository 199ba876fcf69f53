using NewsMesh.Contracts;
using NewsMesh.Search.Query;

namespace NewsMesh.Search.Articles;

/// <summary>What <c>GET /articles/{id}</c> answers: one version with everything read in it. Spans point into <see cref="Text"/>.</summary>
public sealed record ArticleAnswer
{
    public required Guid Id { get; init; }
    public required int Version { get; init; }
    public required string Url { get; init; }
    public required string CanonicalUrl { get; init; }
    public required string Headline { get; init; }
    public required string Snippet { get; init; }
    public required string Outlet { get; init; }
    public required IReadOnlyList<string> Authors { get; init; }
    public required Origin Origin { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The day that the publisher's readers saw; null where the source states no zone.</summary>
    public DateOnly? PublishedDay { get; init; }

    /// <summary>Only the beginning is public: what is read here is headline and lead.</summary>
    public bool Partial { get; init; }
    public required DateTimeOffset? ModifiedAt { get; init; }
    public required string Language { get; init; }
    public required IReadOnlyList<string> Topics { get; init; }
    public required string? ImageUrl { get; init; }
    public required string Text { get; init; }
    public required IReadOnlyList<Span> Paragraphs { get; init; }
    public required IReadOnlyList<VersionItem> Versions { get; init; }
    public required IReadOnlyList<EntityItem> Entities { get; init; }
    public required IReadOnlyList<Mention> Mentions { get; init; }
    public required IReadOnlyList<Quote> Quotes { get; init; }
    public required IReadOnlyList<Assertion> Assertions { get; init; }
    public required IReadOnlyList<FactItem> Facts { get; init; }

    /// <summary>Articles with nearly the same text.</summary>
    public required IReadOnlyList<ArticleItem> NearDuplicates { get; init; }

    /// <summary>Other articles that report facts of this one, those with most in common first; at most 30.</summary>
    public IReadOnlyList<OtherReport> AlsoReportedBy { get; init; } = [];
    public required StoryItem? Story { get; init; }
    public required string TraceId { get; init; }

    /// <summary>The way of the article's latest journey; empty until it is known.</summary>
    public required IReadOnlyList<Stage> Stages { get; init; }
}

/// <summary>One text that an article had.</summary>
public sealed record VersionItem
{
    public required int Version { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
    public required DateTimeOffset SeenAt { get; init; }
    public required string TextHash { get; init; }
    public required string Headline { get; init; }

    /// <summary>Sentence by sentence, what changed since the version before; null for the first.</summary>
    public required IReadOnlyList<Change>? Diff { get; init; }
}

/// <summary>A sentence that is "same", "removed" or "added".</summary>
public sealed record Change(string Kind, string Text);

public sealed record FactItem(Guid Id, string Status, string Statement)
{
    /// <summary>How many independent origins stand behind it.</summary>
    public int Origins { get; init; }

    /// <summary>The reports of it, in all articles.</summary>
    public int Support { get; init; }
}

/// <summary>Another article that reports some of what an article reports.</summary>
/// <param name="Id">The other article.</param>
/// <param name="Outlet">Its outlet.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Origin">Where its text comes from, such as "agency:Coastwire".</param>
/// <param name="Facts">How many facts both report.</param>
public sealed record OtherReport(
    Guid Id,
    string Outlet,
    string Headline,
    DateTimeOffset PublishedAt,
    string Language,
    string Origin,
    long Facts
);
