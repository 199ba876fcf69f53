namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>The side of what there are two of: the left knee, the right wing. What happened to the one did not happen to the other, whatever else both reports tell.</summary>
internal static class PairedParts
{
    /// <summary>A part of which each names another side; null where none is.</summary>
    public static string? Differing(ReadStatement a, ReadStatement b)
    {
        var (sides, others) = (In(a), In(b));
        return sides
            .Where(part =>
                part.Value.Count == 1 && others.TryGetValue(part.Key, out var also) && also.Count == 1 && !also.Overlaps(part.Value)
            )
            .Select(part => part.Key)
            .FirstOrDefault();
    }

    /// <summary>The sides of each part, by the stem of its noun.</summary>
    private static Dictionary<string, HashSet<string>> In(ReadStatement statement)
    {
        var sides = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        for (var at = 0; at < statement.Words.Count; at++)
        {
            if (statement.Words[at] is not ("left" or "right") || PartOf(statement.Words, at) is not { } part)
                continue;
            if (!sides.TryGetValue(part, out var known))
                sides[part] = known = new HashSet<string>(StringComparer.Ordinal);
            known.Add(statement.Words[at]);
        }
        return sides;
    }

    /// <summary>"The left-wing party": of a wing that qualifies a noun nobody has two.</summary>
    public static bool IsOfPolitics(IReadOnlyList<string> words, int wing) =>
        wing + 1 < words.Count && words[wing] is "wing" && ContentWords.IsContent(words[wing + 1]);

    /// <summary>"The left knee"; "the wrong knee, the left".</summary>
    private static string? PartOf(IReadOnlyList<string> words, int side)
    {
        if (IsOfPolitics(words, side + 1))
            return null;
        if (side + 1 < words.Count && ContentWords.IsContent(words[side + 1]))
            return Stems.Of(words[side + 1]);
        return side > 1 && words[side - 1] is "the" && ContentWords.IsContent(words[side - 2]) ? Stems.Of(words[side - 2]) : null;
    }
}
