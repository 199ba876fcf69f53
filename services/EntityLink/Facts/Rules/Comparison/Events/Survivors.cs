using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Polarity;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Events;

/// <summary>Whether anybody lived through it: "a cook was the only survivor" and "nobody survived", "everyone aboard died".</summary>
internal static class Survivors
{
    /// <summary>Words between those who are meant and what became of them: "everyone in the mine at Donja died".</summary>
    private const int Reach = 7;

    private static readonly FrozenSet<string> Only = WordList.Of("only sole lone one single");
    private static readonly FrozenSet<string> Nobody = WordList.Of("nobody none no");
    private static readonly FrozenSet<string> Others = WordList.Of(
        "other others more further additional else but except word sign signs news trace list report reports confirmation"
    );
    private static readonly FrozenSet<string> Everybody = WordList.Of("everyone everybody");
    private static readonly FrozenSet<string> Dead = WordList.Of("died killed perished dead drowned");

    /// <summary>By one of them somebody lives, and by the other nobody.</summary>
    public static bool Differ(ReadStatement a, ReadStatement b) =>
        (IsOfOne(a.Words) && IsOfNobody(b.Words)) || (IsOfOne(b.Words) && IsOfNobody(a.Words));

    private static bool IsOfOne(IReadOnlyList<string> words) =>
        Enumerable
            .Range(1, Math.Max(0, words.Count - 1))
            .Any(at => words[at] is "survivor" && Only.Contains(words[at - 1]) && !IsNegated(words, at - 1));

    /// <summary>"Not a single survivor", "not one survivor".</summary>
    private static bool IsNegated(IReadOnlyList<string> words, int at) =>
        (at > 0 && Negations.Is(words[at - 1])) || (at > 1 && words[at - 1] is "a" && Negations.Is(words[at - 2]));

    /// <summary>"No other survivors", "no word of survivors": of those who are known nothing is said.</summary>
    private static bool IsNoneFrom(IReadOnlyList<string> words, int at)
    {
        for (var next = at + 1; next < Math.Min(words.Count, at + 1 + Reach) && !Others.Contains(words[next]); next++)
        {
            if (words[next] is "survived" or "survive" or "survivors" or "survivor")
                return true;
        }
        return false;
    }

    private static bool IsOfNobody(IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (Nobody.Contains(words[at]) && IsNoneFrom(words, at))
                return true;
            if (words[at] is "survivor" && at > 0 && words[at - 1] is "single" or "one" && IsNegated(words, at - 1))
                return true;
            if (Everybody.Contains(words[at]) && words.Skip(at + 1).Take(Reach).Any(Dead.Contains))
                return !words.Skip(at + 1).Take(Reach).Any(word => word is "but" or "except");
        }
        return false;
    }
}
