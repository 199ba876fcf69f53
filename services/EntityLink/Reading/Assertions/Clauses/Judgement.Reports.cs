using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>Who reports a clause in the sentence itself: "said that P", "P, X said", and an earlier version of the text that was wrong.</summary>
internal static partial class Judgement
{
    /// <summary>"said that P": P is the speaker's; an earlier version of the text itself is no speaker, it was wrong.</summary>
    private static void Report(SentenceTree tree, Clause clause, int head, string lemma, bool isNegated, int steps)
    {
        var speaker = Grammar.IsVerb(tree, head) ? Grammar.SurfaceSubject(tree, head) : tree.Child(head, "nmod:poss");
        if (IsEarlierVersion(tree, head, speaker))
        {
            clause.IsDenied = !clause.IsDenied;
            return;
        }
        if (isNegated || tree.Words[head] is "confirm" && tree.Child(head, "cc") >= 0 && Grammar.IsNegated(tree, head))
            clause.IsOpen = true;
        if (Governors.Denying.Contains(lemma) && !isNegated)
            clause.IsDenied = !clause.IsDenied;
        if (lemma is "allege" or "claim" or "suspect" or "allegation" or "accusation" or "rumour" or "rumor" or "suspicion")
            Raise(clause, Modalities.Alleged);
        if (ModalityOf(tree, head) != Modalities.Asserted)
            clause.IsOpen = true;
        // Whose claim it is does not deny it.
        var denial = Denial(tree, head);
        clause.IsDenied ^= denial >= 0;
        AddSource(tree, clause, denial >= 0 ? Denier(tree, denial) : speaker);
        Above(tree, clause, head, steps);
    }

    /// <summary>"denied | a claim | that P", "claims | that P | were denied": the verb that denies what a noun reports; -1 for none.</summary>
    private static int Denial(SentenceTree tree, int report)
    {
        var verb = tree.Heads[report];
        return
            verb < tree.Count
            && tree.Labels[report] is "obj" or "nsubj:pass"
            && Grammar.IsVerb(tree, verb)
            && Governors.Denying.Contains(Grammar.Lemma(tree, verb))
            && !Grammar.IsNegated(tree, verb)
            ? verb
            : -1;
    }

    /// <summary>Who denies.</summary>
    private static int Denier(SentenceTree tree, int denial) =>
        Grammar.IsPassive(tree, denial) ? Grammar.Oblique(tree, denial, "by") : Grammar.SurfaceSubject(tree, denial);

    /// <summary>"Reports that P | are untrue", "called reports that P | nonsense": the sentence itself says what P is worth.</summary>
    private static bool IsJudged(SentenceTree tree, Clause clause, int word, int report)
    {
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
        var last = tree.Lasts[word];
        if (last + 1 < tree.Count && Grammar.IsBe(tree.Words[last + 1]) && IsUntrueWithin(tree, last + 2, Near))
        {
            clause.IsDenied = !clause.IsDenied;
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

    /// <summary>Words in which a judgement stands behind its verb: "are completely untrue".</summary>
    private const int Near = 3;

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

    /// <summary>Who reports the report: "X said Y claimed P".</summary>
    private static void Above(SentenceTree tree, Clause clause, int head, int steps)
    {
        if (Grammar.IsVerb(tree, head) && tree.Labels[head] is "ccomp" or "xcomp" or "acl" && steps < MostSteps)
            Governed(tree, clause, head, steps + 1);
    }

    private static bool IsEarlierVersion(SentenceTree tree, int verb, int subject)
    {
        foreach (var child in tree.Children(verb))
        {
            if (Governors.Wrongly.Contains(tree.Words[child]))
                return true;
        }
        if (tree.Words[verb] is "misstated" or "misreported")
            return true;
        if (
            subject < 0
            || tree.Words[subject] is not ("version" or "headline" or "article" or "story" or "caption" or "edition" or "correction")
        )
            return false;
        foreach (var child in tree.Children(subject))
        {
            if (tree.Words[child] is "earlier" or "previous" or "original" or "initial" or "prior")
                return true;
        }
        return false;
    }

    /// <summary>"P, X said" and "according to X".</summary>
    private static void Reported(SentenceTree tree, Clause clause)
    {
        if (clause.Sources.Count > 0)
            return;
        var root = clause.Word;
        for (
            var steps = 0;
            steps < MostSteps
                && tree.Heads[root] < tree.Count
                && tree.Labels[root] is "conj" or "advcl" or "xcomp" or "acl" or "acl:relcl" or "nsubj" or "obj" or "obl" or "nmod";
            steps++
        )
            root = tree.Heads[root];
        if (ReporterBeside(tree, root) is >= 0 and var verb)
        {
            if (Grammar.IsNegated(tree, verb))
                clause.IsOpen = true;
            AddSource(tree, clause, Grammar.SurfaceSubject(tree, verb));
        }
    }

    private static int ReporterBeside(SentenceTree tree, int word)
    {
        foreach (var child in tree.Children(word))
        {
            if (
                tree.Labels[child] is "parataxis"
                && Grammar.IsVerb(tree, child)
                && Governors.Reporting.Contains(Grammar.Lemma(tree, child))
                && tree.Child(child, "nsubj") >= 0
                && tree.Child(child, "ccomp", "obj") < 0
            )
                return child;
        }
        return -1;
    }

    private static void AddSource(SentenceTree tree, Clause clause, int source)
    {
        if (source >= 0 && tree.Words[source] is not ("it" or "that" or "which" or "there" or "this"))
            clause.Sources.Add(source);
    }
}
