using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>
/// "dismissed as “pure speculation” a report that P", "called “absurd” the claim that P": a heavy object stands behind what is said of it (heavy noun phrase shift), and who says so denies P.
/// </summary>
internal static class ShiftedVerdicts
{
    /// <summary>Words of the verdict: "as “a rumour with no basis whatsoever”".</summary>
    private const int Longest = 12;

    /// <summary>These deny by themselves.</summary>
    private static readonly FrozenSet<string> Dismissing = WordList.Of("dismiss reject deride ridicule mock rubbish rebut refute dispute");

    /// <summary>These deny by what they say of it.</summary>
    private static readonly FrozenSet<string> Calling = WordList.Of(
        "call describe brand label characterise characterize term deem declare denounce condemn decry slam attack"
    );

    private static readonly FrozenSet<string> Reports = ReportNouns.With("charge charges notion idea story stories speculation talk");

    /// <param name="tree">The sentence.</param>
    /// <param name="report">A noun of it.</param>
    /// <returns>The verb that denies what the noun reports; −1 for none.</returns>
    public static int Denial(SentenceTree tree, int report)
    {
        if (!Reports.Contains(tree.Words[report]))
            return -1;
        var start = report;
        while (
            start > 0
            && tree.Tags[start - 1] is "DT" or "JJ" or "PRP$" or "NN" or "POS"
            && !IsMark(tree, start - 1)
            && !IsVerdict(tree.Words[start - 1])
        )
            start--;
        var isUntrue = false;
        for (var at = start - 1; at >= Math.Max(0, start - Longest); at--)
        {
            isUntrue |= IsVerdict(tree.Words[at]);
            if (!Grammar.IsVerb(tree, at))
                continue;
            var lemma = Grammar.Lemma(tree, at);
            var isAs = at + 1 < start && tree.Words[at + 1] == "as";
            if (isAs || IsMark(tree, at + 1) || IsVerdict(tree.Words[at + 1]))
                return (Dismissing.Contains(lemma) && isAs) || (Calling.Contains(lemma) && isUntrue) ? at : -1;
            if (tree.Tags[at] is not ("VBN" or "VBG"))
                return -1;
        }
        return -1;
    }

    private static bool IsVerdict(string word) => Governors.Untrue.Contains(word) || Governors.Disparaging.Contains(word);

    private static bool IsMark(SentenceTree tree, int at) =>
        Grammar.IsQuotationMark(tree, at) || (at < tree.Count && tree.Words[at] is "'" or "‘" or "’");
}
