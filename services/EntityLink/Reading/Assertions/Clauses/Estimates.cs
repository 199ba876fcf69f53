using NewsMesh.EntityLink.Reading.Assertions.Quantities;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>"put the number of guests | at 8,000": what somebody puts a number at. The parser often hangs the number on the nearest noun.</summary>
internal static class Estimates
{
    /// <summary>Words from "at" to the number: "at | somewhere between 30 and 40".</summary>
    private const int FarthestNumber = 4;

    /// <summary>The tree with each such number on its verb.</summary>
    public static SentenceTree Hung(SentenceTree tree)
    {
        for (var verb = 0; verb < tree.Count; verb++)
        {
            if (
                Is(tree, verb)
                && tree.Child(verb, "obj") is >= 0 and var what
                && At(tree, verb, what) is >= 0 and var at
                && NumberBehind(tree, at, what) is >= 0 and var number
            )
                tree = tree.Rehung(number, verb, "obl");
        }
        return tree;
    }

    public static bool Is(SentenceTree tree, int verb) => Grammar.IsVerb(tree, verb) && Grammar.Lemma(tree, verb) is "put" or "estimate";

    /// <summary>Whether a verb says of its object that it is so many.</summary>
    public static bool IsOfNumber(SentenceTree tree, int verb, int what)
    {
        foreach (var child in tree.Children(verb))
        {
            if (child > what && IsBehindAt(tree, child) && IsNumber(tree, child))
                return true;
        }
        return false;
    }

    /// <summary>"at 40", "at €140m", "at 40 people", and not "put guards at 40 stations".</summary>
    private static bool IsNumber(SentenceTree tree, int word) =>
        tree.Tags[word] is "CD" or "$"
        || (
            tree.Child(word, "nummod") >= 0 && (tree.Words[word] is "people" or "dead" || UnitTable.BySurface.ContainsKey(tree.Words[word]))
        );

    private static bool IsBehindAt(SentenceTree tree, int word)
    {
        foreach (var child in tree.Children(word))
        {
            if (tree.Words[child] == "at" && child < word)
                return true;
        }
        return false;
    }

    private static int At(SentenceTree tree, int verb, int what)
    {
        for (var at = what + 1; at <= tree.Lasts[what]; at++)
        {
            if (Grammar.IsVerb(tree, at) && Grammar.IsFinite(tree, at) && at > verb)
                return -1;
            if (tree.Words[at] == "at" && tree.Heads[at] is var number && number > at && number < tree.Count)
                return at;
        }
        return -1;
    }

    /// <summary>The head of the words behind "at", where they are a number; -1 for none.</summary>
    private static int NumberBehind(SentenceTree tree, int at, int what)
    {
        var number = tree.Heads[at];
        if (number > tree.Lasts[what])
            return -1;
        for (var next = at + 1; next <= Math.Min(at + FarthestNumber, tree.Lasts[what]); next++)
        {
            if (tree.Tags[next] is "CD" or "$")
                return number;
        }
        return -1;
    }
}
