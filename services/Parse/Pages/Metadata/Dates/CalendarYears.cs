using System.Globalization;

namespace NewsMesh.Parse.Pages.Metadata.Dates;

/// <summary>Days of the calendars that newspapers write beside the Gregorian one, as that has them.</summary>
internal static class CalendarYears
{
    /// <summary>The Buddhist era of Thailand: 2026 is 2569.</summary>
    private const int BuddhistAhead = 543;

    private static readonly PersianCalendar Persian = new();

    /// <summary>Null for a day that is in none of the calendars, or before the web had news.</summary>
    public static DateTimeOffset? Day(int year, int month, int day)
    {
        // 1374 to 1479 of the Persian solar calendar are 1995 to 2100; no other calendar in use counts these years.
        if (year is >= 1374 and < 1479 && month is >= 1 and <= 12 && day >= 1 && day <= Persian.GetDaysInMonth(year, month))
            return new DateTimeOffset(Persian.ToDateTime(year, month, day, 0, 0, 0, 0), TimeSpan.Zero);
        if (year is >= DateText.FirstYear + BuddhistAhead and < 2100 + BuddhistAhead)
            year -= BuddhistAhead;
        return year is >= DateText.FirstYear and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero)
            : null;
    }
}
