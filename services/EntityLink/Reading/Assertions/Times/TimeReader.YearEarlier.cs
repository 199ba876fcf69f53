namespace NewsMesh.EntityLink.Reading.Assertions.Times;

/// <summary>What business news compares with: "a year earlier", "the year-ago quarter", "the latest quarter".</summary>
internal sealed partial class TimeReader
{
    /// <summary>"a year earlier", "year-earlier", "the year-ago period": the year before that of the publication.</summary>
    private TimeExpression? YearEarlier(Reader words)
    {
        var at = words[0] is "a" or "the" ? 1 : 0;
        if (words[at] != "year")
            return null;
        var side = words[at + 1] == "-" ? at + 2 : at + 1;
        if (words[side] is not ("earlier" or "ago" or "before") || (side == at + 1 && (at == 0 || words[side] != "earlier")))
            return null;
        if (_today is not { } today)
            return null;
        if (words[side + 1] != "quarter")
            return Date(words, side + 1, $"{today.Year - 1:0000}", Calendar.Years(today.Year - 1, 1, _zone));
        var (year, quarter) = LastQuarter(today);
        return Date(words, side + 2, $"{year - 1:0000}-Q{quarter}", Calendar.Quarter(year - 1, quarter, _zone));
    }

    /// <summary>"the latest quarter", "the most recent quarter": the last one that is over.</summary>
    private TimeExpression? LatestQuarter(Reader words)
    {
        var at = words[0] == "the" ? 1 : 0;
        var behind =
            words[at] == "latest" ? at + 1
            : words[at] == "most" && words[at + 1] == "recent" ? at + 2
            : -1;
        if (behind < 0 || words[behind] != "quarter" || _today is not { } today)
            return null;
        var (year, quarter) = LastQuarter(today);
        return Date(words, behind + 1, $"{year:0000}-Q{quarter}", Calendar.Quarter(year, quarter, _zone));
    }

    private static (int Year, int Quarter) LastQuarter(DateTime today)
    {
        var current = ((today.Month - 1) / 3) + 1;
        return current == 1 ? (today.Year - 1, 4) : (today.Year, current - 1);
    }
}
