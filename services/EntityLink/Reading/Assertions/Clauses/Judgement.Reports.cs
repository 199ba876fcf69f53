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

    /// <summary>Whoever stands behind "by" says it; where nobody does, somebody may be wrong.</summary>
    private static void Heard(SentenceTree tree, Clause clause, int verb, string lemma)
    {
        var by = lemma == "hear" ? Grammar.Oblique(tree, verb, "from") : Grammar.Oblique(tree, verb, "by");
        if (by < 0)
            Raise(clause, Modalities.Alleged);
        AddSource(tree, clause, by);
        clause.IsOfListener = true;
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

    /// <summary>"heard that P", "was told that P": the subject listens.</summary>
    public static bool IsListened(SentenceTree tree, int verb, string lemma) =>
        lemma == "hear"
        || (lemma is "tell" or "inform" or "notify" or "assure" or "remind" or "brief" or "advise" && Grammar.IsPassive(tree, verb));

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

    /// <summary>"Hall, | the court heard, | had burnt the barn": taken for what is told of Hall.</summary>
    private static int HeardBeside(SentenceTree tree, int word)
    {
        var subject = tree.Child(word, "nsubj", "nsubj:pass");
        if (subject < 0)
            return -1;
        foreach (var child in tree.Children(subject))
        {
            if (
                child > subject
                && tree.Labels[child] == "acl:relcl"
                && tree.Words[child] is "heard" or "hears"
                && tree.Firsts[child] is > 0 and var first
                && (tree.Words[first] == "," || tree.Words[first - 1] == ",")
                && tree.Child(child, "nsubj") >= first
                && tree.Child(child, "obj", "ccomp") < 0
            )
                return child;
        }
        return -1;
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
