using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Polarity;

/// <summary>Who finds no link between two things says that the one did not cause the other: "the agency found no link between the pill and the deaths".</summary>
internal static class NoLinks
{
    /// <summary>Words of each of the two things.</summary>
    private const int WordsOfThing = 6;

    private static readonly FrozenSet<string> Links = WordList.Of("link links connection connections relation correlation");

    private static readonly FrozenSet<string> Causing = WordList.Of(
        "caused cause causes causing killed kill kills killing poisoned sickened triggered linked blamed responsible"
    );

    /// <summary>One sees no link between two things, and the other says that the one of them has caused the other.</summary>
    public static bool Deny(ReadStatement denial, ReadStatement claim) =>
        denial.SeesNoConnection
        && claim is { SeesNoConnection: false, HasNegation: false, IsPlanned: false }
        && (claim.Words.Any(Causing.Contains) || (claim.Words.Contains("made") && claim.Words.Any(word => word is "ill" or "sick")))
        && Things(denial.Words) is var (one, other)
        && one.Any(claim.Vocabulary.Has)
        && other.Any(claim.Vocabulary.Has);

    /// <summary>"Between the pill | and the deaths".</summary>
    private static (List<string> One, List<string> Other)? Things(IReadOnlyList<string> words)
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (words[at] is not "between" || !Links.Contains(words[at - 1]))
                continue;
            var and = Enumerable
                .Range(at + 1, words.Count - at - 1)
                .Take(WordsOfThing + 1)
                .FirstOrDefault(next => words[next] is "and", -1);
            return and < 0 ? null : (Telling(words.Skip(at + 1).Take(and - at - 1)), Telling(words.Skip(and + 1).Take(WordsOfThing)));
        }
        return null;
    }

    private static List<string> Telling(IEnumerable<string> words) => [.. words.Where(Complements.IsTelling)];
}
