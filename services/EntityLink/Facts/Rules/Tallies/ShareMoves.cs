using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Tallies;

/// <summary>By how much a company's shares rose or fell: "Nordlinje shares were down 4 percent". They have one such number at a time, and a later one takes its place; that of a quarter or a year is another.</summary>
internal static class ShareMoves
{
    /// <summary>Words from the verb to the number: "fell by as much as 4 percent".</summary>
    private const int VerbReach = 5;

    /// <summary>Words from the shares to the verb: "shares of the carrier had already fallen".</summary>
    private const int ShareReach = 8;

    private const string Prefix = "shares ";

    private static readonly FrozenSet<string> Shares = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "share", "shares", "stock");

    private static readonly FrozenSet<string> Moves = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "up",
        "down",
        "off",
        "edged",
        "closed",
        "added"
    );

    /// <summary>What a move of another time than today is measured from.</summary>
    private static readonly FrozenSet<string> Spans = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "year",
        "month",
        "months",
        "week",
        "quarter",
        "since",
        "past"
    );

    /// <summary>The key of a tally is of a company's shares.</summary>
    public static bool IsKey(string key) => key.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>"Greek stocks closed down 3.9 percent": a market moves from minute to minute as shares do.</summary>
    public static bool IsOfMarket(FactAssertion one) => one.Quantity?.Unit is "percent" && one.Plain.Overlaps(Markets);

    private static readonly FrozenSet<string> Markets = WordList
        .Of("stocks shares index indexes futures bonds yields bourse")
        .Select(word => Synonyms.Of(Stems.Of(word)))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <returns>Whose shares move, in a word; null where the words do not say.</returns>
    /// <param name="unit">The unit as the reading names it.</param>
    /// <param name="before">The words of the sentence in front of the number.</param>
    /// <param name="behind">The words and commas behind it.</param>
    public static string? Of(string? unit, IReadOnlyList<string> before, IReadOnlyList<string> behind)
    {
        if (unit is not "percent" || before.Concat(behind).Any(Spans.Contains))
            return null;
        var verb = LastOf(before, before.Count, VerbReach, IsMove);
        // "Closed 9 percent lower".
        if (verb < 0 || LastOf(before, verb, ShareReach, Shares.Contains) is not (>= 0 and var shares))
            return null;
        var name =
            shares + 2 < verb && before[shares + 1].ToLowerInvariant() is "of" or "in"
                ? Enumerable.Range(shares + 2, verb - shares - 2).FirstOrDefault(at => char.IsUpper(before[at][0]), -1)
                : FirstOfName(before, shares - 1);
        return name < 0 ? null : Prefix + before[name].ToLowerInvariant();
    }

    private static bool IsMove(string word) =>
        Moves.Contains(word) || (PredicateClasses.IsKnown(word) && PredicateClasses.Of(word) is "rise" or "fall");

    /// <summary>The first word of the capitals that end here: "Qualcomm Inc".</summary>
    private static int FirstOfName(IReadOnlyList<string> words, int at)
    {
        var first = -1;
        for (; at >= 0 && (words[at] is "'s" or "’s" || char.IsUpper(words[at][0])); at--)
            first = char.IsUpper(words[at][0]) && ContentWords.IsContent(words[at]) ? at : first;
        return first;
    }

    private static int LastOf(IReadOnlyList<string> words, int end, int reach, Predicate<string> wanted)
    {
        for (var at = end - 1; at >= Math.Max(0, end - reach); at--)
        {
            if (wanted(words[at]))
                return at;
        }
        return -1;
    }
}
