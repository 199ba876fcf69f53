using NewsMesh.EntityLink.Facts.Rules.Tallies;
using NewsMesh.EntityLink.Facts.Rules.Values;
using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Changes;

/// <summary>
/// Counts that go on while their event does: which of two figures is the other's next ("14 dead" at noon, "17 dead" at three), which was overtaken before it was printed, and which are two counts that
/// were never one.
/// </summary>
internal static class RunningCounts
{
    /// <summary>How long outlets go on printing a toll that has been overtaken; a lower one after that is a count that somebody has put right.</summary>
    private static readonly TimeSpan Lag = TimeSpan.FromDays(2);

    /// <summary>So many times as large as another source's is no later count of the same.</summary>
    private const double Rival = 2;

    /// <summary>The same of a toll that still grows from hour to hour.</summary>
    private const double RivalOfTheDay = 3;

    private static readonly TimeSpan FirstDay = TimeSpan.FromHours(18);

    /// <summary>Two reports of one hour are of the same time: clocks of outlets differ, and wires take a while to be printed.</summary>
    public static readonly TimeSpan Meanwhile = TimeSpan.FromHours(1);

    /// <summary>What one counts anew is no more than so many times as much.</summary>
    private const double MostAnew = 3;

    /// <summary>
    /// "64 buses were cancelled", the operator says at noon, and at night that 71 were: its own figure takes the place of its own. A lower one, and one of another size, is of some of them or of others.
    /// </summary>
    public static bool AreOfOneCounter(FactAssertion earlier, FactAssertion later) =>
        earlier.Quantity is { } before
        && later.Quantity is { } after
        && later.SaidAt - earlier.SaidAt >= Meanwhile
        && earlier.Modality == later.Modality
        && !earlier.Recalls
        && !later.Recalls
        && QuantityValues.Point(after) > QuantityValues.Point(before)
        && QuantityValues.Times(before, after) <= MostAnew
        && Reversals.AreOfOneSource(earlier, later) == true;

    /// <summary>Bounds that are so many times apart are those of a word, and of no figure.</summary>
    private const double Vague = 2;

    /// <summary>The aid group's 90 beside the ministry's 34, and the ministry's 47 behind it: two that count each on their own, and no number is the other's next.</summary>
    public static bool AreRivals(FactAssertion earlier, FactAssertion later) =>
        Reversals.AreOfOneSource(earlier, later) == false
        && !(later.Tally is { } tally && Containment.IsKey(tally))
        && (earlier.Sources[0].EntityId ?? later.Sources[0].EntityId) is not null
        && earlier.Quantity is { } before
        && later.Quantity is { } after
        && QuantityValues.Point(before) is var first
        && QuantityValues.Point(after) is var second
        && !(second > first && Developments.IsRaised(later))
        // Nobody is a first count, and whoever counts somebody counts later, if it may be the same who counts.
        && (first > 0 || AreKnown(earlier, later))
        && (
            Math.Max(first, second) >= (second > first && IsEarlyToll(earlier, later) ? RivalOfTheDay : Rival) * Math.Min(first, second)
            || (second < first && OnlyGrows(Counted(later)))
        );

    /// <summary>In the first hours the tolls of those double who hand on one count.</summary>
    private static bool IsEarlyToll(FactAssertion earlier, FactAssertion later) =>
        OnlyGrows(Counted(later))
        && CivilAuthorities.Are(earlier.Sources[0], later.Sources[0])
        && later.SaidAt - earlier.SaidAt is var apart
        && apart >= Meanwhile
        && apart < FirstDay;

    private static bool AreKnown(FactAssertion earlier, FactAssertion later) =>
        earlier.Sources[0].EntityId is { } who && later.Sources[0].EntityId is { } whoElse && who != whoElse;

    /// <summary>"The army said nobody was killed", "the rebels said twelve were": no figure of the one is the other's next.</summary>
    public static bool AreOfTwoCounters(FactAssertion earlier, FactAssertion later) =>
        earlier.Quantity is { Low: 0, High: 0 } && earlier.Tally is { } tally && tally == later.Tally && AreRivals(earlier, later);

    /// <summary>By what is counted where that is known, and not by the verb beside it: of "three are missing after a quake of magnitude 5.8" the magnitude does not grow.</summary>
    public static bool IsDeveloping(FactAssertion one) => !one.IsSettled && IsCountedOn(one);

    private static bool IsCountedOn(FactAssertion one) =>
        one.Tally is { } kind && EventCounts.IsKey(kind) ? EventCounts.IsDeveloping(kind) : IsOfMoment(one);

    private static bool IsOfMoment(FactAssertion one) =>
        (
            one.Tally is { } tally
            && (ShareMoves.IsKey(tally) || LossCounts.IsKey(tally) || Containment.IsKey(tally) || ElectionCounts.IsShare(tally))
        ) || PredicateClasses.IsDeveloping(Counted(one));

    /// <summary>It counts what is never taken back.</summary>
    public static bool IsGrowing(FactAssertion one) => one.Tally is { } tally && OnlyGrows(tally);

    private static bool OnlyGrows(string counted) => LossCounts.IsKey(counted) || PredicateClasses.OnlyGrows(counted);

    private static string Counted(FactAssertion one) => one.Tally ?? PredicateClasses.Of(one.Predicate);

    /// <summary>A toll that is printed after a higher one, by another article and soon: its outlet has not heard yet. Not where the words say that a toll was put right.</summary>
    public static bool IsOvertaken(FactAssertion printed, FactAssertion by) =>
        printed.Quantity is { } lower
        && by.Quantity is { } higher
        && printed.ArticleId != by.ArticleId
        && !printed.IsSettled
        && Counted(printed) == Counted(by)
        && OnlyGrows(Counted(by))
        && printed.SaidAt - by.SaidAt < Lag
        && !QuantityValues.AreCompatible(lower, higher)
        && QuantityValues.Point(lower) < QuantityValues.Point(higher)
        && !Wording.Says(printed, PutRight)
        && !(printed.Replaces is { } old && old.Equals(QuantityValues.Point(higher)))
        && !AreRivals(by, printed);

    private static readonly string[] PutRight = ["revis", "correct", "lowered", "down from", "not ", "instead of", "earlier"];

    /// <summary>"Around 100" and "at least 80", while they are still being counted.</summary>
    public static bool IsRough(FactAssertion one) =>
        one.Quantity is { } quantity && (quantity.Approximate || QuantityValues.IsOpen(quantity)) && IsDeveloping(one);

    /// <summary>"Dozens", "hundreds".</summary>
    public static bool IsVague(FactAssertion one) => one.Quantity is { Low: { } low, High: { } high } && high > Vague * low;
}
