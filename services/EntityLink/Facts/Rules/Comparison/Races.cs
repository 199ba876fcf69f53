using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>Distances by which contests are named: "the 100 metres", "the women's 20 km". Who wins the one says nothing of the other.</summary>
internal static class Races
{
    private static readonly FrozenSet<string> Lengths = WordList.Of(
        "m metre metres meter meters km kilometre kilometres kilometer kilometers mile miles yard yards"
    );

    private static readonly FrozenSet<string> Contests = WordList.Of(
        "win wins won winning finish finishes finished come comes came place places placed gold silver bronze race final heat record champion title"
    );

    /// <summary>Both tell of contests, and of other distances; in words, null where they do not.</summary>
    public static string? Differ(ReadStatement a, ReadStatement b) =>
        In(a.Words) is { Count: > 0 } one && In(b.Words) is { Count: > 0 } other && !one.Overlaps(other)
            ? $"two contests: {one.First()} and {other.First()}"
            : null;

    private static HashSet<string> In(IReadOnlyList<string> words)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        if (!words.Any(Contests.Contains))
            return named;
        for (var at = 1; at < words.Count; at++)
        {
            if (!IsNaming(words[at - 1]) || !char.IsAsciiDigit(words[at][0]))
                continue;
            // "The 12 kilometres of road" is a length, and no contest.
            if (
                at + 1 < words.Count
                && Lengths.Contains(words[at + 1])
                && !(at + 2 < words.Count && words[at + 2] is "of" or "between" or "from")
            )
                named.Add($"{words[at]} {words[at + 1]}");
            else if (Lengths.Contains(words[at].AsSpan().TrimStart("0123456789,.").ToString()))
                named.Add(words[at]);
        }
        return named;
    }

    private static bool IsNaming(string word) => word is "the" or "men's" or "women's" or "men’s" or "women’s";
}
