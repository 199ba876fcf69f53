namespace NewsMesh.Contracts;

/// <summary>Published by the service where a page's journey ends, whichever way: the answer to "where is my article, and why".</summary>
public sealed record ArticleSettled
{
    public required Guid ArticleId { get; init; }

    /// <summary>The <see cref="PageFetched.Fetch"/> whose journey ended; older ones are ignored.</summary>
    public required int Fetch { get; init; }
    public required string Url { get; init; }

    /// <summary>"searchable", "unchanged", "discarded", "failed" or "deleted".</summary>
    public required string Outcome { get; init; }

    /// <summary>Why, in words for the person who submitted the article; null when searchable.</summary>
    public string? Reason { get; init; }

    /// <summary>The article that this one turned out to be another address of; null for most.</summary>
    public Guid? AliasOf { get; init; }
    public required DateTimeOffset SettledAt { get; init; }
    public required Journey Journey { get; init; }
}
