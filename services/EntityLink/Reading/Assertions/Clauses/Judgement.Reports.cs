using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>Who reports a clause in the sentence itself: "said that P", "P, X said", and an earlier version of the text that was wrong.</summary>
internal static partial class Judgement
{
    /// <summary>"said that P": P is the speaker's; an earlier version of the text itself is no speaker, it was wrong.</summary>
    private static void Report(SentenceTree tree, Clause clause, int head, string lemma, bool isNegated, int steps)
    {
        var speaker = Grammar.IsVerb(tree, head) ? Grammar.SurfaceSubject(tree, head) : tree.Child(head, "nmod:poss");
        // "Jurors heard that P", "Jurors were told that P": somebody says so, and not who listens.
        if (IsListened(tree, head, lemma))
        {
            clause.IsOpen |= isNegated || Grammar.IsEmpty(tree, speaker) || IsUnsaid(tree, head);
            Heard(tree, clause, head, lemma);
            return;
        }
        if (IsEarlierVersion(tree, head, speaker))
        {
            clause.IsDenied = !clause.IsDenied;
            clause.IsVerdict = true;
            return;
        }
        if (IsTakenAsFact(tree, head, lemma))
            return;
        var denial = Denial(tree, head);
        if (IsUnsaid(tree, denial >= 0 ? denial : head) || Grammar.IsEmpty(tree, speaker) || Grammar.IsHardlyAnyone(tree, speaker))
            clause.IsOpen = true;
        // "had little hope that they would survive".
        if (!Grammar.IsVerb(tree, head) && HasChild(tree, head, Scarce.Contains))
            clause.IsOpen = true;
        if (isNegated || tree.Words[head] is "confirm" && tree.Child(head, "cc") >= 0 && Grammar.IsNegated(tree, head))
            clause.IsOpen = true;
        if (Governors.Denying.Contains(lemma) && !isNegated)
            clause.IsDenied = !clause.IsDenied;
        if (lemma is "allege" or "claim" or "suspect" or "allegation" or "accusation" or "rumour" or "rumor" or "suspicion")
            Raise(clause, Modalities.Alleged);
        if (ModalityOf(tree, head) != Modalities.Asserted)
            clause.IsOpen = true;
        // Whose claim it is does not deny it.
        clause.IsDenied ^= denial >= 0;
        AddSource(tree, clause, denial >= 0 ? Denier(tree, denial) : speaker);
        Above(tree, clause, head, steps);
    }

    private static readonly FrozenSet<string> Scarce = WordList.Of("little scant slim scarce faint dwindling fading");

    /// <summary>"She denied this: | the alarm was tested": what follows is said, and denies something else.</summary>
    private static bool IsBehindColon(SentenceTree tree, int head, int word) =>
        head < word && Array.IndexOf(tree.Words, ":", head, word - head) >= 0;

    /// <summary>"denied | a claim | that P", "claims | that P | were denied", "scoffed at | claims": the verb that denies what a noun reports; -1 for none.</summary>
    private static int Denial(SentenceTree tree, int report)
    {
        if (ShiftedVerdicts.Denial(tree, report) is >= 0 and var shifted)
            return shifted;
        var verb = tree.Heads[report];
        if (verb >= tree.Count || !Grammar.IsVerb(tree, verb))
            return -1;
        var lemma = Grammar.Lemma(tree, verb);
        return tree.Labels[report] switch
        {
            "obj" or "nsubj:pass" => Governors.Dismissing.Contains(lemma),
            // "dismissed as false | the report | that P".
            "obl" or "nmod" => Governors.DismissingAt.Contains($"{lemma.Split('_')[0]}_{Grammar.Case(tree, report)}")
                || (Governors.Dismissing.Contains(lemma) && Grammar.Case(tree, report) == "as"),
            _ => false,
        }
            ? verb
            : -1;
    }

