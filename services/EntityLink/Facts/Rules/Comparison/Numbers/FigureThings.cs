using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Tallies;
using NewsMesh.EntityLink.Facts.Rules.Values;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Numbers;

/// <summary>The thing of which a number is: the deal that an amount buys, what is weighed, what moves at a speed, the vehicle whose passengers are counted.</summary>
internal static class FigureThings
{
    private static readonly FrozenSet<string> Vehicles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "bus",
        "train",
        "plane",
        "flight",
        "jet",
        "ship",
        "ferry",
        "boat",
        "coach",
        "helicopter",
        "vessel"
    );

    /// <summary>What is measured or bought; null where nothing says.</summary>
    public static string? Of(Document document, Extent tokens, int at, int end, string? unit)
    {
        if (unit is "usd" or "eur" or "gbp")
            return Deals.Of(unit, Words(document, new Extent(tokens.Start, at)), Words(document, new Extent(end, tokens.End)));
        if (unit == "month")
            return Sentence(document, tokens, at, end);
        if (unit == "percent")
            return ShareMoves.Of(unit, Words(document, new Extent(tokens.Start, at)), Words(document, new Extent(end, tokens.End)));
        if (unit == "person")
            return IsAboard(document, tokens, end) ? "aboard" : null;
        if (unit is not ("kilogram" or "metre" or "kph"))
            return null;
        var noun = MeasuredThings.Noun(
            Enumerable
                .Range(end, tokens.End - end)
                .SkipWhile(token =>
                    !document.IsWord(token) || Measures.IsUnit(document, token) || document.Word(token) is "h" or "per" or "an"
                )
                .TakeWhile(document.IsWord)
                .Select(token => document.Word(token).ToString())
        );
        // "The truck moved at 40 mph": who names a speed so speaks of what moves; winds have theirs.
        return noun is null && unit == "kph" && at > tokens.Start && document.Is(at - 1, "at") && !HasWind(document, tokens)
            ? "speed"
            : noun;
    }

    /// <summary>"Was carrying 52 people", "52 people aboard", "52 people on the bus": a vehicle has one number of them.</summary>
    private static bool IsAboard(Document document, Extent tokens, int end)
    {
        for (var at = Math.Max(tokens.Start, end - 4); at < Math.Min(tokens.End, end + 4); at++)
        {
            if (document.Word(at) is "carrying" or "carried" or "aboard")
                return true;
            if (
                document.Is(at, "on")
                && at + 1 < tokens.End
                && (document.Is(at + 1, "board") || (at + 2 < tokens.End && Vehicles.Contains(document.Word(at + 2).ToString())))
            )
                return true;
        }
        return false;
    }

    /// <summary>"Okonjo was jailed for 14 years", "handed Okonjo a 12-year prison term": the sentence of whoever is named last before it.</summary>
    private static string? Sentence(Document document, Extent tokens, int at, int end)
    {
        var near = Enumerable.Range(
            Math.Max(tokens.Start, at - Near),
            Math.Min(tokens.End, end + Near) - Math.Max(tokens.Start, at - Near)
        );
        if (!near.Any(token => Prison.Contains(document.Word(token).ToString())))
            return null;
        for (var before = at - 1; before >= tokens.Start; before--)
        {
            if (document.IsWord(before) && char.IsUpper(document.Word(before)[0]))
                return "sentence " + document.Word(before).ToString();
        }
        return null;
    }

    /// <summary>Words to each side of a term in which its prison stands.</summary>
    private const int Near = 6;

    private static readonly FrozenSet<string> Prison = WordList.Of(
        "jail jailed prison imprisonment imprisoned sentence sentenced sentences bars"
    );

    private static bool HasWind(Document document, Extent tokens) =>
        Words(document, tokens)
            .Exists(word =>
                word.StartsWith("wind", StringComparison.OrdinalIgnoreCase) || word.StartsWith("gust", StringComparison.OrdinalIgnoreCase)
            );

    /// <summary>The words and the commas.</summary>
    private static List<string> Words(Document document, Extent tokens) =>
        [
            .. Enumerable
                .Range(tokens.Start, Math.Max(0, tokens.Length))
                .Where(at => document.Tokens[at].Kind is TokenKind.Word or TokenKind.Number || document.IsMark(at, ','))
                .Select(at => document.Word(at).ToString()),
        ];
}
