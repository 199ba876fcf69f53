using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Polarity;

/// <summary>
/// Denials that need their story to be understood: "the bakery denied that he had been fired" answers "a man was fired from a bakery", and "Trent denied having taken any bonus" answers whoever says what
/// bonuses Trent took.
/// </summary>
internal static class AnsweredDenials
{
    /// <summary>Verbs by which somebody comes to have a thing: which of them is used makes no difference.</summary>
    private static readonly FrozenSet<string> Having = ClassesOf(
        "receive take take_out get have accept pocket collect draw obtain gain earn hold own keep withdraw"
    );

    /// <summary>Verbs by which somebody parts with it.</summary>
    private static readonly FrozenSet<string> Parting = ClassesOf("pay pay_out give hand_over transfer send");

    private static FrozenSet<string> ClassesOf(string verbs) =>
        WordList.Of(verbs).Select(PredicateClasses.Of).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>One of the two is such a denial of what the other says.</summary>
    public static bool Are(FactAssertion one, FactAssertion other) =>
        one.Denied != other.Denied && (one.Denied ? Answers(one, other) : Answers(other, one));

    private static bool Answers(FactAssertion denial, FactAssertion said) =>
        denial is { DeniesReports: false, Introduces: false, Sources: [var who, ..], Quantity: null }
        && !said.Introduces
        && said.Modality is "asserted" or "alleged"
        && !(said.Sources is [var side, ..] && Parties.AreOneSide(who, side))
        && (IsOfWhatHappened(denial, said) || IsOfTheAccused(denial, who, said));

    /// <summary>The same deed, of which the denial has no word that the other lacks, and whom it is done to is left to a pronoun.</summary>
    private static bool IsOfWhatHappened(FactAssertion denial, FactAssertion said) =>
        PredicateClasses.IsKnown(denial.Predicate)
        && PredicateClasses.Of(denial.Predicate) == PredicateClasses.Of(said.Predicate)
        && Parties.IsUnnamed(denial.Subject)
        && Parties.IsUnnamed(denial.Object)
        && denial.Plain.Count > 0
        && denial.Plain.All(said.Plain.Contains);

    private static bool IsOfTheAccused(FactAssertion denial, FactParty who, FactAssertion said) =>
        AreOfOneWay(PredicateClasses.Of(denial.Predicate), PredicateClasses.Of(said.Predicate))
        && who.EntityId is { } accused
        && accused == said.Subject?.EntityId
        && (denial.Subject?.EntityId ?? accused) == accused
        && denial.Object is { EntityId: null } what
        && ContentWords.Of(what.Words).LastOrDefault() is { } thing
        && said.Words.Contains(thing);

    /// <summary>Both tell that something comes to somebody, or both that it leaves him: "denied paying bribes" is no answer to "accepted bribes".</summary>
    public static bool AreOfOneWay(string denied, string said) =>
        (Having.Contains(denied) && Having.Contains(said)) || (Parting.Contains(denied) && Parting.Contains(said));
}
