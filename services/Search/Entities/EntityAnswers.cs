using NewsMesh.Search.Query;

namespace NewsMesh.Search.Entities;

/// <summary>An entity in a list, with the number of articles that name it.</summary>
public sealed record EntitySummary(Guid Id, string? WikidataId, string Name, string Type, string? Description, long Articles);

/// <summary>What <c>GET /entities/{id}</c> answers.</summary>
public sealed record EntityAnswer
{
    public required Guid Id { get; init; }
    public required string? WikidataId { get; init; }
    public required string Name { get; init; }
    public required string Type { get; init; }
    public required IReadOnlyList<string> Aliases { get; init; }
    public required string? Description { get; init; }
    public required string Source { get; init; }

    /// <summary>The entity that this one turned out to be: its address answers with a redirect to that one.</summary>
    public Guid? MergedInto { get; init; }

    /// <summary>How many articles name or quote it.</summary>
    public required long Articles { get; init; }
    public required long Mentions { get; init; }
    public required DateTimeOffset? FirstSeenAt { get; init; }
    public required DateTimeOffset? LastSeenAt { get; init; }

    /// <summary>The newest of what it said; <c>/quotes?speaker=</c> has all.</summary>
    public required IReadOnlyList<UtteranceItem> Quotes { get; init; }

    /// <summary>The newest articles; <c>/search?entity=</c> has all.</summary>
    public required IReadOnlyList<ArticleItem> Latest { get; init; }
    public required IReadOnlyList<RelatedEntity> Related { get; init; }
    public required IReadOnlyList<TimelineDay> Timeline { get; init; }

    /// <summary>Whom or what it speaks of, those of which it says most first; at most 8.</summary>
    public IReadOnlyList<SubjectItem> Subjects { get; init; } = [];

    /// <summary>Questions to which it gave different answers at different times.</summary>
    public IReadOnlyList<PositionChange> Positions { get; init; } = [];

    /// <summary>How often those of <see cref="Related"/> are named together with each other, in the newest articles of this one.</summary>
    public IReadOnlyList<RelatedPair> Pairs { get; init; } = [];

    /// <summary>Others whose names are nearly the same; one of them may be this one.</summary>
    public IReadOnlyList<EntitySummary> NearNames { get; init; } = [];
}

/// <summary>Something that somebody speaks of.</summary>
/// <param name="Id">The entity that the words name.</param>
/// <param name="Name">Its name.</param>
/// <param name="Utterances">How many things were said of it.</param>
/// <param name="Days">The days of their first reports in UTC, each once, the earliest first.</param>
public sealed record SubjectItem(Guid Id, string Name, long Utterances, IReadOnlyList<DateOnly> Days);

/// <summary>A question that one speaker answered differently at different times.</summary>
public sealed record PositionChange(Guid FactId, string Statement, string? Language, string Slot, IReadOnlyList<PositionStep> Steps);

/// <summary>One answer, and the speaker's first words to it.</summary>
public sealed record PositionStep(string Value, SupportItem Support);

/// <summary>Two entities that are named together.</summary>
public sealed record RelatedPair(Guid A, Guid B, long Articles);

/// <summary>An entity that articles name together with another, and in how many of the newest 1,000.</summary>
public sealed record RelatedEntity(Guid Id, string Name, string Type, long Articles);

/// <summary>An article in which an entity is named, to say that it is somebody else there.</summary>
public sealed record NamingArticle(Guid Id, string Headline, string Language, string Outlet, DateTimeOffset PublishedAt);

/// <summary>A day in UTC, such as 2026-11-23.</summary>
public sealed record TimelineDay(DateOnly Day, long Mentions, long Articles);
