using System.Collections.Frozen;
using System.Globalization;

namespace NewsMesh.Parse.Pages.Metadata.Dates;

/// <summary>What the zones that stand behind times mean: figures, and the abbreviations of the larger news markets.</summary>
internal static class ZoneNames
{
    private static readonly FrozenDictionary<string, double> Hours = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0,
        ["GMT"] = 0,
        ["UTC"] = 0,
        ["WET"] = 0,
        ["BST"] = 1,
        ["WEST"] = 1,
        ["CET"] = 1,
        ["CEST"] = 2,
        ["MEZ"] = 1,
        ["MESZ"] = 2,
        ["EET"] = 2,
        ["EEST"] = 3,
        ["MSK"] = 3,
        ["TRT"] = 3,
        ["EAT"] = 3,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CST"] = -6,
        ["CDT"] = -5,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["PST"] = -8,
        ["PDT"] = -7,
        ["BRT"] = -3,
        ["ART"] = -3,
        ["SAST"] = 2,
        ["GST"] = 4,
        ["PKT"] = 5,
        ["HKT"] = 8,
        ["SGT"] = 8,
        ["AWST"] = 8,
        ["JST"] = 9,
        ["KST"] = 9,
        ["AEST"] = 10,
        ["AEDT"] = 11,
        ["NZST"] = 12,
        ["NZDT"] = 13,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null where nothing is said, or nothing that is known. "IST" means India, Israel or Ireland, and so nothing.</summary>
    public static TimeSpan? Offset(string zone)
    {
        if (Hours.TryGetValue(zone, out var hours))
            return TimeSpan.FromHours(hours);
        var figures = zone.Replace("GMT", "", StringComparison.Ordinal)
            .Replace("UTC", "", StringComparison.Ordinal)
            .Replace(":", "", StringComparison.Ordinal);
        return figures.Length == 5 && int.TryParse(figures, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= 1400
            ? new TimeSpan(number / 100, number % 100, 0)
            : null;
    }
}
