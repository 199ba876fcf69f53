using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>Two words of which only one can be so.</summary>
/// <param name="One">Of the one statement.</param>
/// <param name="Other">Of the other.</param>
/// <param name="IsOfTwoThings">They are said of two things: cutting aid and raising spending.</param>
internal sealed record Opposition(string One, string Other, bool IsOfTwoThings);

/// <summary>What of the claims of two statements is opposed: the same parties, and acts of which only one can be so, or an act and its denial.</summary>
internal static class ClaimOppositions
{
    /// <summary>They say the same by a word and its denied opposite: "remained closed" and "did not open".</summary>
    public static bool Agreed(ReadStatement a, ReadStatement b) =>
        a.Claims.Any(one =>
            b.Claims.Any(other =>
                one.IsDenied != other.IsDenied && Opposites.Of(one.Acts, other.Acts) is not null && ClaimRules.AreOfSameParties(one, other)
            )
        );

    /// <summary>What one says of somebody the other says not to be so; null for none.</summary>
    public static (Claim One, Claim Other)? Denied(ReadStatement a, ReadStatement b)
    {
        foreach (var one in a.Claims.Where(claim => claim.IsAsserted))
        {
            foreach (var other in b.Claims.Where(claim => claim.IsAsserted && claim.IsDenied != one.IsDenied))
            {
                if (
                    ClaimRules.AreOfOnePredicate(one, other)
                    && one.Verb != "be"
                    && ClaimRules.AreOfSameParties(one, other)
                    && ClaimRules.IsSure(one.Theme, ClaimRules.Compare(one.Theme, other.Theme))
                    && !ClaimRules.AreOfOtherTimes(a, b, one, other)
                )
                    return (one, other);
            }
        }
        return null;
    }

    /// <summary>Two words of which only one can be so, said of the same parties; null for none.</summary>
    public static Opposition? Of(ReadStatement a, ReadStatement b)
    {
        Opposition? found = null;
        foreach (var one in a.Claims.Where(claim => claim.IsAsserted))
        {
            foreach (var other in b.Claims.Where(claim => claim.IsAsserted))
            {
                if (
                    (one.IsDenied == other.IsDenied ? Opposites.Of(one.Acts, other.Acts) : Opposites.Denied(one.Acts, other.Acts))
                        is not { } pair
                    || ClaimRules.Compare(one.Place, other.Place) == Identity.Other
                    || ClaimRules.AreOfOtherTimes(a, b, one, other)
                )
                    continue;
                var isOfSame = ClaimRules.AreOfSameParties(one, other) || AreOfOneTheme(one, other);
                if (isOfSame && AreOfOneMatter(a, one, pair.One, b, other, pair.Other))
                    return new Opposition(pair.One, pair.Other, IsOfTwoThings: false);
                // "Wooden boats" and "steel boats".
                if (isOfSame || one.Subject?.Head is { Length: > 0 } head && head == other.Subject?.Head)
                    found ??= new Opposition(pair.One, pair.Other, IsOfTwoThings: true);
            }
        }
        return found;
    }

    /// <summary>"The vote was rigged", "the vote was fair".</summary>
    private static bool AreOfOneTheme(Claim one, Claim other) =>
        (one.Subject is null || other.Subject is null)
        && !ClaimRules.Winning.Contains(one.Verb)
        && !ClaimRules.Winning.Contains(other.Verb)
        && ClaimRules.Compare(one.Theme, other.Theme) == Identity.Same;

    /// <summary>Acquitted of one thing and convicted of another, raising one thing and cutting another: what it is done to, or what stands behind it, is not the same.</summary>
    private static bool AreOfOneMatter(ReadStatement a, Claim one, string act, ReadStatement b, Claim other, string otherAct) =>
        !ClaimParty.Differ(a, one.Subject, b, other.Subject)
        && !ClaimParty.Differ(a, one.Object, b, other.Object)
        && !(PlaceOf(a, act) is { } at && PlaceOf(b, otherAct) is { } otherAt && Complements.DifferBehind(a, at, b, otherAt));

    /// <summary>Where the word of an act stands, or one of its side: "lowered" is read as cut.</summary>
    private static int? PlaceOf(ReadStatement statement, string act) =>
        statement.Vocabulary.PlaceOfAct(act)
        ?? Opposites.Alike(act).Select(statement.Vocabulary.PlaceOfAct).FirstOrDefault(at => at is not null);
}
