using System.Globalization;
using NewsMesh.EntityLink.Reading.Language;
using Calendar = NewsMesh.EntityLink.Reading.Assertions.Times.Calendar;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Times;

/// <summary>Days of a month that a statement names: "4 September", "Sept. 4".</summary>
internal static class StatedDates
{
    /// <summary>The month that a word names, from 1; null for other words. "May" is one only with a capital, which the caller sees to.</summary>
    public static int? MonthOf(Document document, int at) =>
        Calendar.Months.TryGetValue(document.Word(at).TrimEnd('.').ToString().ToLowerInvariant(), out var month) ? month : null;

    public static bool IsMonth(string word) => Calendar.Months.ContainsKey(word);

    /// <summary>Months and days.</summary>
    public static HashSet<(int Month, int Day)> In(Document document, Extent tokens)
    {
        var dates = new HashSet<(int, int)>();
        for (var at = tokens.Start; at < tokens.End; at++)
        {
            if (!document.IsCapital(at) || MonthOf(document, at) is not { } month)
                continue;
            foreach (var beside in new[] { at - 1, at + 1 })
            {
                if (
                    beside >= tokens.Start
                    && beside < tokens.End
                    && document.Tokens[beside] is { Kind: TokenKind.Number, Length: <= 2 }
                    && int.TryParse(document.Word(beside), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
                    && day is >= 1 and <= 31
                )
                {
                    dates.Add((month, day));
                    break;
                }
            }
        }
        return dates;
    }

    /// <summary>The years that it names.</summary>
    public static HashSet<int> Years(Document document, Extent tokens) =>
        [
            .. Enumerable
                .Range(tokens.Start, tokens.Length)
                .Where(at => document.Tokens[at] is { Kind: TokenKind.Number, Length: 4 })
                .Select(at => int.TryParse(document.Word(at), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0)
                .Where(year => year is >= 1500 and < 2100),
        ];

    /// <summary>Which one is meant is said: "last April", "next week".</summary>
    public static bool SaysWhich(Document document, Extent tokens) =>
        Enumerable.Range(tokens.Start, tokens.Length).Any(at => document.Word(at) is "last" or "next" or "previous");
}
