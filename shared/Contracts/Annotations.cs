namespace NewsMesh.Contracts;

/// <summary>What was read in one article version. Every span points into <see cref="Article.Text"/>.</summary>
public sealed record Annotations
{
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>The entities that the mentions name, each once.</summary>
    public IReadOnlyList<Entity> Entities { get; init; } = [];
    public IReadOnlyList<Quote> Quotes { get; init; } = [];
    public IReadOnlyList<Assertion> Assertions { get; init; } = [];
}

/// <summary>A name in the text, and the entity that it means.</summary>
public sealed record Mention
{
    public required int Start { get; init; }
    public required int Length { get; init; }
    public required string Surface { get; init; }

    /// <summary>"person", "organization", "location", "event", "product", "group" or "other".</summary>
    public required string Type { get; init; }
    public required Guid EntityId { get; init; }
    public string? WikidataId { get; init; }

    /// <summary>0 to 1: how sure the link is.</summary>
    public required double Score { get; init; }
}

/// <summary>Someone or something with a name. An unknown name is an entity of its own (NIL) until it is merged.</summary>
public sealed record Entity
{
    public required Guid EntityId { get; init; }
    public string? WikidataId { get; init; }
    public required string Name { get; init; }
    public required string Type { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public string? Description { get; init; }

    /// <summary>"seed", "wikidata" or "nil" (made from a name in the news).</summary>
    public required string Source { get; init; }
}

/// <summary>Words of a source, after PARC 3.0 and PolNeAR: content, cue and source, and the outlet they come via.</summary>
public sealed record Quote
{
    /// <summary>UUIDv5 of article, version and ordinal.</summary>
    public required Guid QuoteId { get; init; }

    /// <summary>"direct", "indirect" or "mixed".</summary>
    public required string Kind { get; init; }

    /// <summary>The spans of the words, without the quotation marks; several for a split quote.</summary>
    public required IReadOnlyList<Span> Content { get; init; }

    /// <summary>The words of <see cref="Content"/> as they may be shown: " […] " stands where the article has other words between two parts.</summary>
    public required string Text { get; init; }

    /// <summary>"denied" where the source rejects the words ("denied that …"), else "affirmed".</summary>
    public string Polarity { get; init; } = "affirmed";

    /// <summary>Words were said; false for an attitude, a deed or a question that the text reports ("expects …", "recalled 12 cars"), and for what nobody said ("did not say …").</summary>
    public bool IsUtterance { get; init; } = true;

    /// <summary>The words that attribute, with what negates them ("said", "did not say"); null where nothing does.</summary>
    public string? CueText { get; init; }
    public Party? Source { get; init; }
    public Span? Cue { get; init; }
    public Party? Via { get; init; }

    /// <summary>The utterance fact that the quote belongs to; null where the speaker is unknown.</summary>
    public Guid? FactId { get; init; }
}

/// <summary>A span that names or describes someone, with the entity where it is known.</summary>
public sealed record Party
{
    public required int Start { get; init; }
    public required int Length { get; init; }
    public required string Surface { get; init; }
    public Guid? EntityId { get; init; }
}

/// <summary>What an article version asserts: who says what of whom, in which mode.</summary>
public sealed record Assertion
{
    /// <summary>UUIDv5 of article, version and ordinal.</summary>
    public required Guid AssertionId { get; init; }
    public required int Start { get; init; }
    public required int Length { get; init; }
    public Party? Subject { get; init; }

    /// <summary>The class of the predicate: "say" for an utterance.</summary>
    public required string Predicate { get; init; }

    /// <summary>What is said of the subject; for an utterance, its content.</summary>
    public Party? Object { get; init; }
    public Quantity? Quantity { get; init; }
    public TimeInterval? Time { get; init; }
    public Party? Place { get; init; }

    /// <summary>"affirmed" or "denied".</summary>
    public required string Polarity { get; init; }

    /// <summary>Of an utterance: "direct", "indirect" or "mixed"; only what is direct may stand between quotation marks.</summary>
    public string? Kind { get; init; }

    /// <summary>Of an utterance: the words that attribute, with what negates them.</summary>
    public string? CueText { get; init; }

    /// <summary>Of "denied the reports": the assertion of this text that is denied. What is said is that one's, and only the span is of the denial.</summary>
    public Guid? DeniesId { get; init; }

    /// <summary>"asserted", "planned", "alleged", "conditional" or "demanded".</summary>
    public required string Modality { get; init; }

    /// <summary>Who is made responsible for the words, outermost last.</summary>
    public IReadOnlyList<Party> Attribution { get; init; } = [];

    /// <summary>The canonical fact; null until it is linked.</summary>
    public Guid? FactId { get; init; }
}

/// <summary>A number as an interval: "at least 12" is 12 to infinity (null), "12" is 12 to 12.</summary>
public sealed record Quantity
{
    public double? Value { get; init; }
    public double? Low { get; init; }
    public double? High { get; init; }
    public string? Unit { get; init; }
    public bool Approximate { get; init; }

    /// <summary>Where the article says it, in UTF-16 units; null in what was annotated before this was kept.</summary>
    public int? Start { get; init; }
    public int? Length { get; init; }
}

/// <summary>A time as an interval, anchored on the article's publication.</summary>
public sealed record TimeInterval
{
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset To { get; init; }

    /// <summary>Where the article says it, in UTF-16 units; null in what was annotated before this was kept.</summary>
    public int? Start { get; init; }
    public int? Length { get; init; }
}
