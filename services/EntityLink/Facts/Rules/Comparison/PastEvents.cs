using System.Collections.Frozen;
using System.Globalization;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

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

    public static bool Marks(Document document, int at, int end, DateTimeOffset? published)
    {
        if (Spans.Contains(document.Word(at).ToString()) && at + 1 < end && (document.Is(at + 1, "ago") || document.Is(at + 1, "earlier")))
            return true;
        return document.Tokens[at] is { Kind: TokenKind.Number, Length: 4 }
            && int.TryParse(document.Word(at), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= 1900 and < 2100
            && published is { } day
            && year < day.AddMonths(-2).Year;
    }
}
