using System.Runtime.InteropServices;
using NewsMesh.ServiceDefaults.Dates;

namespace NewsMesh.Parse.Pages.Metadata.Dates;

/// <summary>A date as it stands in a text.</summary>
/// <param name="Date">The day, with its time where one stands beside it.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends, its time included.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FoundDate(Dated Date, int Start, int End);

/// <summary>
/// Finds the dates that people write: "3 May 2026", "May 3rd, 2026", "3. Mai 2026", "3 de mayo de 2026", "03.05.26", "2026/05/03", "2026年5月3日". One
/// pass over the figures and words of a line, no regular expression: the cost is linear and small.
/// </summary>
internal static class DateScanner
{
    public static List<FoundDate> In(string text)
    {
        var found = new List<FoundDate>();
        if (!Figures.Has(text))
            return found;
        text = Figures.Ascii(text);
        var tokens = DateToken.Of(text);
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (At(text, tokens, i) is not { } date)
                continue;
            var clock = ClockText.After(text, date.End);
            if (clock is null && ClockText.Before(text, found is [.., var last] ? last.End : 0, date.Start) is { } before)
            {
                found.Add(date with { Date = before.On(date.Date) });
                continue;
            }
            found.Add(clock is null ? date : date with { Date = clock.Value.On(date.Date), End = clock.Value.End });
            while (i + 1 < tokens.Count && tokens[i + 1].Start < date.End)
                i++;
        }
        return found;
    }

    private static FoundDate? At(string text, List<DateToken> tokens, int i)
    {
        var first = tokens[i];
        if (first.IsNumber)
            return InFigures(text, tokens, i) ?? DayFirst(text, tokens, i) ?? YearFirst(text, tokens, i);
        return MonthFirst(text, tokens, i);
    }

    /// <summary>2026-05-03, 03.05.2026, 3/5/26.</summary>
    private static FoundDate? InFigures(string text, List<DateToken> tokens, int i)
    {
        var (a, b, c) = (tokens[i], tokens[i + 1], tokens[i + 2]);
        if (!b.IsNumber || !c.IsNumber || b.Length > 2 || Separator(text, a, b) is not { } separator || Separator(text, b, c) != separator)
            return null;
        // "1.2.3.4" and "2026-05-03-12" are addresses and names.
        if (i + 3 < tokens.Count && tokens[i + 3].IsNumber && separator == '.' && tokens[i + 3].Start == c.End + 1 && text[c.End] == '.')
            return null;
        if (a.Length == 4)
            return c.Length <= 2 ? Found(text, a, c, a.Value, b.Value, c.Value) : null;
        if (a.Length > 2 || c.Length is not (2 or 4) || (c.Length == 2 && separator == '-'))
            return null;
        var year = c.Length == 4 ? c.Value : 2000 + c.Value;
        if (b.Value > 12)
            return Found(text, a, c, year, a.Value, b.Value);
        var found = Found(text, a, c, year, b.Value, a.Value);
        return found is { } date && separator != '.' && a.Value <= 12 && a.Value != b.Value
            ? date with
            {
                Date = date.Date with { Other = CalendarYears.Day(year, a.Value, b.Value) },
            }
            : found;
    }

    /// <summary>"3 May 2026", "3rd of May, 2026", "3. Mai 2026", "3 de mayo de 2026".</summary>
    private static FoundDate? DayFirst(string text, List<DateToken> tokens, int i)
    {
        var (day, at) = (tokens[i], i + 1);
        if (day.Length > 2)
            return null;
        if (at < tokens.Count && IsOrdinal(text, tokens[at]))
            at++;
        if (at < tokens.Count && IsOf(text, tokens[at]))
            at++;
        if (Numbered(text, tokens, i, at) is { } numbered)
            return numbered;
        if (at >= tokens.Count || Month(text, tokens[at]) is not (> 0 and var month) || tokens[at].Start - day.End > 12)
            return null;
        var name = tokens[at++];
        while (at < tokens.Count && IsOf(text, tokens[at]) && tokens[at].Start - name.End < 8)
            at++;
        return at < tokens.Count && Year(text, name, tokens[at]) is { } year ? Found(text, day, tokens[at], year, month, day.Value) : null;
    }

    /// <summary>"3 tháng 5, 2026", "3 tháng 5 năm 2026": Vietnamese counts its months.</summary>
    private static FoundDate? Numbered(string text, List<DateToken> tokens, int day, int at)
    {
        if (at + 2 >= tokens.Count || !Is(text, tokens[at], "tháng", "thg") || tokens[at + 1] is not { IsNumber: true, Length: <= 2 } month)
            return null;
        var year = tokens[at + (Is(text, tokens[at + 2], "năm") && at + 3 < tokens.Count ? 3 : 2)];
        return year is { IsNumber: true, Length: 4 } ? Found(text, tokens[day], year, year.Value, month.Value, tokens[day].Value) : null;
    }

    /// <summary>"May 3, 2026", "May 3rd 2026".</summary>
    private static FoundDate? MonthFirst(string text, List<DateToken> tokens, int i)
    {
        if (
            Month(text, tokens[i]) is not (> 0 and var month)
            || !tokens[i + 1].IsNumber
            || tokens[i + 1].Length > 2
            || tokens[i + 1].Start - tokens[i].End > 3
        )
            return null;
        var (day, at) = (tokens[i + 1], i + 2);
        if (at < tokens.Count && IsOrdinal(text, tokens[at]))
            at++;
        return at < tokens.Count && Year(text, day, tokens[at]) is { } year
            ? Found(text, tokens[i], tokens[at], year, month, day.Value)
            : null;
    }

    /// <summary>"2026. május 3.", "2026年5月3日", "2026년 5월 3일", "2026 May 3".</summary>
    private static FoundDate? YearFirst(string text, List<DateToken> tokens, int i)
    {
        if (InEra(text, tokens, i) is { } era)
            return era;
        if (tokens[i].Length != 4)
            return null;
        // "2026 m. gegužės 3 d.", "2026. gada 3. maijs".
        var isSaid = Is(text, tokens[i + 1], "m", "gada", "metų", "metais");
        var at = isSaid ? i + 2 : i + 1;
        if (at + 1 >= tokens.Count || tokens[at + 1].Start - tokens[i].End >= 20)
            return null;
        if (Month(text, tokens[at]) is > 0 and var named && tokens[at + 1] is { IsNumber: true, Length: <= 2 } last)
            return Found(text, tokens[i], last, tokens[i].Value, named, last.Value);
        if (isSaid && tokens[at] is { IsNumber: true, Length: <= 2 } day && Month(text, tokens[at + 1]) is > 0 and var behind)
            return Found(text, tokens[i], tokens[at + 1], tokens[i].Value, behind, day.Value);
        if (i + 4 < tokens.Count && Is(text, tokens[i + 1], "年", "년") && Is(text, tokens[i + 3], "月", "월") && tokens[i + 4].IsNumber)
            return Found(text, tokens[i], tokens[i + 4], tokens[i].Value, tokens[i + 2].Value, tokens[i + 4].Value);
        return null;
    }

    /// <summary>"令和8年11月20日", "民國115年11月20日".</summary>
    private static FoundDate? InEra(string text, List<DateToken> tokens, int i) =>
        i > 0
        && i + 4 < tokens.Count
        && tokens[i].Length <= 3
        && Is(text, tokens[i + 1], "年")
        && Is(text, tokens[i + 3], "月")
        && tokens[i + 4].IsNumber
        && EraYears.FirstOf(text.AsSpan(tokens[i - 1].Start, tokens[i - 1].Length)) is > 0 and var first
            ? Found(text, tokens[i - 1], tokens[i + 4], first - 1 + tokens[i].Value, tokens[i + 2].Value, tokens[i + 4].Value)
            : null;

    private static FoundDate? Found(string text, DateToken first, DateToken last, int year, int month, int day)
    {
        // Figures that hang on letters or further figures are parts of names.
        var loose = first.Start > 0 && first.IsNumber && (char.IsLetter(text[first.Start - 1]) || text[first.Start - 1] == '_');
        return !loose && CalendarYears.Day(year, month, day) is { } at
            ? new FoundDate(new Dated(at, HasTime: false), first.Start, last.End)
            : null;
    }

    /// <summary>The point, dash or stroke between two figures, blanks aside; null for anything else.</summary>
    private static char? Separator(string text, DateToken a, DateToken b)
    {
        var gap = text.AsSpan(a.End, b.Start - a.End).Trim();
        return gap.Length == 1 && gap[0] is '.' or '/' or '-' && b.Start - a.End <= 3 ? gap[0] : null;
    }

    /// <summary>Four figures, or two behind an apostrophe or dash: "12-Mar-19".</summary>
    private static int? Year(string text, DateToken before, DateToken year)
    {
        var gap = text.AsSpan(before.End, year.Start - before.End);
        if (!year.IsNumber || gap.Length > 8)
            return null;
        return year.Length == 4 ? year.Value
            : year.Length == 2 && gap.Trim() is "'" or "’" or "-" ? 2000 + year.Value
            : null;
    }

    private static int Month(string text, DateToken token) => token.IsNumber ? 0 : MonthNames.Of(text.AsSpan(token.Start, token.Length));

    private static bool IsOrdinal(string text, DateToken token) => Is(text, token, "st", "nd", "rd", "th", "er", "ª", "º", "o");

    private static bool IsOf(string text, DateToken token) => Is(text, token, "de", "of", "del", "di", "d", "do", "den", "พ", "ศ");

    private static bool Is(string text, DateToken token, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (!token.IsNumber && text.AsSpan(token.Start, token.Length).Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
