using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>What holds of the content of a report, whatever was said of it: kept from others it is a fact, and found untrue it is denied.</summary>
internal static partial class Judgement
{
    /// <summary>"failed to warn customers that P", "forgot to mention that P": whoever kept it from others does not make it any less so. What may come ("that it might burst") stays what it is.</summary>
    private static bool IsTakenAsFact(SentenceTree tree, int report, string lemma)
    {
        var fail = tree.Heads[report];
        return lemma
                is "warn"
                    or "tell"
                    or "inform"
                    or "notify"
                    or "disclose"
                    or "reveal"
                    or "mention"
                    or "alert"
                    or "realise"
                    or "realize"
                    or "notice"
                    or "report"
            && tree.Labels[report] == "xcomp"
            && fail < tree.Count
            && Grammar.Lemma(tree, fail) is "fail" or "neglect" or "forget" or "omit"
            && !Grammar.IsNegated(tree, fail)
            && Grammar.IsTensed(tree, fail);
    }

    /// <summary>"The rumour | that the queen had abdicated | turned out to be false": taken for what is told of the rumour.</summary>
    private static bool IsContentOfReport(SentenceTree tree, int word, int noun) =>
        ReportNouns.OfClauses.Contains(tree.Words[noun])
        && tree.Firsts[word] is var that
        && that == noun + 1
        && tree.Words[that] == "that"
        && IsVerdictBehind(tree, tree.Lasts[word]);

    /// <summary>What one does with a report.</summary>
    private static readonly FrozenSet<string> Spreading = WordList.Of(
        "make publish issue spread repeat air print circulate share post broadcast run carry"
    );

    /// <summary>It is denied where the verb leaves no place for the rumour in it ("that he had resigned"); "the claim | that he made" was made, and false: nothing is told.</summary>
    private static void JudgeContent(SentenceTree tree, Clause clause, int word, int noun)
    {
        var that = noun + 1;
        clause.JudgedReport = noun;
        if (
            tree.Heads[that] == word
            && tree.Labels[that] is "obj" or "nsubj" or "nsubj:pass"
            && !Grammar.TakesNoObject(tree, word)
            && !HasOtherObject(tree, word, that)
        )
            clause.IsOpen = true;
        else
            clause.IsDenied = !clause.IsDenied;
    }

    private static bool HasOtherObject(SentenceTree tree, int word, int that)
    {
        foreach (var child in tree.Children(word))
        {
            if (child != that && tree.Labels[child] is "obj" or "ccomp" or "xcomp")
                return true;
        }
        return false;
    }

    /// <summary>"| turned out to be false", "| proved untrue", "| were wrong" behind a word.</summary>
    private static bool IsVerdictBehind(SentenceTree tree, int last) =>
        last + 1 < tree.Count
        && IsVerdictVerb(tree.Words[last + 1])
        && (IsUntrueWithin(tree, last + 2, Near) || IsUntrueLater(tree, last + 2));
}
