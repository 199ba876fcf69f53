using NewsMesh.EntityLink.Reading.Assertions;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Quotes;

namespace NewsMesh.EntityLink.Reading;

/// <summary>What was read in a document, each list in the order of the text.</summary>
internal sealed record ReadDocument
{
    public required IReadOnlyList<LinkedMention> Mentions { get; init; }
    public required IReadOnlyList<ReadQuote> Quotes { get; init; }
    public required IReadOnlyList<ReadAssertion> Assertions { get; init; }
}
