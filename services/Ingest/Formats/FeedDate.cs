using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsMesh.Ingest.Formats;

/// <summary>Dates as feeds write them: RFC 822 with its two-digit years and zone names, ISO 8601 and W3CDTF in all precisions. Null for what is none.</summary>
internal static partial class FeedDate
{
    /// <summary>Hours from UTC of the zone names of RFC 822 and of those that feeds use beside them. Unknown names count as UTC.</summary>
    private static readonly FrozenDictionary<string, double> Zones = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase)
    {
        ["UT"] = 0, ["GMT"] = 0, ["UTC"] = 0, ["Z"] = 0, ["WET"] = 0,
        ["EST"] = -5, ["EDT"] = -4, ["ET"] = -5, ["CST"] = -6, ["CDT"] = -5, ["CT"] = -6, ["MST"] = -7, ["MDT"] = -6, ["MT"] = -7, ["PST"] = -8, ["PDT"] = -7, ["PT"] = -8,
        ["AKST"] = -9, ["AKDT"] = -8, ["HST"] = -10, ["AST"] = -4, ["ADT"] = -3, ["NST"] = -3.5, ["NDT"] = -2.5, ["BRT"] = -3, ["ART"] = -3,
        ["BST"] = 1, ["IST"] = 5.5, ["CET"] = 1, ["MEZ"] = 1, ["WEST"] = 1, ["CEST"] = 2, ["MESZ"] = 2, ["EET"] = 2, ["SAST"] = 2, ["EEST"] = 3, ["MSK"] = 3, ["MSD"] = 4,
        ["PKT"] = 5, ["HKT"] = 8, ["SGT"] = 8, ["AWST"] = 8, ["JST"] = 9, ["KST"] = 9, ["ACST"] = 9.5, ["AEST"] = 10, ["AEDT"] = 11, ["NZST"] = 12, ["NZDT"] = 13,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static DateTimeOffset? Parse(string? text)
    {
        // The longest real one has 40 characters; more is prose.
        if (string.IsNullOrWhiteSpace(text) || text.Length > 100)
            return null;
        var date = text.Trim();
        return FromIso(Iso().Match(date)) ?? FromMail(Mail().Match(date)) ?? FromMail(UnixDate().Match(date)) ?? Whatever(date);
    }

    private static DateTimeOffset? FromIso(Match match)
    {
        if (!match.Success)
            return null;
        // W3CDTF allows to leave out day and month; an ordinal date counts the days of the year.
        if (match.Groups["ordinal"] is { Success: true } ordinal)
            return Make(Number(match, "year", 0), 1, 1, match)?.AddDays(int.Parse(ordinal.Value) - 1);
        return Make(Number(match, "year", 0), Number(match, "month", 1), Number(match, "day", 1), match);
    }

    private static DateTimeOffset? FromMail(Match match)
    {
        if (!match.Success)
            return null;
        var month = Array.FindIndex(Months, name => match.Groups["month"].Value.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1;
        var year = Number(match, "year", 0);
        // RFC 2822, section 4.3: two digits up to 49 are of this century.
        year += match.Groups["year"].Length switch { 2 => year < 50 ? 2000 : 1900, 3 => 1900, _ => 0 };
        return month == 0 ? null : Make(year, month, Number(match, "day", 1), match);
    }

    private static DateTimeOffset? Make(int year, int month, int day, Match match)
    {
        var (hour, minute, second) = (Number(match, "hour", 0), Number(match, "minute", 0), Number(match, "second", 0));
        if (year is < 1900 or > 9998 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 24 || minute > 59 || second > 60)
            return null;
        // 24:00 is midnight of the next day, and a leap second the next second.
        var local = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified).AddHours(hour).AddMinutes(minute).AddSeconds(second);
        if (match.Groups["pm"] is { Success: true, Value: var half } && hour is >= 1 and <= 12)
            local = local.AddHours(half.StartsWith('p') || half.StartsWith('P') ? hour % 12 + 12 - hour : hour % 12 - hour);
        return new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Utc)) - Offset(match.Groups["zone"].Value);
    }

    private static TimeSpan Offset(string zone)
    {
        var name = zone.Trim();
        if (name.Length > 0 && name[0] is '+' or '-' or '−')
        {
            var digits = string.Concat(name.Where(char.IsAsciiDigit)).PadRight(4, '0');
            var offset = new TimeSpan(int.Parse(digits[..2]), int.Parse(digits[2..4]), 0);
            return offset.TotalHours > 14 ? TimeSpan.Zero : name[0] == '+' ? offset : -offset;
        }
        return TimeSpan.FromHours(Zones.GetValueOrDefault(name));
    }

    private static DateTimeOffset? Whatever(string date) =>
        DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) && time.Year is >= 1900 and < 9999
            ? time
            : null;

    private static int Number(Match match, string group, int missing) => match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan) : missing;

    private const string Clock = @"(?<hour>\d{1,2}):(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?:[.,]\d+)?)?(?:\s*(?<pm>[AaPp]\.?[Mm])\b\.?)?(?:\s*(?<zone>[A-Za-z]{1,5}(?![A-Za-z])|(?:GMT|UTC)?\s*[+\-−]\d{1,2}:?\d{0,2}))?";

    [GeneratedRegex(@"^(?<year>\d{4})(?:-?(?<ordinal>\d{3})(?!\d)|-?(?<month>\d{2})(?:-?(?<day>\d{2}))?)?(?:(?:[Tt]|\s+)(?<hour>\d{2}):?(?<minute>\d{2})(?::?(?<second>\d{2})(?:[.,]\d+)?)?\s*(?<zone>[Zz]|[A-Za-z]{2,5}|[+\-−]\d{2}:?\d{0,2})?)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?:\p{L}+\.?\s*,?\s*)?(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(?<month>[A-Za-z]{3,9})\.?,?[\s-]+(?<year>\d{2,4})\b(?:,?\s+(?:at\s+)?" + Clock + ")?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mail();

    /// <summary><c>Mon Nov 23 06:00:00 CET 2026</c> as <c>date</c> and C's <c>asctime</c> print it.</summary>
    [GeneratedRegex(@"^(?:\p{L}+\.?\s*,?\s+)?(?<month>[A-Za-z]{3,9})\.?\s+(?<day>\d{1,2}),?\s+" + Clock + @"\s+(?<year>\d{4})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnixDate();
}
