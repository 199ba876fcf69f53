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
            case "ccomp"
                when Grammar.IsBehindAside(tree, word, head) || IsBehindSemicolon(tree, word, head) || IsWhenSaid(tree, word, head):
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

    /// <summary>"“We hoped,” said the coach | after his team won": when the quoted words were said, told by the text.</summary>
    private static bool IsWhenSaid(SentenceTree tree, int word, int head)
    {
        if (head >= word || tree.Words[tree.Firsts[word]] is not ("after" or "before" or "when" or "while" or "until"))
            return false;
        foreach (var child in tree.Children(head))
        {
            if (child < head && tree.Labels[child] is "ccomp" or "parataxis" or "dep" or "obj")
                return true;
        }
        return false;
    }

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
