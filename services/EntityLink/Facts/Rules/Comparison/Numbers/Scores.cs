using System.Collections.Frozen;
using System.Globalization;
using NewsMesh.EntityLink.Reading.Assertions.Quantities;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Numbers;

/// <summary>How contests and votes end: "2-1", "52-48", "76 votes to 51".</summary>
internal static class Scores
{
    private static readonly FrozenSet<string> Contests = WordList.Of(
        "beat beats beaten defeat defeats defeated won win wins lost lose victory drew draw vote votes voted passed approved rejected"
    );

    private static readonly FrozenSet<string> Parts = WordList.Of("half third quarter counted partial preliminary early");

    /// <summary>The only result, the higher number first; null where none is told, and where several are.</summary>
    public static string? In(Document document, Extent tokens)
    {
        if (!Enumerable.Range(tokens.Start, tokens.Length).Any(at => Contests.Contains(document.Word(at).ToString())))
            return null;
        string? found = null;
        for (var at = tokens.Start; at < tokens.End; at++)
        {
            if ((Number(document, at) ?? Worded(document, tokens, at)) is not { } one)
                continue;
            var end = at + 1 < tokens.End && document.Is(at + 1, "votes") ? at + 2 : at + 1;
            var isResult =
                end + 1 < tokens.End
                && (
                    document.IsMark(end, '-') && document.IsGlued(end)
                    || (document.Is(end, "to") && (end == at + 2 || Worded(document, tokens, at) is not null))
                );
            if (!isResult || (Number(document, end + 1) ?? Cardinal(document, end + 1)) is not { } other)
                continue;
            // "The 2014-15 season", "the 14-15 league".
            if (other == one + 1 && one >= 10)
                continue;
            if (found is not null)
                return null;
            found = $"{Math.Max(one, other)}-{Math.Min(one, other)}";
        }
        return found;
    }

    /// <summary>"After a third of ballots", "with half of the votes counted".</summary>
    public static bool ArePartial(Document document, Extent tokens) =>
        Enumerable.Range(tokens.Start, tokens.Length).Any(at => document.Word(at) is "ballots" or "votes" or "vote" or "results" or "count")
        && Enumerable.Range(tokens.Start, tokens.Length).Any(at => Parts.Contains(document.Word(at).ToString()));

    /// <summary>"Voted five to three".</summary>
    private static int? Worded(Document document, Extent tokens, int at) =>
        at > tokens.Start && (document.Is(at - 1, "by") || Contests.Contains(document.Word(at - 1).ToString()))
            ? Number(document, at) ?? Cardinal(document, at)
            : null;

    private static int? Cardinal(Document document, int at) =>
        document.IsWord(at) && NumberWords.Cardinals.TryGetValue(document.Word(at).ToString(), out var number) ? (int)number : null;

    private static int? Number(Document document, int at) =>
        document.Tokens[at] is { Kind: TokenKind.Number, Length: <= 3 }
        && int.TryParse(document.Word(at), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
