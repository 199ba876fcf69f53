using NewsMesh.EntityLink.Reading.Assertions.Quantities;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions;

/// <summary>How old somebody is said to be beside a name or a noun: "the 31-year-old driver", "Marta Okonjo, 31,". "She was 31 years old" is a clause.</summary>
internal static class Ages
{
    /// <summary>The oldest people of the news were 122.</summary>
    private const int Oldest = 122;

    /// <summary>The heads of those whose age is told, with the words of it. An age is no quantity: it counts nothing.</summary>
    public static IEnumerable<(int Person, Extent Age)> Of(SentenceTree tree, IReadOnlyList<Measure> measures)
    {
        foreach (var measure in measures)
        {
            if (measure.Kind == MeasureKind.Age && Noun(tree, measure) is >= 0 and var noun)
                yield return (noun, measure.Quantity.Characters);
        }
        for (var at = 2; at < tree.Count; at++)
        {
            if (
                tree.Words[at - 1] == ","
                && (at + 1 >= tree.Count || tree.Words[at + 1] is "," or ".")
                && (tree.Tags[at - 2] is "NNP" || tree.Words[at - 2] is "oldest" or "youngest" or "eldest")
                && tree.Words[at].Length is 1 or 2 or 3
                && int.TryParse(tree.Words[at], out var years)
                && years is > 0 and <= Oldest
                && Name(tree, at - 2) is >= 0 and var name
            )
                yield return (name, tree.Characters(at, at));
        }
    }

    /// <summary>"the 31-year-old | driver": the noun that the age stands before.</summary>
    private static int Noun(SentenceTree tree, Measure measure)
    {
        for (var at = measure.First; at <= measure.Last; at++)
        {
            var head = tree.Heads[at];
            if (head < tree.Count && head > measure.Last && head - measure.Last <= 4 && tree.Tags[head] is "NN" or "NNS" or "NNP")
                return head;
        }
        // "Petra Lind, | nine months old, | was found".
        var behind = tree.Heads[measure.Head];
        return
            measure.First > 1
            && tree.Words[measure.First - 1] == ","
            && behind < measure.First
            && tree.Labels[measure.Head] is "amod" or "appos" or "acl" or "parataxis"
            && tree.Tags[behind] is "NN" or "NNP"
            ? behind
            : -1;
    }

    /// <summary>The head of a name of at least two words: "Boeing, 747," is no age, and neither is "July, 4,".</summary>
    private static int Name(SentenceTree tree, int last) =>
        last > 0 && (tree.Tags[last - 1] == "NNP" || (tree.Tags[last] == "JJS" && tree.Words[last - 1] == "the")) ? last : -1;
}
