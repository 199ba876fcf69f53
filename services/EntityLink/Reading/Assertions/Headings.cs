using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Assertions;

/// <summary>
/// Parts headings and captions, which have no stop, from the sentence below them. A text with longer lines than anybody wraps at is not hard-wrapped: each of its line breaks ends what stood
/// before. In a wrapped text a sentence goes on in the next line.
/// </summary>
internal static class Headings
{
    /// <summary>UTF-16 units: mail is wrapped at 72 to 80, and the widest terminals at 132.</summary>
    private const int LongestWrappedLine = 140;

    /// <summary>The sentences of a document as ranges of tokens, none of which crosses such a line break.</summary>
    public static IEnumerable<Extent> Part(Document document)
    {
        if (IsWrapped(document.Text))
            return document.Sentences;
        return document.Sentences.SelectMany(sentence => Part(document, sentence));
    }

    private static IEnumerable<Extent> Part(Document document, Extent sentence)
    {
        var start = sentence.Start;
        for (var at = start + 1; at < sentence.End; at++)
        {
            var between = document.Text.AsSpan(document.Tokens[at - 1].End, document.Tokens[at].Start - document.Tokens[at - 1].End);
            if (between.IndexOfAny('\n', '\r') < 0)
                continue;
            yield return new Extent(start, at);
            start = at;
        }
        yield return new Extent(start, sentence.End);
    }

    private static bool IsWrapped(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.Length > LongestWrappedLine)
                return false;
        }
        return true;
    }
}
