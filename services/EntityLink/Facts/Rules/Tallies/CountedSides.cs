using System.Text.RegularExpressions;
using NewsMesh.EntityLink.Facts.Rules.Clauses;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Tallies;

/// <summary>
/// Whose dead and injured a number counts, where its sentence says so: "four Norlandish guards died", "Norland put its losses at four", "an attack by Norlandish troops, four of whom were killed".
/// The dead of one side, of the other and in all are three counts.
/// </summary>
internal static partial class CountedSides
{
    /// <summary>UTF-16 units of the sentence before a number in which its side is named.</summary>
    private const int Reach = 200;

    /// <summary>UTF-16 units from a number to the name of those whom it counts: "four young Norlandish guards".</summary>
    private const int Near = 24;

    /// <param name="text">The article.</param>
    /// <param name="number">The number with its unit, in UTF-16 units.</param>
    /// <param name="sides">The names of the article that may be a side's, in the order of the text: a country, a people, a body; a person has no losses of that kind.</param>
    /// <param name="isOwn">It is said to be somebody's own: "four of its guards", "its death toll".</param>
    /// <returns>Who they belong to, by the entity; null where the words do not say.</returns>
    public static Guid? Of(string text, Extent number, IReadOnlyList<NamedEntity> sides, out bool isOwn)
    {
        isOwn = false;
        if (number.End > text.Length || number.Start >= number.End)
            return null;
        foreach (var name in sides)
        {
            if (IsOfCounted(text, number, name.Characters))
                return name.EntityId;
        }
        var start = Math.Max(0, number.Start - Reach);
        var before = text[start..number.Start];
        var stop = Math.Max(before.LastIndexOf(". ", StringComparison.Ordinal), before.LastIndexOf('\n'));
        var sentence = start + stop + 1;
        var behind = text[number.Start..Math.Min(text.Length, number.End + Near)];
        isOwn = OfIts().IsMatch(behind) || ItsLosses().IsMatch(text[sentence..number.Start]);
        if (!isOwn && !OfThem().IsMatch(behind))
            return null;
        Guid? owner = null;
        foreach (var name in sides)
        {
            if (name.Characters.Start >= sentence && name.Characters.End <= number.Start)
                owner = name.EntityId;
        }
        return owner;
    }

    /// <summary>The name stands behind the number, with at most one word between, and a noun behind it: "nine Norlandish soldiers", never "nine in Norland".</summary>
    private static bool IsOfCounted(string text, Extent number, Extent name) =>
        name.Start > number.Start
        && name.Start <= number.End + Near
        && name.End <= text.Length
        && Between().IsMatch(text[number.Start..name.Start])
        && Noun().IsMatch(text[name.End..Math.Min(text.Length, name.End + Near)]);

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>A number and a word that tells what kind of people, none of those that begin a phrase.</summary>
    [GeneratedRegex(
        @"^[\p{L}\d.,-]+( (?!of\b|in\b|on\b|at\b|near\b|by\b|from\b|for\b|were\b|was\b|have\b|had\b|people\b|and\b|after\b|when\b|percent\b)[\p{L}-]+)? $",
        Options,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Between();

    /// <summary>In lower case, and more than an "and" or an "in".</summary>
    [GeneratedRegex(
        @"^ (?!(and|or|in|on|at|near|by|from|for|to|of|after|when|while|but|who|which|that)\b)\p{Ll}{3,}",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Noun();

    [GeneratedRegex(@"^[\p{L}\d.,-]+ of (its|their)( own)? \p{Ll}", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfIts();

    [GeneratedRegex(@"^[\p{L}\d.,-]+ of (them|whom)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfThem();

    [GeneratedRegex(
        @"\b(its|their)( own)? (losses|dead|casualties|fatalities|death toll|toll)\b[^.;]{0,40}$",
        Options,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ItsLosses();
}
