using System.Globalization;

namespace NewsMesh.Search.Web;

/// <summary>Times as people read them, in UTC: the pages are for readers of many zones, and say which one they mean.</summary>
internal static class Times
{
    public static string TimeBound(DateTimeOffset time) =>
        time.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>"just now", "12 min ago", "3 h ago", "2 days ago", "in 5 min"; the day where it is a week away or more.</summary>
    public static string Ago(DateTimeOffset time, DateTimeOffset now)
    {
        var past = time <= now;
        var words = (now - time).Duration() switch
        {
            { TotalMinutes: < 1 } => null,
            { TotalHours: < 1 } span => $"{(int)span.TotalMinutes} min",
            { TotalDays: < 1 } span => $"{(int)span.TotalHours} h",
            { TotalDays: < 2 } => "1 day",
            { TotalDays: < 7 } span => $"{(int)span.TotalDays} days",
            _ => "",
        };
        return words switch
        {
            null => "just now",
            "" => Day(time),
            _ => past ? $"{words} ago" : $"in {words}",
        };
    }

    public static string Day(DateTimeOffset time) => Day(DateOnly.FromDateTime(time.UtcDateTime));

    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

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
