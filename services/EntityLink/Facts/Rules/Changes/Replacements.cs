using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsMesh.EntityLink.Facts.Rules.Origins;
using NewsMesh.EntityLink.Facts.Rules.Values;
using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Changes;

/// <summary>Reports that say themselves which answer they take the place of: "655,000 vehicles, up from 412,000", "moved from January 14 to February 2".</summary>
internal static partial class Replacements
{
    private static readonly string[] Moved =
    [
        "put off",
        "postponed",
        "moved to",
        "moved from",
        "delayed",
        "rescheduled",
        "brought forward",
        "pushed back",
        "adjourned",
    ];

    /// <summary>"Eleven men, not nine" of "nine miners": what is counted may have another name, and euros are no men.</summary>
    private static bool AreOfOneKind(FactQuantity one, FactQuantity other) =>
        QuantityValues.AreOfOneUnit(one, other)
        || (one.Unit is { } unit && other.Unit is { } another && !Figures.IsMeasure(unit) && !Figures.IsMeasure(another));

    /// <summary>"Schools would reopen on Friday", "schools reopen on Monday": what happens once is planned for another day.</summary>
    private static bool AreOfTwoDays(FactAssertion earlier, FactAssertion later) =>
        earlier is { Modality: "planned", Denied: false, Quantity: null }
        && later is { Modality: "planned", Denied: false, Quantity: null }
        && SlotRules.AreOfOtherTimes(earlier, later)
        && earlier.Time!.To > earlier.SaidAt
        && later.Time!.To > later.SaidAt
        && later.SaidAt - earlier.SaidAt >= Later
        && PredicateClasses.Of(earlier.Predicate) is var deed
        && deed == PredicateClasses.Of(later.Predicate)
        && Once.Contains(deed)
        && SlotRules.AreOfSameParties(earlier, later)
        && !SlotRules.CountOthers(earlier, later);

    /// <summary>Two reports of one hour plan two things.</summary>
    private static readonly TimeSpan Later = TimeSpan.FromHours(6);

    /// <summary>What a thing does once in a while only.</summary>
    private static readonly FrozenSet<string> Once = new[]
    {
        "open",
        "reopen",
        "begin",
        "end",
        "resume",
        "launch",
        "release",
        "resign",
        "land",
        "sign",
        "vote",
    }
        .Select(PredicateClasses.Of)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The update, where the later one replaces what the earlier one says; null otherwise.</summary>
    public static Relation? Of(FactAssertion earlier, FactAssertion later)
    {
        if (earlier.ArticleId == later.ArticleId || later.SaidAt < earlier.SaidAt)
            return null;
        if (
            later is { Replaces: { } old, Quantity: { } now }
            && earlier.Quantity is { } before
            && QuantityValues.AreEqual(before, before with { Low = old, High = old })
            && !QuantityValues.AreEqual(before, now with { Unit = before.Unit })
        )
            return new Relation(
                Relations.Updates,
                SlotRules.Quantity,
                $"the article says which figure it replaces: {SlotRules.Words(before)} and {SlotRules.Words(now)}"
            );
        if (
            later is { Rejects: { } wrong, Quantity: { } right }
            && earlier.Quantity is { } claimed
            && !SlotRules.AreOfOtherTimes(earlier, later)
            && AreOfOneKind(claimed, right)
            && QuantityValues.AreEqual(claimed, claimed with { Low = wrong, High = wrong })
            && !QuantityValues.AreCompatible(claimed, right with { Unit = claimed.Unit })
        )
            return IsPutRight(later)
                    ? new Relation(
                        Relations.Updates,
                        SlotRules.Quantity,
                        $"the article says which figure it replaces: {SlotRules.Words(claimed)} and {SlotRules.Words(right)}"
                    )
                : Reversals.AreOfOneSource(earlier, later) == true
                || Retold.IsNamedFor(earlier, later)
                || Retold.IsNamedFor(later, earlier)
                || (
                    RunningCounts.IsGrowing(later)
                    && earlier.Tally == later.Tally
                    && QuantityValues.Point(right) > QuantityValues.Point(claimed)
                )
                || string.Equals(earlier.Origin, later.Origin, StringComparison.OrdinalIgnoreCase)
                    ? new Relation(
                        Relations.Updates,
                        SlotRules.Quantity,
                        $"says otherwise than before: {SlotRules.Words(claimed)} and {SlotRules.Words(right)}"
                    )
                : new Relation(
                    Relations.Contradicts,
                    SlotRules.Quantity,
                    $"the article says which figure is not right: {SlotRules.Words(claimed)} and {SlotRules.Words(right)}"
                );
        if (
            later is { Quantity: null, Revised.Count: > 0 }
            && earlier.Quantity is { } former
            && RevisedFigures.InsteadOf(QuantityValues.Point(former), later.Revised) is { } instead
        )
            return new Relation(
                Relations.Updates,
                SlotRules.Quantity,
                $"the article says which figure it replaces: {SlotRules.Words(former)} and {SlotRules.Words(former with { Low = instead, High = instead, Approximate = false })}"
            );
        if (AreOfTwoDays(earlier, later))
            return new Relation(Relations.Updates, SlotRules.Time, "what is planned has another day now");
        return
            SlotRules.AreOfOtherTimes(earlier, later)
            && earlier.Time!.To > earlier.SaidAt
            && later.Text is { } text
            && Array.Exists(Moved, words => text.Contains(words, StringComparison.OrdinalIgnoreCase))
            && (PredicateClasses.Of(earlier.Predicate) == PredicateClasses.Of(later.Predicate) || earlier.Plain.Overlaps(later.Plain))
            ? new Relation(Relations.Updates, SlotRules.Time, "what was planned is put off to another day")
            : null;
    }

    /// <summary>"Killed six people, not five as reported until Friday": a figure that was everybody's until then is put right, and nobody's is disputed.</summary>
    private static bool IsPutRight(FactAssertion later) => later.Text is { } text && AsReported().IsMatch(text);

    [GeneratedRegex(
        @"\bnot [^.;,]{1,30} as (first |earlier |previously |originally |initially )?(reported|thought|believed|feared|announced|stated)\b(?! by)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex AsReported();
}
