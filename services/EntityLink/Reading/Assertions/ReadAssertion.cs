using NewsMesh.EntityLink.Reading.Assertions.Times;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Assertions;

/// <summary>What the text says to be the case, and who is made responsible for it. What the text does not say is null.</summary>
internal sealed record ReadAssertion
{
    /// <summary>The words that assert, in UTF-16 units.</summary>
    public required Extent Characters { get; init; }

    /// <summary>The class of the predicate: "say" for an utterance.</summary>
    public required string Predicate { get; init; }
    public Participant? Subject { get; init; }
    public Participant? Object { get; init; }
    public ReadQuantity? Quantity { get; init; }
    public ReadTime? Time { get; init; }
    public Participant? Place { get; init; }

    /// <summary>"affirmed" or "denied".</summary>
    public required string Polarity { get; init; }

    /// <summary>"asserted", "planned", "alleged", "conditional" or "demanded".</summary>
    public required string Modality { get; init; }

    /// <summary>Who says so, outermost last; empty for the outlet itself.</summary>
    public IReadOnlyList<Participant> Attribution { get; init; } = [];

    /// <summary>Of an utterance: the quote's kind; null else.</summary>
    public string? Kind { get; init; }

    /// <summary>Of an utterance: the words that attribute.</summary>
    public string? CueText { get; init; }

    /// <summary>Of "denied the reports": the place, in the document's assertions, of the one that is denied; its words are the reports', and only <see cref="Characters"/> are the denial's.</summary>
    public int? Denies { get; init; }
}

/// <summary>A number as an interval; a null bound is open.</summary>
/// <param name="Value">The number as it is said, where it is one.</param>
/// <param name="Low">The least that it can be.</param>
/// <param name="High">The most that it can be.</param>
/// <param name="Unit">What is counted or measured; null where nothing says.</param>
/// <param name="Approximate">Said to be about that.</param>
/// <param name="Characters">The words, in UTF-16 units.</param>
internal sealed record ReadQuantity(double? Value, double? Low, double? High, string? Unit, bool Approximate, Extent Characters);

/// <summary>A time as a half-open interval, anchored on the publication.</summary>
/// <param name="From">Its first instant.</param>
/// <param name="To">The first instant behind it.</param>
/// <param name="Characters">The words, in UTF-16 units.</param>
internal sealed record ReadTime(DateTimeOffset From, DateTimeOffset To, Extent Characters)
{
    /// <summary>The interval of words that tell one; null for others, and for none.</summary>
    public static ReadTime? Of(TimeExpression? time) =>
        time?.Range is { } range ? new ReadTime(range.From, range.To, time.Characters) : null;
}
