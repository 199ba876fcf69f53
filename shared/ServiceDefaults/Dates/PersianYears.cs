using System.Globalization;

namespace NewsMesh.ServiceDefaults.Dates;

/// <summary>Days of the Persian solar calendar, which newspapers of Iran and Afghanistan write.</summary>
public static class PersianYears
{
    private static readonly PersianCalendar Calendar = new();

    /// <summary>Whether a year is one: 1374 to 1478 are 1995 to 2100, and no other calendar in use counts these years.</summary>
    public static bool Has(int year) => year is >= 1374 and < 1479;

    /// <summary>The Gregorian day; null for one that the calendar has not.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        Has(year) && month is >= 1 and <= 12 && day >= 1 && day <= Calendar.GetDaysInMonth(year, month)
            ? DateOnly.FromDateTime(Calendar.ToDateTime(year, month, day, 0, 0, 0, 0))
            : null;
}
