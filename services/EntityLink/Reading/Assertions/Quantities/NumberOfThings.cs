using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Quantities;

/// <summary>"The number of bridges closed has risen to 12", "they put the number of barns at 40": a number by itself that counts what the number is of.</summary>
internal static class NumberOfThings
{
    private static readonly FrozenSet<string> Numbers = WordList.Of("number count tally total");

    /// <summary>Steps from a number up to the verb that it stands with.</summary>
    private const int MostSteps = 4;

    public static List<Measure> Completed(SentenceTree tree, List<Measure> found) =>
        found.ConvertAll(measure =>
            measure is { Kind: MeasureKind.Bare, Quantity.Unit: null } && Thing(tree, measure.Head) is >= 0 and var noun
                ? measure with
                {
                    Quantity = measure.Quantity with { Unit = Nouns.Singular(tree.Words[noun]) },
                }
                : measure
        );

    /// <summary>The plural that the number is of; -1 for none.</summary>
    private static int Thing(SentenceTree tree, int number)
    {
        var at = number;
        for (var steps = 0; at < tree.Count && !Grammar.IsVerb(tree, at) && steps < MostSteps; steps++)
            at = tree.Heads[at];
        if (at >= tree.Count || !Grammar.IsVerb(tree, at))
            return -1;
        foreach (var child in tree.Children(at))
        {
            if (child >= number || tree.Labels[child] is not ("nsubj" or "obj" or "nsubj:pass") || !Numbers.Contains(tree.Words[child]))
                continue;
            if (tree.Child(child, "nmod") is >= 0 and var noun && tree.Tags[noun] == "NNS" && Grammar.Case(tree, noun) == "of")
                return noun;
        }
        return -1;
    }
}
