using System.Globalization;

namespace NewsMesh.EntityLink.Facts.Rules;

/// <summary>
/// Which assertions speak of one fact, how two of them relate, and what all of them together make of it. Slots decide; nothing here depends on the order in which
/// assertions came.
/// </summary>
internal static class FactRules
{
    /// <summary>The verb of an utterance, which is keyed by its words and not by roles.</summary>
    private const string Say = "say";

    /// <summary>
    /// The question that an assertion answers; null where it answers none that others could answer, too: words that somebody said (they have a key of their own), and
    /// what names neither a story nor anybody by whom its event could be known again.
    /// </summary>
    public static FactKey? KeyOf(FactAssertion assertion)
    {
        if (assertion.Predicate == Say || EventOf(assertion) is not { } happened)
            return null;
        var predicate = PredicateClasses.Of(assertion.Predicate);
        var mode = assertion.Modality is "planned" or "demanded" or "conditional" ? assertion.Modality + " " : "";
        return QuestionOf(assertion, predicate) is { } question ? new FactKey(mode + predicate, question, happened) : null;
    }

    /// <summary>How two assertions with the same key relate; the first rule of the table that matches. Which of them is given first makes no difference.</summary>
    public static Relation Relate(FactAssertion one, FactAssertion other) => RelationRules.Of(one, other);

    /// <summary>What a fact is after these assertions, which share its key.</summary>
    public static FactStatus StatusOf(IEnumerable<FactAssertion> assertions) => StatusRules.Of(assertions);

    /// <summary>The entity where it is known, else the last word that says something: "the gunman" and "a gunman" are one.</summary>
    public static string PartyKey(FactParty party) =>
        party.EntityId is { } id ? id.ToString("N", CultureInfo.InvariantCulture) : "~" + ContentWords.Of(party.Words).LastOrDefault("");

    private static string? EventOf(FactAssertion assertion)
    {
        if (assertion.StoryId is { } story)
            return "story " + story.ToString("N", CultureInfo.InvariantCulture);
        var known = assertion.Subject?.EntityId ?? assertion.Object?.EntityId ?? assertion.Place?.EntityId;
        var day = (assertion.Time?.From ?? assertion.SaidAt).UtcDateTime;
        return known is null ? null : $"{known:N} {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
    }

    /// <summary>Victims are counted whoever made them; everything else is asked of its subject, and of its object where it has one.</summary>
    private static string? QuestionOf(FactAssertion assertion, string predicate)
    {
        // "We have lost three weeks": who "we" are only the article knows, and nobody else's answer can be the same.
        if (!PredicateClasses.CountsVictims(predicate) && assertion.Subject is { } party && PartyKey(party) == "~")
            return null;
        if (assertion.Quantity is { Unit: { Length: > 0 } unit })
            return PredicateClasses.CountsVictims(predicate) || assertion.Subject is null
                ? "how many " + unit.ToLowerInvariant()
                : $"how many {unit.ToLowerInvariant()} {PartyKey(assertion.Subject)}";
        if (assertion.Subject is null && assertion.Object is null)
            return null;
        var asked = PredicateClasses.HasOneSubject(predicate) && assertion.Object is not null ? null : assertion.Subject;
        return $"who {(asked is null ? "" : PartyKey(asked))} whom {(assertion.Object is null ? "" : PartyKey(assertion.Object))}";
    }
}
