using System.Globalization;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Times;

/// <summary>
/// The time expressions of sentences: absolute, relative to the publication, ranges, quarters, durations, vague words. An interval is counted in the zone of the
/// publication instant (UTC where it names none), and is null where the words are relative and nobody says when the text was published.
/// </summary>
/// <param name="published">What relative words are anchored on.</param>
internal sealed class TimeReader(DateTimeOffset? published)
{
    private readonly TimeSpan _zone = published?.Offset ?? TimeSpan.Zero;
    private readonly DateTime? _today = published?.Date;

    /// <summary>The expressions of one sentence in order; none overlaps another.</summary>
    public List<TimeExpression> Read(SentenceTree tree)
    {
        var found = new List<TimeExpression>();
        for (var at = 0; at < tree.Count; )
        {
            var one = At(tree, at);
            if (one is null)
            {
                at++;
                continue;
            }
            found.Add(one);
            at = one.Last + 1;
        }
        return [.. Ranges.Join(tree, found, published).Select(one => one with { Characters = tree.Characters(one.First, one.Last) })];
    }

    private TimeExpression? At(SentenceTree tree, int at)
    {
        var words = new Reader(tree, at);
        return Iso(words)
            ?? Clock(words)
            ?? MonthDate(words)
            ?? DayMonth(words)
            ?? Feast(words)
            ?? Weekday(words)
            ?? Quarter(words)
            ?? RelativeDay(words)
            ?? Relative(words)
            ?? Ago(words)
            ?? EndOf(words)
            ?? MonthAlone(words)
            ?? Decade(words)
            ?? Season(words)
            ?? Year(words)
            ?? Durations.At(tree, at)
            ?? Vague(words);
    }

    /// <summary>Words from a place on, empty beyond the end.</summary>
    private readonly record struct Reader(SentenceTree Tree, int At)
    {
        public string this[int offset] => At + offset >= 0 && At + offset < Tree.Count ? Tree.Words[At + offset] : "";

        public string Tag(int offset) => At + offset >= 0 && At + offset < Tree.Count ? Tree.Tags[At + offset] : "";

        public bool IsCapital(int offset) => Tag(offset) is "NNP" or "NNPS";

        public bool IsFuture => Tense.IsFuture(Tree, At);
    }

    private static TimeExpression Date(Reader words, int length, string value, Interval? range, TimeKind kind = TimeKind.Date) =>
        new(words.At, words.At + length - 1, kind, value, range);

    private static int? Number(string word, int most) =>
        word.Length is > 0 and < 5 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : null;

    private static int? YearAt(string word) => word.Length == 4 && Number(word, 2199) is >= 1000 and var year ? year : null;

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

    /// <summary>"10 p.m. Wednesday", "at 9:30", "noon": what the clock says, with its day where one stands beside it.</summary>
    private TimeExpression? Clock(Reader words)
    {
        int hour,
            minute = 0,
            length = 1;
        if (words[0] is "noon" or "midday" or "midnight")
            hour =
                words[0] != "midnight" ? 12
                : words.IsFuture ? 24
                : 0;
        else
        {
            if (Number(words[0], 24) is not { } stated)
            {
                var dotted = words[0].Split('.');
                if (
                    dotted.Length != 2
                    || Number(dotted[0], 24) is not { } h
                    || dotted[1].Length != 2
                    || Number(dotted[1], 59) is not { } m
                    || !IsHalf(words[1])
                )
                    return Glued(words);
                (hour, minute) = (h, m);
            }
            else
                hour = stated;
            if (words[1] == ":" && words[2].Length == 2 && Number(words[2], 59) is { } minutes)
                (minute, length) = (minutes, 3);
            var half = words[length];
            if (IsHalf(half))
            {
                hour = (hour % 12) + (half[0] == 'p' ? 12 : 0);
                length++;
            }
            else if (words[length] == "o'clock")
                length++;
            else if (
                length == 1
                || (
                    words[-1] is not ("at" or "around" or "about" or "from" or "until" or "by" or "to" or "before" or "after")
                    && !IsZone(words[length])
                )
            )
                return null;
        }
        if (IsZone(words[length]))
            length++;
        return Clock(words, hour, minute, length);
    }

    private static bool IsZone(string word) => word is "gmt" or "utc" or "est" or "edt" or "et" or "pst" or "pdt" or "cet" or "bst";

