using System.Globalization;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>Times of day: "9:45 am", "10:15 p.m.", in minutes since midnight.</summary>
internal static class ClockTimes
{
    public static List<int> In(Document document, Extent tokens)
    {
        var times = new List<int>();
        for (var at = tokens.Start; at + 2 < tokens.End; at++)
        {
            if (
                document.Tokens[at].Kind == TokenKind.Number
                && document.IsMark(at + 1, ':')
                && document.Tokens[at + 2].Kind == TokenKind.Number
                && document.Tokens[at + 2].Length == 2
                && int.TryParse(document.Word(at), NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
                && int.TryParse(document.Word(at + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var minute)
                && hour < 24
                && minute < 60
            )
                times.Add(Minutes(hour, minute, at + 3 < tokens.End ? document.Word(at + 3) : default));
        }
        return times;
    }

    private static int Minutes(int hour, int minute, ReadOnlySpan<char> half)
    {
        if (hour < 12 && half.StartsWith("p", StringComparison.OrdinalIgnoreCase))
            hour += 12;
        if (hour == 12 && half.StartsWith("a", StringComparison.OrdinalIgnoreCase))
            hour = 0;
        return (hour * 60) + minute;
    }
}
