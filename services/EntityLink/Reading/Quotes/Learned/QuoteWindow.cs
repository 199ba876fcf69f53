using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes.Learned;

/// <summary>Sentences that are read for attributions at once.</summary>
/// <param name="Words">The encoder's words, in UTF-16 units of the text.</param>
/// <param name="States">What the reader's lower layers say of each word where it stands: [words × 384], row by row.</param>
/// <param name="Types">For each word whether it is quoted, and whether its paragraph is the first, the second … of the window (0 to 3).</param>
internal sealed record QuoteWindow(Extent[] Words, float[] States, long[] Types)
{
    /// <summary>Some five sentences: what a speaker is named in, and what the model was trained with.</summary>
    public const int MostWords = 160;

    /// <summary>Whole paragraphs as far as they fit, else whole sentences; a longer sentence is cut.</summary>
    /// <param name="narration">The text.</param>
    /// <param name="encoded">What the reader says of it.</param>
    /// <param name="layer">The output that the states come from.</param>
    public static IEnumerable<QuoteWindow> Of(Narration narration, EncodedDocument encoded, string layer)
    {
        var (window, count) = (new List<(EncodedSentence Sentence, Extent Words, int Paragraph)>(), 0);
        foreach (var paragraph in Paragraphs(narration.Document, encoded))
        {
            var whole = paragraph.Sum(part => part.Words.Length);
            foreach (var part in paragraph)
            {
                var begins = part == paragraph[0] && whole <= MostWords && count + whole > MostWords;
                if (count > 0 && (begins || count + part.Words.Length > MostWords))
                {
                    yield return Make(narration, window, layer);
                    window.Clear();
                    count = 0;
                }
                window.Add(part);
                count += part.Words.Length;
            }
        }
        if (count > 0)
            yield return Make(narration, window, layer);
    }

    private static IEnumerable<List<(EncodedSentence Sentence, Extent Words, int Paragraph)>> Paragraphs(
        Document document,
        EncodedDocument encoded
    )
    {
        var (parts, paragraph) = (new List<(EncodedSentence, Extent, int)>(), 0);
        foreach (var sentence in encoded.Sentences)
        {
            var before = paragraph;
            while (
                paragraph + 1 < document.Paragraphs.Count
                && document.Tokens[document.Paragraphs[paragraph].End - 1].End <= sentence.Words[0].Start
            )
                paragraph++;
            if (paragraph != before && parts.Count > 0)
            {
                yield return parts;
                parts = [];
            }
            for (var start = 0; start < sentence.Words.Count; start += MostWords)
                parts.Add((sentence, new Extent(start, Math.Min(start + MostWords, sentence.Words.Count)), paragraph));
        }
        if (parts.Count > 0)
            yield return parts;
    }

    private static QuoteWindow Make(Narration narration, List<(EncodedSentence Sentence, Extent Words, int Paragraph)> parts, string layer)
    {
        var count = parts.Sum(part => part.Words.Length);
        var (words, states, types) = (new Extent[count], new float[count * EmbeddingTable.Width], new long[count]);
        var at = 0;
        foreach (var (sentence, range, paragraph) in parts)
        {
            for (var word = range.Start; word < range.End; word++, at++)
            {
                words[at] = sentence.Words[word];
                sentence.Logits(layer, word).CopyTo(states.AsSpan(at * EmbeddingTable.Width));
                var token = narration.Document.TokenFrom(words[at].Start + 1) - 1;
                types[at] = (narration.IsQuoted(Math.Max(0, token)) ? 1 : 0) + (((paragraph - parts[0].Paragraph) & 1) * 2);
            }
        }
        return new QuoteWindow(words, states, types);
    }
}
