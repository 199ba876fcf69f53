using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Events;

/// <summary>The side of what there are two of: the left knee, the right wing. What happened to the one did not happen to the other, whatever else both reports tell.</summary>
internal static class PairedParts
{
    /// <summary>A part of which each names another side; null where none is.</summary>
    public static string? Differing(ReadStatement a, ReadStatement b)
    {
        var (sides, others) = (In(a), In(b));
        return sides
            .Where(part =>
                part.Value.Sides.Count == 1
                && others.TryGetValue(part.Key, out var also)
                && also.Sides.Count == 1
                && !also.Sides.Overlaps(part.Value.Sides)
            )
            .Select(part => part.Value.Word)
            .FirstOrDefault();
    }

    /// <summary>The sides of each part, by the stem of its noun.</summary>
    private static Dictionary<string, (string Word, HashSet<string> Sides)> In(ReadStatement statement)
    {
        var sides = new Dictionary<string, (string Word, HashSet<string> Sides)>(StringComparer.Ordinal);
        for (var at = 0; at < statement.Words.Count; at++)
        {
            if (statement.Words[at] is not ("left" or "right") || PartOf(statement.Words, at) is not { } part)
                continue;
            if (!sides.TryGetValue(Stems.Of(part), out var known))
                sides[Stems.Of(part)] = known = (part, new HashSet<string>(StringComparer.Ordinal));
            known.Sides.Add(statement.Words[at]);
        }
        return sides;
    }

    private static readonly FrozenSet<string> Parties = WordList.Of(
        "party parties coalition coalitions government bloc alliance list movement politician politicians candidate candidates voters leader leaders populist populists extremist extremists"
    );

    /// <summary>"The left-wing party", "the centre-left", "the right bloc": of a wing that qualifies a noun nobody has two.</summary>
    /// <param name="words">The words of a statement.</param>
    /// <param name="wing">The one behind the side.</param>
    public static bool IsOfPolitics(IReadOnlyList<string> words, int wing) =>
        (wing + 1 < words.Count && words[wing] is "wing" && ContentWords.IsContent(words[wing + 1]))
        || (
            wing > 0
            && words[wing - 1] is "left" or "right"
            && (
                (wing > 1 && words[wing - 2] is "centre" or "center" or "far" or "hard")
                || (wing < words.Count && Parties.Contains(words[wing]))
            )
        );

    /// <summary>"The left knee"; "the wrong knee, the left".</summary>
    private static string? PartOf(IReadOnlyList<string> words, int side)
    {
        if (IsOfPolitics(words, side + 1))
            return null;
        if (side + 1 < words.Count && ContentWords.IsContent(words[side + 1]))
            return words[side + 1];
        return side > 1 && words[side - 1] is "the" && ContentWords.IsContent(words[side - 2]) ? words[side - 2] : null;
    }
}
