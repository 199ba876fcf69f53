using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Changes;

/// <summary>How far a deed has come: agreed on, begun, broken off, done. Two reports of other stages tell two things, however alike their words are.</summary>
internal static class Stages
{
    private static readonly FrozenDictionary<string, int> Verbs = new[]
    {
        "agree agreed promise pledge vow plan propose",
        "begin began begun start launch resume reopen",
        "suspend halt interrupt pause postpone",
        "complete finish conclude end",
    }
        .SelectMany((line, stage) => line.Split(' ').Select(verb => KeyValuePair.Create(Stems.Of(verb), stage)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Both say a stage, and not the same.</summary>
    public static bool AreOther(FactAssertion one, FactAssertion other) =>
        Of(one) is { Count: > 0 } mine && Of(other) is { Count: > 0 } theirs && !mine.Overlaps(theirs);

    private static HashSet<int> Of(FactAssertion one) =>
        [.. one.Words.Append(Stems.Of(one.Predicate)).Where(Verbs.ContainsKey).Select(word => Verbs[word])];
}
