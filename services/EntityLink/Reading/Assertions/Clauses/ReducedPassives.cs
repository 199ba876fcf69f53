using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Assertions.Predicates;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>"58 killed", "with 25 people injured", "leaving two dead": what happened to a number of people, without a verb that says so.</summary>
internal static class ReducedPassives
{
    private static readonly FrozenDictionary<string, string> States = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["killed"] = "kill",
        ["dead"] = "die",
        ["injured"] = "injure",
        ["wounded"] = "injure",
        ["hurt"] = "injure",
        ["missing"] = "miss",
        ["arrested"] = "arrest",
        ["detained"] = "arrest",
        ["evacuated"] = "evacuate",
        ["displaced"] = "displace",
        ["rescued"] = "rescue",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Clause? At(SentenceTree tree, int at)
    {
        if (
            at == 0
            || !States.TryGetValue(tree.Words[at], out var predicate)
            || tree.Child(at, "aux", "aux:pass", "cop", "obj") >= 0
            || (at + 1 < tree.Count && tree.Tags[at + 1] is "NN" or "NNS" or "NNP" or "CD" or "DT" or "PRP$" or "PRP")
        )
            return null;
        var counted = at - 1;
        var isCounted = tree.Tags[counted] == "CD" && !IsYear(tree.Words[counted]);
        if (!isCounted && tree.Tags[counted] == "NNS" && Numbered(tree, counted))
            isCounted = IsBesideVerb(tree, at);
        if (!isCounted)
            return null;
        return new Clause
        {
            Word = at,
            Predicate = predicate,
            Class = PredicateTable.OfVerb(predicate),
            IsPassive = true,
            Subjects = predicate is "die" or "miss" ? [counted] : [],
            Object = predicate is "die" or "miss" ? -1 : counted,
        };
    }

    private static bool Numbered(SentenceTree tree, int noun) => tree.Child(noun, "nummod") is >= 0 and var number && number < noun;

    /// <summary>"with two people dead", "left 12 people injured": "12 people injured three others" is a clause.</summary>
    private static bool IsBesideVerb(SentenceTree tree, int at) =>
        tree.Labels[at] is "acl" or "xcomp" or "amod" or "parataxis" or "advcl" or "obl" or "conj" && tree.Tags[at] is "JJ" or "VBN";

    private static bool IsYear(string word) => word.Length == 4 && word[0] is '1' or '2' && char.IsAsciiDigit(word[3]);
}
