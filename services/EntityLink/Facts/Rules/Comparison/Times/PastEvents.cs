using System.Collections.Frozen;
using System.Globalization;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Times;

/// <summary>Words that date an event long before the report of it: "In October 1991", "four months ago". News compares what happened with what happened once.</summary>
internal static class PastEvents
{
    private static readonly FrozenSet<string> Spans = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "month",
        "months",
        "year",
        "years",
        "decade",
        "decades"
    );

    /// <summary>Months back: "in June" may be next June when it is winter.</summary>
    private const int LongestPast = 6;

    public static bool Marks(Document document, int at, int end, DateTimeOffset? published)
    {
        if (Spans.Contains(document.Word(at).ToString()) && at + 1 < end && (document.Is(at + 1, "ago") || document.Is(at + 1, "earlier")))
            return true;
        if (
            at > 0
            && document.Is(at - 1, "in")
            && document.IsCapital(at)
            && StatedDates.MonthOf(document, at) is { } month
            && published is { } today
        )
            return (today.Month - month + 12) % 12 is >= 2 and <= LongestPast;
        return document.Tokens[at] is { Kind: TokenKind.Number, Length: 4 }
            && int.TryParse(document.Word(at), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= 1900 and < 2100
            && published is { } day
            && year < day.AddMonths(-2).Year;
    }
}
