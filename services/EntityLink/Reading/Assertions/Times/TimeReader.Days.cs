using System.Globalization;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;

namespace NewsMesh.EntityLink.Reading.Assertions.Times;

/// <summary>Days: by the calendar, by the week, by a feast, or from the day of publication on.</summary>
internal sealed partial class TimeReader
{
    private TimeExpression OfDay(Reader words, int length, DateTime day, string part = "") =>
        PartOfDay(part) is { } hours
            ? Date(
                words,
                length,
                Calendar.Text(day) + hours.Code,
                new Interval(Calendar.At(day.AddHours(hours.From), _zone), Calendar.At(day.AddHours(hours.To), _zone)),
                TimeKind.Time
            )
            : Date(words, length, Calendar.Text(day), Calendar.Days1(day, 1, _zone));

    private static (string Code, int From, int To)? PartOfDay(string word) =>
        word switch
        {
            "morning" => ("TMO", 5, 12),
            "afternoon" => ("TAF", 12, 18),
            "evening" => ("TEV", 17, 24),
            "night" => ("TNI", 18, 30),
            "noon" => ("T12:00", 12, 13),
            _ => null,
        };

    /// <summary>2024-03-12, 12/25/2024.</summary>
    private TimeExpression? Iso(Reader words)
    {
        if (
            words[1] == "-"
            && words[3] == "-"
            && YearAt(words[0]) is { } year
            && Number(words[2], 12) is { } month
            && Number(words[4], 31) is { } day
        )
            return Calendar.Day(year, month, day, _zone) is { } range ? Date(words, 5, $"{year:0000}-{month:00}-{day:00}", range) : null;
        if (
            words[1] != "/"
            || words[3] != "/"
            || YearAt(words[4]) is not { } full
            || Number(words[0], 31) is not { } first
            || Number(words[2], 31) is not { } second
        )
            return null;
        // Only where one of the two can be no month.
        var (m, d) = first > 12 ? (second, first) : (first, second);
        return (first > 12) != (second > 12) && Calendar.Day(full, m, d, _zone) is { } slashed
            ? Date(words, 5, $"{full:0000}-{m:00}-{d:00}", slashed)
            : null;
    }

    /// <summary>March 12, 2024 · Mar. 12 · March 2024.</summary>
    private TimeExpression? MonthDate(Reader words)
    {
        if (!IsMonth(words, 0, out var month))
            return null;
        var ordinal =
            words[1].Length is 3 or 4 && Calendar.Ordinals.TryGetValue(words[1], out var nth) && char.IsAsciiDigit(words[1][0])
                ? nth
                : (int?)null;
        if ((Number(words[1], 31) ?? ordinal) is not ({ } day and > 0) || words[1].Length > 2 && ordinal is null)
        {
            var at = words[1] is "," or "of" ? 2 : 1;
            return YearAt(words[at]) is { } full && Calendar.Month(full, month, _zone) is { } range
                ? Date(words, at + 1, $"{full:0000}-{month:00}", range)
                : null;
        }
        // "March 12-14" and "March 12 to 14" are joined later; a percent behind it is none of the date.
        if (words[2] is "%" or "percent")
            return null;
        var year =
            words[2] == "," && YearAt(words[3]) is { } stated && words[4] is not ("people" or "men") ? (stated, 4)
            : YearAt(words[2]) is { } plain ? (plain, 3)
            : words[2] == "of" && ThatYear(words, 3) is ({ } mentioned, var end) ? (mentioned, end)
            : (0, 2);
        return year.Item1 > 0 && Calendar.Day(year.Item1, month, day, _zone) is { } exact
            ? Date(words, year.Item2, $"{year.Item1:0000}-{month:00}-{day:00}", exact)
            : NearestDay(words, 2, month, day);
    }

