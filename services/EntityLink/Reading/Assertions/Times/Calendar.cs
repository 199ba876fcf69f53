using System.Collections.Frozen;
using System.Globalization;

namespace NewsMesh.EntityLink.Reading.Assertions.Times;

/// <summary>Names of days, months, seasons and feasts, and intervals of the calendar in one zone.</summary>
internal static class Calendar
{
    public static readonly FrozenDictionary<string, int> Months = Numbered(
        "january jan jan.|february feb feb.|march mar mar.|april apr apr.|may|june jun jun.|july jul jul.|august aug aug.|september sept sept. sep sep.|october oct oct.|november nov nov.|december dec dec."
    );

    /// <summary>Monday is 1.</summary>
    public static readonly FrozenDictionary<string, int> Days = Numbered(
        "monday mon mon.|tuesday tue tues tue. tues.|wednesday wed wed.|thursday thu thur thurs thu. thurs.|friday fri fri.|saturday sat.|sunday sun."
    );

    public static readonly FrozenDictionary<string, int> Ordinals = Numbered(
        "first 1st|second 2nd|third 3rd|fourth 4th|fifth 5th|sixth 6th|seventh 7th|eighth 8th|ninth 9th|tenth 10th|eleventh 11th|twelfth 12th|thirteenth 13th|fourteenth 14th|fifteenth 15th|sixteenth 16th|seventeenth 17th|eighteenth 18th|nineteenth 19th|twentieth 20th|21st|22nd|23rd|24th|25th|26th|27th|28th|29th|30th|31st"
    );

    public static readonly FrozenDictionary<string, string> Seasons = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["spring"] = "SP",
        ["summer"] = "SU",
        ["autumn"] = "FA",
        ["fall"] = "FA",
        ["winter"] = "WI",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Interval? Day(int year, int month, int day, TimeSpan zone) =>
        year is >= 1 and < 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? Days1(new DateTime(year, month, day), 1, zone)
            : null;

    public static Interval? Month(int year, int month, TimeSpan zone) =>
        year is > 1 and < 9998 && month is >= 1 and <= 12
            ? new Interval(At(new DateTime(year, month, 1), zone), At(new DateTime(year, month, 1).AddMonths(1), zone))
            : null;

    public static Interval? Years(int year, int count, TimeSpan zone) =>
        year > 1 && year + count < 9998
            ? new Interval(At(new DateTime(year, 1, 1), zone), At(new DateTime(year + count, 1, 1), zone))
            : null;

    public static Interval? Quarter(int year, int quarter, TimeSpan zone) =>
        Month(year, (quarter * 3) - 2, zone) is { } first && Month(year, quarter * 3, zone) is { } last
            ? new Interval(first.From, last.To)
            : null;

    /// <summary>A season of the northern half, as news there means it: winter begins in December of the year before.</summary>
    public static Interval? Season(int year, string season, TimeSpan zone)
    {
        var first = season switch
        {
            "SP" => 3,
            "SU" => 6,
            "FA" => 9,
            _ => 12,
        };
        return Month(season == "WI" ? year - 1 : year, first, zone) is { } begin ? new Interval(begin.From, begin.From.AddMonths(3)) : null;
    }

    public static Interval Days1(DateTime day, int count, TimeSpan zone) => new(At(day, zone), At(day.AddDays(count), zone));

    public static DateTimeOffset At(DateTime local, TimeSpan zone) => new DateTimeOffset(local, zone).ToUniversalTime();

    public static string Text(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Week(DateTime day) =>
        string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):0000}-W{ISOWeek.GetWeekOfYear(day):00}");

    public static DateTime Monday(DateTime day) => day.Date.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>Feasts with a day of their own: month and day in a year.</summary>
    public static (int Month, int Day)? Feast(string name, int year) =>
        name switch
        {
            "new year's eve" => (12, 31),
            "new year's day" or "new year" => (1, 1),
            "christmas eve" => (12, 24),
            "christmas" or "christmas day" => (12, 25),
            "boxing day" => (12, 26),
            "halloween" => (10, 31),
            "valentine's day" => (2, 14),
            "independence day" => (7, 4),
            "veterans day" => (11, 11),
            "thanksgiving" or "thanksgiving day" => (11, Nth(year, 11, DayOfWeek.Thursday, 4)),
            "election day" => (11, Nth(year, 11, DayOfWeek.Monday, 1) + 1),
            "labor day" => (9, Nth(year, 9, DayOfWeek.Monday, 1)),
            "memorial day" => (5, 31 - (((int)new DateTime(year, 5, 31).DayOfWeek + 6) % 7)),
            "easter" or "easter sunday" => Easter(year, 0),
            "easter monday" => Easter(year, 1),
            "good friday" => Easter(year, -2),
            _ => null,
        };

    private static int Nth(int year, int month, DayOfWeek day, int nth)
    {
        var first = (int)new DateTime(year, month, 1).DayOfWeek;
        return 1 + (((int)day - first + 7) % 7) + ((nth - 1) * 7);
    }

    /// <summary>The Gregorian computus (Meeus, Jones and Butcher).</summary>
    private static (int Month, int Day) Easter(int year, int after)
    {
        int a = year % 19,
            b = year / 100,
            c = year % 100,
            d = b / 4,
            e = b % 4,
            g = ((8 * b) + 13) / 25,
            h = ((19 * a) + b - d - g + 15) % 30,
            i = c / 4,
            k = c % 4,
            l = (32 + (2 * e) + (2 * i) - h - k) % 7,
            m = (a + (11 * h) + (22 * l)) / 451;
        var day = new DateTime(year, (h + l - (7 * m) + 114) / 31, ((h + l - (7 * m) + 114) % 31) + 1).AddDays(after);
        return (day.Month, day.Day);
    }

    private static FrozenDictionary<string, int> Numbered(string groups) =>
        groups
            .Split('|')
            .SelectMany((group, at) => group.Split(' ').Select(name => (name, at)))
            .ToFrozenDictionary(pair => pair.name, pair => pair.at + 1, StringComparer.Ordinal);
}
