using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>The words of a role: its head with what stands before it and the phrases right behind it, without relative clauses, appositions and what is joined.</summary>
internal static class Phrases
{
    /// <summary>"the head of the office of the president of the union": further nesting is the parser's.</summary>
    private const int MostNesting = 3;

    /// <summary>The characters of the phrase.</summary>
    public static Extent Of(SentenceTree tree, int head)
    {
        var (first, last) = Words(tree, head, 0);
        return tree.Characters(first, last);
    }

    public static int FirstWord(SentenceTree tree, int head) => Words(tree, head, 0).First;

    private static (int First, int Last) Words(SentenceTree tree, int head, int nesting)
    {
        int first = head,
            last = head;
        var children = tree.Children(head);
        // "All but six of the passengers": without the exception it would be another.
        if (tree.Words[head] == "all" && head + 2 < tree.Count && tree.Words[head + 1] == "but" && tree.Tags[head + 2] == "CD")
            return (head, Math.Max(tree.Lasts[head], tree.Lasts[head + 2]));
        for (var index = children.Length - 1; index >= 0; index--)
        {
            var child = children[index];
            if (child > head || tree.Lasts[child] >= first || first - tree.Lasts[child] > 2)
                continue;
            if (
                tree.Labels[child] is "det" or "amod" or "compound" or "nummod" or "nmod:poss" or "flat" or "appos"
                && tree.Words[child] is not "neither"
                && !(Grammar.IsVerb(tree, child) && tree.Firsts[child] != tree.Lasts[child])
            )
                first = tree.Firsts[child];
            else if (
                tree.Labels[child] is "advmod"
                && tree.Lasts[child] + 1 == first
                && tree.Words[child] is not ("only" or "also" or "not" or "n't" or "neither" or "even" or "then" or "now" or "still")
            )
                first = tree.Firsts[child];
            // "four months | old", "a quarter | full": how much so.
            else if (
                tree.Labels[child] == "obl:unmarked"
                && tree.Tags[head] is "JJ" or "JJR"
                && tree.Lasts[child] + 1 == first
                && Grammar.Case(tree, child) is null
                && tree.Child(child, "nummod", "det") >= 0
            )
                first = tree.Firsts[child];
        }
        foreach (var child in children)
        {
            if (child < head || tree.Firsts[child] != last + 1)
                continue;
            if (tree.Labels[child] is "flat" or "compound" or "nummod" && !Grammar.IsVerb(tree, child))
                last = tree.Lasts[child];
            // "the actress | Mara Lenz": the name right behind a noun that it hangs on is the noun's, whether it is called apposition or attribute.
            else if (
                tree.Tags[child] == "NNP"
                && tree.Words[last + 1] != ","
                && (tree.Labels[child] == "appos" || (tree.Labels[child] == "nmod" && Grammar.Case(tree, child) is null))
            )
                last = NameEnd(tree, child);
            else if (
                tree.Labels[child] is "nmod"
                && nesting < MostNesting
                && Grammar.Case(tree, child) is { } preposition
                && preposition is not ("by" or "after" or "since" or "during" or "before" or "until")
                && !Grammar.IsVerb(tree, child)
            )
                last = Math.Max(last, Words(tree, child, nesting + 1).Last);
        }
        // A name in pieces: "its rival | Corvin", "The actor | Lino | Ferrante".
        while (
            nesting == 0
            && first > 0
            && tree.Heads[first - 1] == tree.Heads[head]
            && tree.Labels[first - 1] == tree.Labels[head]
            && tree.Tags[first - 1] is not ("WP" or "WDT" or "PRP" or "EX")
            && tree.Labels[head].StartsWith("nsubj", StringComparison.Ordinal)
        )
            first = tree.Firsts[first - 1];
        while (
            nesting == 0
            && last + 1 < tree.Count
            && tree.Tags[last + 1] is "NNP"
            && tree.Tags[last] is "NN" or "NNP"
            && tree.Heads[last + 1] == tree.Heads[head]
            && tree.Labels[last + 1] is "obj" or "xcomp" or "appos" or "flat" or "obl:unmarked" or "dep"
            && tree.Labels[head] is "obj"
            && !Times.Calendar.Days.ContainsKey(tree.Words[last + 1])
            && !Times.Calendar.Months.ContainsKey(tree.Words[last + 1])
        )
            last++;
        // ", Secretary of State Rex Tillerson", "And film star Lino Ferrante": what joins is no part of anybody.
        while (
            first < head
            && (tree.Tags[first] is "CC" or "," or ":" or "." || tree.Labels[first] is "punct" or "cc" || tree.Words[first] == "n't")
            && tree.Words[first] is not ("\"" or "“" or "‘" or "'" or "(" or "$" or "£" or "€" or "#")
        )
            first++;
        return (first, last);
    }

    /// <summary>The last word of the name that a word begins: "Kraft" of "Holmen | Kraft".</summary>
    private static int NameEnd(SentenceTree tree, int first)
    {
        var last = first;
        while (last + 1 < tree.Count && tree.Heads[last + 1] == first && tree.Labels[last + 1] == "flat")
            last++;
        return last;
    }

    /// <summary>The name that a word ends: "New York" of "York".</summary>
    public static Extent Name(SentenceTree tree, int head)
    {
        int first = head,
            last = head;
        while (first > 0 && tree.Tags[first - 1] is "NNP" or "NNPS" && tree.Heads[first - 1] == head)
            first--;
        while (last + 1 < tree.Count && tree.Tags[last + 1] is "NNP" or "NNPS" && tree.Heads[last + 1] == head)
            last++;
        return tree.Characters(first, last);
    }
}
