using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Numbers;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Times;

/// <summary>The months, quarters and halves of years whose figures statements give: "in September", "in the third quarter". Another period has another figure.</summary>
internal static class StatedPeriods
{
    private static readonly FrozenSet<string> Parts = WordList.Of("quarter half trimester semester");

    /// <summary>The periods that it names, as they are written.</summary>
    private static HashSet<string> In(ReadStatement statement)
    {
        var periods = new HashSet<string>(StringComparer.Ordinal);
        // With a day, a month is a date.
        if (statement.Dates.Count > 0)
            return periods;
        var words = statement.Words;
        for (var at = 1; at < words.Count; at++)
        {
            if (StatedDates.IsMonth(words[at]) && words[at - 1] is "in" or "for" or "during" or "of")
                periods.Add(words[at]);
            else if (Parts.Contains(words[at]) && SubstitutedNumbers.IsNumber(words[at - 1]) && IsOfTime(words, at - 1))
                periods.Add($"{words[at - 1]} {words[at]}");
        }
        return periods;
    }

    /// <summary>"In the third quarter", "this year's third quarter"; "won by a first half goal" tells of no time.</summary>
    private static bool IsOfTime(IReadOnlyList<string> words, int at) =>
        at > 0 && (words[at - 1] is "the" or "this" or "last" or "year" or "in" or "for");

    /// <summary>Each names a period, and none is the same; in words.</summary>
    public static (string One, string Other)? Differ(ReadStatement a, ReadStatement b) =>
        In(a) is { Count: > 0 } one && In(b) is { Count: > 0 } other && !one.Overlaps(other) ? (one.First(), other.First()) : null;

    /// <summary>Both name the same period, and no other.</summary>
    public static bool AreOfOne(ReadStatement a, ReadStatement b) => In(a) is { Count: > 0 } one && one.SetEquals(In(b));
}
