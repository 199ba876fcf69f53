using System.Globalization;

namespace NewsMesh.EntityLink.Reading.Assertions.Times;

/// <summary>Years that stand alone, and words that are hardly a time.</summary>
internal sealed partial class TimeReader
{
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
                or "into"
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
                or "both"
                or "due"
                or "that"
                or "a";
        // "his unsuccessful 1996 campaign": a number before a singular counts nothing.
        isTold |=
            string.CompareOrdinal(words[0], "1800") >= 0
            && next is "NN" or "NNP" or "NNPS"
            && words.Tag(-1) is "JJ" or "VBG" or "IN" or "CC" or "``"
            && words[-1] is not "than";
        // "In 1998 | thieves took": the tree counts nothing by it.
        var isAlone = before is "in" or "since" && words.Tree.Labels[words.At].StartsWith("obl", StringComparison.Ordinal);
        return isTold && (isAlone || !(next == "NNS" && before is not ("the" or "its" or "their" or "his" or "her" or "of" or "'s")))
            ? year
            : null;
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

    /// <summary>"nineteen ninety-six", "two thousand": years as they are spoken.</summary>
    private TimeExpression? SpokenYear(Reader words) =>
        SpokenAt(words) is var (year, length) ? Date(words, length, $"{year:0000}", Calendar.Years(year, 1, _zone)) : null;

    private static (int Year, int Length)? SpokenAt(Reader words)
    {
        int year,
            length;
        if (words[0] is "nineteen" or "eighteen" && Quantities.NumberWords.Tens.TryGetValue(words[1], out var tens))
        {
            var isGlued = words[2] == "-";
            var ones = Quantities.NumberWords.Small.GetValueOrDefault(words[isGlued ? 3 : 2]);
            (year, length) = ((words[0] == "nineteen" ? 1900 : 1800) + (int)tens, 2);
            if (ones is > 0 and < 10)
                (year, length) = (year + (int)ones, isGlued ? 4 : 3);
        }
        else if (words[0] == "two" && words[1] == "thousand" && words[-1] == "year" && !UnitBehind(words[2]))
            (year, length) = (2000, 2);
        else
            return null;
        return (year, length);
    }

    private static TimeExpression? Vague(Reader words)
    {
        var value = words[0] switch
        {
            "now" or "currently" or "nowadays" or "current" => "PRESENT_REF",
            "recently" or "lately" => "PAST_REF",
            "past" when words[-1] is "the" && words.Tag(0).StartsWith("NN", StringComparison.Ordinal) => "PAST_REF",
            "future" when words[-1] is "the" => "FUTURE_REF",
            _ => null,
        };
        if (value is not null)
            return Date(words, 1, value, null);
        if (words[0] == "these" && words[1] == "days")
            return Date(words, 2, "PRESENT_REF", null);
        return words[0] == "the" && words[1] is "near" or "short" && words[2] is "future" or "term"
            ? Date(words, 3, "FUTURE_REF", null)
            : null;
    }
}
