using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Polarity;

/// <summary>What one side does and the other side has done to it: where the rebels take a town the army loses it. Whoever denies the one denies the other.</summary>
internal static class Conversions
{
    private static readonly FrozenSet<string> Takes = Stemmed("take", "capture", "seize", "conquer", "overrun", "occupy");

    private static readonly FrozenSet<string> Loses = Stemmed("lose", "lost");

    /// <summary>One takes it, and the other denies to have lost it: the same thing, as both name it.</summary>
    public static bool AreAgainst(FactAssertion one, FactAssertion other) =>
        one.Denied != other.Denied
        && one is { Object: { } what, Introduces: false }
        && other is { Object: { } lost, Introduces: false }
        && AreOneThing(what, lost)
        && (IsPair(one, other) || IsPair(other, one))
        && !(one.Subject is { EntityId: { } who } && who == other.Subject?.EntityId);

    /// <summary>One takes what the other loses, and nobody says that they are one: both are so.</summary>
    public static bool Are(FactAssertion one, FactAssertion other) =>
        (IsPair(one, other) || IsPair(other, one))
        && !(one.Subject is { } who && other.Subject is { } whoElse && FactRules.PartyKey(who) == FactRules.PartyKey(whoElse));

    private static bool IsPair(FactAssertion taken, FactAssertion lost) =>
        Takes.Contains(Stems.Of(taken.Predicate)) && Loses.Contains(Stems.Of(lost.Predicate));

    /// <summary>"Full control of the town of Belkora" and "Belkora".</summary>
    private static bool AreOneThing(FactParty one, FactParty other) =>
        (one.EntityId is { } id && id == other.EntityId) || (LastName(one) is { } last && last == LastName(other));

    /// <summary>Seats and leads are many, a name is one thing's.</summary>
    private static string? LastName(FactParty party) =>
        ContentWords.Cut(party.Words).LastOrDefault() is { } last && char.IsUpper(last[0]) ? Stems.Of(last) : null;

    private static FrozenSet<string> Stemmed(params string[] words) => words.Select(Stems.Of).ToFrozenSet(StringComparer.Ordinal);
}
