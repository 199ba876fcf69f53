using System.Globalization;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Query;

/// <summary>The filters <c>from</c> and <c>to</c>: a day, or a moment.</summary>
internal static class TimeBound
{
    /// <summary>The first moment meant; null where nothing is given.</summary>
    public static DateTimeOffset? From(string? given) => Read(given, "from", dayAfter: false);

    /// <summary>The first moment that is not meant any more: a day is meant with all its hours.</summary>
    public static DateTimeOffset? To(string? given) => Read(given, "to", dayAfter: true);

    private static DateTimeOffset? Read(string? given, string name, bool dayAfter)
    {
        if (string.IsNullOrWhiteSpace(given))
            return null;
        if (DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new DateTimeOffset(
                (dayAfter && day < DateOnly.MaxValue ? day.AddDays(1) : day).ToDateTime(TimeOnly.MinValue),
                TimeSpan.Zero
            );
        // A plus sign that was not percent-encoded arrives as a space.
        if (DateTimeOffset.TryParse(given.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            return moment;
        throw new ProblemException(
            StatusCodes.Status400BadRequest,
            "time",
            "The time cannot be read",
            $"{name} must be a day like 2026-11-23 or a moment like 2026-11-23T05:00:00Z."
        );
    }
}
