using NewsMesh.EntityLink.Facts.Rules.Changes;

namespace NewsMesh.EntityLink.Facts.Rules.Clauses;

/// <summary>"The ferry line would appeal" and, days later, "it would not appeal against the fine": who does it and what is done are the same, and one of the two says not.</summary>
internal static class ReversedClauses
{
    /// <summary>Of two articles, with one predicate and of two polarities: both tell of one thing.</summary>
    public static bool Are(ClauseTerms one, ClauseTerms other) =>
        !LightVerbs.Has(one.Predicate)
        && AreOfOneParty(one, other)
        && !ClausePair.AreFarApart(one, other)
        && !ClausePair.AreOfOtherKinds(one, other)
        && !(one.Place != 0 && other.Place != 0 && one.Place != other.Place);

    /// <summary>Of two opposite predicates: who does it is the same, whom it is done to as well, as far as both say, and both happened.</summary>
    public static bool AreOfOneDeed(ClauseTerms one, ClauseTerms other) =>
        one.Subject != 0
        && one.Subject == other.Subject
        && one.Object == other.Object
        && !SuccessiveActs.IsMove(one.Predicate)
        && !SuccessiveActs.IsMove(other.Predicate)
        && one.Modality == "asserted"
        && other.Modality == "asserted"
        && !ClausePair.AreFarApart(one, other)
        && !(one.Place != 0 && other.Place != 0 && one.Place != other.Place);

    /// <summary>Who does it and whom it is done to are the same, as far as both say, and one of the two is said by both.</summary>
    public static bool AreOfOneParty(ClauseTerms one, ClauseTerms other)
    {
        var subjects = AreSame(one.Subject, other.Subject);
        var objects = AreSame(one.Object, other.Object);
        return subjects != false && objects != false && (subjects ?? objects ?? false);
    }

    private static bool? AreSame(int one, int other) => one == 0 || other == 0 ? null : one == other;
}
