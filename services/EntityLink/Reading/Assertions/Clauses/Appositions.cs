using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Assertions.Predicates;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>"Marta Okonjo, the mayor of Lund" says that she is: a name and a description set beside it, in either order.</summary>
internal static class Appositions
{
    private static readonly FrozenSet<string> Roles = WordList.Words("role-nouns");

    public static Clause? At(SentenceTree tree, int at)
    {
        if (tree.Labels[at] != "appos" || tree.Heads[at] is var head && head >= tree.Count)
            return null;
        var (name, role) = IsName(tree, head) ? (head, at) : (at, head);
        if (!IsName(tree, name) || !IsDescription(tree, role) || IsSpeaker(tree, at))
            return null;
        return new Clause
        {
            Word = at,
            Predicate = "be",
            IsNominal = true,
            Subjects = [name],
            Object = role,
        };
    }

    /// <summary>"Fighters attacked Baidoa, | a spokesman for the Union | said": who speaks is nobody's description.</summary>
    private static bool IsSpeaker(SentenceTree tree, int at)
    {
        var verb = tree.Lasts[at] + 1;
        return verb < tree.Count
            && tree.Tags[verb] == "VBD"
            && Governors.Reporting.Contains(VerbLemmas.Of(tree.Words[verb], "VBD"))
            && tree.Child(verb, "nsubj") < 0;
    }

    private static bool IsName(SentenceTree tree, int word) => tree.Tags[word] is "NNP" or "NNPS";

    /// <summary>A noun with an article or a possessor, or one that names a role: a bare noun beside a name is often a list.</summary>
    private static bool IsDescription(SentenceTree tree, int word) =>
        tree.Tags[word] is "NN" or "NNS"
        && (Roles.Contains(tree.Words[word]) || tree.Child(word, "det", "nmod:poss") is >= 0 and var first && first < word);
}
