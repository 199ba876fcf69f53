using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>
/// Whether a clause is said to hold: its own negation, auxiliaries and adverbs, then what governs it, up to the sentence. Where the governor is none of the known
/// ones, the clause is left open and nothing is asserted.
/// </summary>
internal static partial class Judgement
{
    private const int MostSteps = 6;

    public static void Judge(SentenceTree tree, Clause clause)
    {
        Own(tree, clause, clause.Word, clause.Subjects.Count > 0 ? clause.Subjects[0] : -1, clause.Object);
        if (!IsSaidUntrue(tree, clause))
            Governed(tree, clause, clause.Word, 0);
        Reported(tree, clause);
    }

    /// <summary>"It is not true | that P": the words tell it, wherever the parser hangs P.</summary>
    private static bool IsSaidUntrue(SentenceTree tree, Clause clause)
    {
        if (IsSaidOfLie(tree, clause.Word))
        {
            clause.IsDenied = !clause.IsDenied;
            return true;
        }
        var that = tree.Child(clause.Word, "mark");
        if (that < 1 || tree.Words[that] != "that")
            return false;
        // "called | reports | that P nonsense", where P hangs on the verb.
        if (
            tree.Heads[clause.Word] == tree.Heads[that - 1]
            && tree.Labels[that - 1] == "obj"
            && IsJudged(tree, clause, clause.Word, that - 1)
        )
            return true;
        var isUntrue = Governors.Untrue.Contains(tree.Words[that - 1]);
        if (!isUntrue && tree.Words[that - 1] is not ("true" or "correct"))
            return false;
        var isNegated = that > 1 && tree.Words[that - 2] is "not" or "n't";
        if (isUntrue != isNegated)
            clause.IsDenied = !clause.IsDenied;
        return true;
    }

    /// <summary>"It is a lie | that we sold the weapons": taken for what is told of the lie.</summary>
    private static bool IsSaidOfLie(SentenceTree tree, int word)
    {
        var noun = tree.Heads[word];
        return tree.Labels[word] == "acl:relcl"
            && noun < tree.Count
            && Governors.Untrue.Contains(tree.Words[noun])
            && tree.Child(noun, "cop") >= 0
            && tree.Child(noun, "nsubj") is >= 0 and var it
            && tree.Words[it] is "it" or "that";
    }

    private static void Governed(SentenceTree tree, Clause clause, int word, int steps)
    {
        var head = tree.Heads[word];
        // "has | yet to | sign": it is not so.
        if (IsBehindYet(tree, word))
        {
            clause.IsDenied = !clause.IsDenied;
            return;
        }
        if (head >= tree.Count)
            return;
        if (steps > MostSteps)
        {
            clause.IsOpen = true;
            return;
        }
        switch (tree.Labels[word])
        {
            case "ccomp" when Grammar.IsBehindAside(tree, word, head) || IsBehindSemicolon(tree, word, head):
                break;
            case "conj" when IsBehindSemicolon(tree, word, head):
                break;
            case "xcomp" or "ccomp" or "csubj":
                Complement(tree, clause, word, head, steps);
                break;
            case "acl:relcl" when IsContentOfReport(tree, word, head):
                JudgeContent(tree, clause, word, head);
                break;
            case "acl":
                if (tree.Labels[head] == "obj" && IsOpinion(tree, word, tree.Heads[head]))
                    clause.IsOpen = true;
                if (tree.Tags[word] is "VBN" or "VBG" or "VBD" && tree.Child(word, "mark") < 0)
                    break;
                Complement(tree, clause, word, head, steps);
                break;
            case "advcl":
                Adverbial(tree, clause, word, head, steps);
                break;
            case "conj" when Grammar.IsVerb(tree, head) && (tree.Labels[head] is "xcomp" or "ccomp" or "acl" or "advcl"):
                if (tree.Labels[head] != "advcl" || tree.Child(word, "nsubj", "nsubj:pass") < 0)
                    Governed(tree, clause, head, steps + 1);
                break;
            // A whole clause that the parser could not place stands beside the others.
            case "dep" when Grammar.IsFinite(tree, word) && tree.Child(word, "nsubj", "nsubj:pass") >= 0 && Mark(tree, word) is null:
                break;
            case "dep" or "reparandum" or "discourse" or "vocative" or "dislocated":
                clause.IsOpen = true;
                break;
        }
    }

