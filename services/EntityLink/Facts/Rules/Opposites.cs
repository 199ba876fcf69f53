using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules;

/// <summary>Predicates and states of which one thing has one at a time: raised and cut, open and closed, convicted and cleared. Beside a "not" the one says what the other says.</summary>
internal static class Opposites
{
    private static readonly (FrozenSet<string> One, FrozenSet<string> Other)[] Lines =
    [
        .. WordList.Phrases("opposites").Select(line => line.Split('>')).Select(sides => (Stemmed(sides[0]), Stemmed(sides[1]))),
    ];

    private static readonly FrozenSet<string> States = WordList.Words("states");

    /// <summary>A word that tells a state where the verb is light: "guilty", "open".</summary>
    public static bool IsState(string word) => States.Contains(word);

    /// <summary>Two predicates of which one cannot be true of a thing where the other is.</summary>
    public static bool AreOpposite(string one, string other) =>
        Of(new HashSet<string>(StringComparer.Ordinal) { one }, new HashSet<string>(StringComparer.Ordinal) { other }) is not null;

    /// <summary>The two words; null where no pair of them is opposed, or where the one says both.</summary>
    public static (string One, string Other)? Of(IReadOnlySet<string> acts, IReadOnlySet<string> others)
    {
        foreach (var (side, otherSide) in Lines)
        {
            if (Pair(acts, others, side, otherSide) is { } pair)
                return pair;
            if (Pair(acts, others, otherSide, side) is { } turned)
                return turned;
        }
        return null;
    }

    /// <summary>Two words of one side, of which the one is denied: "none survived" and "rescued alive".</summary>
    public static (string One, string Other)? Denied(IReadOnlySet<string> acts, IReadOnlySet<string> others)
    {
        foreach (var side in Lines.SelectMany(line => new[] { line.One, line.Other }))
        {
            if (First(acts, side) is { } one && First(others, side) is { } other && Stems.Of(one) != Stems.Of(other))
                return (one, other);
        }
        return null;
    }

    private static (string, string)? Pair(
        IReadOnlySet<string> acts,
        IReadOnlySet<string> others,
        FrozenSet<string> side,
        FrozenSet<string> otherSide
    ) =>
        First(acts, side) is { } one
        && First(others, otherSide) is { } other
        && First(acts, otherSide) is null
        && First(others, side) is null
            ? (one, other)
            : null;

    private static string? First(IReadOnlySet<string> acts, FrozenSet<string> side) =>
        acts.FirstOrDefault(act => side.Contains(Stems.Of(act)));

    private static FrozenSet<string> Stemmed(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Stems.Of).ToFrozenSet(StringComparer.Ordinal);
}
