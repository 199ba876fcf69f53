using System.Globalization;

namespace NewsMesh.EntityLink.Reading.Assertions.Times;

/// <summary>What is counted from a day or a year that the text has just named: "later that year", "the following day", "the next morning".</summary>
internal sealed partial class TimeReader
{
    /// <summary>Sentences. A day that was named longer ago is no longer spoken of.</summary>
    private const int FarthestMention = 2;

    private (DateTime Day, bool IsDay, int Sentence)? _mentioned;

    private void Mention(TimeExpression one)
    {
        if (one.Kind is not (TimeKind.Date or TimeKind.Time) || one.IsComparison || one.Value.Length < 4)
            return;
        if (
            one.Value.Length >= 10
            && DateTime.TryParseExact(one.Value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        )
            _mentioned = (day, true, _sentence);
        else if (int.TryParse(one.Value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 1)
            _mentioned = (new DateTime(year, 1, 1), false, _sentence);
    }

    private TimeExpression? Mentioned(Reader words)
    {
        var at = words[0] is "later" or "earlier" or "late" or "early" ? 1 : 0;
        var isThat = words[at] == "that";
        var isNext = words[at] == "the" && words[at + 1] is "following" or "next" && at == 0;
        if ((!isThat && !isNext) || _mentioned is not { } mentioned || _sentence - mentioned.Sentence > FarthestMention)
            return null;
        var unit = isNext || words[at + 1] == "same" ? at + 2 : at + 1;
        var step = isNext ? 1 : 0;
        if (words[unit] == "year" && !(isNext && words[at + 1] == "next") && mentioned.Day.Year + step < 9000)
            return Calendar.Years(mentioned.Day.Year + step, 1, _zone) is { } range
                ? Date(words, unit + 1, $"{mentioned.Day.Year + step:0000}", Part(range, at > 0 ? words[0] : ""))
                : null;
        if (!mentioned.IsDay)
            return null;
        if (words[unit] == "day")
            return OfDay(words, unit + 1, mentioned.Day.AddDays(step));
        return PartOfDay(words[unit]) is not null && words[unit] != "noon"
            ? OfDay(words, unit + 1, mentioned.Day.AddDays(step), words[unit])
            : null;
    }

    /// <summary>"in July of | that year", "that same year": the one that the text has just named.</summary>
    private (int? Year, int Length) ThatYear(Reader words, int at)
    {
        var unit = words[at + 1] == "same" ? at + 2 : at + 1;
        return
            words[unit] == "year"
            && (words[at] == "that" || (words[at] == "the" && unit == at + 2))
            && _mentioned is { } mentioned
            && _sentence - mentioned.Sentence <= FarthestMention
            ? (mentioned.Day.Year, unit + 1)
            : (null, at);
    }

    /// <summary>"for the year", "the full year", "by year-end": of a report, the one that runs.</summary>
    private TimeExpression? ThisYear(Reader words)
    {
        if (_today is not { } today)
            return null;
        if (words[0] == "year" && (words[1] == "end" || (words[1] is "-" or "'s" && words[2] == "end")))
            return Date(words, words[1] == "end" ? 2 : 3, $"{today.Year:0000}-12", Calendar.Month(today.Year, 12, _zone));
        var isFull = words[0] == "the" && words[1] is "full" or "fiscal" && words[2] == "year";
        var isFor = words[0] == "the" && words[1] == "year" && (words[-1] == "for" || (words[-1] == "of" && IsPartOfYear(words[-2])));
        var behind = words[isFull ? 3 : 2];
        return (isFull || isFor) && behind is "" or "," or "." or "to" or ";" && !(behind == "to" && words[isFull ? 4 : 3] != "date")
            ? Date(words, isFull ? 3 : 2, $"{today.Year:0000}", Calendar.Years(today.Year, 1, _zone))
            : null;
    }

    /// <summary>"The first nine months of the year", but not "the album of the year".</summary>
    private static bool IsPartOfYear(string word) =>
        word is "months" or "weeks" or "half" or "quarter" or "rest" or "end" or "start" or "beginning" or "course" or "remainder";
}
