using System.Globalization;

namespace NewsMesh.EntityLink.Facts.Rules;

/// <summary>
/// Which assertions others could answer, too, how two of one fact relate, and what all of them together make of it. Slots decide; nothing here depends on the order in
/// which assertions came.
/// </summary>
internal static class FactRules
{
    /// <summary>"We have lost three weeks": who "we" are only the article knows, and nobody else's answer can be the same.</summary>
    public static bool IsAnswer(FactAssertion assertion)
    {
        if (
            !PredicateClasses.CountsVictims(PredicateClasses.Of(assertion.Predicate))
            && assertion.Subject is { } party
            && PartyKey(party) == "~"
        )
            return false;
        return assertion.Quantity is { Unit.Length: > 0 } || assertion.Subject is not null || assertion.Object is not null;
    }

    /// <summary>How two assertions of one fact relate; the first rule of the table that matches. Which of them is given first makes no difference.</summary>
    public static Relation Relate(FactAssertion one, FactAssertion other) => RelationRules.Of(one, other);

    /// <summary>What a fact is after these assertions.</summary>
    public static FactStatus StatusOf(IEnumerable<FactAssertion> assertions) => StatusRules.Of(assertions);

    /// <summary>The entity where it is known, else the last word that says something: "the gunman" and "a gunman" are one.</summary>
    public static string PartyKey(FactParty party) =>
        party.EntityId is { } id ? id.ToString("N", CultureInfo.InvariantCulture) : "~" + ContentWords.Of(party.Words).LastOrDefault("");
}
