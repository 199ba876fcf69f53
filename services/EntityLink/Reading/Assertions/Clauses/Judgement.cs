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

    private static void Own(SentenceTree tree, Clause clause, int word, int subject, int given)
    {
        clause.IsDenied =
            Grammar.IsNegated(tree, word) != Grammar.IsEmpty(tree, subject)
            || (Grammar.IsEmpty(tree, given) && !Grammar.IsNegated(tree, word));
        foreach (var child in tree.Children(word))
        {
            var text = tree.Words[child];
            if (tree.Labels[child] is "aux" or "aux:pass" or "cop")
                Raise(clause, OfAuxiliary(tree, word, text));
            else if (tree.Labels[child] is "advmod" && Governors.AllegedAdverbs.Contains(text))
                Raise(clause, Modalities.Alleged);
            else if (tree.Labels[child] is "advmod" && Governors.UnsureAdverbs.Contains(text))
                Raise(clause, Modalities.Conditional);
            else if (tree.Labels[child] is "mark" or "advmod" or "cc" && child < word && text is "if" or "unless" or "whether" or "lest")
                Raise(clause, Modalities.Conditional);
            else if (tree.Labels[child] == "advcl" && HasCondition(tree, child))
                Raise(clause, Modalities.Conditional);
        }
        if (IsToCome(tree, word))
            Raise(clause, Modalities.Planned);
        // A verb that shares its subject shares "will" and "may" with it.
        var head = tree.Heads[word];
        if (
            tree.Labels[word] == "conj"
            && head < tree.Count
            && tree.Tags[word] == "VB"
            && tree.Child(word, "nsubj", "nsubj:pass", "aux") < 0
        )
        {
            foreach (var child in tree.Children(head))
            {
                if (tree.Labels[child] == "aux")
                    Raise(clause, OfAuxiliary(tree, head, tree.Words[child]));
            }
            clause.IsDenied |=
                Grammar.IsNegated(tree, head) && tree.Child(word, "cc") is >= 0 and var cc && tree.Words[cc] is "or" or "nor";
        }
    }

    /// <summary>"Nordair to cut 900 jobs", "the queen is to undergo surgery".</summary>
    private static bool IsToCome(SentenceTree tree, int word) =>
        tree.Tags[word] == "VB"
        && word > 1
        && tree.Tags[word - 1] == "TO"
        && tree.Child(word, "nsubj", "nsubj:pass") is >= 0 and var subject
        && subject < word
        && (tree.IsRoot(word) || tree.Child(word, "cop", "aux") is >= 0 and var be && Grammar.IsBe(tree.Words[be]));

    /// <summary>"It is not true | that P": the words tell it, wherever the parser hangs P.</summary>
    private static bool IsSaidUntrue(SentenceTree tree, Clause clause)
    {
        var that = tree.Child(clause.Word, "mark");
        if (that < 1 || tree.Words[that] != "that")
            return false;
        var isUntrue = Governors.Untrue.Contains(tree.Words[that - 1]);
        if (!isUntrue && tree.Words[that - 1] is not ("true" or "correct"))
            return false;
        var isNegated = that > 1 && tree.Words[that - 2] is "not" or "n't";
        if (isUntrue != isNegated)
            clause.IsDenied = !clause.IsDenied;
        return true;
    }

    private static bool HasCondition(SentenceTree tree, int clause)
    {
        foreach (var child in tree.Children(clause))
        {
            if (child < clause && tree.Words[child] is "if" or "unless")
                return true;
        }
        return false;
    }

    private static string OfAuxiliary(SentenceTree tree, int word, string auxiliary) =>
        auxiliary switch
        {
            "will" or "'ll" or "shall" or "wo" => Modalities.Planned,
            "would" or "'d" => IsReported(tree, word) ? Modalities.Planned : Modalities.Conditional,
            "may" or "might" or "could" or "can" or "ca" or "cannot" => Modalities.Conditional,
            "must" or "should" or "ought" => Modalities.Demanded,
            _ => Modalities.Asserted,
        };

    /// <summary>"said that flights would be cancelled": the past's future.</summary>
    private static bool IsReported(SentenceTree tree, int word)
    {
        var head = tree.Heads[word];
        return (tree.Labels[word] == "ccomp" && head < tree.Count && Governors.Reporting.Contains(Grammar.Lemma(tree, head)))
            || (tree.Labels[word] == "acl" && head < tree.Count && Grammar.IsNoun(tree, head) && Mark(tree, word) == "that")
            || ReporterBeside(tree, word) >= 0;
    }

    /// <summary>The stronger doubt stays: what is only planned, alleged or conditional is never asserted again.</summary>
    private static void Raise(Clause clause, string modality)
    {
        if (clause.Modality == Modalities.Asserted || (modality == Modalities.Conditional && clause.Modality == Modalities.Planned))
            clause.Modality = modality;
    }

    private static void Governed(SentenceTree tree, Clause clause, int word, int steps)
    {
        var head = tree.Heads[word];
        if (head >= tree.Count)
            return;
        if (steps > MostSteps)
        {
            clause.IsOpen = true;
            return;
        }
        switch (tree.Labels[word])
        {
            case "xcomp" or "ccomp" or "csubj":
                Complement(tree, clause, word, head, steps);
                break;
            case "acl":
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
        else if (mark is "if" or "unless" or "provided" or "whether")
            Raise(clause, Modalities.Conditional);
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
        var isInfinitive = Mark(tree, word) == "to" || (tree.Tags[word] == "VB" && tree.Child(word, "aux") < 0);
        var isNominal = !Grammar.IsVerb(tree, head);
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
            return;
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
        else if (Governors.Failing.Contains(plain) && !(Governors.Denying.Contains(plain) && Mark(tree, word) == "that"))
        {
            clause.IsDenied = isNegated ? clause.IsDenied : !clause.IsDenied;
            clause.IsOwnAct = isInfinitive;
            if (Governors.Denying.Contains(plain))
                AddSource(tree, clause, Grammar.SurfaceSubject(tree, head));
        }
        else if (isInfinitive && Governors.Planning.Contains(plain))
        {
            Raise(clause, Modalities.Planned);
            clause.IsOwnAct = true;
            if (isNegated || (isNominal && tree.Labels[head] == "obj" && Grammar.IsNegated(tree, tree.Heads[head])))
                clause.IsDenied = !clause.IsDenied;
            Above(tree, clause, head, steps);
        }
        else if (
            Governors.Alleging.Contains(plain) && (isInfinitive || isPassive || Mark(tree, word) == "of" || plain is "accuse" or "suspect")
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
            && (Governors.Reporting.Contains(plain) || Governors.Alleging.Contains(plain) || (isNominal && !isInfinitive))
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
        else if (Governors.Implying.Contains(plain) || (!isInfinitive && tree.Labels[word] == "xcomp"))
        {
            clause.IsDenied ^= isNegated;
            Raise(clause, ModalityOf(tree, head));
            Governed(tree, clause, head, steps + 1);
        }
        else if (!IsBeside(tree, word, head, plain))
            clause.IsOpen = true;
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
                && OfAuxiliary(tree, word, tree.Words[child]) is var modality
                && modality != Modalities.Asserted
            )
                return modality;
        }
        return Modalities.Asserted;
    }
}
