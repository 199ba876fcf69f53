using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>What the sentence itself makes of a report: "claims that P proved baseless", "called the report that P nonsense".</summary>
internal static partial class Judgement
{
    /// <summary>"Reports that P | are untrue", "called reports that P | nonsense": the sentence itself says what P is worth.</summary>
    private static bool IsJudged(SentenceTree tree, Clause clause, int word, int report)
    {
        if (IsQualifiedUntrue(tree, report))
        {
            clause.IsDenied = !clause.IsDenied;
            clause.IsVerdict = true;
            return true;
        }
        var verb = tree.Heads[report];
        if (
            verb < tree.Count
            && tree.Labels[report].StartsWith("nsubj", StringComparison.Ordinal)
            && Governors.Untrue.Contains(tree.Words[verb])
        )
        {
            clause.IsDenied ^= !Grammar.IsNegated(tree, verb);
            return true;
        }
        if (IsVerdictBehind(tree, tree.Lasts[word]))
        {
            // "The claim | that he made | proved false": made he has it.
            if (Spreading.Contains(Grammar.Lemma(tree, word)) && !Grammar.IsPassive(tree, word) && tree.Child(word, "obj") < 0)
                clause.IsOpen = true;
            else
                clause.IsDenied = !clause.IsDenied;
            return true;
        }
        if (CallingBefore(tree, report) is >= 0 and var calling && IsUntrueWithin(tree, word + 1, tree.Count))
        {
            clause.IsDenied = !clause.IsDenied;
            AddSource(tree, clause, Grammar.SurfaceSubject(tree, calling));
            return true;
        }
        if (verb >= tree.Count || tree.Labels[report] != "obj" || !Governors.Calling.Contains(Grammar.Lemma(tree, verb)))
            return false;
        // The parser takes the word for a part of the clause, or for none.
        if (IsUntrueWithin(tree, word + 1, tree.Count))
            clause.IsDenied = !clause.IsDenied;
        else
            clause.IsOpen = true;
        AddSource(tree, clause, Grammar.SurfaceSubject(tree, verb));
        return true;
    }

    /// <summary>"called | residents' claims | that P | baseless": the verb before the phrase, wherever the parser hangs the phrase; −1 for none.</summary>
    private static int CallingBefore(SentenceTree tree, int report)
    {
        for (var at = report - 1; at >= Math.Max(0, report - Longest); at--)
        {
            if (tree.Tags[at] is "VBD" or "VBZ" or "VBP" or "VBN" or "VBG" or "VB")
                return Governors.Calling.Contains(Grammar.Lemma(tree, at)) ? at : -1;
            if (tree.Tags[at] is not ("DT" or "JJ" or "NN" or "NNS" or "NNP" or "NNPS" or "POS" or "PRP$" or "''" or "CC" or "HYPH"))
                return -1;
        }
        return -1;
    }

    /// <summary>Words of a phrase before its noun: "the residents' repeated".</summary>
    private const int Longest = 6;

    /// <summary>"An earlier statement that P | was based on one account and | was wrong": of the same subject, since no other verb has one.</summary>
    private static bool IsUntrueLater(SentenceTree tree, int from)
    {
        for (var at = from; at < tree.Count; at++)
        {
            if (tree.Labels[at].StartsWith("nsubj", StringComparison.Ordinal))
                return false;
            if (Governors.Untrue.Contains(tree.Words[at]) && Grammar.IsBe(tree.Words[at - 1]))
                return true;
        }
        return false;
    }

    /// <summary>Words in which a judgement stands behind its verb: "are completely untrue", "turned out to be false".</summary>
    private const int Near = 4;

    private static bool IsVerdictVerb(string word) => Grammar.IsBe(word) || word is "turned" or "turn" or "proved" or "prove" or "proves";

    /// <summary>"Reports that P are untrue", "The rumour that P turned out to be false": who tells it does not say so.</summary>
    private static bool IsFoundUntrue(SentenceTree tree, int report)
    {
        var verb = tree.Heads[report];
        return verb < tree.Count
            && verb > report
            && tree.Labels[report].StartsWith("nsubj", StringComparison.Ordinal)
            && !Grammar.IsNegated(tree, verb)
            && (Governors.Untrue.Contains(tree.Words[verb]) || (IsVerdictVerb(tree.Words[verb]) && IsUntrueWithin(tree, verb + 1, Near)));
    }

    /// <summary>"a false report that P".</summary>
    private static bool IsQualifiedUntrue(SentenceTree tree, int report)
    {
        foreach (var child in tree.Children(report))
        {
            if (tree.Labels[child] == "amod" && Governors.Untrue.Contains(tree.Words[child]))
                return true;
        }
        return false;
    }

    /// <summary>What a sentence makes of the words that a verb or noun of it reports.</summary>
    public static ReportVerdict VerdictOn(SentenceTree tree, int report)
    {
        if (!Grammar.IsVerb(tree, report))
        {
            if (IsQualifiedUntrue(tree, report) || IsFoundUntrue(tree, report))
                return ReportVerdict.Unsaid;
            var denial = Denial(tree, report);
            return IsUnsaid(tree, denial >= 0 ? denial : report) || IsDropped(tree, report) ? ReportVerdict.Unsaid
                : denial >= 0 ? ReportVerdict.Denied
                : ReportVerdict.Said;
        }
        var (speaker, lemma) = (Grammar.SurfaceSubject(tree, report), Grammar.Lemma(tree, report));
        if (
            (tree.Aside.Contains(report) && Asides.IsRemark(tree, tree.Aside))
            || IsUnsaid(tree, report)
            || Grammar.IsEmpty(tree, speaker)
            || Governors.Retracting.Contains(lemma)
            || Governors.Doubting.Contains(lemma)
            || IsSilent(tree, report, lemma)
            || (tree.Child(report, "obj") is >= 0 and var found && Grammar.IsEmpty(tree, found))
            || (IsEarlierVersion(tree, report, speaker) && !HasChild(tree, report, Governors.Wrongly.Contains))
        )
            return ReportVerdict.Unsaid;
        return
            tree.Child(report, "obj") is >= 0 and var thing
            && (tree.Child(thing, "acl") >= 0 || (thing + 1 < tree.Count && tree.Words[thing + 1] == "that"))
            && (Governors.Dismissing.Contains(lemma) || (Governors.Calling.Contains(lemma) && IsUntrueWithin(tree, thing + 1, tree.Count)))
            ? ReportVerdict.Denied
            : ReportVerdict.Said;
    }

    private static bool IsUntrueWithin(SentenceTree tree, int from, int reach)
    {
        for (var at = Math.Max(0, from); at < Math.Min(tree.Count, from + reach); at++)
        {
            if (tree.Words[at] is "not" or "n't")
                return false;
            if (Governors.Untrue.Contains(tree.Words[at]))
                return true;
        }
        return false;
    }
}
