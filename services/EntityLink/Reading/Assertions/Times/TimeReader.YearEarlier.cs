using System.Globalization;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Times;

/// <summary>What business news compares with: "a year earlier", "the year-ago quarter", "the latest quarter", "in the quarter".</summary>
internal sealed partial class TimeReader
{
    /// <summary>A report compares with the quarter that it named a few sentences before.</summary>
    private const int FarthestQuarter = 6;

    private int _sentence;
    private (int Year, int Number, int Sentence, bool IsReported)? _quarter;

    private void Remember(SentenceTree tree, TimeExpression one)
    {
        // "a year earlier" names a quarter too, but the report is of the other one.
        if (
            !one.IsComparison
            && one.Kind == TimeKind.Date
            && one.Value is [_, _, _, _, '-', 'Q', >= '1' and <= '4' and var number]
            && int.TryParse(one.Value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        )
            _quarter = (
                year,
                number - '0',
                _sentence,
                one.Range is not { } range || range.To <= published || Tense.IsPast(tree, one.First)
            );
    }

    /// <summary>The quarter that the text speaks of; one that is expected is so in its own sentence alone.</summary>
    private (int Year, int Number)? Spoken =>
        _quarter is { } known && _sentence - known.Sentence <= FarthestQuarter && (_sentence == known.Sentence || known.IsReported)
            ? (known.Year, known.Number)
            : null;

    /// <summary>"a year earlier", "year-earlier", "a year ago", "the year-ago period": the year, or in a report on a quarter the same one of the year before.</summary>
    private TimeExpression? YearEarlier(Reader words)
    {
        var at = words[0] is "a" or "the" ? 1 : 0;
        if (words[at] != "year" || _today is not { } today)
            return null;
        var side = words[at + 1] == "-" ? at + 2 : at + 1;
        var isQuarter = words[side + 1] == "quarter";
        if (words[side] is not ("earlier" or "ago" or "before") || (words[side] == "before" && words.Tag(side + 1) is "NN" or "DT"))
            return null;
        var isPlain = side == at + 1;
        if (isPlain && at == 0)
            return null;
        if (isQuarter || Spoken is not null)
        {
            var (year, quarter) = Spoken ?? LastQuarter(today);
            var length = side + (words[side + 1] is "quarter" or "period" ? 2 : 1);
            return Date(words, length, $"{year - 1:0000}-Q{quarter}", Calendar.Quarter(year - 1, quarter, _zone)) with
            {
                IsComparison = true,
            };
        }
        // "three people died a year before": only what is compared with the present.
        return isPlain && words[side] != "earlier"
            ? null
            : Date(words, side + 1, $"{today.Year - 1:0000}", Calendar.Years(today.Year - 1, 1, _zone));
    }

    /// <summary>"the latest quarter", "the most recent quarter", "the latest period" of a report: the one it is of, or the last that is over.</summary>
    private TimeExpression? LatestQuarter(Reader words)
    {
        var at = words[0] == "the" ? 1 : 0;
        var behind =
            words[at] == "latest" ? at + 1
            : words[at] == "most" && words[at + 1] == "recent" ? at + 2
            : -1;
        if (behind < 0 || _today is not { } today || !(words[behind] == "quarter" || (words[behind] == "period" && Spoken is not null)))
            return null;
        var (year, quarter) = Spoken ?? LastQuarter(today);
        return Date(words, behind + 1, $"{year:0000}-Q{quarter}", Calendar.Quarter(year, quarter, _zone));
    }

    /// <summary>"for the quarter", "in that quarter".</summary>
    private TimeExpression? ThatQuarter(Reader words)
    {
        if (
            words[0] is not ("the" or "that")
            || words[1] != "quarter"
            || words[2] is "of" or "final" or "finals"
            || words[-1] is not ("in" or "for" or "during" or "of")
            || _today is not { } today
        )
            return null;
        if (EndDay(words, 2) is { } end)
        {
            // By the calendar the quarter is the one that most of its days are in.
            var middle = end.AddDays(-45);
            var (ended, number) = Spoken ?? (middle.Year, ((middle.Month - 1) / 3) + 1);
            return Date(words, 2, $"{ended:0000}-Q{number}", UpTo(end));
        }
        var (year, quarter) = Spoken ?? LastQuarter(today);
        return Date(words, 2, $"{year:0000}-Q{quarter}", Calendar.Quarter(year, quarter, _zone));
    }

    /// <summary>"the year ended Sept. 30", "the fiscal year ending March 31": as long as a year, up to that day.</summary>
    private TimeExpression? YearEnded(Reader words)
    {
        var at = words[0] == "the" ? 1 : 0;
        at += words[at] is "fiscal" or "financial" or "full" ? 1 : 0;
        return at > 0 && words[at] == "year" && EndDay(words, at + 1) is { } end
            ? Date(
                words,
                at + 1,
                "P1Y",
                new Interval(Calendar.At(end.AddDays(1).AddYears(-1), _zone), Calendar.At(end.AddDays(1), _zone)),
                TimeKind.Duration
            )
            : null;
    }

    /// <summary>The day that "ended Sept. 30" behind a quarter or year names.</summary>
    private DateTime? EndDay(Reader words, int at)
    {
        var day = words[at] is "," or "that" ? at + 1 : at;
        if (words[day] is not ("ended" or "ending" or "ends"))
            return null;
        day += words[day + 1] is "on" ? 2 : 1;
        return
            words.At + day < words.Tree.Count
            && At(words.Tree, words.At + day) is { Kind: TimeKind.Date, Range: { } range }
            && range.Length <= TimeSpan.FromDays(1.1)
            ? range.From.ToOffset(_zone).Date
            : null;
    }

    /// <summary>The three months up to a day.</summary>
    private Interval UpTo(DateTime end) => new(Calendar.At(end.AddDays(1).AddMonths(-3), _zone), Calendar.At(end.AddDays(1), _zone));

    private static (int Year, int Quarter) LastQuarter(DateTime today)
    {
        var current = ((today.Month - 1) / 3) + 1;
        return current == 1 ? (today.Year - 1, 4) : (today.Year, current - 1);
    }
}