    /// <summary>"refused to deny", "yet to confirm", "fell short of admitting", "warned against believing", "withdrew": the verb is there, and nobody says or denies anything by it.</summary>
    private static bool IsUnsaid(SentenceTree tree, int word)
    {
        var head = tree.Heads[word];
        if (!Grammar.IsVerb(tree, word))
            return tree.Labels[word] == "obj" && head < tree.Count && Governors.Retracting.Contains(Grammar.Lemma(tree, head));
        if (Grammar.IsNegated(tree, word) || (word > 1 && tree.Words[word - 2] == "yet"))
            return true;
        if (head >= tree.Count)
            return false;
        // "It would be wrong | to conclude": the words say what nobody should say.
        if (
            tree.Labels[word] is "csubj" or "xcomp" or "ccomp" or "acl" or "advcl"
            && Governors.Misjudging.Contains(tree.Words[head])
            && !Grammar.IsNegated(tree, head)
            && (Mark(tree, word) == "to" || tree.Tags[word] == "VBG")
        )
            return true;
        var governor = Grammar.Lemma(tree, head);
        return tree.Labels[word] == "xcomp"
            ? Governors.Failing.Contains(governor.Split('_')[0])
            : tree.Tags[word] == "VBG"
                && tree.Labels[word] is "advcl" or "acl" or "obl"
                && (
                    Mark(tree, word) is "against" or "of" or "without" or "from"
                    || (Mark(tree, word) == "for" && Governors.Retracting.Contains(governor))
                );
    }

    /// <summary>"declined | to comment": nothing is said, and nothing denied.</summary>
    private static bool IsSilent(SentenceTree tree, int verb, string lemma)
    {
        if (lemma is not ("decline" or "refuse"))
            return false;
        foreach (var child in tree.Children(verb))
        {
            if (child > verb && tree.Labels[child] is "xcomp" or "advcl" && Governors.Speaking.Contains(Grammar.Lemma(tree, child)))
                return true;
        }
        return false;
    }

    /// <summary>Who denies.</summary>
    private static int Denier(SentenceTree tree, int denial) =>
        Grammar.IsPassive(tree, denial) ? Grammar.Oblique(tree, denial, "by") : Grammar.SurfaceSubject(tree, denial);

    /// <summary>Who reports the report: "X said Y claimed P".</summary>
    private static void Above(SentenceTree tree, Clause clause, int head, int steps)
    {
        if (Grammar.IsVerb(tree, head) && tree.Labels[head] is "ccomp" or "xcomp" or "acl" && steps < MostSteps)
            Governed(tree, clause, head, steps + 1);
    }

    private static bool IsEarlierVersion(SentenceTree tree, int verb, int subject)
    {
        if (tree.Words[verb] is "misstated" or "misreported" || HasChild(tree, verb, Governors.Wrongly.Contains))
            return true;
        // "An earlier report of ours", "our earlier report".
        if (subject >= 0 && tree.Words[subject] == "report" && HasChild(tree, subject, word => word is "our" or "ours"))
            return true;
        if (
            subject < 0
            || tree.Words[subject] is not ("version" or "headline" or "article" or "story" or "caption" or "edition" or "correction")
        )
            return false;
        return HasChild(tree, subject, word => word is "earlier" or "previous" or "original" or "initial" or "prior");
    }

    private static bool HasChild(SentenceTree tree, int head, Predicate<string> isWanted)
    {
        foreach (var child in tree.Children(head))
        {
            if (isWanted(tree.Words[child]))
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
        if (IsReportedWrongly(tree, root))
        {
            clause.IsDenied = !clause.IsDenied;
            clause.IsVerdict = true;
        }
        else if (HeardBeside(tree, root) is >= 0 and var heard)
            Heard(tree, clause, heard, "hear");
        else if (ReporterBeside(tree, root) is >= 0 and var verb)
        {
            if (Grammar.IsNegated(tree, verb))
                clause.IsOpen = true;
            // "Hall, | the court heard, | had burnt the barn".
            if (Grammar.Lemma(tree, verb) is var lemma && IsListened(tree, verb, lemma))
                Heard(tree, clause, verb, lemma);
            else
                AddSource(tree, clause, Grammar.SurfaceSubject(tree, verb));
        }
    }

    /// <summary>"He had fled, | it was falsely reported".</summary>
    private static bool IsReportedWrongly(SentenceTree tree, int word)
    {
        foreach (var child in tree.Children(word))
        {
            if (tree.Labels[child] == "parataxis" && Grammar.IsVerb(tree, child) && HasChild(tree, child, Governors.Wrongly.Contains))
                return true;
        }
        return false;
    }

    private static int ReporterBeside(SentenceTree tree, int word)
    {
        foreach (var child in tree.Children(word))
        {
            if (
                tree.Labels[child] is "parataxis"
                && Grammar.IsVerb(tree, child)
                // "less | than | analysts had expected": what it is compared with.
                && tree.Words[tree.Firsts[child]] is not ("than" or "as")
                && Grammar.Lemma(tree, child) is var lemma
                && (Governors.Reporting.Contains(lemma) || Governors.Opining.Contains(lemma))
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
