using NewsMesh.EntityLink.Facts.Rules.Comparison.Polarity;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Times;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Events;

/// <summary>Two statements of one matter of which the later tells what has become of it.</summary>
internal static class LaterStates
{
    /// <summary>The slot of what has come about.</summary>
    public const string State = "state";

    /// <summary>What was planned is put off to another day.</summary>
    public static Relation? PutOff(ReadStatement a, ReadStatement b) =>
        a.IsPostponing != b.IsPostponing
        && (
            StatedDays.Differ(a, b)
            || (a.Dates.Count > 0 && b.Dates.Count > 0 && !a.Dates.Overlaps(b.Dates))
            || (Order.Apart(a, b) >= ComparisonRules.HalfADay && Order.Of(a, b) is { Later.IsPostponing: true, Earlier.IsPlanned: true })
        )
            ? new Relation(Relations.Updates, SlotRules.Time, "what was planned is put off to another day")
            : null;

    /// <summary>What was going on has come to something.</summary>
    public static Relation? StatusChange(ReadStatement a, ReadStatement b, double score, Func<string, string, double> likeness)
    {
        if (score >= ComparisonRules.SameForSlots && SentenceChanges.Of(a, b) && !ComparisonRules.NameOthers(a, b))
            return new Relation(Relations.Updates, State, "another court has changed the sentence");
        if (Order.Apart(a, b) < Order.Meanwhile)
            return null;
        var (earlier, later) = Order.Of(a, b);
        if (ComparisonRules.NameOthers(a, b) || IsOfLongBefore(later, earlier))
            return null;
        if (StatusChanges.Of(earlier, later, likeness) is { } change)
            return new Relation(Relations.Updates, State, change);
        if (score >= ComparisonRules.SameForSlots && Landfalls.Of(earlier, later) is { } landfall)
            return new Relation(Relations.Updates, State, landfall);
        return
            score >= ComparisonRules.Same
            && Order.Apart(a, b) >= ComparisonRules.HalfADay
            && earlier.IsOngoing
            && later.IsDone
            && !later.IsPlanned
            ? new Relation(Relations.Updates, State, "what was going on has come to something")
            : null;
    }

    /// <summary>"Will meet on Sunday", "met on Sunday".</summary>
    public static Relation? Happened(ReadStatement a, ReadStatement b, StatementFeatures features)
    {
        var (earlier, later) = Order.Of(a, b);
        var apart = Order.Apart(a, b);
        return
            apart >= Order.Meanwhile
            && earlier.IsPlanned
            && !later.IsPlanned
            && !later.AnnouncesPlan
            && features.IsAlike
            && !Negations.Clash(a, b)
            && !IsOfLongBefore(later, earlier)
            && (apart >= ComparisonRules.HalfADay || ClaimRules.IsDone(earlier, later))
            ? new Relation(Relations.Updates, State, "the later one tells what became of what was to come")
            : null;
    }

    /// <summary>One tells of what was long before the other's plan.</summary>
    public static bool IsOfLongBefore(ReadStatement done, ReadStatement plan) =>
        plan.IsPlanned && !done.IsPlanned && !done.AnnouncesPlan && ClaimRules.IsOfLongBefore(done, plan);
}
