using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>What a denial leaves standing: "denied that the pumps had failed before the flood | that drowned two people |".</summary>
/// <remarks>Presuppositions of definite descriptions and appositives project out of negation (Karttunen 1973).</remarks>
internal static class Presuppositions
{
    private const int MostSteps = 8;

    /// <param name="tree">The sentence.</param>
    /// <param name="word">The word that predicates.</param>
    /// <param name="denied">Characters of the denied words.</param>
    public static Projection Of(SentenceTree tree, int word, IReadOnlyList<Extent> denied)
    {
        for (var steps = 0; steps < MostSteps; steps++)
        {
            var head = tree.Heads[word];
            if (head >= tree.Count || !denied.Any(part => part.Contains(tree.Tokens[head].Start)))
                return Projection.Denied;
            switch (tree.Labels[word])
            {
                case "appos":
                    return Projection.Stands;
                // "debunked a claim | that the pier had burned": what is denied, taken for what is told of the claim.
                case "acl:relcl" when !ReportNouns.OfClauses.Contains(tree.Words[head]):
                    return IsDefinite(tree, head) ? Projection.Stands : Projection.Unclear;
                case "advcl" when IsOfTime(tree, word):
                    return Projection.Unclear;
            }
            word = head;
        }
        return Projection.Denied;
    }

    private static bool IsDefinite(SentenceTree tree, int noun) =>
        tree.Tags[noun] is "NNP" or "NNPS"
        || tree.Child(noun, "nmod:poss") >= 0
        || (tree.Child(noun, "det") is >= 0 and var det && tree.Words[det] is "the" or "this" or "that" or "these" or "those");

    private static bool IsOfTime(SentenceTree tree, int word)
    {
        foreach (var child in tree.Children(word))
        {
            if (child < word && tree.Words[child] is "after" or "before" or "when" or "while" or "since" or "until" or "as" or "because")
                return true;
        }
        return false;
    }
}

/// <summary>What becomes of a clause within denied words.</summary>
internal enum Projection
{
    Denied,

    /// <summary>The text says it itself, whoever denies what is around it.</summary>
    Stands,

    /// <summary>"denied that he fled | after he had shot the guard |": nobody knows which of both.</summary>
    Unclear,
}
