using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using NewsMesh.ServiceDefaults.Dates;

namespace NewsMesh.Parse.Pages.Metadata.Dates;

/// <summary>A time as a page gives it, in the zone that it gives, or UTC; <paramref name="HasTime"/> is false for a bare day.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Dated(DateTimeOffset At, bool HasTime)
{
    public bool HasZone { get; init; }

    /// <summary>What the same figures mean where the month stands first ("4/5/2026"); null where there is no doubt.</summary>
    public DateTimeOffset? Other { get; init; }

    public DateOnly Day => DateOnly.FromDateTime(At.DateTime);
}

/// <summary>Reads the dates that machines write into pages: ISO 8601 with its common mistakes, RFC 1123, Unix time, and what <see cref="DateScanner"/> reads. No zone means UTC.</summary>
internal static partial class DateText
{
    /// <summary>Before the web had news, a date is a mistake.</summary>
    public const int FirstYear = 1995;

    private static readonly string[] Compact = ["yyyyMMdd", "yyyyMMddHHmm", "yyyyMMddHHmmss", "yyyyMMdd'T'HHmmssK", "yyyyMMdd'T'HHmmK"];

    public static Dated? Read(string? text)
    {
        text = Figures.Ascii(CleanText.Line(text));
        if (text.Length is < 6 or > 80)
            return null;
        text = WeekDates.Plain(text);
        if (OfC().Match(text) is { Success: true } c)
            text = c.Result("${month} ${day}, ${year} ${clock} ${zone}");
        if (Iso(text) is { } iso)
            return iso;
        if (DateTimeOffset.TryParseExact(text, Compact, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var compact))
            return Plausible(compact, hasTime: text.Length > 8, hasZone: text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 8);
        if (UnixTime(text) is { } unix)
            return unix;
        return DateScanner.In(text) is [var found, ..] ? found.Date : null;
    }

    /// <summary>The day in an address, such as /2026/11/23/, /2026-11-23- or /23-11-2026.</summary>
    public static Dated? InUrl(string url)
    {
        var match = UrlDay().Match(url);
        if (!match.Success)
            match = UrlDayFirst().Match(url);
        return
            match.Success
            && DateTimeOffset.TryParseExact(
                $"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}",
                "yyyy-M-d",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var day
            )
            ? Plausible(day, hasTime: false, hasZone: false)
            : null;
    }

    /// <summary>Whether the day in the address is one of its folders, as of what was published that day; in a slug it may be the day of the event.</summary>
    public static bool IsFolderOf(string url) => UrlFolder().IsMatch(url);

    /// <summary>Year and month of an address such as /2026/11/pier: too little for a date, enough to tell which of two is meant.</summary>
    public static (int Year, int Month)? MonthInUrl(string url) =>
        UrlMonth().Match(url) is { Success: true } match
            ? (
                int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture),
                int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture)
            )
            : null;

    /// <summary>"2026-11-23T06:00:00+01:00" and all that begins so; blanks for "T", "+0100", and fractions of any length are common.</summary>
    private static Dated? Iso(string text)
    {
        var match = IsoDay().Match(text);
        if (
            !match.Success
            || !DateTimeOffset.TryParseExact(
                match.Groups["day"].Value.Replace('/', '-'),
                "yyyy-M-d",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var day
            )
            || Plausible(day, hasTime: false, hasZone: false) is not { } bare
        )
            return null;
        // Midnight to the second is how systems write a day that has no time, in whichever zone they believe to be.
        return ClockText.After(text, match.Groups["day"].Length) is { } clock && clock.Time != TimeSpan.Zero ? clock.On(bare) : bare;
    }

    /// <summary>Seconds since 1970, or milliseconds.</summary>
    private static Dated? UnixTime(string text) =>
        text.Length is 10 or 13 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var unix)
            ? Plausible(DateTimeOffset.FromUnixTimeSeconds(text.Length == 13 ? unix / 1000 : unix), hasTime: true, hasZone: true)
            : null;

    private static Dated? Plausible(DateTimeOffset at, bool hasTime, bool hasZone) =>
        at.Year >= FirstYear ? new Dated(at, hasTime) { HasZone = hasZone } : null;

    /// <summary>"Tue Nov 24 10:15:00 CET 2026", as C's <c>ctime</c> and Unix's <c>date</c> write it.</summary>
    [GeneratedRegex(
        @"^(?:\p{L}{2,4},?\s+)?(?<month>\p{L}{3,9})\s+(?<day>\d{1,2})\s+(?<clock>\d\d:\d\d(?::\d\d)?)\s+(?:(?<zone>[A-Z]{2,5}|[+-]\d{4})\s+)?(?<year>\d{4})$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex OfC();

    [GeneratedRegex(@"^(?<day>(?:19|20)\d\d[-/]\d{1,2}[-/]\d{1,2})(?!\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IsoDay();

    [GeneratedRegex(
        @"[/_.=-](?<y>(?:19|20)\d\d)(?<s>[/_-]?)(?<m>0?[1-9]|1[0-2])\k<s>(?<d>0?[1-9]|[12]\d|3[01])(?=\D|$)(?<=[/_-]\d{1,2}|\d{6})",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex UrlDay();

    [GeneratedRegex(
        @"(?<!\d)(?<d>0[1-9]|[12]\d|3[01])(?<s>[-_.])(?<m>0[1-9]|1[0-2])\k<s>(?<y>(?:19|20)\d\d)(?!\d)",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex UrlDayFirst();

    [GeneratedRegex(@"/(?:19|20)\d\d[/_-]?\d{1,2}[/_-]?\d{1,2}/", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex UrlFolder();

    [GeneratedRegex(@"/(?<y>(?:19|20)\d\d)/(?<m>0[1-9]|1[0-2])(?=/)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UrlMonth();
}
