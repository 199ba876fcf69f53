using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>What the word that governs a clause makes of it: "failed | to sell", "plans | to sell", "denied | that it had sold".</summary>
internal static partial class Judgement
{
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
        // "Stopped him | to keep his title", "stopped to refuel": what for, and neither done nor left undone.
        if (isInfinitive && plain == "stop")
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
}
