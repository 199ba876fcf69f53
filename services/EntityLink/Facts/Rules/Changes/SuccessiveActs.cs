using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Changes;

/// <summary>
/// Opposite acts that follow each other: a suspect is arrested on Monday and released on Thursday, a road is closed and opened again. Half a day apart they contradict nothing. What moves up and down
/// all the time relates to nothing.
/// </summary>
internal static class SuccessiveActs
{
    /// <summary>Within it two reports tell of one moment.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromHours(12);

    private static readonly HashSet<string> Turns = Stemmed(
        "open reopen close shut arrest detain release free allow permit ban forbid prohibit hire dismiss sack raise hike lift cut lower reduce block unblock suspend resume halt accept reject refuse"
    );

    private static readonly HashSet<string> Moves = Stemmed(
        "rise increase climb jump surge fall drop decline decrease plunge slump begin start end finish stop continue arrive leave depart enter gain lose win beat take capture seize grow shrink attack defend"
    );

    /// <summary>Everybody does it and its opposite again and again: "left the clinic", "entered a clinic".</summary>
    public static bool IsMove(string predicateClass) => MoveClasses.Contains(predicateClass);

    private static readonly HashSet<string> MoveClasses = [.. Moves.Select(PredicateClasses.Of)];

    /// <summary>The relation of two opposite acts of which one may have followed the other; null where they are of one moment, or only one can ever be so.</summary>
    public static Relation? Of(FactAssertion earlier, FactAssertion later)
    {
        if (
            earlier.Denied != later.Denied
            || later.SaidAt - earlier.SaidAt < Soon
            || AreOfOneTime(earlier.Time, later.Time)
            || !Opposites.AreOpposite(earlier.Predicate, later.Predicate)
        )
            return null;
        var (first, second) = (Stems.Of(earlier.Predicate), Stems.Of(later.Predicate));
        if (Turns.Contains(first) && Turns.Contains(second))
            return earlier is { Modality: "asserted", Denied: false } && later.Modality == "asserted"
                ? new Relation(
                    Relations.Updates,
                    SlotRules.Polarity,
                    $"the opposite has happened since: “{earlier.Predicate}” and “{later.Predicate}”"
                )
                : Relation.None("one may have followed the other");
        return Moves.Contains(first) || Moves.Contains(second) ? Relation.None("one may have followed the other") : null;
    }

    /// <summary>"raised its rate on Wednesday", "cut its rate on Wednesday": neither followed the other.</summary>
    private static bool AreOfOneTime(FactPeriod? one, FactPeriod? other) =>
        one is not null && other is not null && one.From < other.To && other.From < one.To;

    private static HashSet<string> Stemmed(string words) => [.. words.Split(' ').Select(Stems.Of)];
}
