using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>What a clause says of itself: its negation, its auxiliaries and adverbs, whether it is unreal, to come, or fiction.</summary>
internal static partial class Judgement
{
    private static void Own(SentenceTree tree, Clause clause, int word, int subject, int given)
    {
        // "far from over" is denied as it is found.
        clause.IsDenied ^=
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
            else if (tree.Labels[child] is "advmod" && child == word - 1 && text is "almost" or "nearly" && !IsMeasuring(tree, word))
                clause.IsOpen = true;
            // "all but won".
            else if (
                child == word - 1
                && tree.Words[child] == "but"
                && child > 0
                && tree.Words[child - 1] == "all"
                && !IsMeasuring(tree, word)
            )
                clause.IsOpen = true;
            else if (tree.Labels[child] is "mark" or "advmod" or "cc" && child < word && text is "if" or "unless" or "whether" or "lest")
                Raise(clause, Modalities.Conditional);
            else if (tree.Labels[child] == "advcl" && HasCondition(tree, child) && !IsAsked(tree, child))
                Raise(clause, Modalities.Conditional);
        }
        if (IsToCome(tree, word))
            Raise(clause, Modalities.Planned);
        if (Grammar.Unrealised(tree, word) >= 0)
            Raise(clause, Modalities.Conditional);
        if (IsUnreal(tree, word, subject < 0 ? given : subject))
            Raise(clause, Modalities.Conditional);
        if (IsFiction(tree, word))
            clause.IsOpen = true;
        var head = tree.Heads[word];
        // "The minister | would | not, as claimed, | resign, | he said": hung on the verb that says it.
        if (tree.Labels[word] == "ccomp" && head < tree.Count && word < head)
        {
            foreach (var child in tree.Children(head))
            {
                if (tree.Labels[child] == "aux" && child < word)
                    Raise(clause, OfAuxiliary(tree, word, tree.Words[child]));
            }
        }
        // A verb that shares its subject shares "will" and "may" with it.
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

    private static bool IsMeasuring(SentenceTree tree, int word) => Governors.Measuring.Contains(Grammar.Lemma(tree, word));

    /// <summary>"Had he resigned, she would be minister".</summary>
    private static bool IsUnreal(SentenceTree tree, int word, int subject) =>
        tree.Labels[word] == "advcl"
        && tree.Child(word, "aux", "aux:pass", "cop") is >= 0 and var auxiliary
        && auxiliary < subject
        && tree.Words[auxiliary] is "had" or "were" or "should";

    /// <summary>"In the film, she kills her husband".</summary>
    private static bool IsFiction(SentenceTree tree, int word)
    {
        if (tree.Tags[word] is not ("VBZ" or "VBP"))
            return false;
        foreach (var child in tree.Children(word))
        {
            if (
                tree.Labels[child] == "obl"
                && Grammar.Case(tree, child) == "in"
                && tree.Words[child] is "film" or "movie" or "novel" or "play" or "drama" or "sequel" or "opera" or "episode" or "sitcom"
            )
                return true;
        }
        return false;
    }

    /// <summary>"Nordair to cut 900 jobs", "the queen is to undergo surgery".</summary>
    private static bool IsToCome(SentenceTree tree, int word) =>
        tree.Tags[word] == "VB"
        && word > 1
        && tree.Tags[word - 1] == "TO"
        && tree.Words[word - 2] != "yet"
        && tree.Child(word, "nsubj", "nsubj:pass") is >= 0 and var subject
        && subject < word
        && (tree.IsRoot(word) || tree.Child(word, "cop", "aux") is >= 0 and var be && Grammar.IsBe(tree.Words[be]));

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
            // "she'd | accepted": had.
            "'d" when tree.Tags[word] == "VBN" && tree.Child(word, "aux:pass") < 0 && !IsPerfect(tree, word) => Modalities.Asserted,
            "would" or "'d" => IsReported(tree, word) && !IsPerfect(tree, word) ? Modalities.Planned : Modalities.Conditional,
            "may" or "might" or "could" or "can" or "ca" or "cannot" => Modalities.Conditional,
            "should" or "ought" when IsExpected(tree, word) => Modalities.Planned,
            "must" or "should" or "ought" => Modalities.Demanded,
            _ => Modalities.Asserted,
        };

    /// <summary>"The trial should | last | six weeks", "The road should be | ready | by May": nobody demands it, it is what one reckons with.</summary>
    private static bool IsExpected(SentenceTree tree, int word)
    {
        if (tree.Child(word, "cop") >= 0)
            return tree.Words[word]
                is "ready"
                    or "over"
                    or "able"
                    or "complete"
                    or "done"
                    or "enough"
                    or "visible"
                    or "sufficient"
                    or "finished";
        return Grammar.Lemma(tree, word) switch
        {
            "last" or "suffice" => true,
            "take" => tree.Child(word, "obj", "obl:unmarked") is >= 0 and var span && IsSpan(tree.Words[span]),
            "complete" or "finish" => Grammar.IsPassive(tree, word) && Grammar.Oblique(tree, word, "by", "in", "within") >= 0,
            _ => false,
        };
    }

    private static bool IsSpan(string word) =>
        word
            is "minutes"
                or "hours"
                or "days"
                or "weeks"
                or "months"
                or "years"
                or "minute"
                or "hour"
                or "day"
                or "week"
                or "month"
                or "year"
                or "decade"
                or "decades";

    /// <summary>"would | have | burned": and did not.</summary>
    private static bool IsPerfect(SentenceTree tree, int word)
    {
        foreach (var child in tree.Children(word))
        {
            if (tree.Labels[child] == "aux" && tree.Words[child] == "have")
                return true;
        }
        return false;
    }

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
}
