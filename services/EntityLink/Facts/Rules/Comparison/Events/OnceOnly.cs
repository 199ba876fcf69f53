using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Times;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Events;

/// <summary>What can happen to a thing once only: a bridge collapses and a ship sinks on one day. Reports of a few days that name two days of it cannot both be right.</summary>
internal static class OnceOnly
{
    private static readonly FrozenSet<string> Ruin = WordList.Of("collapse sink capsize burst break die drown");

    /// <summary>What may collapse on any day.</summary>
    private static readonly FrozenSet<string> OfMarkets = WordList.Of(
        "share shares stock stocks currency currencies index indices price prices market markets bond bonds dollar pound euro yen rouble ruble lira peso rupee krona krone franc bitcoin crypto"
    );

    /// <summary>Both name one thing, say that it was ruined, and name two days.</summary>
    public static bool OnTwoDays(ReadStatement a, ReadStatement b) =>
        a.Days.Count == 1
        && b.Days.Count == 1
        && StatedDays.Differ(a, b)
        && !a.Words.Any(OfMarkets.Contains)
        && !b.Words.Any(OfMarkets.Contains)
        && Order.Apart(a, b) <= ComparisonRules.OneStory
        && a.Names.Any(name => b.Names.Contains(name) && !StatedDays.IsStemOfTime(name))
        && !a.HasOwnName(b, a.SpeakerTerms)
        && !b.HasOwnName(a, b.SpeakerTerms)
        && a.Claims.Any(one => IsRuin(one) && b.Claims.Any(other => IsRuin(other) && one.Verb == other.Verb && AreOfOneThing(one, other)));

    private static bool IsRuin(Claim claim) =>
        claim is { IsAsserted: true, IsDenied: false, IsPlanned: false, Object: null, HasQuantity: false } && Ruin.Contains(claim.Verb);

    private static bool AreOfOneThing(Claim one, Claim other) =>
        ClaimRules.IsSure(one.Subject, ClaimRules.Compare(one.Subject, other.Subject));
}