    /// <summary>12 March 2024 · 7 March · the 12th of March.</summary>
    private TimeExpression? DayMonth(Reader words)
    {
        var day =
            Number(words[0], 31) ?? (Calendar.Ordinals.TryGetValue(words[0], out var nth) && char.IsAsciiDigit(words[0][0]) ? nth : null);
        // "12-14 March", "from 12 to 14 March": the first has the month of the second.
        if (
            day is > 0
            && words[1] is "-" or "to" or "and"
            && words.At + 2 < words.Tree.Count
            && Number(words[2], 31) > day
            && DayMonth(new Reader(words.Tree, words.At + 2)) is { Value: { Length: 10 } value, Range: var last }
        )
            return last is not { } known
                ? Date(words, 1, $"{value[..8]}{day:00}", null)
                : OfDay(words, 1, known.From.ToOffset(_zone).Date.AddDays(day.Value - Number(words[2], 31)!.Value));
        var at = words[1] == "of" ? 2 : 1;
        if (day is not > 0 || words.At + at >= words.Tree.Count || !IsMonth(words, at, out var month) || words[0].Length > 4)
            return null;
        var behind = words[at + 1] == "," && YearAt(words[at + 2]) is not null ? at + 2 : at + 1;
        if (YearAt(words[behind]) is { } year)
            return Calendar.Day(year, month, day.Value, _zone) is { } range
                ? Date(words, behind + 1, $"{year:0000}-{month:00}-{day:00}", range)
                : null;
        return NearestDay(words, at + 1, month, day.Value);
    }

    /// <summary>"March 12-14", "March 12 and 13": the second day of a month that was named with the first.</summary>
    private TimeExpression? NextDay(Reader words, List<TimeExpression> found)
    {
        if (
            found is not [.., { Kind: TimeKind.Date, Value.Length: 10 } first]
            || first.Last != words.At - 2
            || words[-1] is not ("-" or "and" or "to" or "or" or "through")
            || Number(words.Tree.Words[first.Last], 31) is not { } from
            || Number(words[0], 31) is not { } to
            || to <= from
            || words.Tag(1).StartsWith("NN", StringComparison.Ordinal)
            || words.Tag(1).StartsWith("JJ", StringComparison.Ordinal)
            || words[1] is "%" or "-"
        )
            return null;
        var value = $"{first.Value[..8]}{to:00}";
        if (first.Range is null)
            return Date(words, 1, value, null);
        return DateTime.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? OfDay(words, 1, day)
            : null;
    }

    private static bool IsMonth(Reader words, int offset, out int month)
    {
        month = 0;
        if (words.At + offset >= words.Tree.Count || !Calendar.Months.TryGetValue(words[offset], out month))
            return false;
        // "may" and "march" are names of months with a capital alone; "Mar" and "Sep" need their full stop or a number.
        if (words[offset] is "may" or "march" or "mar" or "jun" or "jul" or "sep" or "oct" or "dec" or "jan" or "feb" or "apr" or "nov")
            return words.IsCapital(offset)
                && (
                    words[offset].Length > 3
                    || words[offset] == "may"
                    || char.IsAsciiDigit(words[offset + 1] is { Length: > 0 } next ? next[0] : ' ')
                );
        return true;
    }

    private TimeExpression? NearestDay(Reader words, int length, int month, int day)
    {
        if (_today is not { } today)
            return day <= 31 ? Date(words, length, $"XXXX-{month:00}-{day:00}", null) : null;
        var year = today.Year;
        var range =
            Calendar.Day(year, month, day, _zone) ?? Calendar.Day(year - 1, month, day, _zone) ?? Calendar.Day(year + 1, month, day, _zone);
        if (range is null)
            return null;
        var isFuture = words.IsFuture;
        if (
            (words[-1] is "ended" or "since" || Tense.IsOfPastEvent(words.Tree, words.At, length))
            && range.Value.From > Calendar.At(today, _zone)
        )
            range = Calendar.Day(year - 1, month, day, _zone) ?? range;
        // "opened on 3 March" is over, however near the next one is.
        else if (IsOver(words, length))
            range =
                range.Value.From > Calendar.At(today, _zone).AddDays(FewDays) ? Calendar.Day(year - 1, month, day, _zone) ?? range : range;
        // A day without a year is the nearest; where the two are about as far, as the verb tells.
        else if (Nearest(today, month, day) is { } near)
            range = Calendar.Day(near, month, day, _zone) ?? range;
        else if (!isFuture && Calendar.Day(year, month, day, _zone) is { } here && here.From > Calendar.At(today, _zone).AddDays(1))
            range = Calendar.Day(year - 1, month, day, _zone) ?? range;
        else if (isFuture && Calendar.Day(year, month, day, _zone) is { } past && past.To <= Calendar.At(today, _zone))
            range = Calendar.Day(year + 1, month, day, _zone) ?? range;
        return Date(words, length, Calendar.Text(range.Value.From.ToOffset(_zone).Date), range);
    }

