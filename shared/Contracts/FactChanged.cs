namespace NewsMesh.Contracts;

/// <summary>
/// Published by entity-link when a fact was made, or gained or lost an assertion. It carries the fact's head, and the support that one article
/// gives it now: an event is no larger when a thousand articles carry the same words. For each article the support of the highest version counts, for the head the
/// highest version, so that the order of delivery does not matter.
/// </summary>
public sealed record FactChanged
{
    public required Guid FactId { get; init; }

    /// <summary>Counts the changes of this fact, from 1. Older ones are ignored.</summary>
    public required int Version { get; init; }

    /// <summary>
    /// The article whose support this is: <see cref="Slots"/> replace all that it gave before, and are empty where it gives none any more.
    /// Null in events of earlier releases, which carry the whole fact.
    /// </summary>
    public Guid? ArticleId { get; init; }

    /// <summary>"utterance": someone said these words. "statement": something is the case.</summary>
    public required string Kind { get; init; }

    /// <summary>"denied" where the subject rejects what the words say; a denied and an affirmed utterance are two facts.</summary>
    public string Polarity { get; init; } = "affirmed";

    /// <summary>One line that says the fact, with the verb; only words that were spoken so stand between quotation marks.</summary>
    public required string Statement { get; init; }

    /// <summary>"single-source", "corroborated", "contested", "superseded", or "retracted" when no assertion is left.</summary>
    public required string Status { get; init; }

    /// <summary>The subject; for an utterance its speaker.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>All entities that the fact is about.</summary>
    public IReadOnlyList<Guid> EntityIds { get; init; } = [];

    /// <summary>The independent origins behind the fact, each once, at most 20: what is counted instead of URLs.</summary>
    public required IReadOnlyList<string> Origins { get; init; }

    /// <summary>How many there are; null in events of earlier releases, which name them all.</summary>
    public int? OriginCount { get; init; }

    /// <summary>The assertions behind the fact, in all articles.</summary>
    public int? SupportCount { get; init; }

    /// <summary>The slots, each value with where the article says so, at most 20 times.</summary>
    public required IReadOnlyList<FactSlot> Slots { get; init; }
    public IReadOnlyList<FactLink> Links { get; init; } = [];
    public required DateTimeOffset FirstSeenAt { get; init; }
    public required DateTimeOffset LastSeenAt { get; init; }

    /// <summary>
    /// Further changes of the same step, each as if it came by itself; theirs are empty. An article changes dozens of facts, and a message costs more than what it says.
    /// </summary>
    public IReadOnlyList<FactChanged> More { get; init; } = [];

    /// <summary>Every change that the message tells of, each by itself.</summary>
    public IEnumerable<FactChanged> All() => More.Count == 0 ? [this] : More.Prepend(this with { More = [] });
}

/// <summary>One question that a fact answers, and the answers given.</summary>
public sealed record FactSlot
{
    /// <summary>"words" for an utterance; else the slot's name, such as "killed".</summary>
    public required string Name { get; init; }
    public required IReadOnlyList<FactValue> Values { get; init; }
}

/// <summary>One answer, and everybody who gives it.</summary>
public sealed record FactValue
{
    public required string Value { get; init; }
    public required IReadOnlyList<FactSupport> Support { get; init; }
}

/// <summary>One assertion in one article version, with its exact words.</summary>
public sealed record FactSupport
{
    public required Guid AssertionId { get; init; }
    public required Guid ArticleId { get; init; }
    public required int Version { get; init; }
    public required string Url { get; init; }
    public required string Headline { get; init; }
    public required string Outlet { get; init; }

    /// <summary>The origin that is counted, such as "agency:Reuters".</summary>
    public required string Origin { get; init; }

    /// <summary>What the origin is counted by, such as "site:harbour.example"; null in events of earlier releases, which counted <see cref="Origin"/> itself.</summary>
    public string? OriginKey { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Span in the version's text, UTF-16 code units.</summary>
    public required int Start { get; init; }
    public required int Length { get; init; }
    public required string Text { get; init; }

    /// <summary>Of an utterance: "direct", "indirect" or "mixed".</summary>
    public string Kind { get; init; } = "direct";

    /// <summary>Of an utterance: the words that attribute, with what negates them.</summary>
    public string? Cue { get; init; }
    public string Polarity { get; init; } = "affirmed";
    public Guid? SpeakerId { get; init; }
    public string? Speaker { get; init; }
}

/// <summary>How two assertions relate, with the rule that says so.</summary>
public sealed record FactLink
{
    /// <summary>"repeats", "corroborates", "contradicts", "disputes", "updates" or "refines".</summary>
    public required string Relation { get; init; }

    /// <summary>The rule, in words that a reader understands.</summary>
    public required string Rule { get; init; }
    public required Guid FromAssertionId { get; init; }
    public required Guid ToAssertionId { get; init; }
}
