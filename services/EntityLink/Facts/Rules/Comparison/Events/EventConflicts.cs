using System.Globalization;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Numbers;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Times;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Events;

/// <summary>What one event has one of, kind by kind: its roles, its cause, its buyer, its manner, its day. Two reports that tell two of it contradict each other, however alike their words are.</summary>
internal static class EventConflicts
{
    /// <summary>A contradiction, with the kind in words; null where the two agree in all of it.</summary>
    public static Relation? Of(ReadStatement a, ReadStatement b, double score)
    {
        if (score >= ComparisonRules.SameForOnce && OnceOnly.OnTwoDays(a, b))
            return Contradicts(SlotRules.Time, "what happens once, on two days");
        if (StatedDays.Differ(a, b))
            return null;
        if (score >= ComparisonRules.SameForRoles && TurnedRoles.Of(a, b) is var (who, whom))
            return Contradicts(SlotRules.Who, $"what one does to the other, it does to itself: “{who}” and “{whom}”");
        if (score >= ComparisonRules.Same && StatedBuyers.Differ(a, b))
            return Contradicts(SlotRules.Who, "one thing is sold, and to two buyers");
        if (score < ComparisonRules.SameForTold || ComparisonRules.NameOthers(a, b))
            return null;
        if (StatedShares.Conflict(a, b) is var (one, other))
            return Contradicts(
                SlotRules.Quantity,
                string.Create(CultureInfo.InvariantCulture, $"two shares of one whole: {one:0.#} and {other:0.#} percent")
            );
        if (Survivors.Differ(a, b))
            return Contradicts(SlotRules.Polarity, "somebody survived, and nobody did");
        if (score < ComparisonRules.Same)
            return null;
        var isOfOneAct = AreOfOneAct(a, b) && !Contrasts.Differ(a.Meanings, b.Meanings);
        if (isOfOneAct && Unanimity.Differ(a, b))
            return Contradicts(SlotRules.Quantity, "with one voice, and against a minority");
        if (isOfOneAct && Manners.Opposed(a, b) is var (manner, otherwise))
            return Contradicts(SlotRules.Polarity, $"one event is held in one of two manners: “{manner}” and “{otherwise}”");
        return PairedParts.Differing(a, b) is { } part ? Contradicts(SlotRules.Polarity, $"the left one and the right one: {part}") : null;
    }

    /// <summary>Not where each tells another act, and of somebody else.</summary>
    private static bool AreOfOneAct(ReadStatement a, ReadStatement b)
    {
        var (ones, others) = (Acts(a), Acts(b));
        return a.Predicates.Overlaps(b.Predicates)
            || ones.Exists(one => others.Exists(other => ClaimRules.AreOfOnePredicate(one, other)))
            || !ones.Exists(one => others.Exists(other => ClaimRules.Compare(one.Subject, other.Subject) == Identity.Other));
    }

    private static List<Claim> Acts(ReadStatement statement) => [.. statement.Claims.Where(claim => claim.Verb != "be")];

    private static Relation Contradicts(string slot, string rule) => new(Relations.Contradicts, slot, rule);
}
