using System.Text.RegularExpressions;
using NewsMesh.ServiceDefaults.Dates;

namespace NewsMesh.Ingest.Formats.Dates;

/// <summary>
/// A date as people write it: day, month and year in some order, the month as a number or a name of any language that <see cref="MonthNames"/> knows,
/// beside it a time of day and words that say nothing, such as the day of the week.
/// </summary>
internal static partial class LooseDate
{
    public static DateTimeOffset? Parse(string text)
    {
        var city = CityOf(text, out var rest);
        if (DateWord.Cut(rest) is not { } words)
            return null;
        var clock = LooseClock.Take(words, out var isValid);
        TakeEra(words);
        if (!isValid || DayOf(words) is not { } day)
            return null;
        // 24:00 is midnight of the next day, and a leap second the next second.
        var time = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).Add(clock?.Time ?? TimeSpan.Zero);
        var offset =
            clock is { Zone.Length: > 0 } ? ZoneNames.Of(clock.Zone, time)
            : clock is null || clock.Offset != TimeSpan.Zero ? clock?.Offset
            : city?.GetUtcOffset(DateTime.SpecifyKind(time, DateTimeKind.Unspecified));
        return new DateTimeOffset(time) - (offset ?? TimeSpan.Zero);
    }

    /// <summary>The zone that is named by a city ("Europe/Berlin", as the IANA database has it) or in words ("heure de Paris"), and the text without it.</summary>
    private static TimeZoneInfo? CityOf(string text, out string rest)
    {
        var (id, start, length) =
            City().Match(text) is { Success: true } named ? (named.Value, named.Index, named.Length)
            : ZonePhrases.In(text) is { } told ? (told.Zone, told.Start, told.Length)
            : ("", 0, 0);
        rest = text;
        if (length == 0 || !TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
            return null;
        rest = text.Remove(start, length);
        // An offset is believed before a name.
        return Offset().IsMatch(rest) ? null : zone;
    }

    /// <summary>"令和8年" is 2026.</summary>
    private static void TakeEra(List<DateWord> words)
    {
        for (var at = 0; at + 1 < words.Count; at++)
        {
            if (EraYears.FirstOf(words[at].Text) is not (> 0 and var first) || words[at + 1] is not { IsNumber: true, Digits: <= 3 } year)
                continue;
            words[at + 1] = year with { Value = first + year.Value - 1, Digits = 4 };
            words.RemoveAt(at);
            return;
        }
    }

    [GeneratedRegex(
        "[A-Z][A-Za-z]+/[A-Z][A-Za-z_]+(/[A-Z][A-Za-z_]+)?",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex City();

    [GeneratedRegex(
        @"\s[+\-−][0-9]{2}:?[0-9]{2}|\b(Z|GMT|UTC)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Offset();

    /// <summary>A day of the years that news can have; null for one that no calendar has.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        PersianYears.Has(year) ? PersianYears.Day(year, month, day)
        : year is >= 1900 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
        : null;

    private static DateOnly? DayOf(List<DateWord> words)
    {
        var numbers = words.FindAll(word => word.IsNumber);
        // The last name: "mar., 03 mars" begins with a Tuesday.
        var name = words.FindLastIndex(word => word.IsWord && MonthNames.Of(word.Text) > 0);
        if (name >= 0)
            return Named(MonthNames.Of(words[name].Text), numbers);
        return numbers switch
        {
            [{ Digits: 4 } year, { Digits: <= 2 } second, { Digits: <= 2 } third, ..] => Day(Year(year), second.Value, third.Value)
                ?? Day(Year(year), third.Value, second.Value),
            [{ Digits: 8 } whole] => Day(whole.Value / 10_000, whole.Value / 100 % 100, whole.Value % 100),
            // With slashes Americans put the month first, and everybody else the day: what only one of them can mean is that.
            [{ Digits: <= 2, After: '/' } first, { Digits: <= 2 } second, { Digits: 2 or 4 } year, ..] => Day(
                Year(year),
                first.Value,
                second.Value
            ) ?? Day(Year(year), second.Value, first.Value),
            [{ Digits: <= 2 } first, { Digits: <= 2 } second, { Digits: 2 or 4 } year, ..] => Day(Year(year), second.Value, first.Value)
                ?? Day(Year(year), first.Value, second.Value),
            _ => null,
        };
    }

    private static DateOnly? Named(int month, List<DateWord> numbers) =>
        numbers switch
        {
            [{ Digits: 4 } year, { Digits: <= 2 } day, ..] => Day(Year(year), month, day.Value),
            [{ Digits: <= 2 } day, { Digits: >= 2 and <= 4 } year, ..] => Day(Year(year), month, day.Value),
            [{ Digits: 4 } year] => Day(Year(year), month, 1),
            _ => null,
        };

    /// <summary>RFC 2822, section 4.3: two digits up to 49 are of this century, three count from 1900. Thailand is 543 years ahead.</summary>
    private static int Year(DateWord number) =>
        number switch
        {
            { Digits: 2, Value: < 50 } => number.Value + 2000,
            { Digits: 2 or 3 } => number.Value + 1900,
            { Value: > 2500 and < 2700 } => number.Value - 543,
            _ => number.Value,
        };
}