    /// <summary>Days that a text may be dated before what it tells of.</summary>
    private const int FewDays = 7;

    /// <summary>Without an object, which might be what is to come: "called a vote on 3 March".</summary>
    private static bool IsOver(Reader words, int length)
    {
        var tree = words.Tree;
        if (words[-1] != "on" || !words.IsPast)
            return false;
        var word = words.At;
        while (tree.Heads[word] >= words.At && tree.Heads[word] < words.At + length)
            word = tree.Heads[word];
        var verb = tree.Heads[word];
        return verb < tree.Count
            && tree.Tags[verb] is "VBD" or "VBN"
            && tree.Child(verb, "obj", "xcomp", "ccomp") < 0
            && !Governors.Planning.Contains(Grammar.Lemma(tree, verb))
            && Grammar.Lemma(tree, verb)
                is not (
                    "call"
                    or "announce"
                    or "postpone"
                    or "delay"
                    or "move"
                    or "move_back"
                    or "reschedule"
                    or "fix"
                    or "list"
                    or "book"
                );
    }

    /// <summary>The year in which a day is less than five months away; null where it is farther on both sides.</summary>
    private static int? Nearest(DateTime today, int month, int day)
    {
        for (var year = today.Year - 1; year <= today.Year + 1; year++)
        {
            if (day <= DateTime.DaysInMonth(year, month) && Math.Abs((new DateTime(year, month, day) - today).TotalDays) < 150)
                return year;
        }
        return null;
    }

    private TimeExpression? Feast(Reader words)
    {
        if (words[0] is "last" or "this" && words.IsCapital(1))
            return Feast(new Reader(words.Tree, words.At + 1)) is { } led ? led with { First = words.At } : null;
        if (!words.IsCapital(0))
            return null;
        foreach (
            var (name, length) in new[]
            {
                (words[0] + " " + words[1] + words[2] + " " + words[3], 4),
                (words[0] + words[1] + " " + words[2], 3),
                (words[0] + " " + words[1], 2),
                (words[0], 1),
            }
        )
        {
            if (Calendar.Feast(name, 2000) is null || (length < 3 && name == "new year"))
                continue;
            if (YearAt(words[length]) is { } year && Calendar.Feast(name, year) is { } stated)
                return Date(
                    words,
                    length + 1,
                    $"{year:0000}-{stated.Month:00}-{stated.Day:00}",
                    Calendar.Day(year, stated.Month, stated.Day, _zone)
                );
            if (_today is not { } today)
                return Date(words, length, "XXXX", null);
            var days = Enumerable
                .Range(today.Year - 1, 3)
                .Select(one => (Year: one, Feast: Calendar.Feast(name, one)!.Value))
                .Select(one => new DateTime(one.Year, one.Feast.Month, one.Feast.Day))
                .ToList();
            return OfDay(words, length, words.IsFuture ? days.First(day => day >= today) : days.Last(day => day <= today));
        }
        return null;
    }

