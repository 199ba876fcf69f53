using System.Collections.Frozen;
using System.Runtime.InteropServices;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Events;

/// <summary>A name among the words of a statement.</summary>
/// <param name="At">The place of its first word among them.</param>
/// <param name="Name">What it names.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PlacedName(int At, PartyName Name);

/// <summary>
/// Two names around one verb that have changed their sides: "the Danish wrestler Lykke pinned the Turk Celik", "Turkey's Celik pinned Lykke". The names are compared and not the words, of which each side has its
/// own for where somebody comes from and what he is.
/// </summary>
internal static class TurnedRoles
{
    /// <summary>The two who do it, each to the other; null where the roles are the same, or one is not told.</summary>
    public static (string One, string Other)? Of(ReadStatement a, ReadStatement b)
    {
        foreach (var one in a.Claims.Where(IsDeed))
        {
            foreach (var other in b.Claims.Where(IsDeed))
            {
                if (
                    ClaimRules.AreOfOnePredicate(one, other)
                    && ClaimRules.Compare(one.Subject, other.Subject) == Identity.Other
                    && (IsOfContest(one, other) || (IsOfPerson(one) && IsOfPerson(other)))
                    && !ClaimRules.AreOfOtherTimes(a, b, one, other)
                    && StandBeforeEachOther(a, one, other.Subject!)
                    && StandBeforeEachOther(b, other, one.Subject!)
                )
                    return (one.Subject!.Words, other.Subject!.Words);
            }
        }
        return null;
    }

    /// <summary>What one does to the other, and the other cannot have done to it: whoever strikes is struck back.</summary>
    private static readonly FrozenSet<string> Contests = WordList.Of(
        "win beat defeat knock_out knock knock_off thrash crush eliminate edge overcome pin sue outplay rout trounce hammer topple upset stun overtake oust see_off acquire buy take_over purchase"
    );

    private static bool IsOfContest(Claim one, Claim other) => Contests.Contains(one.Verb) && Contests.Contains(other.Verb);

    private static bool IsOfPerson(Claim claim) => claim.Subject!.Name!.Value.Type == EntityTypes.Person;

    private static bool IsDeed(Claim claim) =>
        claim is { IsAsserted: true, IsDenied: false, Verb: not "be", Subject.Name: not null } && !ClaimRules.IsMutual(claim);

    /// <summary>The one who does it stands in front of the verb, and the next name of its kind behind it is the other.</summary>
    private static bool StandBeforeEachOther(ReadStatement statement, Claim claim, ClaimParty other)
    {
        if (statement.Vocabulary.PlaceOfAct(claim.Verb.Split('_')[0]) is not { } verb || other.Name is not { } name)
            return false;
        var self = claim.Subject!.Name!.Value;
        return statement.Named.Any(one => one.At < verb && AreOne(one.Name, self))
            && statement.Named.Where(one => one.At > verb && one.Name.Type == self.Type).ToList() is { Count: > 0 } behind
            && behind.Find(one => AreOne(one.Name, name)) is { Name.Terms: not null } next
            // "The Dane Lykke" may be read as two names.
            && next.At - behind[0].At <= 1
            && !statement.Words.Skip(verb + 1).Take(next.At - verb - 1).Contains("by");
    }

    /// <summary>Also "the Dane Mads Lykke" and "Mads Lykke".</summary>
    private static bool AreOne(PartyName one, PartyName other) =>
        one.IsOf(other) == true
        || (one.Last is not null && one.Last == other.Last && (one.Terms.IsSubsetOf(other.Terms) || other.Terms.IsSubsetOf(one.Terms)));
}
