using System.Collections.Frozen;
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
                && Denies(document, cue)
                && EndsSentence(document, document.TokensOf(cue).End)
            )
                yield return new SpokenDenial(source, new Extent(words.Start, cue.End));
        }
    }

    /// <summary>Whoever rejects a plan does not say that nobody has it.</summary>
    private static bool Denies(Document document, Extent cue) =>
        document.Word(document.TokensOf(cue).End - 1) is "denies" or "denied" or "disputes" or "disputed" or "refutes" or "refuted";

    /// <summary>Nothing stands behind the denial: "a car, which he denies stealing, and …" is of a thing, and no answer to the report.</summary>
    /// <param name="document">The text.</param>
    /// <param name="token">The token behind the verb.</param>
    public static bool EndsSentence(Document document, int token)
    {
        for (
            var last = token + LongestTime;
            token < last && token < document.Tokens.Length && When.Contains(document.Word(token).ToString());

        )
            token++;
        return token >= document.Tokens.Length || document.Word(token) is "." or ";" or "!" or "\"" or "”";
    }

    /// <summary>Words of "flatly on Monday evening".</summary>
    private const int LongestTime = 5;

    /// <summary>How and when somebody denies.</summary>
    private static readonly FrozenSet<string> When = WordList.Of(
        "on in at yesterday today later strongly flatly categorically vehemently repeatedly Monday Tuesday Wednesday Thursday Friday Saturday Sunday morning afternoon evening night last this week court"
    );
}
