namespace NewsMesh.Contracts;

/// <summary>Published by entity-link when an article version is linked to entities, facts and its story.</summary>
public sealed record ArticleLinked
{
    public required Article Article { get; init; }
    public required Annotations Annotations { get; init; }

    /// <summary>Counts how often this version was read again from the stored text, from 1; 0 for what came from parse. Orders after <see cref="Article.Replay"/>.</summary>
    public int Relink { get; init; }

    /// <summary>Models, rules and knowledge that the annotations come from; null in events of earlier releases.</summary>
    public string? ReaderVersion { get; init; }

    /// <summary>The facts that the version's assertions belong to.</summary>
    public IReadOnlyList<FactReference> Facts { get; init; } = [];

    /// <summary>Null while the article stands alone.</summary>
    public StoryReference? Story { get; init; }
    public required Journey Journey { get; init; }
}

public sealed record FactReference
{
    public required Guid FactId { get; init; }

    /// <summary>"single-source", "corroborated", "contested" or "superseded".</summary>
    public required string Status { get; init; }
}

public sealed record StoryReference
{
    public required Guid StoryId { get; init; }
    public required string Headline { get; init; }
}
