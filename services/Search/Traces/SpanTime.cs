using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsMesh.Search.Traces;

/// <summary>Durations as people read and write them: "850 µs", "12.4 ms", "1.25 s", "3 min 20 s".</summary>
internal static partial class SpanTime
{
    public static string Text(TimeSpan time) =>
        time.TotalMicroseconds switch
        {
            < 1_000 => $"{time.TotalMicroseconds:0} µs",
            < 1_000_000 => $"{Digits(time.TotalMilliseconds)} ms",
            < 60_000_000 => $"{Digits(time.TotalSeconds)} s",
            < 3_600_000_000 => $"{time.Minutes} min {time.Seconds} s",
            _ => $"{(long)time.TotalHours} h {time.Minutes} min",
        };

    /// <summary>A round time in words: "5 minutes", "hour".</summary>
    public static string Words(TimeSpan time) =>
        time.TotalHours switch
        {
            < 1 => $"{time.TotalMinutes:0} minutes",
            1 => "hour",
            _ => $"{time.TotalHours:0} hours",
        };

    /// <summary>Reads "250ms", "1.5 s", "2min", "100us" or a bare number of milliseconds; null for anything else.</summary>
    public static TimeSpan? Parse(string? text)
    {
        if (
            Written().Match(text?.Trim().ToLowerInvariant() ?? "") is not { Success: true } match
            || !double.TryParse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        )
            return null;
        var unit = match.Groups["unit"].Value switch
        {
            "us" or "µs" => TimeSpan.FromMicroseconds(1),
            "s" => TimeSpan.FromSeconds(1),
            "min" => TimeSpan.FromMinutes(1),
            "h" => TimeSpan.FromHours(1),
            _ => TimeSpan.FromMilliseconds(1),
        };
        return number * unit.TotalDays < 1_000 ? number * unit : null;
    }

    /// <summary>Three significant digits: more is noise.</summary>
    private static string Digits(double value) =>
        value.ToString(
            value < 10 ? "0.##"
                : value < 100 ? "0.#"
                : "0",
            CultureInfo.InvariantCulture
        );

    [GeneratedRegex(
        @"^(?<number>[0-9]{1,9}(\.[0-9]{1,6})?)\s*(?<unit>us|µs|ms|s|min|h)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1_000
    )]
    private static partial Regex Written();
}
