using NewsMesh.EntityLink.Reading.Assertions;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Coreference;
using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;
using NewsMesh.EntityLink.Reading.Quotes;

namespace NewsMesh.EntityLink.Reading;

/// <summary>
/// Reads documents with the models that it is made of: names, whose they are, who said what, and what is said to be the case.
/// The same document gives the same answer, whatever else is read at the same time; nothing is stored.
/// </summary>
/// <param name="dictionary">The known names.</param>
/// <param name="models">The encoders.</param>
internal sealed class DocumentReader(NameDictionary dictionary, ReadingModels models)
{
    /// <summary>What it reads with.</summary>
    public ReadingModels Models { get; } = models;

    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public ReadDocument Read(DocumentInput input, CancellationToken cancellationToken = default)
    {
        var document = Document.Of(input.Text);
        // The encoder has read English only: elsewhere the dictionary alone finds names.
        var encoded = Languages.IsEnglish(input.Language) ? Models.Encoder.Encode(document, cancellationToken) : EncodedDocument.None;
        var names = input.Mentions is { } spans
            ? SuppliedMentions.Of(document, encoded, dictionary, spans, cancellationToken)
            : NameFinder.Find(document, encoded, dictionary, cancellationToken);
        var mentions = Linker.Link(document, names, dictionary, input.Headline, Models.Words);
        var narration = new Narration(document);
        var trees = new ClauseTrees(document, encoded, Models.Syntax);
        if (input.Mentions is not null)
            mentions = SuppliedReferences.Resolve(document, mentions, narration.IsQuoted, trees);
        var antecedents = CoreferenceResolver.Resolve(document, mentions, narration.IsQuoted, trees, cancellationToken);
        var quotes = QuoteReader.Read(narration, encoded, mentions, antecedents, trees, Models, cancellationToken);
        if (Languages.IsEnglish(input.Language))
            quotes = QuoteVerdicts.Apply(document, quotes, trees);
        antecedents = SpokenPronouns.Without(document, mentions, antecedents, quotes);
        return new ReadDocument
        {
            Mentions = mentions,
            Antecedents = antecedents,
            Quotes = quotes,
            Assertions = Assertions(input, document, mentions, antecedents, quotes, trees, cancellationToken),
        };
    }

    /// <summary>The utterances and what else is said to be the case, in the order of the text, and behind them those that an answer to others makes. Clauses are read in English alone.</summary>
    private static List<ReadAssertion> Assertions(
        DocumentInput input,
        Document document,
        IReadOnlyList<LinkedMention> mentions,
        Antecedents antecedents,
        IReadOnlyList<ReadQuote> quotes,
        ClauseTrees trees,
        CancellationToken cancellationToken
    )
    {
        if (input.Language is { } language && language != "und" && !language.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            return UtteranceAssertions.Of(quotes);
        var read = AssertionReader
            .Read(document, input.PublishedAt, mentions, antecedents, quotes, trees, cancellationToken)
            .OrderBy(one => one.Characters.Start)
            .ThenBy(one => one.Characters.End)
            .ToList();
        return AnaphoricDenials.Resolve(document, mentions, quotes, read);
    }
}
