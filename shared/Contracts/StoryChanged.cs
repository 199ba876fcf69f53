namespace NewsMesh.Contracts;

/// <summary>Published by entity-link when a story gained, lost or renamed something. It carries the story, with its latest articles.</summary>
public sealed record StoryChanged
{
    public required Guid StoryId { get; init; }

    /// <summary>Counts the changes of this story, from 1. Older ones are ignored.</summary>
    public required int Version { get; init; }
    public required string Headline { get; init; }

    /// <summary>The articles on the event, by time of publication; of a large story the latest 200.</summary>
    public required IReadOnlyList<Guid> ArticleIds { get; init; }

    /// <summary>How many articles there are; null in events of earlier releases, which name them all.</summary>
    public int? ArticleCount { get; init; }

    /// <summary>Sentences of its articles that tell what happened, at most three.</summary>
    public IReadOnlyList<StorySentence> Summary { get; init; } = [];
    public IReadOnlyList<Guid> EntityIds { get; init; } = [];
    public IReadOnlyList<Guid> FactIds { get; init; } = [];
    public required DateTimeOffset FirstPublishedAt { get; init; }
    public required DateTimeOffset LastPublishedAt { get; init; }

    /// <summary>The story that this one was merged into, when it ended so.</summary>
    public Guid? MergedInto { get; init; }
}

/// <summary>A sentence of an article; the span points into its text, in UTF-16 code units.</summary>
public sealed record StorySentence
{
    public required Guid ArticleId { get; init; }
    public required int Start { get; init; }
    public required int Length { get; init; }
    public required string Text { get; init; }
}
