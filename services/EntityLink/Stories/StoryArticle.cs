namespace NewsMesh.EntityLink.Stories;

/// <summary>An article as stories are made of it: what it is about in weighted terms, and what may be shown of it.</summary>
internal sealed record StoryArticle
{
    public required Guid ArticleId { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The primary subtag of its language: stories do not cross languages.</summary>
    public required string Language { get; init; }
    public required string Headline { get; init; }

    /// <summary>The sentences that a summary may be chosen from: the first of the text.</summary>
    public required IReadOnlyList<StorySentence> Lead { get; init; }

    /// <summary>What it is about, the heaviest first; the weights' squares sum to one.</summary>
    public required IReadOnlyList<StoryTerm> Terms { get; init; }
}

/// <summary>A word by its stem, or a known entity by its id, and how much the article is about it.</summary>
internal readonly record struct StoryTerm(string Term, float Weight);

/// <summary>A sentence of an article, in UTF-16 units of its text.</summary>
internal sealed record StorySentence(int Start, int Length, string Text);
