using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Quantities;

/// <summary>
/// Numbers that a sentence names only beside the one that it tells: "a recall of 52,000 heaters, up from 31,000", "to 52,000 from 31,000", "more than the 31,000 announced so far", "52 cases, twelve more
/// than the firm has reported". Nobody says that there are so many.
/// </summary>
internal static class FormerNumbers
{
    /// <summary>Words from the new number's "to" to the "from" of the old one: "to about 52,000 bottles of water from 31,000".</summary>
    private const int Farthest = 8;

    private static readonly FrozenSet<string> Comparatives = WordList.Of("more less fewer higher lower larger smaller longer shorter");

    /// <param name="tree">The sentence.</param>
    /// <param name="number">The number.</param>
    public static bool Has(SentenceTree tree, NumberSpan number) =>
        IsLeft(tree, number.First) || IsDifference(tree, number.Last) || IsPutRight(tree, number);

    /// <summary>"Lowered its estimate of the dead | from 58 | to 52": an estimate that is given up.</summary>
    private static bool IsPutRight(SentenceTree tree, NumberSpan number)
    {
        if (
            number.First < 2
            || tree.Words[number.First - 1] != "from"
            || number.Last + 1 >= tree.Count
            || tree.Words[number.Last + 1] != "to"
        )
            return false;
        for (var at = number.First - 2; at >= Math.Max(0, number.First - Farthest); at--)
        {
            if (Estimates.Contains(tree.Words[at]))
                return true;
            if (tree.Words[at] is "," or ";" or "and")
                return false;
        }
        return false;
    }

    private static readonly FrozenSet<string> Estimates = WordList.Of(
        "estimate figure number count toll tally forecast demand corrected revised"
    );

    /// <summary>"Up | from the 31,000", "to 52,000 | from 31,000", "not | the 31,000", "more | than the 31,000 announced".</summary>
    private static bool IsLeft(SentenceTree tree, int first)
    {
        var at = first - 1;
        // "the 5 to | 7 percent": the end of a range.
        var isEnd = at > 1 && tree.Words[at] == "to" && tree.Tags[at - 1] == "CD" && tree.Words[at - 2] is "the" or "its" or "their";
        if (isEnd)
            at -= 2;
        while (at > 0 && (UnitTable.Signs.ContainsKey(tree.Words[at]) || tree.Words[at] is "about" or "some" or "around" or "nearly"))
            at--;
        var isKnown = at > 0 && tree.Words[at] is "the" or "its" or "their" or "his" or "her";
        if (isKnown)
            at--;
        return at > 0
            && tree.Words[at] switch
            {
                "from" => tree.Words[at - 1] is "up" or "down" || IsBehindTo(tree, at),
                // "cost 2 million, | not 5 million".
                "not" => isKnown || at < first - 1 || tree.Words[at - 1] == ",",
                "than" => tree.Words[at - 1] == "rather" || (isKnown && Comparatives.Contains(tree.Words[at - 1])),
                _ => false,
            };
    }

    /// <summary>"raised to | 52,000 | from": nothing but the new number and its things between the two.</summary>
    private static bool IsBehindTo(SentenceTree tree, int from)
    {
        var hasNumber = false;
        // "to 3,000 athletes from 40 countries": another count.
        if (
            NumberReader.At(tree, from + 1) is { } former
            && former.Last + 1 < tree.Count
            && tree.Tags[former.Last + 1] is "NN" or "NNS" or "JJ"
            && tree.Words[former.Last + 1] is not ("percent" or "%" or "points" or "cents" or "pence" or "euros" or "dollars" or "pounds")
        )
            return false;
        for (var at = from - 1; at > Math.Max(0, from - Farthest); at--)
        {
            if (tree.Words[at] == "to")
                return hasNumber;
            if (tree.Words[at] is ";" or ":" || tree.Tags[at] is "VBD" or "VBZ" or "VBP")
                return false;
            hasNumber |= tree.Tags[at] == "CD";
        }
        return false;
    }

    /// <summary>"twelve | more than the firm has reported": how much it is more.</summary>
    private static bool IsDifference(SentenceTree tree, int last) =>
        last + 2 < tree.Count && tree.Words[last + 1] is "more" or "fewer" && tree.Words[last + 2] == "than";
}
