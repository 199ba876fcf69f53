using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>What was only possible is now to be done: "may close the branch", "will close the branch".</summary>
internal static class FirmedPlans
{
    private static readonly FrozenSet<string> Possible = WordList.Of("may might could");
    private static readonly FrozenSet<string> Firm = WordList.Of("will shall");

    /// <summary>In front of the month.</summary>
    private static readonly FrozenSet<string> BeforeMonth = WordList.Of(
        "in by since until of last next early late mid this from before after"
    );

    /// <summary>The earlier one says that something may be done, and the later one that it will; the verb, or null.</summary>
    public static string? Of(ReadStatement earlier, ReadStatement later)
    {
        foreach (var (verb, at) in Verbs(earlier, Possible))
        {
            foreach (var (same, place) in Verbs(later, Firm))
            {
                if (
                    Stems.Of(verb) == Stems.Of(same)
                    && !Complements.DifferBehind(earlier, at, later, place)
                    && !later.Words.Any(Possible.Contains)
                )
                    return verb;
            }
        }
        return null;
    }

    private static IEnumerable<(string Verb, int At)> Verbs(ReadStatement statement, FrozenSet<string> modals)
    {
        var words = statement.Words;
        for (var at = 0; at + 1 < words.Count; at++)
        {
            if (modals.Contains(words[at]) && ContentWords.IsContent(words[at + 1]) && !(at > 0 && BeforeMonth.Contains(words[at - 1])))
                yield return (words[at + 1], at + 1);
        }
    }
}
