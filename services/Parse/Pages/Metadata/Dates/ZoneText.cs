using System.Globalization;
using NewsMesh.ServiceDefaults.Dates;

namespace NewsMesh.Parse.Pages.Metadata.Dates;

/// <summary>The zone that stands behind a time: figures ("+02", "GMT+5:30"), a name ("ET", "CEST"), a city ("Europe/Berlin", as the IANA database has it), or words ("Eastern Time").</summary>
internal static class ZoneText
{
    /// <summary>Kiribati is fourteen hours ahead; more is a mistake.</summary>
    private const int MaxHours = 14;

    /// <summary>Null where nothing is said, or nothing that is known.</summary>
    public static TimeSpan? Offset(string zone, DateTime local)
    {
        if (zone.Length == 0)
            return null;
        var sign = zone.IndexOfAny(['+', '-', '−']);
        if (sign >= 0)
            return Figures(zone.AsSpan(sign));
        if (zone.Contains('/', StringComparison.Ordinal))
            return TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var city) ? city.GetUtcOffset(local) : null;
        if (ZoneNames.Of(zone, local) is { } named)
            return named;
        return zone.ToLowerInvariant().Split(' ')[0] switch
        {
            "eastern" => ZoneNames.Of("ET", local),
            "central" => ZoneNames.Of("CT", local),
            "mountain" => ZoneNames.Of("MT", local),
            "pacific" => ZoneNames.Of("PT", local),
            _ => null,
        };
    }

    private static TimeSpan? Figures(ReadOnlySpan<char> figures)
    {
        var isBehind = figures[0] != '+';
        figures = figures[1..].Trim();
        Span<char> digits = stackalloc char[4];
        var length = 0;
        var colon = figures.IndexOf(':');
        foreach (var c in figures)
        {
            if (char.IsAsciiDigit(c) && length < digits.Length)
                digits[length++] = c;
        }
        if (length == 0 || !int.TryParse(digits[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        var (hours, minutes) = colon >= 0 || length > 2 ? (number / 100, number % 100) : (number, 0);
        if (hours > MaxHours || minutes > 59)
            return null;
        var offset = new TimeSpan(hours, minutes, 0);
        return isBehind ? -offset : offset;
    }
}
