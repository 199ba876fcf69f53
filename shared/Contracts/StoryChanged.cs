namespace NewsMesh.Contracts;

/// <summary>Published by entity-link when a story gained, lost or renamed something. It carries the whole story.</summary>
public sealed record StoryChanged
{
    public required Guid StoryId { get; init; }

    /// <summary>Counts the changes of this story, from 1. Older ones are ignored.</summary>
    public required int Version { get; init; }
    public required string Headline { get; init; }

    /// <summary>The articles on the event, by time of publication.</summary>
    public required IReadOnlyList<Guid> ArticleIds { get; init; }
    public IReadOnlyList<Guid> EntityIds { get; init; } = [];
    public IReadOnlyList<Guid> FactIds { get; init; } = [];
    public required DateTimeOffset FirstPublishedAt { get; init; }
    public required DateTimeOffset LastPublishedAt { get; init; }

    /// <summary>The story that this one was merged into, when it ended so.</summary>
    public Guid? MergedInto { get; init; }
}
