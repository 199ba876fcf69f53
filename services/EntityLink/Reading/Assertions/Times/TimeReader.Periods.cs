namespace NewsMesh.EntityLink.Reading.Assertions.Times;

/// <summary>Quarters, months, seasons, decades and centuries.</summary>
internal sealed partial class TimeReader
{
    /// <summary>"the third quarter of 2024", "third-quarter", "Q3 2024", "the first half".</summary>
    private TimeExpression? Quarter(Reader words)
    {
        // "the 1988 second quarter"; "the 1989 period" of a report on a quarter.
        if (YearAt(words[0]) is { } told)
        {
            if (QuarterOf(words, 1, told) is { } named)
                return named;
            return words[1] is "quarter" or "period" && Spoken is { } spoken
                ? Date(words, 2, $"{told:0000}-Q{spoken.Number}", Calendar.Quarter(told, spoken.Number, _zone)) with
                {
                    IsComparison = true,
                }
                : null;
        }
        int quarter,
            length;
        var isHalf = false;
        var start = words[0] == "fiscal" ? 1 : 0;
        if (words[0] is "q1" or "q2" or "q3" or "q4")
            (quarter, length) = (words[0][1] - '0', 1);
        else if (Calendar.Ordinals.TryGetValue(OrdinalOf(words, start), out quarter) && quarter <= 4)
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
        // A year of business has its own quarters: "its fourth quarter ended Aug. 26".
        if (year is null && !isHalf && EndDay(words, length) is { } end)
            return Date(words, length, $"{end.Year:0000}-Q{quarter}", UpTo(end));
        if (year is null)
        {
            if (_today is not { } today)
                return Date(words, length, $"XXXX-Q{quarter}", null);
            var current = ((today.Month - 1) / 3) + 1;
            // What is told of a quarter is told when it is over; a future verb means the next.
            // The one that runs is meant where no verb is past: "expects a loss for the fourth quarter".
            year = words.IsFuture
                // One that has just ended is still to be reported on.
                ? today.Year + (quarter < current - 1 ? 1 : 0)
                : today.Year - (quarter > current || (quarter == current && words.IsPast) ? 1 : 0);
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

    private static string OrdinalOf(Reader words, int at) =>
        words[at] is "final" ? "fourth"
        : words[at] is "last" && words[at + 1] == "half" ? "second"
        : words[at];

    /// <summary>The quarter at a place, of a year that was said before it.</summary>
    private TimeExpression? QuarterOf(Reader words, int at, int year)
    {
        if (words[at] == "quarter" && Spoken is { } spoken)
            return Date(words, at + 1, $"{year:0000}-Q{spoken.Number}", Calendar.Quarter(year, spoken.Number, _zone)) with
            {
                IsComparison = true,
            };
        var behind = words[at + 1] == "-" ? at + 2 : at + 1;
        return
            words[behind] == "quarter"
            && Calendar.Ordinals.TryGetValue(words[at] is "final" ? "fourth" : words[at], out var quarter)
            && quarter <= 4
            ? Date(words, behind + 1, $"{year:0000}-Q{quarter}", Calendar.Quarter(year, quarter, _zone))
            : null;
    }

    /// <summary>"of 2024", "2024", "of fiscal 2024", "of last year", "this year": the year behind an expression and its length with it.</summary>
    private (int? Year, int Length) YearBehind(Reader words, int length)
    {
        var at = words[length] is "of" or "in" or "," ? length + 1 : length;
        at += words[at] is "fiscal" ? 1 : 0;
        at += words[at] == "the" && words[at + 1] is "year" ? 1 : 0;
        if (YearAt(words[at]) is { } year)
            return (year, at + 1);
        if (SpokenAt(new Reader(words.Tree, words.At + at)) is var (spoken, more))
            return (spoken, at + more);
        if (ThatYear(words, at) is ({ } mentioned, var end))
            return (mentioned, end);
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

    /// <summary>Months that are as likely meant as those of the year before, where no verb is past.</summary>
    private const int NextMonths = 3;

    /// <summary>Months ahead that are as good as a year away: those of the year before are three months ago.</summary>
    private const int FarMonths = 9;

    /// <summary>Beside a noun the nearer one is meant: "under a June agreement".</summary>
    private const int HalfYear = 7;

    /// <summary>"in December", "late November", "mid-November", "January last year".</summary>
    private TimeExpression? MonthAlone(Reader words)
    {
        var at = words[0] is "early" or "late" or "mid" ? (words[1] == "-" ? 2 : 1) : 0;
        if (!IsMonth(words, at, out var month) || !words.IsCapital(at))
            return null;
        // "The hottest November day": one of many Novembers.
        if (words[at + 1] is "day" or "days" or "night" or "nights" && words[at - 1] is not ("the" or "this" or "last" or "that"))
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
                    or "next"
            // "a June agreement", "the March accession".
            || (
                before is "a" or "an" or "the" or "its" or "their" or "his" or "her"
                && words[at] != "may"
                && words.Tag(at + 1) is "NN" or "NNS"
            );
        if (
            !isTold
            && (words[at] is "may" or "june" or "april" or "august" or "march" || words.At + at == 0)
            && !(words.Tree.Labels[words.At + at].StartsWith("obl", StringComparison.Ordinal) && words[at + 1] is not "said")
        )
            return null;
        if (words.At + at + 1 < words.Tree.Count && words.Tag(at + 1) is "NNP" && !Calendar.Days.ContainsKey(words[at + 1]) && !isTold)
            return null;
        if (before is "each" or "every")
            return new TimeExpression(words.At - 1, words.At + at, TimeKind.Set, $"XXXX-{month:00}", null);
        var (stated, length) = YearBehind(words, at + 1);
        if (stated is null && _today is null)
            return Date(words, at + 1, $"XXXX-{month:00}", null);
        var year = stated ?? YearOf(words, at, month, _today!.Value);
        return Date(
            words,
            stated is null ? at + 1 : length,
            $"{year:0000}-{month:00}",
            Calendar.Month(year, month, _zone) is { } range ? Part(range, at > 0 ? words[0] : "") : null
        );
    }

    /// <summary>The year of a month that stands alone, as the words before it and the verb tell.</summary>
    private static int YearOf(Reader words, int at, int month, DateTime now)
    {
        var ahead = (month - now.Month + 12) % 12;
        var next = now.Year + (month < now.Month ? 1 : 0);
        // "the best week since November": since is always the past.
        if (words[-1] == "since")
            return now.Year - (month > now.Month ? 1 : 0);
        // The next month, beside a noun, is near: "told of a cutback in September", written in August.
        var isBesideNoun = words.Tree.Labels[words.At + at] is "compound" or "nmod" or "nmod:unmarked" or "nmod:poss" or "nmod:desc";
        if (ahead == 1 && isBesideNoun)
            return next;
        var verb = new Reader(words.Tree, words.At + at);
        // "through January", "until mid-November", "by February": an end lies ahead, and is the nearest.
        if (words[-1] is "until" or "till" or "through" or "by")
            return verb.IsSaidAhead || (words[-1] == "by" && IsOfCondition(verb))
                ? next
                : now.Year
                    + (
                        month < now.Month - 6 ? 1
                        : month > now.Month + 6 ? -1
                        : 0
                    );
        // Without a word that says so, the last months are nearer than those of the coming winter.
        if (verb.IsFuture && (ahead < (isBesideNoun ? HalfYear : FarMonths) || verb.IsSaidAhead))
            return next;
        // The next months are near, the same of last year are far: "a cut in September", said in August.
        return now.Year - (month > now.Month + (words.IsPast ? 0 : NextMonths) ? 1 : 0);
    }

    /// <summary>"unless it rains | by June", "needs a buyer | by May": what has not come yet is in the present.</summary>
    private static bool IsOfCondition(Reader words) => words.IsFuture;

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
        if (year is { } stated)
            return Date(words, length, $"{stated:0000}-{season}", Calendar.Season(stated, season, _zone));
        // "over the summer", "the early summer"; "the summer heat" and "a spring" are none.
        var before = words[-1] is "early" or "late" or "-" ? words[-2] : words[-1];
        if (
            _today is not { } today
            || before is not ("the" or "over" or "during" or "mid")
            || words[1] is "of"
            || words.Tag(1).StartsWith("NN", StringComparison.Ordinal)
        )
            return null;
        var now = Calendar.At(today, _zone);
        var near = Enumerable.Range(today.Year - 1, 3).Select(one => (Year: one, Range: Calendar.Season(one, season, _zone)));
        var next = near.FirstOrDefault(one => one.Range is { } range && range.To > now);
        var isNext = words.IsSaidAhead || (words.IsFuture && next.Range?.From < now.AddMonths(HalfYear - 1));
        var meant = isNext ? next : near.LastOrDefault(one => one.Range is { } range && range.From <= now);
        return meant.Range is null ? null : Date(words, 1, $"{meant.Year:0000}-{season}", meant.Range);
    }
}