    /// <summary>"had called the figure | invented": what somebody thinks of it.</summary>
    private static bool IsOpinion(SentenceTree tree, int word, int verb) =>
        tree.Tags[word] == "VBN" && Grammar.Lemma(tree, verb) is "call" or "brand" or "label" or "deem";

    /// <summary>"said A; | he was arrested": another sentence, unless it says that "that" goes on, or a colon opened a list of what is said.</summary>
    private static bool IsBehindSemicolon(SentenceTree tree, int word, int head)
    {
        if (
            head >= word
            || tree.Child(word, "nsubj", "nsubj:pass", "expl") < 0
            || Mark(tree, word) == "that"
            || Array.IndexOf(tree.Words, ";", head, word - head) < 0
        )
            return false;
        var verb = tree.Labels[head] is "ccomp" ? tree.Heads[head] : head;
        return verb >= word || Array.IndexOf(tree.Words, ":", verb, word - verb) < 0;
    }

    /// <summary>"has | yet to | sign", "was | yet to | land".</summary>
    private static bool IsBehindYet(SentenceTree tree, int word)
    {
        foreach (var child in tree.Children(word))
        {
            if (child < 2 || child >= word || tree.Tags[child] != "TO")
                continue;
            // "is still to come" is a plan, "has still to come" is not done.
            if (tree.Words[child - 1] == "yet")
                return IsHave(tree.Words[child - 2]) || Grammar.IsBe(tree.Words[child - 2]);
            if (tree.Words[child - 1] == "still")
                return IsHave(tree.Words[child - 2]);
        }
        return false;
    }

    private static bool IsHave(string word) => word is "has" or "have" or "had" or "having";

    private static void Adverbial(SentenceTree tree, Clause clause, int word, int head, int steps)
    {
        var mark = Mark(tree, word);
        if (mark is "to" or "until" or "till" or "than" or "as if" or "lest" or "for")
        {
            // "expected to win" is often an adverbial for the parser.
            if (mark == "to" && Known(tree, head))
                Complement(tree, clause, word, head, steps);
            else
                clause.IsOpen = true;
        }
        // "with 25 injured" goes along with what happened; "charged with attacking" is its complement.
        else if (mark is "of" or "from" or "that" || (mark == "with" && tree.Child(word, "nsubj", "nsubj:pass", "nummod") < 0))
            Complement(tree, clause, word, head, steps);
        else if (mark == "without")
            clause.IsDenied = !clause.IsDenied;
        // "Asked if he would stand, …": what is asked is not told.
        else if (mark is "if" or "whether" && IsAsked(tree, word))
            clause.IsOpen = true;
        else if (mark is "if" or "unless" or "provided" or "whether")
            Raise(clause, Modalities.Conditional);
    }

    /// <summary>"asked | if he would stand", "asked by reporters | if he would".</summary>
    private static bool IsAsked(SentenceTree tree, int word)
    {
        var before = tree.Firsts[word] - 1;
        var verb = tree.Heads[word];
        if (
            verb < word
            && Grammar.IsVerb(tree, verb)
            && Grammar.Lemma(tree, verb) is "ask" or "wonder" or "question" or "quiz" or "press" or "inquire" or "enquire"
        )
            return true;
        return before >= 0 && tree.Words[before] is "asked" or "asking" or "questioned" or "wondered" or "pressed" or "quizzed";
    }

    private static bool Known(SentenceTree tree, int governor)
    {
        var lemma = Grammar.Lemma(tree, governor);
        return Governors.Planning.Contains(lemma)
            || Governors.Demanding.Contains(lemma)
            || Governors.Failing.Contains(lemma)
            || Governors.Alleging.Contains(lemma);
    }

    private static string? Mark(SentenceTree tree, int word)
    {
        foreach (var child in tree.Children(word))
        {
            if (child < word && tree.Labels[child] is "mark" or "case" || (child < word && tree.Tags[child] == "TO"))
                return tree.Words[child];
        }
        return null;
    }

