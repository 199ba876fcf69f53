using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>Words of a source, after PARC 3.0 and PolNeAR: content, cue and source, and the outlet that they come via. Spans are in UTF-16 units.</summary>
internal sealed record ReadQuote
{
    /// <summary>One of <see cref="QuoteDraft"/>'s kinds.</summary>
    public required string Kind { get; init; }

    /// <summary>The words without quotation marks; several spans for a split quote.</summary>
    public required IReadOnlyList<Extent> Content { get; init; }

    /// <summary>The words of <see cref="Content"/> as they may be shown.</summary>
    public required string Text { get; init; }

    /// <summary>"denied" where the source rejects the words, else "affirmed".</summary>
    public required string Polarity { get; init; }

    /// <summary>"asserted", "planned", "alleged", "conditional" or "demanded", by the cue.</summary>
    public string Modality { get; init; } = CueVerbs.Asserted;

    /// <summary>
    /// Words were said. An attribution may also be of an attitude ("wants", "supports"), of a question, or of words that are said not to have been said
    /// ("did not say that …"): that is neither an utterance of them nor a denial.
    /// </summary>
    public bool IsUtterance { get; init; } = true;

    /// <summary>The text says that they were not said: "did not say", "no one said", "withdrew his claim".</summary>
    public bool IsUnsaid { get; init; }

    /// <summary>The words that attribute, with what negates them; null where the cue belongs to another sentence.</summary>
    public string? CueText { get; init; }
    public Extent? Cue { get; init; }
    public Participant? Source { get; init; }
    public Participant? Via { get; init; }

    /// <summary>From the first word to the last.</summary>
    public Extent Extent => new(Content[0].Start, Content.Max(part => part.End));
}
