using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Quotes;

namespace NewsMesh.EntityLink.Reading.Assertions;

/// <summary>Somebody who says in a word that what was reported just before is not so.</summary>
/// <param name="Denier">Who says so.</param>
/// <param name="Words">The words that do.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SpokenDenial(Participant Denier, Extent Words);

/// <summary>Denials that are words of a quote, "Marta Okonjo said that was a lie", or the verb that brings them, "Okonjo denied this: “The alarm was tested.”" Of both no clause of the sentence tells.</summary>
internal static partial class SpokenDenials
{
    /// <summary>Longer words say more than that it is not so.</summary>
    private const int Longest = 60;

    /// <summary>A text of 3,000 words has some hundred quotes.</summary>
    private const int Most = 200;

    public static IEnumerable<SpokenDenial> Of(Document document, IReadOnlyList<ReadQuote> quotes)
    {
        foreach (var quote in quotes.Take(Most))
        {
            if (quote is not { Source: { } source, Cue: { } cue, IsUnsaid: false, IsUtterance: true })
                continue;
            // As it is written: what is shown of "said that was a lie" has lost its "that".
            if (
                quote is { Content: [{ Length: <= Longest } words], Polarity: CueVerbs.Affirmed }
                && NotSo().IsMatch(document.Text[words.Start..words.End])
            )
                yield return new SpokenDenial(source, Around(source, cue, words));
            else if (quote.Content[0].Start > cue.End && IsOfThis(document, cue, quote.Content[0]))
                yield return new SpokenDenial(source, Around(source, cue, cue) with { End = EndOfPronoun(document, cue) });
        }
    }

    /// <summary>"Denied | this: “", "rejected | that: “".</summary>
    private static bool IsOfThis(Document document, Extent cue, Extent words) =>
        Denying().IsMatch(document.Text[cue.Start..cue.End]) && OfThis().IsMatch(document.Text[cue.End..words.Start]);

    private static int EndOfPronoun(Document document, Extent cue)
    {
        var next = document.TokenFrom(cue.End);
        return next < document.Tokens.Length ? document.Tokens[next].End : cue.End;
    }

    private static Extent Around(Participant source, Extent cue, Extent words) =>
        new(
            Math.Min(source.Characters.Start, Math.Min(cue.Start, words.Start)),
            Math.Max(source.Characters.End, Math.Max(cue.End, words.End))
        );

    [GeneratedRegex(
        @"^(that )?((that|this)( is| was|['’]s)|it (is|was)|(the|these|those|this|that) (claim|report|accusation|allegation|rumou?r|story|reports|claims|accusations|allegations|rumou?rs) (is|was|were|are))( (?!hardly|scarcely|barely|nearly)\w+ly)? (not (true|so|the case|correct)|n[o']t true|untrue|false|(an? )?((?!no |not )\w+ )?(lie|lies|nonsense|rubbish|invention|fabrication|myth|fiction))[^\w?]*$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex NotSo();

    [GeneratedRegex(
        @"^((has|have|had|later|flatly|again|strongly) )*(denie[ds]|deny|rejected|rejects|disputed|disputes|dismissed|dismisses|refuted|refutes)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Denying();

    [GeneratedRegex(
        @"^\s(it|this|that)\s?(:|,|\.|as|and said|saying)[\s""“]*$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex OfThis();
}
