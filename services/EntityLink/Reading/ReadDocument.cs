using NewsMesh.EntityLink.Reading.Assertions;
using NewsMesh.EntityLink.Reading.Coreference;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Quotes;

namespace NewsMesh.EntityLink.Reading;

/// <summary>What was read in a document, each list in the order of the text; assertions that answer others stand behind them.</summary>
internal sealed record ReadDocument
{
    public required IReadOnlyList<LinkedMention> Mentions { get; init; }

    /// <summary>Whom its pronouns and descriptions stand for.</summary>
    public Antecedents Antecedents { get; init; } = Antecedents.None;
    public required IReadOnlyList<ReadQuote> Quotes { get; init; }
    public required IReadOnlyList<ReadAssertion> Assertions { get; init; }
}
