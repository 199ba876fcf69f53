using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>What becomes of people and plans while a story goes on: who is missing is found, who is wanted is arrested, what is proposed is passed.</summary>
internal static class StatusChanges
{
    /// <summary>For each line of status-changes.txt, the stems before and those after.</summary>
    private static readonly (FrozenSet<string> Before, FrozenSet<string> After)[] Changes =
    [
        .. WordList.Phrases("status-changes").Select(line => line.Split('>')).Select(sides => (Stemmed(sides[0]), Stemmed(sides[1]))),
    ];

    /// <summary>The earlier statement tells a state and the later one what became of it, in words; null where they do not.</summary>
    public static string? Of(ReadStatement earlier, ReadStatement later)
    {
        if (earlier.HasNegation && earlier.IsOpenYet && !later.HasNegation && earlier.Predicates.Overlaps(later.Predicates))
            return "what was not so yet is so later";
        foreach (var (before, after) in Changes)
        {
            if (
                earlier.Terms.FirstOrDefault(before.Contains) is { } was
                && later.Terms.FirstOrDefault(after.Contains) is { } became
                && !earlier.Terms.Any(after.Contains)
            )
                return $"what became of it later: “{was}” and then “{became}”";
        }
        return null;
    }

    private static FrozenSet<string> Stemmed(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Stems.Of).ToFrozenSet(StringComparer.Ordinal);
}
