using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsMesh.ServiceDefaults.Dates;

/// <summary>Days by the number of their week: "2026-W48-2", "2026W482" (ISO 8601-1, section 5.2.4).</summary>
public static partial class WeekDates
{
    /// <summary>The same text with the day as "2026-11-24" where it begins with a week; as it is where it does not, or where the year has no such week.</summary>
    public static string Plain(string text)
    {
        if (text.Length < 7 || WeekDay().Match(text) is not { Success: true } match)
            return text;
        var (year, week) = (int.Parse(match.Groups["year"].ValueSpan), int.Parse(match.Groups["week"].ValueSpan));
        // Without a weekday the week's first is meant, as a month without a day is its first.
        var day = match.Groups["day"] is { Success: true } given ? given.ValueSpan[0] - '0' : 1;
        if (year is < 1900 or > 9998 || week < 1 || week > ISOWeek.GetWeeksInYear(year))
            return text;
        return ISOWeek.ToDateTime(year, week, (DayOfWeek)(day % 7)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            + text[match.Length..];
    }

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})-?[Ww](?<week>[0-9]{2})(?:-?(?<day>[1-7]))?(?=$|[Tt\s])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex WeekDay();
}
