using System.Globalization;
using System.Text.RegularExpressions;
using NewsMesh.Ingest.Formats.Dates;
using NewsMesh.ServiceDefaults.Dates;

namespace NewsMesh.Ingest.Formats;

/// <summary>Dates as feeds write them: ISO 8601 and W3CDTF in all precisions, RFC 822 and whatever else is written under its name. Null for what is none.</summary>
internal static partial class FeedDate
{
    public static DateTimeOffset? Parse(string? text)
    {
        // The longest real one has 60 characters; more is prose.
        if (string.IsNullOrWhiteSpace(text) || text.Length > 100)
            return null;
        var date = WeekDates.Plain(Unwrapped(text.Trim()));
        var read = Iso().Match(date) is { Success: true } iso ? FromIso(iso) : FromEpoch(date) ?? LooseDate.Parse(date);
        // The first second of 1970 is what programs write where they have no date.
        return read == DateTimeOffset.UnixEpoch ? null : read;
    }

    private static DateTimeOffset? FromIso(Match match)
    {
        var (year, month, day) = (Number(match, "year", 0), Number(match, "month", 1), Number(match, "day", 1));
        var (hour, minute, second) = (Number(match, "hour", 0), Number(match, "minute", 0), Number(match, "second", 0));
        // W3CDTF allows to leave out day and month; an ordinal date counts the days of the year.
        var date = match.Groups["ordinal"] is { Success: true } ordinal
            ? LooseDate.Day(year, 1, 1)?.AddDays(int.Parse(ordinal.ValueSpan) - 1)
            : LooseDate.Day(year, month, day);
        if (date is not { } found || hour > 24 || minute > 59 || second > 60)
            return null;
        return new DateTimeOffset(found.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).Add(new TimeSpan(hour, minute, second)))
            - Offset(match.Groups["zone"].Value, found.ToDateTime(new TimeOnly(hour % 24, minute)));
    }

    /// <summary>What programs put around a time: "/Date(1795515300000+0100)/" of .NET's old JSON, and fractions of a second behind Unix time.</summary>
    private static string Unwrapped(string date) =>
        Wrapped().Match(date) is { Success: true } wrapped ? wrapped.Groups["unix"].Value
        : Compact().Match(date) is { Success: true } compact ? compact.Result("${day}T${time}")
        : date;

    private static TimeSpan Offset(string zone, DateTime local)
    {
        if (zone.Length == 0 || char.IsAsciiLetter(zone[0]))
            return ZoneNames.Of(zone, local) ?? TimeSpan.Zero;
        var digits = string.Concat(zone.Where(char.IsAsciiDigit)).PadRight(4, '0');
        var offset = new TimeSpan(int.Parse(digits[..2]), int.Parse(digits[2..4]), 0);
        return offset.TotalHours > 14 ? TimeSpan.Zero
            : zone[0] == '+' ? offset
            : -offset;
    }

    /// <summary>Seconds or milliseconds since 1970, from 1973 to 2286.</summary>
    private static DateTimeOffset? FromEpoch(string date) =>
        date.Length is >= 9 and <= 13 and not 11 and not 12
        && date.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
        && long.TryParse(date, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 100_000_000
            ? date.Length == 13
                ? DateTimeOffset.FromUnixTimeSeconds(number / 1000)
                : DateTimeOffset.FromUnixTimeSeconds(number)
            : null;

    private static int Number(Match match, string group, int missing) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan) : missing;

    [GeneratedRegex(
        @"^/?Date\((?<unix>[0-9]{9,13})(?:[+-][0-9]{4})?\)/?$|^(?<unix>[0-9]{9,10})\.[0-9]{1,9}$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Wrapped();

    /// <summary>Twelve or fourteen figures: "202611241015", "20261124101500".</summary>
    [GeneratedRegex(
        @"^(?<day>(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]))(?<time>(?:[01][0-9]|2[0-3])[0-5][0-9](?:[0-5][0-9])?)$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Compact();

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})(?:-?(?<ordinal>[0-9]{3})(?![0-9])|-?(?<month>[0-9]{2})(?:-?(?<day>[0-9]{2}))?)?(?:(?:[Tt]|\s+)(?<hour>[0-9]{2})(?:[:.]?(?<minute>[0-9]{2})(?:[:.]?(?<second>[0-9]{2})(?:[.,][0-9]+)?)?)?\s*(?<zone>[Zz]|(?![AaPp][Mm])[A-Za-z]{2,5}|[+\-−][0-9]{2}:?[0-9]{0,2})?|\s*(?<zone>[Zz]|[+\-−][0-9]{2}:[0-9]{2}))?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Iso();
}
