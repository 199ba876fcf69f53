using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>A time as a page gives it, in the zone that it gives; <paramref name="HasTime"/> is false for a bare day.</summary>
internal readonly record struct Dated(DateTimeOffset At, bool HasTime);

/// <summary>Reads the dates that machines write into pages: ISO 8601 with its common mistakes, RFC 1123, and dates in numbers. No zone means UTC.</summary>
internal static partial class DateText
{
    /// <summary>Before the web had news, a date is a mistake.</summary>
    private const int FirstYear = 1995;

    private static readonly Dictionary<string, string> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["GMT"] = "+00:00", ["UTC"] = "+00:00", ["WET"] = "+00:00", ["BST"] = "+01:00", ["CET"] = "+01:00", ["CEST"] = "+02:00", ["MEZ"] = "+01:00", ["MESZ"] = "+02:00",
        ["EET"] = "+02:00", ["EEST"] = "+03:00", ["MSK"] = "+03:00", ["EST"] = "-05:00", ["EDT"] = "-04:00", ["CST"] = "-06:00", ["CDT"] = "-05:00", ["MST"] = "-07:00",
        ["MDT"] = "-06:00", ["PST"] = "-08:00", ["PDT"] = "-07:00", ["JST"] = "+09:00", ["AEST"] = "+10:00", ["AEDT"] = "+11:00",
    };

    private static readonly string[] DayFirst = ["d.M.yyyy", "d.M.yyyy H:mm", "d.M.yyyy H:mm:ss", "d/M/yyyy", "d/M/yyyy H:mm", "d-M-yyyy", "d-M-yyyy H:mm", "d-M-yyyy H:mm:ss"];

    public static Dated? Read(string? text)
    {
        text = CleanText.Line(text);
        if (text.Length is < 6 or > 60)
            return null;
        text = Zone().Replace(text, match => Zones.TryGetValue(match.Groups["zone"].Value, out var offset) ? offset : match.Value);
        var known = TryCompact(text, out var time) || TryNumbers(text, out time)
            || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out time);
        return known && time.Year >= FirstYear ? new Dated(time, Clock().IsMatch(text)) : null;
    }

    /// <summary>The day in an address, such as /2026/11/23/ or /2026-11-23-.</summary>
    public static Dated? InUrl(string url)
    {
        var match = UrlDay().Match(url);
        return match.Success && DateTimeOffset.TryParseExact(
            $"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) && day.Year >= FirstYear
            ? new Dated(day, HasTime: false)
            : null;
    }

    private static bool TryCompact(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(text, ["yyyyMMdd", "yyyyMMddHHmm", "yyyyMMddHHmmss", "yyyyMMdd'T'HHmmssK", "yyyyMMdd'T'HHmmK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);

    /// <summary>Day first, as most of the world writes it; 11/23/2026 can only be read the other way and is left to the general reader.</summary>
    private static bool TryNumbers(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(text.Replace(", ", " ", StringComparison.Ordinal), DayFirst, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);

    [GeneratedRegex(@"(?<=\d|\d [ap]\.?m\.?|\d)\s*\b(?<zone>[A-Z]{3,4})\b$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Zone();

    [GeneratedRegex(@"\d:\d\d|T\d{4}|^\d{12}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Clock();

    [GeneratedRegex(@"[/_.-](?<y>(?:19|20)\d\d)[/_-]?(?<m>0[1-9]|1[0-2])[/_-]?(?<d>0[1-9]|[12]\d|3[01])(?=\D|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UrlDay();
}
