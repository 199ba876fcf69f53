using System.Globalization;

namespace NewsMesh.Search.Web;

/// <summary>Times as people read them, in UTC: the pages are for readers of many zones, and say which one they mean.</summary>
internal static class Times
{
    public static string TimeBound(DateTimeOffset time) =>
        time.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Machine(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>"320 ms", "4.2 s", "3 min", "2 h 5 min".</summary>
    public static string Duration(TimeSpan time) =>
        time switch
        {
            { TotalSeconds: < 1 } => $"{Math.Max(0, time.TotalMilliseconds):0} ms",
            { TotalMinutes: < 1 } => $"{time.TotalSeconds:0.0} s",
            { TotalHours: < 1 } => $"{time.TotalMinutes:0} min",
            { TotalDays: < 1 } => $"{(int)time.TotalHours} h {time.Minutes} min",
            _ => $"{(int)time.TotalDays} d {time.Hours} h",
        };
}
