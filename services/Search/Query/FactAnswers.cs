namespace NewsMesh.Search.Query;

/// <summary>A fact: what is reported, by whom, from how many independent origins.</summary>
public sealed record FactAnswer
{
    public required Guid Id { get; init; }

    /// <summary>"utterance": someone said these words. "statement": something is the case.</summary>
    public required string Kind { get; init; }
    public required string Statement { get; init; }

    /// <summary>Of the statement's words, BCP 47: that of the earliest article behind it; null where none is indexed here.</summary>
    public string? Language { get; init; }

    /// <summary>"denied" where the subject rejects what the words say, else "affirmed".</summary>
    public required string Polarity { get; init; }

    /// <summary>"single-source", "corroborated", "contested" or "superseded"; "retracted" once nobody asserts it any more.</summary>
    public required string Status { get; init; }

    /// <summary>How many independent origins stand behind it: agencies, press releases, publisher families, own reports.</summary>
    public required int Origins { get; init; }

    /// <summary>The first 20 of them.</summary>
    public required IReadOnlyList<string> OriginNames { get; init; }

    /// <summary>The assertions behind it, in all articles.</summary>
    public required int Support { get; init; }
    public required IReadOnlyList<NamedEntity> Entities { get; init; }
    public required DateTimeOffset FirstSeenAt { get; init; }
    public required DateTimeOffset LastSeenAt { get; init; }

    /// <summary>Where <see cref="SupportShown"/> is less than what there is, the rest is at <c>/facts/{id}/support</c>.</summary>
    public required IReadOnlyList<SlotItem> Slots { get; init; }

    /// <summary>The assertions in <see cref="Slots"/>: of the earliest articles.</summary>
    public required int SupportShown { get; init; }
    public required IReadOnlyList<LinkItem> Links { get; init; }
}

/// <summary>One question that the fact answers, with the answers given.</summary>
public sealed record SlotItem(string Name, IReadOnlyList<ValueItem> Values);

/// <summary>One answer, with everybody who gives it.</summary>
public sealed record ValueItem(
    string Value,
    int Origins,
    DateTimeOffset FirstSeenAt,
    DateTimeOffset LastSeenAt,
    IReadOnlyList<SupportItem> Support
);

/// <summary>One assertion. The span points into the text of that version of the article.</summary>
public sealed record SupportItem
{
    public required Guid AssertionId { get; init; }
    public required Guid ArticleId { get; init; }
    public required int Version { get; init; }
    public required string Url { get; init; }
    public required string Headline { get; init; }
    public required string Outlet { get; init; }
    public required string Origin { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
    public required int Start { get; init; }
    public required int Length { get; init; }
    public required string Text { get; init; }

    /// <summary>Of an utterance: "direct", "indirect" or "mixed"; only direct words may stand between quotation marks.</summary>
    public required string Kind { get; init; }

    /// <summary>Of an utterance: the words that attribute, with what negates them.</summary>
    public required string? Cue { get; init; }
    public required string Polarity { get; init; }
    public required NamedSpeaker? Speaker { get; init; }

    /// <summary>Of the article, BCP 47; null where the article is not indexed here.</summary>
    public string? Language { get; init; }

    /// <summary>The words as they stand in the article; given for the ends of links and the first reports of each value, with a fact's own answer.</summary>
    public SentenceContext? Context { get; init; }
}

public sealed record NamedSpeaker(Guid? Id, string Name);

/// <summary>How two assertions relate; both ends are also in the slots.</summary>
public sealed record LinkItem(string Relation, string Rule, SupportItem? From, SupportItem? To);
