using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Encoders;

/// <summary>Encodes the sentences of a document, up to a bound.</summary>
internal sealed class DocumentEncoder(SentenceEncoder sentences, SpanHead names)
{
    /// <summary>
    /// Pieces (words and parts of words) of a document that are encoded: some 8,000 words, ten times a report, and about a second of one core.
    /// What comes behind is read by dictionary and rules alone.
    /// </summary>
    public const int MostPieces = 10_000;

    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public EncodedDocument Encode(Document document, CancellationToken cancellationToken = default)
    {
        var encoded = new List<EncodedSentence>(document.Sentences.Count);
        var left = MostPieces;
        foreach (var sentence in document.Sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var one = sentences.Encode(document.Text, document.Characters(sentence), left, cancellationToken);
            if (one.Words.Count > 0)
                encoded.Add(one);
            left -= one.Pieces;
            if (left <= 0 || one.IsCutOff)
                break;
        }
        return new EncodedDocument(encoded, [.. encoded.SelectMany(names.In)], names);
    }
}
