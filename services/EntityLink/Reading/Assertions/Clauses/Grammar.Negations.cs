using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>Negations of a verb, and roles that nobody and hardly anybody fills.</summary>
internal static partial class Grammar
{
    /// <summary>"not", "never", "no longer", "neither" at a word.</summary>
    public static bool IsNegated(SentenceTree tree, int word)
    {
        foreach (var child in tree.Children(word))
        {
            if (tree.Words[child] == "longer" && child > 0 && tree.Words[child - 1] == "no")
                return true;
            if (
                tree.Labels[child] is "advmod" or "det" or "cc" or "aux" or "dep" or "mark" or "case" or "punct"
                && IsNegation(tree, child)
                && !(child < word && IsOfComplement(tree, word, child, word))
                // "was safe; the valley was | not": of the other clause.
                && !(child > word && Array.IndexOf(tree.Words, ";", word, child - word) >= 0)
                // "without power" is how something is.
                && !(tree.Labels[child] == "case" && tree.Words[child] == "without")
            )
                return true;
            // "did | not, | as was claimed on Monday, | resign": hung on the auxiliary.
            if (
                tree.Labels[child] is "aux" or "aux:pass" or "cop"
                && child + 1 < word
                && tree.Heads[child + 1] == child
                && !IsOfComplement(tree, word, child, word)
                && tree.Words[child + 1] is "not" or "n't" or "never"
            )
                return true;
        }
        if (IsNegatedAbove(tree, word) || IsOfNegatedCleft(tree, word))
            return true;
        return word > 0 && tree.Words[word - 1] is "not" or "n't" or "never" && IsVerb(tree, word);
    }

    /// <summary>"The king did | not, | as claimed, | faint, | the palace | said": in front of what is said, and hung on who says it.</summary>
    private static bool IsNegatedAbove(SentenceTree tree, int word)
    {
        var head = tree.Heads[word];
        if (tree.Labels[word] != "ccomp" || head >= tree.Count || head < word)
            return false;
        foreach (var child in tree.Children(head))
        {
            if (child >= word)
                break;
            if (
                tree.Words[child] is "not" or "n't" or "never"
                || (
                    tree.Labels[child] == "aux"
                    && child + 1 < word
                    && tree.Words[child + 1] is "not" or "n't"
                    && tree.Heads[child + 1] == child
                )
            )
                return true;
        }
        return false;
    }

    /// <summary>"It was | not | the quake that | killed | them": not it. "It was not the first time that he won" says that he won.</summary>
    private static bool IsOfNegatedCleft(SentenceTree tree, int word)
    {
        var noun = tree.Heads[word];
        if (
            tree.Labels[word] != "acl:relcl"
            || noun >= tree.Count
            || noun > word
            || tree.Child(noun, "cop") is not (>= 0 and var be)
            || tree.Child(noun, "nsubj", "expl") is not (>= 0 and var it)
            || tree.Words[it] != "it"
            || tree.Child(noun, "amod") >= 0
            // "It is not the firm that was fined", "it was not the boat that sank" may say of "it" what it is.
            || tree.Child(word, "obj") < 0
            || tree.Words[noun] is "time" or "case" or "reason" or "way" or "place" or "surprise" or "secret"
            || tree.Words[tree.Firsts[word]] is not ("that" or "who" or "which")
            || OwnSubject(tree, word) is var own && own >= 0 && tree.Tags[own] is not ("WDT" or "WP" or "IN" or "DT")
        )
            return false;
        for (var at = be + 1; at < noun; at++)
        {
            if (tree.Words[at] is "not" or "n't")
                return IsNegation(tree, at) && !Enumerable.Range(at, word - at).Any(next => IsOnly(tree.Words[next]));
        }
        return false;
    }

    /// <summary>"It was not the ministry | alone | that approved it": it did, and others, too.</summary>
    private static bool IsOnly(string word) => word is "alone" or "only" or "merely" or "simply" or "solely" or "just" or "even";

    public static bool IsNegation(SentenceTree tree, int word) =>
        tree.Words[word]
            is "not"
                or "n't"
                or "never"
                or "no"
                or "neither"
                or "nor"
                or "nobody"
                or "nothing"
                or "none"
                or "hardly"
                or "without"
        && !(tree.Words[word] == "not" && word + 1 < tree.Count && tree.Words[word + 1] is "only" or "just")
        && !IsOfBound(tree, word);

    /// <summary>"No more than 40", "not later than May": that is a bound, and nothing is denied.</summary>
    private static bool IsOfBound(SentenceTree tree, int word) =>
        tree.Words[word] is "no" or "not"
        && word + 2 < tree.Count
        && tree.Words[word + 2] == "than"
        && tree.Words[word + 1] is "more" or "fewer" or "less" or "later" or "earlier" or "greater" or "higher" or "lower";

    /// <summary>A role that is nobody or nothing: "no one", "neither Spain".</summary>
    public static bool IsEmpty(SentenceTree tree, int word)
    {
        if (word < 0)
            return false;
        if (tree.Words[word] is "nobody" or "nothing" or "none" or "neither" || BareNegation(tree, word) >= 0)
            return true;
        foreach (var child in tree.Children(word))
        {
            if (
                tree.Words[child] is "no" or "neither"
                && tree.Labels[child] is "det" or "cc" or "advmod" or "cc:preconj"
                && !IsOfBound(tree, child)
            )
                return true;
        }
        return word > 0 && tree.Words[word - 1] is "neither" or "no";
    }

    /// <summary>"Few | believe that", "few economists | expect": hardly anybody does. "A few" and "the few" are some.</summary>
    public static bool IsHardlyAnyone(SentenceTree tree, int word)
    {
        if (word < 0)
            return false;
        var few = tree.Words[word] == "few" ? word : tree.Child(word, "amod");
        return few >= 0
                && few <= word
                && tree.Words[few] == "few"
                && (
                    few == 0
                    || tree.Words[few - 1]
                        is not (
                            "a"
                            or "the"
                            or "these"
                            or "those"
                            or "some"
                            or "first"
                            or "last"
                            or "next"
                            or "past"
                            or "his"
                            or "her"
                            or "their"
                            or "its"
                            or "our"
                            or "my"
                        )
                )
            || tree.Words[word] is "nobody" or "none";
    }

    /// <summary>"| Not | one shot", "| not | a single vote": where the negation of a noun stands before its phrase; -1 for none.</summary>
    public static int BareNegation(SentenceTree tree, int noun)
    {
        var first = tree.Firsts[noun];
        var not = tree.Words[first] == "not" ? first : first - 1;
        return
            not >= 0
            && not + 1 < tree.Count
            && tree.Words[not] == "not"
            && tree.Words[not + 1] is "one" or "a" or "an"
            && (not == 0 || !IsBe(tree.Words[not - 1]))
            ? not
            : -1;
    }
}
