using NewsMesh.EntityLink.Facts.Rules.Tallies;

namespace NewsMesh.EntityLink.Facts.Rules.Origins;

/// <summary>How a report relates to one that only supposes it, tells it again or takes it back: none of these supports it, and none contradicts it.</summary>
internal static class Retold
{
    /// <summary>Two reports of one hour are of the same time.</summary>
    private static readonly TimeSpan Meanwhile = TimeSpan.FromHours(1);

    /// <summary>"If the dam had not held" says nothing of whether it held, and nobody who says so denies anything; null where both suppose or neither does.</summary>
    public static Relation? Supposed(FactAssertion one, FactAssertion other) =>
        IsSupposed(one) != IsSupposed(other)
        && !Deals.AreOfOne(one.Tally, other.Tally)
        && (IsStated(one) || IsStated(other) || one.Denied != other.Denied)
            ? Relation.None("one tells what would be, and the other what is")
            : null;

    /// <summary>Of two that say the same, where one of them takes it back or tells it again; null for two reports.</summary>
    public static Relation? Of(FactAssertion earlier, FactAssertion later)
    {
        if (earlier.TakesBack || later.TakesBack)
            return
                !earlier.TakesBack && !earlier.Denied && earlier.ArticleId != later.ArticleId && later.SaidAt - earlier.SaidAt >= Meanwhile
                ? new Relation(Relations.Updates, null, "what was said or planned before is taken back")
                : Relation.None("one of them takes back what it tells");
        if (earlier.ArticleId == later.ArticleId)
            return null;
        if (IsOfOther(earlier, later) || IsOfOther(later, earlier))
            return new Relation(Relations.Repeats, null, "what had been said before is told again");
        return AreOfOnePerson(earlier, later) ? new Relation(Relations.Repeats, null, "both have it from one person") : null;
    }

    /// <summary>The one only tells again what the other, or somebody unnamed, had said: who is named in both for it is two.</summary>
    public static bool IsOfOther(FactAssertion recall, FactAssertion other) =>
        recall.Recalls
        && (
            recall.Sources is not [{ EntityId: { } who }, ..]
            || other.Sources is not [{ EntityId: { } whoElse }, ..]
            || who == whoElse
            || Parties.AreOneName(recall.Sources[0], other.Sources[0])
        );

    /// <summary>The one only describes its source, "the judge", and the other names its own.</summary>
    public static bool IsNamedFor(FactAssertion described, FactAssertion named) =>
        described.ArticleId != named.ArticleId
        && described.Sources is [var who, ..]
        && named.Sources is [{ EntityId: not null } name, ..]
        && DescribedPersons.Is(who)
        && !Parties.IsBody(name)
        && DescribedPersons.MayBe(who, name);

    private static bool AreOfOnePerson(FactAssertion one, FactAssertion other) =>
        IsNamedFor(one, other)
        || IsNamedFor(other, one)
        || (one.Sources is [var who, ..] && other.Sources is [var whoElse, ..] && Parties.AreOneName(who, whoElse));

    private static bool IsSupposed(FactAssertion one) => one.Modality == "conditional";

    private static bool IsStated(FactAssertion one) => one.Modality is "asserted" or "alleged";
}
