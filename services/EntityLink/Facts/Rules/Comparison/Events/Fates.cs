using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Events;

/// <summary>Who is found alive, and whose body is found: of one person only one can be so.</summary>
internal static class Fates
{
    private static readonly FrozenSet<string> Finding = WordList.Of(
        "find finds found rescue rescues rescued recover recovers recovered pull pulls pulled locate locates located discover discovered retrieve retrieved"
    );

    private static readonly FrozenSet<string> Living = WordList.Of("alive unhurt unharmed uninjured");

    private static readonly FrozenSet<string> Dead = WordList.Of("dead died dies body bodies corpse killed");

    private static readonly FrozenSet<string> Remains = WordList.Of("body corpse");

    /// <summary>The two words; null where they tell of two people, or of no such thing.</summary>
    public static (string One, string Other)? Of(ReadStatement a, ReadStatement b) =>
        ComparisonRules.NameOthers(a, b) || !a.Words.Any(Finding.Contains) || !b.Words.Any(Finding.Contains)
            ? null
            : Pair(a, b) ?? (Pair(b, a) is var (living, body) ? (body, living) : null);

    private static (string, string)? Pair(ReadStatement living, ReadStatement dead) =>
        (living.Words.FirstOrDefault(Living.Contains) ?? FoundSafe(living.Words)) is { } alive
        && !living.Words.Any(Dead.Contains)
        && !dead.Words.Any(Living.Contains)
        && FoundSafe(dead.Words) is null
        && IsBodyOf(dead, living) is { } body
            ? (alive, body)
            : null;

    /// <summary>"Was found safe": what is found in a safe is no person.</summary>
    private static string? FoundSafe(IReadOnlyList<string> words) =>
        Enumerable.Range(1, Math.Max(0, words.Count - 1)).Any(at => words[at] is "safe" && Finding.Contains(words[at - 1])) ? "safe" : null;

    /// <summary>"The body of the climber Petr Dvorsky", "the climber's body": of him of whom the other tells.</summary>
    private static string? IsBodyOf(ReadStatement dead, ReadStatement living)
    {
        for (var at = 0; at < dead.Words.Count; at++)
        {
            if (!Remains.Contains(dead.Words[at]))
                continue;
            var isOf = at + 1 < dead.Words.Count && dead.Words[at + 1] is "of";
            // The mark of the possessive is no word.
            var isPossessed =
                at > 0
                && dead.Words[at - 1] is var owner
                && Complements.IsTelling(owner)
                && !Finding.Contains(owner)
                && living.Vocabulary.Has(owner);
            return isPossessed || (isOf && Complements.HasShared(dead, at, living) && !Complements.HasOwnBehind(dead, at, living))
                ? dead.Words[at]
                : null;
        }
        return null;
    }
}