    private static void Complement(SentenceTree tree, Clause clause, int word, int head, int steps)
    {
        clause.IsGoverned = true;
        var lemma = Grammar.Lemma(tree, head);
        var plain = lemma.Split('_')[0];
        var isNegated = Grammar.IsNegated(tree, head) || (!Grammar.IsVerb(tree, head) && Grammar.IsEmpty(tree, head));
        // "reports that it would close" have the same form of the verb as "plans to close".
        var isInfinitive =
            Mark(tree, word) == "to"
            || (tree.Tags[word] == "VB" && tree.Child(word, "aux") < 0 && !(tree.Labels[word] == "ccomp" && word < head));
        var isNominal = !Grammar.IsVerb(tree, head) || ReportNouns.IsOwned(tree, head);
        if (Governors.Denying.Contains(plain) && IsBehindColon(tree, head, word))
        {
            AddSource(tree, clause, Grammar.SurfaceSubject(tree, head));
            return;
        }
        isNegated |= isNominal && IsNothing(tree, head);
        // "if it fails to | win": what hangs on a condition hangs on it, too.
        if (tree.Labels[head] == "advcl" && HasCondition(tree, head))
            Raise(clause, Modalities.Conditional);
        if (Mark(tree, word) is "if" or "whether")
        {
            clause.IsOpen = true;
            return;
        }
        // "It is not true that P", "Reports that P were wrong".
        if (tree.Words[head] is "true" or "correct" or "accurate" || Governors.Untrue.Contains(tree.Words[head]))
        {
            if (Governors.Untrue.Contains(tree.Words[head]) != isNegated)
                clause.IsDenied = !clause.IsDenied;
            return;
        }
        if (isNominal && IsJudged(tree, clause, word, head))
        {
            clause.JudgedReport = head;
            return;
        }
        if (isNominal && Denial(tree, head) >= 0)
        {
            Report(tree, clause, head, plain, isNegated, steps);
            return;
        }
        if (tree.Labels[word] == "xcomp" && IsOpinion(tree, word, head))
        {
            clause.IsOpen = true;
            return;
        }
        var isPassive = Grammar.IsPassive(tree, head);
        if (
            isInfinitive && plain == "want" && tree.Child(head, "obj", "iobj") >= 0
            || (isInfinitive && Governors.Demanding.Contains(lemma) && !Governors.Planning.Contains(plain))
            || (!isInfinitive && plain is "demand" or "urge" or "insist" && tree.Tags[word] == "VB")
        )
        {
            Raise(clause, Modalities.Demanded);
            AddSource(
                tree,
                clause,
                isPassive ? Grammar.Oblique(tree, head, "by")
                    : isNominal ? tree.Child(head, "nmod:poss")
                    : Grammar.SurfaceSubject(tree, head)
            );
            clause.IsDenied ^= isNegated;
            if (isNegated)
                clause.IsOpen = true;
        }
        else if (
            (Governors.Failing.Contains(plain) || Governors.Failing.Contains(lemma))
            && !(Governors.Denying.Contains(plain) && Mark(tree, word) == "that")
        )
        {
            clause.IsDenied = isNegated ? clause.IsDenied : !clause.IsDenied;
            clause.IsOwnAct = isInfinitive || lemma == "rule_out";
            if (lemma == "rule_out")
                Raise(clause, Modalities.Planned);
            if (!Governors.Denying.Contains(plain))
                return;
            clause.IsOpen |= isNegated || IsUnsaid(tree, head);
            AddSource(tree, clause, Grammar.SurfaceSubject(tree, head));
        }
        // "failed to keep ships from trading": whether they traded is what is left open.
        else if (plain == "keep" && Mark(tree, word) == "from")
        {
            clause.IsDenied = !clause.IsDenied;
            clause.IsOpen |= IsUnsaid(tree, head);
        }
        else if (isInfinitive && Governors.Planning.Contains(plain))
        {
            // "was due to have closed": and did not, for all that is told.
            Raise(clause, IsPerfect(tree, word) && IsPastPlan(tree, head) ? Modalities.Conditional : Modalities.Planned);
            clause.IsOwnAct = true;
            clause.IsOpen |= !isNominal && Grammar.IsHardlyAnyone(tree, Grammar.SurfaceSubject(tree, head));
            if (isNegated || (isNominal && IsDropped(tree, head)))
                clause.IsDenied = !clause.IsDenied;
            Above(tree, clause, head, steps);
        }
        else if (
            (Governors.Alleging.Contains(plain) || (plain == "understand" && isPassive))
            && (isInfinitive || isPassive || Mark(tree, word) == "of" || plain is "accuse" or "suspect")
        )
        {
            Raise(clause, Modalities.Alleged);
            clause.IsDenied ^= isNegated;
            if (!isInfinitive || !isPassive)
                AddSource(
                    tree,
                    clause,
                    isPassive ? Grammar.Oblique(tree, head, "by")
                        : plain is "appear" or "seem" ? -1
                        : Grammar.SurfaceSubject(tree, head)
                );
        }
        else if (
            tree.Labels[word] is "ccomp" or "acl"
            && (
                Governors.Reporting.Contains(plain)
                || Governors.Alleging.Contains(plain)
                || (isNominal && !isInfinitive)
                || (!isInfinitive && IsListened(tree, head, plain))
            )
        )
            Report(tree, clause, head, plain, isNegated, steps);
        else if (isInfinitive && Governors.Planning.Contains(plain) || plain is "have" or "need" or "ought" && isInfinitive)
        {
            // "would have to import, unless": the condition rules.
            Raise(clause, ModalityOf(tree, head));
            foreach (var child in tree.Children(head))
            {
                if (tree.Labels[child] == "advcl" && HasCondition(tree, child))
                    Raise(clause, Modalities.Conditional);
            }
            Raise(clause, Modalities.Demanded);
        }
        else if (
            Governors.Implying.Contains(plain)
            || Governors.Implying.Contains(lemma)
            || (!isInfinitive && tree.Labels[word] == "xcomp")
        )
        {
            clause.IsDenied ^= isNegated;
            Raise(clause, ModalityOf(tree, head));
            Governed(tree, clause, head, steps + 1);
        }
        else if (!IsBeside(tree, word, head, plain))
            clause.IsOpen = true;
    }

