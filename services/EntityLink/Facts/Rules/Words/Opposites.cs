using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Words;

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

    /// <summary>Of each stem the lines that have it, and on which side: every pair of reports of a fact is asked for.</summary>
    private static readonly FrozenDictionary<string, (int Line, bool IsFirst)[]> Places = Lines
        .SelectMany(
            (line, at) =>
                line.One.Select(stem => (Stem: stem, Place: (at, true))).Concat(line.Other.Select(stem => (Stem: stem, Place: (at, false))))
        )
        .GroupBy(one => one.Stem, one => one.Place, StringComparer.Ordinal)
        .ToFrozenDictionary(one => one.Key, one => one.ToArray(), StringComparer.Ordinal);

    /// <summary>Two predicates of which one cannot be true of a thing where the other is.</summary>
    public static bool AreOpposite(string one, string other) =>
        Places.TryGetValue(Stems.Of(one), out var mine)
        && Places.TryGetValue(Stems.Of(other), out var theirs)
        && Array.Exists(
            mine,
            place =>
                Array.IndexOf(theirs, (place.Line, !place.IsFirst)) >= 0
                && Array.IndexOf(mine, (place.Line, !place.IsFirst)) < 0
                && Array.IndexOf(theirs, place) < 0
        );

    /// <summary>The classes of predicates that are opposite to one: every clause of a story is asked for.</summary>
    public static IReadOnlyList<string> ClassesAgainst(string predicateClass) => Against.GetValueOrDefault(predicateClass, []);

    private static readonly FrozenDictionary<string, string[]> Against = Lines
        .SelectMany(line =>
            line.One.SelectMany(one => line.Other.SelectMany(other => new[] { (One: one, Other: other), (One: other, Other: one) }))
        )
        .Select(pair => (One: PredicateClasses.Of(pair.One), Other: PredicateClasses.Of(pair.Other)))
        .Where(pair => pair.One != pair.Other)
        .Distinct()
        .GroupBy(pair => pair.One, pair => pair.Other, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.Key, pair => pair.ToArray(), StringComparer.Ordinal);

    /// <summary>The stems of all that is on the side of an act: "cut", "lower", "reduce".</summary>
    public static IEnumerable<string> Alike(string act) =>
        Places.TryGetValue(Stems.Of(act), out var places)
            ? places.SelectMany(place => place.IsFirst ? Lines[place.Line].One : Lines[place.Line].Other)
            : [];

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
