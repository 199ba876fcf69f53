using System.Globalization;

namespace NewsMesh.EntityLink.Reading.Assertions.Times;

/// <summary>What business news compares with: "a year earlier", "the year-ago quarter", "the latest quarter", "in the quarter".</summary>
internal sealed partial class TimeReader
{
    /// <summary>A report compares with the quarter that it named a few sentences before.</summary>
    private const int FarthestQuarter = 6;

    private int _sentence;
    private (int Year, int Number, int Sentence)? _quarter;

    private void Remember(TimeExpression one)
    {
        // "a year earlier" names a quarter too, but the report is of the other one.
        if (
            !one.IsComparison
            && one.Kind == TimeKind.Date
            && one.Value is [_, _, _, _, '-', 'Q', >= '1' and <= '4' and var number]
            && int.TryParse(one.Value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        )
            _quarter = (year, number - '0', _sentence);
    }

    /// <summary>The quarter that the text speaks of.</summary>
    private (int Year, int Number)? Spoken =>
        _quarter is { } known && _sentence - known.Sentence <= FarthestQuarter ? (known.Year, known.Number) : null;

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
        var (year, quarter) = Spoken ?? LastQuarter(today);
        return Date(words, 2, $"{year:0000}-Q{quarter}", Calendar.Quarter(year, quarter, _zone));
    }

    private static (int Year, int Quarter) LastQuarter(DateTime today)
    {
        var current = ((today.Month - 1) / 3) + 1;
        return current == 1 ? (today.Year - 1, 4) : (today.Year, current - 1);
    }
}