    private static bool IsHalf(string word) => word is "a.m." or "p.m." or "am" or "pm" or "a.m" or "p.m";

    /// <summary>"7pm", "11.30am".</summary>
    private TimeExpression? Glued(Reader words)
    {
        var word = words[0];
        if (word.Length < 3 || word[^1] != 'm' || word[^2] is not ('a' or 'p') || !char.IsAsciiDigit(word[0]))
            return null;
        var parts = word[..^2].Split('.', ':');
        if (Number(parts[0], 12) is not { } hour || (parts.Length == 2 && Number(parts[1], 59) is null) || parts.Length > 2)
            return null;
        return Clock(words, (hour % 12) + (word[^2] == 'p' ? 12 : 0), parts.Length == 2 ? Number(parts[1], 59)!.Value : 0, 1);
    }

    private TimeExpression? Clock(Reader words, int hour, int minute, int length)
    {
        var next = words[length] is "on" or "," ? length + 1 : length;
        var beside =
            words.At + next < words.Tree.Count
            && At(words.Tree, words.At + next) is { Kind: TimeKind.Date, Range: { } range } day
            && range.Length <= TimeSpan.FromDays(1.1)
                ? day
                : null;
        var date = beside is not null ? beside.Range!.Value.From.ToOffset(_zone).Date : _today;
        var end = beside is not null ? beside.Last - words.At + 1 : length;
        if (date is not { } known)
            return Date(words, end, $"XXXX-XX-XXT{hour:00}:{minute:00}", null, TimeKind.Time);
        var instant = known.AddHours(hour).AddMinutes(minute);
        return Date(
            words,
            end,
            $"{Calendar.Text(known)}T{hour:00}:{minute:00}",
            beside is null && _today is null
                ? null
                : new Interval(Calendar.At(instant, _zone), Calendar.At(instant.AddMinutes(minute == 0 ? 60 : 1), _zone)),
            TimeKind.Time
        );
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
        // A day without a year lies within the year before or behind, as the verb tells.
        if (
            !isFuture
            && Calendar.Day(year, month, day, _zone) is { } here
            && here.From > Calendar.At(today, _zone).AddDays(isFuture ? 0 : 1)
        )
            range = Calendar.Day(year - 1, month, day, _zone) ?? range;
        else if (isFuture && Calendar.Day(year, month, day, _zone) is { } past && past.To <= Calendar.At(today, _zone))
            range = Calendar.Day(year + 1, month, day, _zone) ?? range;
        return Date(words, length, Calendar.Text(range.Value.From.ToOffset(_zone).Date), range);
    }

    private TimeExpression? Feast(Reader words)
    {
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
        var lead = words[0] is "last" or "next" or "this" or "past" or "coming" or "late" or "early" ? 1 : 0;
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
        var day = words[0] switch
        {
            "last" or "past" => today.AddDays(before == 0 ? -7 : -before),
            "next" or "coming" => today.AddDays(ahead == 0 ? 7 : ahead),
            "this" when words.IsFuture => today.AddDays(ahead),
            "this" => today.AddDays(-before),
            _ => new Reader(words.Tree, words.At + lead).IsFuture ? today.AddDays(ahead) : today.AddDays(-before),
        };
        return OfDay(words, length, day, part);
    }

    /// <summary>"the third quarter of 2024", "third-quarter", "Q3 2024", "the first half".</summary>
    private TimeExpression? Quarter(Reader words)
    {
        int quarter,
            length;
        var isHalf = false;
        var start = words[0] == "fiscal" ? 1 : 0;
        if (words[0] is "q1" or "q2" or "q3" or "q4")
            (quarter, length) = (words[0][1] - '0', 1);
        else if (Calendar.Ordinals.TryGetValue(words[start] is "final" ? "fourth" : words[start], out quarter) && quarter <= 4)
        {
            length = start + (words[start + 1] is "-" or "fiscal" ? 2 : 1);
            if (words[length] == "fiscal")
                length++;
            isHalf = words[length] == "half";
            if (words[length] is not "quarter" && !(isHalf && quarter <= 2 && (words[length + 1] is "of" or "")))
                return null;
            length++;
        }
        else
            return null;
        var (year, behind) = YearBehind(words, length);
        // "the first half" without a year is one of a match.
        if (isHalf && year is null)
            return null;
        if (year is null && words[-1] == "'s" && words[-2] == "year")
            year = _today?.Year;
        if (year is null)
        {
            if (_today is not { } today)
                return Date(words, length, $"XXXX-Q{quarter}", null);
            var current = ((today.Month - 1) / 3) + 1;
            // What is told of a quarter is told when it is over; a future verb means the next.
            year = words.IsFuture ? today.Year + (quarter < current ? 1 : 0) : today.Year - (quarter >= current ? 1 : 0);
        }
        return isHalf
            ? Date(
                words,
                behind,
                $"{year:0000}-H{quarter}",
                Calendar.Quarter(year.Value, (quarter * 2) - 1, _zone) is { } half
                    ? new Interval(half.From, Calendar.Quarter(year.Value, quarter * 2, _zone)!.Value.To)
                    : null
            )
            : Date(words, behind, $"{year:0000}-Q{quarter}", Calendar.Quarter(year.Value, quarter, _zone));
    }

