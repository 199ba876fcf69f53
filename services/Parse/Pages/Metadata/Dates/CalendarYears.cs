using NewsMesh.ServiceDefaults.Dates;

namespace NewsMesh.Parse.Pages.Metadata.Dates;

/// <summary>Days of the calendars that newspapers write beside the Gregorian one, as that has them.</summary>
internal static class CalendarYears
{
    /// <summary>The Buddhist era of Thailand: 2026 is 2569.</summary>
    private const int BuddhistAhead = 543;

    /// <summary>Null for a day that is in none of the calendars, or before the web had news.</summary>
    public static DateTimeOffset? Day(int year, int month, int day)
    {
        if (PersianYears.Day(year, month, day) is { } persian)
            return new DateTimeOffset(persian, TimeOnly.MinValue, TimeSpan.Zero);
        if (year is >= DateText.FirstYear + BuddhistAhead and < 2100 + BuddhistAhead)
            year -= BuddhistAhead;
        return year is >= DateText.FirstYear and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero)
            : null;
    }
}
