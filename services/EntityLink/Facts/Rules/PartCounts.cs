using System.Text.RegularExpressions;

namespace NewsMesh.EntityLink.Facts.Rules;

/// <summary>Counts of some of those whom another report may count all of: "two of the nine jurors", "one of his fellow jurors".</summary>
internal static partial class PartCounts
{
    /// <summary>"Nine of the thirteen miners": a part of those whom another report counts. Where the whole is named and is another number, the other one counts such a part, too.</summary>
    public static bool ArePartAndWhole(FactAssertion one, FactAssertion other) =>
        CountsPart(one) != CountsPart(other) && !(CountsPart(one) ? IsOtherPart(one, other) : IsOtherPart(other, one));

    private static bool IsOtherPart(FactAssertion part, FactAssertion other) =>
        PartOf().Match(part.Text!) is { Success: true } match
        && Wording.NumberOf(match.Groups["whole"].Value) is { } whole
        && QuantityValues.Point(other.Quantity!) < whole
        && !IsOneOf(part);

    [GeneratedRegex(
        @"^\W*[\w,.-]+ of (the|its|his|her|their|these|those) (?<whole>[\w,-]+)\b",
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