    /// <summary>"Tuesday", "last Friday", "next Tuesday", "Friday night", "Tuesday, March 12".</summary>
    private TimeExpression? Weekday(Reader words)
    {
        var lead = words[0] is "last" or "next" or "this" or "past" or "coming" or "late" or "early" or "previous" or "each" or "every"
            ? 1
            : 0;
        if (Habit(words, lead) is { } habit)
            return habit;
        if (words.At + lead >= words.Tree.Count || !Calendar.Days.TryGetValue(words[lead], out var number) || !words.IsCapital(lead))
            return null;
        var length = lead + 1;
        // "Tuesday, March 12" and "Tuesday 12 March" name one day.
        var next = words[length] == "," ? length + 1 : length;
        if (
            words.At + next < words.Tree.Count
            && (MonthDate(new Reader(words.Tree, words.At + next)) ?? DayMonth(new Reader(words.Tree, words.At + next)))
                is { Range: { } exact } date
            && exact.Length < TimeSpan.FromDays(1.1)
        )
            return date with { First = words.At };
        var part = PartOfDay(words[length]) is null ? "" : words[length];
        length += part.Length > 0 ? 1 : 0;
        if (_today is not { } today)
            return Date(words, length, $"XXXX-WXX-{number}", null);
        var before = ((int)today.DayOfWeek + 7 - (number % 7)) % 7;
        var ahead = (7 - before) % 7;
        // "on Friday week": a week behind the Friday to come; said on a Friday, nobody knows which.
        if (lead == 0 && part.Length == 0 && words[length] == "week" && words[length + 1] is not ("of" or "in"))
            return ahead == 0 ? Date(words, length + 1, $"XXXX-WXX-{number}", null) : OfDay(words, length + 1, today.AddDays(ahead + 7));
        var day = words[0] switch
        {
            "last" or "past" => today.AddDays(before == 0 ? -7 : -before),
            "next" or "coming" => today.AddDays(ahead == 0 ? 7 : ahead),
            "previous" => Before(DayBefore(today), number),
            "this" when words.IsFuture => today.AddDays(ahead),
            "this" => today.AddDays(-before),
            // "postponed until Tuesday", "as soon as Friday".
            _ when IsBehindUntil(words) || (words[-1] == "as" && words[-2] is "soon" or "early" && words[-3] == "as") => today.AddDays(
                ahead
            ),
            _ => words[-1] != "since" && new Reader(words.Tree, words.At + lead).IsFuture && !Tense.IsBehindPast(words.Tree, words.At)
                ? today.AddDays(ahead)
                : today.AddDays(-before),
        };
        return OfDay(words, length, day, part);
    }

    /// <summary>What "the previous Friday" is before: the day that the text has just named, or its publication.</summary>
    private DateTime DayBefore(DateTime today) =>
        _mentioned is { IsDay: true } named && named.Day <= today && _sentence - named.Sentence <= FarthestMention ? named.Day : today;

    /// <summary>The last such day before another.</summary>
    private static DateTime Before(DateTime day, int number) => day.AddDays(-((((int)day.DayOfWeek + 6 - (number % 7)) % 7) + 1));

    /// <summary>"until Tuesday", "until 9 a.m. Tuesday"; a sentence that begins with it tells of the past.</summary>
    private static bool IsBehindUntil(Reader words)
    {
        var at = -1;
        while (
            at > -6
            && (IsHalf(words[at]) || IsZone(words[at]) || words[at] is ":" or "noon" or "midnight" || Number(words[at], 59) is not null)
        )
            at--;
        return words[at] is "until" or "till" && words[at - 1].Length > 0;
    }

    /// <summary>"each Thursday", "Tuesdays": no day of the calendar.</summary>
    private static TimeExpression? Habit(Reader words, int lead)
    {
        var word = words[lead];
        var isPlural = word.Length > 4 && word[^1] == 's' && Calendar.Days.ContainsKey(word[..^1]) && words.IsCapital(lead);
        if (!isPlural && !(words[0] is "each" or "every" && words.IsCapital(lead)))
            return null;
        return Calendar.Days.TryGetValue(isPlural ? word[..^1] : word, out var number)
            ? Date(words, lead + 1, $"XXXX-WXX-{number}", null, TimeKind.Set)
            : null;
    }

    /// <summary>"today", "yesterday evening", "tonight", "overnight", "this morning", "last night".</summary>
    private TimeExpression? RelativeDay(Reader words)
    {
        var part = PartOfDay(words[1]) is null ? "" : words[1];
        var length = part.Length > 0 ? 2 : 1;
        (int Days, string Part, int Length)? found = words[0] switch
        {
            "today" => (0, "", 1),
            "yesterday" => (-1, part, length),
            "tomorrow" => (1, part, length),
            "tonight" => (0, "night", 1),
            "overnight" when words.Tag(0) is "RB" or "NN" && !words.Tag(1).StartsWith("NN", StringComparison.Ordinal) => (-1, "night", 1),
            "this" when part.Length > 0 => (0, part, 2),
            "last" when part == "night" || words[1] == "evening" => (-1, part, 2),
            _ => null,
        };
        if (found is not { } day)
            return null;
        if (_today is not { } today)
            return Date(words, day.Length, words[0] == "today" ? "PRESENT_REF" : "XXXX-XX-XX", null);
        return OfDay(words, day.Length, today.AddDays(day.Days), day.Part);
    }
}
