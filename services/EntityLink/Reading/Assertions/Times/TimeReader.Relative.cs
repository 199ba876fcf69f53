using System.Globalization;

namespace NewsMesh.EntityLink.Reading.Assertions.Times;

/// <summary>What is counted from the publication on: "last week", "three years ago", "the end of next month".</summary>
internal sealed partial class TimeReader
{
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
            "current" when words[at + 1] is "week" or "month" or "year" or "quarter" => 0,
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
        if (
            words[at + 1] == "year"
            && words[at + 2] == "'s"
            && _today is { } current
            && QuarterOf(words, at + 3, current.Year + steps) is { } named
        )
            return named;
        if (words[at + 1] is not ("week" or "month" or "year" or "quarter" or "decade" or "century"))
            return null;
        // "the last week of March" is another week; "the past year" is the year up to now.
        if (words[at + 2] == "of")
            return null;
        if (_today is not { } today)
            return Date(words, at + 2, "XXXX", null);
        var (value, range) = Unit(words[at + 1], today, steps);
        if (words[at] is "past" && published is { } now)
        {
            range = new Interval(Back(now, words[at + 1]), now.ToUniversalTime());
            if (words[at + 1] is "decade")
                return Date(words, at + 2, "P10Y", range, TimeKind.Duration);
        }
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
                // On a Sunday the week that is over is the last one.
                var monday = Calendar.Monday(today.AddDays(today.DayOfWeek == DayOfWeek.Sunday ? 1 : 0)).AddDays(7 * steps);
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
        if (Durations.At(words.Tree, words.At) is not { } duration)
            return null;
        var end = duration.Last - words.At + 1;
        if (words[end] != "ago")
            return null;
        // "several years ago": nobody knows how many.
        if (Durations.Count(words.Tree, words.At) is not { } span)
            return Date(words, end + 1, "PAST_REF", null);
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
            case "quarter":
                var (value, range) = Unit("quarter", today, -count);
                return Date(words, end + 1, value, range);
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
}
