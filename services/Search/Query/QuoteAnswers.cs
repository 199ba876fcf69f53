namespace NewsMesh.Search.Query;

/// <summary>One thing that someone said, in every wording and every article that it was found in.</summary>
public sealed record UtteranceItem
{
    public required Guid Id { get; init; }

    /// <summary>The words as they were first reported.</summary>
    public required string Text { get; init; }

    /// <summary>"direct", "indirect" or "mixed", of the first report.</summary>
    public required string Kind { get; init; }

    /// <summary>"denied" where the speaker rejects the words ("denied that …"), else "affirmed".</summary>
    public required string Polarity { get; init; }

    /// <summary>The words that attribute, with what negates them ("said", "did not say"), of the first report; null where nothing does.</summary>
    public required string? Cue { get; init; }

    /// <summary>Null where no article names a speaker.</summary>
    public required SpeakerItem? Speaker { get; init; }
    public required Guid? FactId { get; init; }
    public required DateTimeOffset FirstSeenAt { get; init; }
    public required DateTimeOffset LastSeenAt { get; init; }

    /// <summary>Every wording, the first reported first.</summary>
    public required IReadOnlyList<VariantItem> Variants { get; init; }

    /// <summary>Every article, oldest first.</summary>
    public required IReadOnlyList<QuotingArticle> Articles { get; init; }
}

/// <summary>Who said it.</summary>
/// <param name="Id">Null for someone who is described but not identified.</param>
/// <param name="Name">The entity's name, or the words that describe the speaker.</param>
/// <param name="Score">How sure it is that the words mean this entity, from 0 to 1; null without one, or where an earlier release did not say.</param>
public sealed record SpeakerItem(Guid? Id, string Name, double? Score = null);

public sealed record VariantItem(string Text, string Kind, string Polarity, string? Cue, IReadOnlyList<Guid> ArticleIds);

/// <summary>
/// An article that carries the utterance; <c>Via</c> is the outlet or agency that it has the words from, as it says, and <c>Start</c> where the words begin in its
/// text: the anchor <c>#s…</c> of its page.
/// </summary>
public sealed record QuotingArticle(
    Guid Id,
    string Url,
    string Headline,
    string Outlet,
    DateTimeOffset PublishedAt,
    string? Via,
    string Language,
    int Start
);
