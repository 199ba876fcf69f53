using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Quotes;

namespace NewsMesh.EntityLink.Reading.Assertions;

/// <summary>"Prosecutors say that Solberg sank the boat, | which he denies": what the sentence has just reported is denied in it, and by whom.</summary>
internal static class WhichDenials
{
    /// <summary>A text of 3,000 words has some hundred quotes.</summary>
    private const int Most = 200;

    /// <summary>Who denies, and the words that say so.</summary>
    public static IEnumerable<SpokenDenial> Of(Document document, IReadOnlyList<ReadQuote> quotes)
    {
        foreach (var quote in quotes.Take(Most))
        {
            if (
                quote is { Polarity: CueVerbs.Denied, IsUnsaid: false, Source: { } source, Cue: { } cue, Content: [var words] }
                && document.Text.AsSpan(words.Start, words.Length) is "which"
                && words.End <= source.Characters.Start
                && source.Characters.Start < cue.Start
                && document.IsMark(document.TokenFrom(words.Start) - 1, ',')
            )
                yield return new SpokenDenial(source, new Extent(words.Start, cue.End));
        }
    }
}
