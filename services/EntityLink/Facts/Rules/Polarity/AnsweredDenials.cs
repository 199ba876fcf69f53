using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Clauses;
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

    /// <summary>
    /// The same deed, and of whom it is told is left to a pronoun in one of the two, which has no other word that the other lacks: "he had been tied up", "it had hired drivers" of whoever denies it.
    /// </summary>
    private static bool IsOfWhatHappened(FactAssertion denial, FactAssertion said) =>
        PredicateClasses.Of(denial.Predicate) is var deed
        && deed == PredicateClasses.Of(said.Predicate)
        && !LightVerbs.Has(deed)
        && !IsSupposed(denial)
        && (
            (
                (PredicateClasses.IsKnown(denial.Predicate) || Rejections.IsOfWhatOthersSay(denial))
                && AreUnnamed(denial)
                && AreAmong(denial, said)
                && !SlotRules.AreOfOtherNames(denial.Subject, said.Subject)
            ) || (said.Subject is not null && Rejections.AreOfTwoSides(denial, said) && AreUnnamed(said) && AreAmong(said, denial))
        );

    /// <summary>"Should they ignite", "had he been asked".</summary>
    private static bool IsSupposed(FactAssertion denial) =>
        denial.Modality == "conditional"
        || (denial.Text is { } text && Array.Exists(Supposing, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)));

    private static readonly string[] Supposing = ["should ", "had ", "were ", "if "];

    /// <summary>Neither who does it nor whom it is done to is called by a name or a noun, but for who denies it.</summary>
    private static bool AreUnnamed(FactAssertion one) =>
        (Parties.IsUnnamed(one.Subject) || IsItsSource(one, one.Subject!))
        && (Parties.IsUnnamed(one.Object) || (one.Denied && IsItsSource(one, one.Subject!)));

    private static bool IsItsSource(FactAssertion one, FactParty? party) =>
        one.Denied && party?.EntityId is { } who && one.Sources is [{ EntityId: { } source }, ..] && who == source;

    /// <summary>The words of the one, but for the denying itself, stand in the other.</summary>
    private static bool AreAmong(FactAssertion one, FactAssertion other)
    {
        var told = one.Plain.Where(word => !Denying.Contains(word)).ToList();
        return told.Count > 0 && told.TrueForAll(other.Plain.Contains);
    }

    private static readonly FrozenSet<string> Denying = new[] { "deny", "denied", "reject", "refute", "dismiss", "report", "claim" }
        .Select(Stems.Of)
        .ToFrozenSet(StringComparer.Ordinal);

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