    /// <summary>"of 2024", "2024", "of fiscal 2024", "of last year", "this year": the year behind an expression and its length with it.</summary>
    private (int? Year, int Length) YearBehind(Reader words, int length)
    {
        var at = words[length] is "of" or "in" or "," ? length + 1 : length;
        at += words[at] is "fiscal" ? 1 : 0;
        at += words[at] == "the" && words[at + 1] is "year" ? 1 : 0;
        if (YearAt(words[at]) is { } year)
            return (year, at + 1);
        return words[at + 1] == "year" && _today is { } today
            ? words[at] switch
            {
                "last" => (today.Year - 1, at + 2),
                "this" => (today.Year, at + 2),
                "next" => (today.Year + 1, at + 2),
                _ => (null, length),
            }
            : (null, length);
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

    /// <summary>"last week", "this month", "next year", "the previous quarter", "earlier this year", "the weekend".</summary>
    private TimeExpression? Relative(Reader words)
    {
        var at = 0;
        var half = "";
        if (words[0] is "earlier" or "later" or "early" or "late" or "mid")
        {
            half = words[0];
            at =
                words[1] == "-" ? 2
                : words[1] is "in" && words[2] == "the" ? 3
                : 1;
        }
        var step = words[at] switch
        {
            "last" or "past" => -1,
            "this" => 0,
            "next" or "coming" => 1,
            "the" when words[at + 1] is "weekend" => 0,
            _ => (int?)null,
        };
        if (step is not { } steps || words.At + at + 1 >= words.Tree.Count)
            return null;
        if (words[at + 1] is "weekend")
            return Weekend(words, at + 2, words[at], steps);
        if (IsMonth(words, at + 1, out var month) && words.IsCapital(at + 1))
        {
            // A day behind makes it a date of its own.
            if (_today is not { } from || Number(words[at + 2], 31) is > 0)
                return null;
            var year = steps switch
            {
                < 0 => month < from.Month ? from.Year : from.Year - 1,
                > 0 => month > from.Month ? from.Year : from.Year + 1,
                _ => from.Year,
            };
            return Date(words, at + 2, $"{year:0000}-{month:00}", Calendar.Month(year, month, _zone));
        }
        if (Calendar.Seasons.TryGetValue(words[at + 1], out var season) && words.Tag(at + 1).StartsWith("NN", StringComparison.Ordinal))
        {
            if (_today is not { } from)
                return null;
            var begin = season switch
            {
                "SP" => 3,
                "SU" => 6,
                "FA" => 9,
                _ => 12,
            };
            var year =
                from.Year
                + (
                    steps < 0 ? (begin + 2 < from.Month && season != "WI" ? 0 : -1)
                    : steps > 0 ? (begin > from.Month ? 0 : 1)
                    : 0
                );
            return Date(words, at + 2, $"{year:0000}-{season}", Calendar.Season(year, season, _zone));
        }
        if (words[at + 1] is not ("week" or "month" or "year" or "quarter" or "decade" or "century"))
            return null;
        // "the last week of March" is another week; "the past year" is the year up to now.
        if (words[at + 2] == "of")
            return null;
        if (_today is not { } today)
            return Date(words, at + 2, "XXXX", null);
        var (value, range) = Unit(words[at + 1], today, steps);
        if (words[at] is "past" && published is { } now)
            range = new Interval(Back(now, words[at + 1]), now.ToUniversalTime());
        return Date(words, at + 2, value, range is { } whole ? Part(whole, half) : null);
    }

    private static DateTimeOffset Back(DateTimeOffset now, string unit) =>
        unit switch
        {
            "week" => now.AddDays(-7),
            "month" => now.AddMonths(-1),
            "quarter" => now.AddMonths(-3),
            "year" => now.AddYears(-1),
            "decade" => now.AddYears(-10),
            _ => now.AddYears(-100),
        };

    /// <summary>"earlier this year" ends now, "later this year" begins now; early and late are the first and the last third.</summary>
    private Interval Part(Interval whole, string half)
    {
        var now = published?.ToUniversalTime();
        return half switch
        {
            "earlier" when now > whole.From && now < whole.To => whole with { To = now.Value },
            "later" when now > whole.From && now < whole.To => whole with { From = now.Value },
            "early" or "earlier" => whole with { To = whole.From + (whole.Length / 3) },
            "late" or "later" => whole with { From = whole.To - (whole.Length / 3) },
            "mid" => new Interval(whole.From + (whole.Length / 3), whole.To - (whole.Length / 3)),
            _ => whole,
        };
    }

    private (string Value, Interval? Range) Unit(string unit, DateTime today, int steps)
    {
        switch (unit)
        {
            case "week":
                var monday = Calendar.Monday(today).AddDays(7 * steps);
                return (Calendar.Week(monday), Calendar.Days1(monday, 7, _zone));
            case "month":
                var month = new DateTime(today.Year, today.Month, 1).AddMonths(steps);
                return ($"{month.Year:0000}-{month.Month:00}", Calendar.Month(month.Year, month.Month, _zone));
            case "quarter":
                var index = (today.Year * 4) + ((today.Month - 1) / 3) + steps;
                return ($"{index / 4:0000}-Q{(index % 4) + 1}", Calendar.Quarter(index / 4, (index % 4) + 1, _zone));
            case "decade":
                var decade = (today.Year / 10) + steps;
                return ($"{decade:000}", Calendar.Years(decade * 10, 10, _zone));
            case "century":
                var century = (today.Year / 100) + steps;
                return ($"{century:00}", Calendar.Years(century * 100, 100, _zone));
            default:
                return ($"{today.Year + steps:0000}", Calendar.Years(today.Year + steps, 1, _zone));
        }
    }

    private TimeExpression? Weekend(Reader words, int length, string which, int steps)
    {
        if (_today is not { } today)
            return Date(words, length, "XXXX-WXX-WE", null);
        var saturday = Calendar.Monday(today).AddDays(5);
        var isAhead = which is "next" or "coming" || (which is "this" or "the" && (words.IsFuture || today >= saturday));
        if (!isAhead || (which == "last" && today >= saturday))
            saturday = saturday.AddDays(-7);
        if (steps > 0 && today >= saturday)
            saturday = saturday.AddDays(7);
        return Date(words, length, Calendar.Week(saturday) + "-WE", Calendar.Days1(saturday, 2, _zone));
    }

    /// <summary>"three years ago", "a week ago", "two days earlier": the day, week, month or year that it was.</summary>
    private TimeExpression? Ago(Reader words)
    {
        if (Durations.At(words.Tree, words.At) is not { } duration || Durations.Count(words.Tree, words.At) is not { } span)
            return null;
        var end = duration.Last - words.At + 1;
        if (words[end] != "ago")
            return null;
        if (_today is not { } today || published is not { } now || span.Count > 5000)
            return Date(words, end + 1, "PAST_REF", null);
        var count = (int)Math.Round(span.Count);
        switch (span.Unit)
        {
            case "day":
                return OfDay(words, end + 1, today.AddDays(-count)) with { Last = words.At + end };
            case "week":
                var day = today.AddDays(-7 * count);
                return Date(words, end + 1, Calendar.Week(day), Calendar.Days1(Calendar.Monday(day), 7, _zone));
            case "month":
                var month = new DateTime(today.Year, today.Month, 1).AddMonths(-count);
                return Date(words, end + 1, $"{month.Year:0000}-{month.Month:00}", Calendar.Month(month.Year, month.Month, _zone));
            case "year" or "decade" or "century":
                var year =
                    today.Year
                    - (
                        count
                        * (
                            span.Unit == "decade" ? 10
                            : span.Unit == "century" ? 100
                            : 1
                        )
                    );
                return year > 1 ? Date(words, end + 1, $"{year:0000}", Calendar.Years(year, 1, _zone)) : null;
            default:
                var instant = now.ToUniversalTime()
                    .AddHours(span.Unit == "hour" ? -count : 0)
                    .AddMinutes(span.Unit == "minute" ? -count : 0);
                return Date(
                    words,
                    end + 1,
                    instant.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
                    new Interval(instant, instant.AddHours(1)),
                    TimeKind.Time
                );
        }
    }

    /// <summary>"the end of 2026", "the start of next month".</summary>
    private TimeExpression? EndOf(Reader words)
    {
        var at = words[0] == "the" ? 1 : 0;
        if (
            words[at] is not ("end" or "start" or "beginning" or "close" or "middle")
            || words[at + 1] is not "of"
            || words.At + at + 2 >= words.Tree.Count
        )
            return null;
        var behind = words[at + 2] == "the" ? at + 3 : at + 2;
        if (words[behind] is "year" or "month" or "week" && behind == at + 3 && _today is { } today)
        {
            var (value, range) = Unit(words[behind], today, 0);
            return Date(words, behind + 1, value, range is { } unit ? Edge(unit, words[at]) : null);
        }
        var inner = new Reader(words.Tree, words.At + behind);
        if (
            words.At + behind >= words.Tree.Count
            || (
                MonthDate(inner)
                ?? Relative(inner)
                ?? Quarter(inner)
                ?? MonthAlone(inner)
                ?? Decade(inner)
                ?? Season(inner)
                ?? BareYear(inner)
            )
                is not { } whole
        )
            return null;
        return whole with { First = words.At, Range = whole.Range is { } known ? Edge(known, words[at]) : null };
    }

    /// <summary>The last twelfth of a year is December; of anything shorter the last third.</summary>
    private static Interval Edge(Interval whole, string edge)
    {
        if (whole.Length < TimeSpan.FromDays(2))
            return whole;
        var part = whole.Length > TimeSpan.FromDays(300) ? whole.Length / 12 : whole.Length / 3;
        return edge switch
        {
            "start" or "beginning" => whole with { To = whole.From + part },
            "middle" => new Interval(whole.From + (whole.Length / 3), whole.To - (whole.Length / 3)),
            _ => whole with { From = whole.To - part },
        };
    }

    /// <summary>"in December", "late November", "mid-November", "January last year".</summary>
    private TimeExpression? MonthAlone(Reader words)
    {
        var at = words[0] is "early" or "late" or "mid" ? (words[1] == "-" ? 2 : 1) : 0;
        if (!IsMonth(words, at, out var month) || !words.IsCapital(at))
            return null;
        // "June Marsh", "April Stone", "May said": a person's name or a surname, unless something tells a month.
        var before = words[at - 1];
        var isTold =
            at > 0
            || before
                is "in"
                    or "since"
                    or "of"
                    or "until"
                    or "by"
                    or "from"
                    or "to"
                    or "during"
                    or "through"
                    or "for"
                    or "and"
                    or "between"
                    or "before"
                    or "after"
                    or "or"
                    or "this"
                    or "last"
                    or "next";
        if (
            !isTold
            && (words[at] is "may" or "june" or "april" or "august" or "march" || words.At + at == 0)
            && !(words.Tree.Labels[words.At + at].StartsWith("obl", StringComparison.Ordinal) && words[at + 1] is not "said")
        )
            return null;
        if (words.At + at + 1 < words.Tree.Count && words.Tag(at + 1) is "NNP" && !Calendar.Days.ContainsKey(words[at + 1]) && !isTold)
            return null;
        var (stated, length) = YearBehind(words, at + 1);
        if (_today is not { } today && stated is null)
            return Date(words, at + 1, $"XXXX-{month:00}", null);
        var now = _today ?? DateTime.MinValue;
        var year =
            stated
            ?? (
                new Reader(words.Tree, words.At + at).IsFuture
                    ? now.Year + (month < now.Month ? 1 : 0)
                    : now.Year - (month > now.Month ? 1 : 0)
            );
        return Date(
            words,
            stated is null ? at + 1 : length,
            $"{year:0000}-{month:00}",
            Calendar.Month(year, month, _zone) is { } range ? Part(range, at > 0 ? words[0] : "") : null
        );
    }

    /// <summary>"the 1970s", "the late 1990s", "the 20th century".</summary>
    private TimeExpression? Decade(Reader words)
    {
        var at = words[0] is "early" or "late" or "mid" ? (words[1] == "-" ? 2 : 1) : 0;
        var word = words[at];
        if (word.Length == 5 && word.EndsWith("0s", StringComparison.Ordinal) && YearAt(word[..4]) is { } year)
            return Date(
                words,
                at + 1,
                $"{year / 10:000}",
                Calendar.Years(year, 10, _zone) is { } range ? Part(range, at > 0 ? words[0] : "") : null
            );
        if (words[at + 1] == "century" && Calendar.Ordinals.TryGetValue(word, out var century))
            return Date(words, at + 2, $"{century - 1:00}", Calendar.Years(((century - 1) * 100) + 1, 100, _zone));
        return null;
    }

    /// <summary>"the summer of 2019", "winter 2020".</summary>
    private TimeExpression? Season(Reader words)
    {
        if (!Calendar.Seasons.TryGetValue(words[0], out var season) || !words.Tag(0).StartsWith("NN", StringComparison.Ordinal))
            return null;
        var (year, length) = YearBehind(words, 1);
        return year is { } stated ? Date(words, length, $"{stated:0000}-{season}", Calendar.Season(stated, season, _zone)) : null;
    }

    /// <summary>A year needs a sign that it is one: a preposition, brackets, or its place at a noun; never in front of what is counted.</summary>
    private TimeExpression? Year(Reader words)
    {
        var at = words[0] is "early" or "late" or "mid" or "fiscal" ? (words[1] == "-" ? 2 : 1) : 0;
        if (BareYear(new Reader(words.Tree, words.At + at)) is not { } year || words.At + at >= words.Tree.Count)
            return null;
        // 2016–17, 2016-2018.
        if (words[at + 1] is "-" or "/" && words[at + 2] is { Length: 2 or 4 } second && NumberOf(second) is { } end)
        {
            var first = int.Parse(year.Value, CultureInfo.InvariantCulture);
            var last = second.Length == 4 ? end : (first / 100 * 100) + end;
            if (last > first && last - first < 100 && Calendar.Years(first, last - first + 1, _zone) is { } span)
                return Date(words, at + 3, year.Value, span);
        }
        if (at > 0)
            return year with { First = words.At, Range = year.Range is { } whole ? Part(whole, words[0]) : null };
        var before = words[-1];
        var next = words.Tag(1);
        if (
            UnitBehind(words[1])
            || before is "$" or "€" or "£" or "than" or "least" or "about" or "nearly" or "almost" or "around" && next == "NNS"
        )
            return null;
        var isTold =
            before
            is "in"
                or "since"
                or "of"
                or "until"
                or "by"
                or "from"
                or "to"
                or "during"
                or "through"
                or "before"
                or "after"
                or "between"
                or "and"
                or "("
                or "early"
                or "late"
                or ","
                or "for"
                or "year"
                or "than"
                or "'s"
                or "on"
                or "the"
                or "their"
                or "its"
                or "his"
                or "her"
                or "a";
        return isTold && !(next == "NNS" && before is not ("the" or "its" or "their" or "his" or "her" or "of" or "'s")) ? year : null;
    }

    private static int? NumberOf(string word) => Number(word, 2199);

    private static bool UnitBehind(string word) =>
        word.Length > 0
        && (
            Quantities.UnitTable.BySurface.ContainsKey(word)
            || word
                is "people"
                    or "more"
                    or "men"
                    or "women"
                    or "children"
                    or "soldiers"
                    or "jobs"
                    or "homes"
                    or "hundred"
                    or "thousand"
                    or "million"
        );

    private TimeExpression? BareYear(Reader words) =>
        words.At < words.Tree.Count && YearAt(words[0]) is >= 1500 and <= 2100 and var year
            ? Date(words, 1, $"{year:0000}", Calendar.Years(year, 1, _zone))
            : null;

    private static TimeExpression? Vague(Reader words)
    {
        var value = words[0] switch
        {
            "now" or "currently" or "nowadays" or "current" => "PRESENT_REF",
            "recently" or "previously" or "formerly" or "lately" or "recent" => "PAST_REF",
            "soon" or "shortly" => "FUTURE_REF",
            "past" when words[-1] is "the" && words.Tag(0).StartsWith("NN", StringComparison.Ordinal) => "PAST_REF",
            "future" => "FUTURE_REF",
            _ => null,
        };
        return value is null ? null : Date(words, 1, value, null);
    }
}
