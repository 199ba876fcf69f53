using System.Text.RegularExpressions;
using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Values;

/// <summary>Counts of some of those whom another report may count all of: "two of the nine jurors", "one of his fellow jurors".</summary>
internal static partial class PartCounts
{
    /// <summary>"Nine of the thirteen miners": a part of those whom another report counts. Where the whole is named and is another number, the other one counts such a part, too.</summary>
    public static bool ArePartAndWhole(FactAssertion one, FactAssertion other) =>
        CountsPart(one) != CountsPart(other) && !(CountsPart(one) ? IsOtherPart(one, other) : IsOtherPart(other, one));

    /// <summary>"28 of his 68 throws", "178 of 369 throws".</summary>
    public static bool AreOfTwoWholes(FactAssertion one, FactAssertion other) =>
        WholeOf(one) is { } whole && WholeOf(other) is { } another && !whole.Equals(another);

    private static double? WholeOf(FactAssertion one) =>
        one.Text is { } text && Whole().Match(text) is { Success: true } match ? Wording.NumberOf(match.Groups["whole"].Value) : null;

    [GeneratedRegex(
        @"\b(\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) of (the |its |his |her |their )?(?<whole>\d+(,\d{3})*)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Whole();

    /// <summary>"Two children from Algiers", "turnout in the province": what is counted is said to be of something that the other does not name.</summary>
    public static bool AreNarrower(FactAssertion one, FactAssertion other) => IsNarrower(one, other) || IsNarrower(other, one);

    /// <summary>What the one is told of is said to be of something that the other does not name.</summary>
    public static bool IsNarrower(FactAssertion one, FactAssertion other) =>
        IsNarrower(one.Subject, other) || IsNarrower(one.Object, other);

    private static bool IsNarrower(FactParty? party, FactAssertion other)
    {
        if (party is not { EntityId: null, Words: { } words } || other.Words.Count == 0 || FactRules.Head(words) is not { } head)
            return false;
        var tail = ContentWords.Of(words[head.Length..]).Where(word => !char.IsDigit(word[0])).ToList();
        var missing = tail.Count(word => !other.Words.Contains(word) && !other.Plain.Contains(Synonyms.Of(word)));
        return missing > 0 && 2 * missing >= tail.Count;
    }

    private static bool IsOtherPart(FactAssertion part, FactAssertion other) =>
        PartOf().Match(part.Text!) is { Success: true } match
        && Wording.NumberOf(match.Groups["whole"].Value) is { } whole
        && QuantityValues.Point(other.Quantity!) < whole
        && !IsOneOf(part);

    [GeneratedRegex(
        @"^\W*(about |around |some |nearly |almost |at least |more than )?[\w,.-]+ of ((the|its|his|her|their|these|those) (?<whole>[\w,-]+)|(?<whole>\d[\d,]*))\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex PartOf();

    /// <summary>"One of his fellow jurors" is somebody, and no count of jurors.</summary>
    public static bool IsOneOf(FactAssertion one) => one.Text is { } text && OneOf().IsMatch(text);

    [GeneratedRegex(
        @"^\W*(another |only )?one of (the|its|his|her|their|our|my|these|those|many|several)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex OneOf();

    private static bool CountsPart(FactAssertion one) => one.Text is { } text && Part().IsMatch(text);

    [GeneratedRegex(
        @"^\W*[\w,.-]+( \w+)? of (the|its|his|her|their|these|those|\d)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Part();
}
