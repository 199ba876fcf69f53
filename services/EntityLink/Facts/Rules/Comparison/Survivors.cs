using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>Whether anybody lived through it: "a cook was the only survivor" and "nobody survived", "everyone aboard died".</summary>
internal static class Survivors
{
    /// <summary>Words between those who are meant and what became of them: "everyone in the mine at Donja died".</summary>
    private const int Reach = 7;

    private static readonly FrozenSet<string> Only = WordList.Of("only sole lone one single");
    private static readonly FrozenSet<string> Nobody = WordList.Of("nobody none no");
    private static readonly FrozenSet<string> Everybody = WordList.Of("everyone everybody");
    private static readonly FrozenSet<string> Dead = WordList.Of("died killed perished dead drowned");

    /// <summary>By one of them somebody lives, and by the other nobody.</summary>
    public static bool Differ(ReadStatement a, ReadStatement b) =>
        (IsOfOne(a.Words) && IsOfNobody(b.Words)) || (IsOfOne(b.Words) && IsOfNobody(a.Words));

    private static bool IsOfOne(IReadOnlyList<string> words) =>
        Enumerable.Range(1, Math.Max(0, words.Count - 1)).Any(at => words[at] is "survivor" && Only.Contains(words[at - 1]));

    private static bool IsOfNobody(IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (
                Nobody.Contains(words[at])
                && words.Skip(at + 1).Take(Reach).Any(word => word is "survived" or "survive" or "survivors" or "survivor")
            )
                return true;
            if (Everybody.Contains(words[at]) && words.Skip(at + 1).Take(Reach).Any(Dead.Contains))
                return !words.Skip(at + 1).Take(Reach).Any(word => word is "but" or "except");
        }
        return false;
    }
}
