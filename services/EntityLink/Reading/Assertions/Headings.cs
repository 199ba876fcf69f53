using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Assertions;

/// <summary>Parts headings and captions, which have no stop, from the sentence below them.</summary>
internal static class Headings
{
    /// <summary>The sentences of a document as ranges of tokens, none of which crosses such a line break.</summary>
    public static IEnumerable<Extent> Part(Document document)
    {
        if (Lines.AreWrapped(document.Text))
            return document.Sentences;
        return document.Sentences.SelectMany(sentence => Part(document, sentence));
    }

    private static IEnumerable<Extent> Part(Document document, Extent sentence)
    {
        var start = sentence.Start;
        for (var at = start + 1; at < sentence.End; at++)
        {
            if (!Lines.Begins(document, at))
                continue;
            yield return new Extent(start, at);
            start = at;
        }
        yield return new Extent(start, sentence.End);
    }
}
