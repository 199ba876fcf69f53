using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Events;

/// <summary>What becomes of people and plans while a story goes on: who is missing is found, who is wanted is arrested, what is proposed is passed.</summary>
internal static class StatusChanges
{
    /// <summary>For each line of status-changes.txt, the words before and those after.</summary>
    private static readonly WordPairs[] Changes = WordPairs.Read("status-changes");

    /// <summary>The earlier statement tells a state and the later one what became of it, in words; null where they do not.</summary>
    /// <param name="earlier">The statement that was published first.</param>
    /// <param name="later">The other.</param>
    /// <param name="likeness">The cosine of two words.</param>
    public static string? Of(ReadStatement earlier, ReadStatement later, Func<string, string, double> likeness)
    {
        if (earlier.HasNegation && earlier.IsOpenYet && !later.HasNegation && earlier.Predicates.Overlaps(later.Predicates))
            return "what was not so yet is so later";
        foreach (var (before, after) in Changes)
        {
            if (
                WordPairs.Find(earlier, before) is { } was
                && WordPairs.Find(later, after) is { } became
                && WordPairs.Find(earlier, after) is null
                && !IsOfOneDay(earlier, was, later, became)
                && !AreOfTwoObjects(earlier, was, later, became, likeness)
            )
                return $"what became of it later: “{was.Words}” and then “{became.Words}”";
        }
        return null;
    }

    /// <summary>Cosine of two nouns below which they are two things.</summary>
    private const double Unlike = 0.45;

    /// <summary>"Open on Monday", "closed on Monday": on one day it is one of the two, and a trial that opens is another thing than a shop that is open.</summary>
    private static bool IsOfOneDay(ReadStatement earlier, FoundPhrase was, ReadStatement later, FoundPhrase became) =>
        earlier.Days.Overlaps(later.Days) && was.Words is "open" && became.Words.StartsWith("close", StringComparison.Ordinal);

    /// <summary>"Stop exporting rice", "resume exporting onions".</summary>
    private static bool AreOfTwoObjects(
        ReadStatement earlier,
        FoundPhrase was,
        ReadStatement later,
        FoundPhrase became,
        Func<string, string, double> likeness
    ) =>
        Complements.OwnBehind(earlier, was.End - 1, later) is { } one
        && Complements.OwnBehind(later, became.End - 1, earlier) is { } other
        && IsObject(earlier, one)
        && IsObject(later, other)
        && likeness(one, other) < Unlike;

    /// <summary>Something is done to it; "underground" and "alive" say where and how.</summary>
    private static bool IsObject(ReadStatement statement, string word) =>
        Synonyms.Of(Stems.Of(word)) is var meaning && statement.Claims.Any(claim => claim.Object?.Stems.Contains(meaning) == true);
}
