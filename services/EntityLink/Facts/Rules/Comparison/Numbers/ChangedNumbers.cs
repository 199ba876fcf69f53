using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Numbers;

/// <summary>A number that the later statement says to have been changed to another: "cut the sentence to two years", "now puts it at 6,100".</summary>
internal static class ChangedNumbers
{
    /// <summary>Words from the verb to the number: "cut the activist's prison sentence from five years to two".</summary>
    private const int Reach = 9;

    private static readonly FrozenSet<string> Changing = WordList.Of(
        "cut cuts reduce reduces reduced shorten shortens shortened commute commutes commuted lower lowers lowered raise raises raised increase increases increased lengthen lengthened extend extends extended upped trim trims trimmed revise revises revised slash slashed"
    );

    /// <summary>The later one changes what the earlier one tells without changing anything.</summary>
    public static bool Are(ReadStatement earlier, ReadStatement later) =>
        (IsChanged(later.Words) && !IsChanged(earlier.Words)) || (IsOfNow(later.Words) && !IsOfNow(earlier.Words));

    /// <summary>Words between "now" and a number that is meant: "now some 600".</summary>
    private const int NowReach = 3;

    private static readonly FrozenSet<string> Counting = WordList.Of("put puts stand stands estimate estimates estimated count counts");

    /// <summary>"Is now 600", "now puts the number of lost parcels at 450": not "a former pilot, now a baker, who won 600 euros".</summary>
    private static bool IsOfNow(IReadOnlyList<string> words)
    {
        for (var at = 0; at + 1 < words.Count; at++)
        {
            if (
                words[at] is "now"
                && (
                    words.Skip(at + 1).Take(NowReach).Any(SubstitutedNumbers.IsNumber)
                    || (Counting.Contains(words[at + 1]) && words.Skip(at + 1).Take(Reach).Any(SubstitutedNumbers.IsNumber))
                )
            )
                return true;
        }
        return false;
    }

    private static bool IsChanged(IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (!Changing.Contains(words[at]))
                continue;
            for (var to = at + 1; to + 1 < Math.Min(words.Count, at + Reach); to++)
            {
                if (words[to] is "to" && SubstitutedNumbers.IsNumber(words[to + 1]))
                    return true;
            }
        }
        return false;
    }
}