    /// <summary>"| was | due", "| were | expected".</summary>
    private static bool IsPastPlan(SentenceTree tree, int plan) =>
        tree.Child(plan, "cop", "aux:pass", "aux") is >= 0 and var be && tree.Words[be] is "was" or "were" or "had";

    /// <summary>"There was never any | plan | to merge".</summary>
    private static bool IsNothing(SentenceTree tree, int noun)
    {
        var verb = tree.Heads[noun];
        return verb < tree.Count
            && tree.Labels[noun] is "nsubj" or "nsubj:pass"
            && tree.Child(verb, "expl") >= 0
            && Grammar.IsNegated(tree, verb);
    }

    /// <summary>"scrapped | plans | to sell", "has no | plan | to sell", "the | plan | to sell was dropped".</summary>
    private static bool IsDropped(SentenceTree tree, int plan)
    {
        var verb = tree.Heads[plan];
        return verb < tree.Count
            && tree.Labels[plan] is "obj" or "nsubj:pass"
            && (Grammar.IsNegated(tree, verb) != Governors.Dropping.Contains(Grammar.Lemma(tree, verb)));
    }

    /// <summary>"… landed and the bird was removed": a whole clause that the parser hangs on a verb which takes none.</summary>
    private static bool IsBeside(SentenceTree tree, int word, int head, string governor) =>
        tree.Labels[word] == "ccomp"
        && Grammar.IsVerb(tree, head)
        && Grammar.IsFinite(tree, word)
        && tree.Child(word, "nsubj", "nsubj:pass") is >= 0 and var subject
        && subject > head
        && tree.Words[Math.Max(head + 1, tree.Firsts[subject])] is "and" or "but"
        && Mark(tree, word) is null
        && !Governors.Planning.Contains(governor)
        && !Governors.Demanding.Contains(governor)
        && !Governors.Failing.Contains(governor);

    private static string ModalityOf(SentenceTree tree, int word)
    {
        foreach (var child in tree.Children(word))
        {
            if (
                tree.Labels[child] == "aux"
                && !Grammar.IsOfComplement(tree, word, child, word)
                && OfAuxiliary(tree, word, tree.Words[child]) is var modality
                && modality != Modalities.Asserted
            )
                return modality;
        }
        return Modalities.Asserted;
    }
}
