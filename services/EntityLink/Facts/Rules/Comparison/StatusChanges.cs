namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>What becomes of people and plans while a story goes on: who is missing is found, who is wanted is arrested, what is proposed is passed.</summary>
internal static class StatusChanges
{
    /// <summary>For each line of status-changes.txt, the words before and those after.</summary>
    private static readonly WordPairs[] Changes = WordPairs.Read("status-changes");

    /// <summary>The earlier statement tells a state and the later one what became of it, in words; null where they do not.</summary>
    public static string? Of(ReadStatement earlier, ReadStatement later)
    {
        if (earlier.HasNegation && earlier.IsOpenYet && !later.HasNegation && earlier.Predicates.Overlaps(later.Predicates))
            return "what was not so yet is so later";
        foreach (var (before, after) in Changes)
        {
            if (
                WordPairs.Find(earlier, before) is { } was
                && WordPairs.Find(later, after) is { } became
                && WordPairs.Find(earlier, after) is null
            )
                return $"what became of it later: “{was.Words}” and then “{became.Words}”";
        }
        return null;
    }
}
