using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language.Syntax;
using NewsMesh.EntityLink.Reading.Quotes.Learned;

namespace NewsMesh.EntityLink.Reading;

/// <summary>The encoders that documents are read with. They are shared by all readers of a process, and safe to use at the same time.</summary>
/// <param name="Encoder">Reads English sentences: names and whatever else its heads tell.</param>
/// <param name="Syntax">Reads trees of dependencies out of what the encoder says.</param>
/// <param name="Embedder">Near meanings, near vectors: for contexts, candidates and stories.</param>
/// <param name="Pairs">How two statements relate, read side by side.</param>
/// <param name="Words">Vectors of words without their context: what is cheap enough to be asked of every candidate.</param>
/// <param name="Attributions">Tells who says what, where no quotation marks do.</param>
/// <param name="Quotes">Tells the same of English, with it; null to do without.</param>
internal sealed record ReadingModels(
    DocumentEncoder Encoder,
    SyntaxReader Syntax,
    Embedder Embedder,
    PairEncoder Pairs,
    WordVectors Words,
    IWeights Attributions,
    QuoteEncoder? Quotes
)
{
    /// <summary>How attributions are chosen.</summary>
    public AttributionChoices Choices { get; init; } = new();
}
