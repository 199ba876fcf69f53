namespace NewsMesh.Contracts;

/// <summary>Published by entity-link, to itself, when one article was read by itself; linking across articles comes next, one at a time.</summary>
public sealed record ArticleAnnotated
{
    public required Article Article { get; init; }
    public required Annotations Annotations { get; init; }

    /// <summary>Counts how often this version was read again from the stored text, from 1; 0 for what came from parse. Orders after <see cref="Article.Replay"/>.</summary>
    public int Relink { get; init; }

    /// <summary>Models, rules and knowledge that the annotations come from; null in events of earlier releases.</summary>
    public string? ReaderVersion { get; init; }
    public required Journey Journey { get; init; }

    /// <summary>What the messages about this reading are named by.</summary>
    public string ReadingKey() => RelinkKey.Of(Article.VersionKey(), Relink);
}
