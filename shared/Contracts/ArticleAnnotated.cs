namespace NewsMesh.Contracts;

/// <summary>Published by entity-link, to itself, when one article was read by itself; linking across articles comes next, one at a time.</summary>
public sealed record ArticleAnnotated
{
    public required Article Article { get; init; }
    public required Annotations Annotations { get; init; }
    public required Journey Journey { get; init; }
}
