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
}

/// <summary>An entity that articles name together with another, and in how many.</summary>
public sealed record RelatedEntity(Guid Id, string Name, string Type, long Articles);

/// <summary>A day in UTC, such as 2026-11-23.</summary>
public sealed record TimelineDay(DateOnly Day, long Mentions, long Articles);
