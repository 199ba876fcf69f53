using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Tallies;

/// <summary>
/// What an amount of money buys: "its $38 billion bid for Dutch-based NXP", "an initial $103 billion offer". A deal has one price, and of a bid that was raised since the first one has, too.
/// An amount without a target, or of a bid that may be raised again, is of nothing that could be known again.
/// </summary>
internal static class Deals
{
    /// <summary>Words between the amount and the deal's noun: "$105 billion all-cash acquisition approach".</summary>
    private const int NounReach = 3;

    /// <summary>Words from the noun to "for" or "of", and from there to the name: "bid in October 2016 for Dutch rival NXP".</summary>
    private const int TargetReach = 4;

    /// <summary>Words from "initial" to the amount: "initial offer of $70 a share, or $105 billion".</summary>
    private const int FirstReach = 8;

    private static readonly FrozenSet<string> Nouns = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "acquisition",
        "approach",
        "bid",
        "buyout",
        "deal",
        "merger",
        "offer",
        "purchase",
        "takeover",
        "transaction"
    );

    private static readonly FrozenSet<string> Firsts = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "first", "initial", "original");

    private static readonly FrozenSet<string> Money = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "usd", "eur", "gbp", "jpy", "cny");

    /// <summary>Both are of one deal: what it "would be" worth is what it is worth.</summary>
    public static bool AreOfOne(string? one, string? other) => one is not null && one == other && IsKey(one);

    /// <summary>The key of a tally is of a deal.</summary>
    public static bool IsKey(string key) =>
        key.StartsWith("deal ", StringComparison.Ordinal) || key.StartsWith("first deal", StringComparison.Ordinal);

    /// <returns>What is bought, in a word; null where the words do not say, and for what is no money.</returns>
    /// <param name="unit">The unit as the reading names it.</param>
    /// <param name="before">The words of the clause in front of the amount.</param>
    /// <param name="behind">The words and commas behind it.</param>
    public static string? Of(string? unit, IReadOnlyList<string> before, IReadOnlyList<string> behind)
    {
        if (unit is null || !Money.Contains(unit))
            return null;
        if (IsWithDebt(before, behind))
            return "deal with debt";
        var noun = IndexOf(behind, 0, NounReach + 1, Nouns.Contains);
        var share = IsOfShare(behind) ? " share" : "";
        if (IsFirst(before, noun is not null))
            return "first deal" + share;
        return noun is { } at && !before.TakeLast(FirstReach).Any(IsTurn) && Target(behind, at) is { } target
            ? $"deal {target}{share}"
            : null;
    }

    /// <summary>"The deal, which amounts to $148.9 billion including debt", "with debt included, the deal's value": the whole worth of the story's deal.</summary>
    private static bool IsWithDebt(IReadOnlyList<string> before, IReadOnlyList<string> behind)
    {
        var isIncluded =
            IndexOf(behind, 0, NounReach, word => word is "including") is { } including
                && IndexOf(behind, including, NounReach + 1, word => word is "debt") is not null
            || (before.Any(word => word is "debt") && before.Any(word => word.StartsWith("includ", StringComparison.OrdinalIgnoreCase)));
        return isIncluded && before.Concat(behind).Any(Nouns.Contains) && !before.TakeLast(FirstReach).Any(IsTurn);
    }

    /// <summary>"Raised", "improved": one of several bids.</summary>
    private static bool IsTurn(string word) =>
        Firsts.Contains(word)
        || word.ToLowerInvariant()
            is "raised"
                or "improved"
                or "sweetened"
                or "increased"
                or "revised"
                or "new"
                or "final"
                or "earlier"
                or "previous"
                or "up";

    private static bool IsFirst(IReadOnlyList<string> before, bool isOfDeal)
    {
        for (var at = before.Count - 1; at >= Math.Max(0, before.Count - FirstReach); at--)
        {
            if (Firsts.Contains(before[at]))
                return isOfDeal ? before.Count - at <= NounReach : at + 1 < before.Count && Nouns.Contains(before[at + 1]);
        }
        return false;
    }

    private static bool IsOfShare(IReadOnlyList<string> behind) =>
        behind.Count > 1
        && behind[0].ToLowerInvariant() is "a" or "per" or "each"
        && behind[1].StartsWith("share", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name behind "for" or "of": the first capital that no word follows which it only describes ("Dutch rival NXP").</summary>
    private static string? Target(IReadOnlyList<string> behind, int noun)
    {
        if (IndexOf(behind, noun + 1, TargetReach, word => word is "for" or "of") is not { } link)
            return null;
        for (var at = link + 1; at < Math.Min(behind.Count, link + 1 + TargetReach); at++)
        {
            if (behind[at] == ",")
                return null;
            var isDescribing = at + 1 < behind.Count && char.IsLower(behind[at + 1][0]) && ContentWords.IsContent(behind[at + 1]);
            if (char.IsUpper(behind[at][0]) && !isDescribing)
                return behind[at].ToLowerInvariant();
        }
        return null;
    }

    private static int? IndexOf(IReadOnlyList<string> words, int from, int reach, Predicate<string> wanted)
    {
        for (var at = from; at < Math.Min(words.Count, from + reach); at++)
        {
            if (wanted(words[at]))
                return at;
            if (words[at] == ",")
                return null;
        }
        return null;
    }
}
