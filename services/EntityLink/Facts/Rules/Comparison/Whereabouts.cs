using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>Somebody is said to have gone, and says, or his lawyer says, that he has not: "fled to Dubai", "his client was at home and had not gone anywhere".</summary>
internal static class Whereabouts
{
    /// <summary>Words from "not" to the verb: "had not yet left".</summary>
    private const int Reach = 3;

    private static readonly FrozenSet<string> Going = WordList.Of("fled flee left leave gone went flown travelled traveled escaped");
    private static readonly FrozenSet<string> Nowhere = WordList.Of("nowhere anywhere");

    /// <summary>The one who speaks in the other statement, or for whom he speaks, is said to have gone.</summary>
    public static bool Deny(ReadStatement denial, ReadStatement claim) =>
        denial.Speaker is not null
        && SpokenWords.IsOfWhomIsTold(denial, claim)
        && claim is { HasNegation: false, IsPlanned: false }
        && claim.Words.Any(word => word is "fled" or "flee" or "left" or "flown" or "escaped")
        && StaysAway(denial.Words);

    private static bool StaysAway(IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (!Going.Contains(words[at]))
                continue;
            if (words.Skip(Math.Max(0, at - Reach)).Take(Math.Min(at, Reach)).Any(Negations.Is))
                return true;
            if (at + 1 < words.Count && Nowhere.Contains(words[at + 1]) && words[at + 1] is "nowhere")
                return true;
        }
        return false;
    }
}
