using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Numbers;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>What a slot says of two claims.</summary>
/// <param name="Slot">In which they differ.</param>
/// <param name="IsContradiction">Only one can be right; else they tell of two things.</param>
/// <param name="Rule">The rule in words.</param>
internal sealed record SlotVerdict(string Slot, bool IsContradiction, string Rule);

/// <summary>
/// Compares what two statements say to be the case slot by slot: who did it to whom, where and when. A slot that rules the other's value out contradicts; any other slot that differs shows that two things are
/// told.
/// </summary>
internal static class ClaimRules
{
    /// <summary>What has one winner, one buyer, one holder.</summary>
    private static readonly FrozenSet<string> OfOneSubject = WordList.Of(
        "win elect acquire control capture kill assassinate steal write paint design lead head"
    );

    /// <summary>What is done by one alone where both name the same day.</summary>
    private static readonly FrozenSet<string> OfOneSubjectADay = WordList.Of("bomb attack shell");

    /// <summary>What is done to somebody once, by somebody who may go without a name.</summary>
    private static readonly FrozenSet<string> DoneByOne = WordList.Of(
        "kill assassinate murder shoot stab acquire buy capture derail sink ignite"
    );

    private static readonly FrozenSet<string> OfOneObject = WordList.Of("elect appoint");

    /// <summary>What happens to somebody or something once.</summary>
    private static readonly FrozenSet<string> Once = WordList.Of("die bear build sink assassinate close resign kill hold found demolish");

    /// <summary>What has one place, whenever it was.</summary>
    private static readonly FrozenSet<string> OfOnePlace = WordList.Of("die bear build assassinate base");

    private static readonly string Former = Stems.Of("former");

    /// <summary>What one does to another in a contest.</summary>
    public static readonly FrozenSet<string> Winning = WordList.Of("win beat defeat");

    /// <summary>Whoever does it to the other, both do it.</summary>
    private static readonly FrozenSet<string> Mutual = WordList.Of(
        "be have meet marry collide crash sign agree talk merge draw play fight clash say join face follow accuse strike attack shell bombard sanction impose retaliate"
    );

    /// <summary>What is done in return for the same.</summary>
    private static readonly FrozenSet<string> Returned = new[]
    {
        "strike",
        "struck",
        "attack",
        "shell",
        "bombard",
        "sanction",
        "impose",
        "retaliate",
    }
        .Select(Stems.Of)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A word of such a predicate.</summary>
    public static bool IsReturned(string word) => Returned.Contains(Stems.Of(word));

    public static bool IsMutual(Claim claim) => Mutual.Contains(claim.Verb);

    /// <summary>A word of such a predicate.</summary>
    public static bool IsMutual(string word) => ContentWords.IsContent(word) && MutualStems.Contains(Stems.Of(word));

    private static readonly FrozenSet<string> MutualStems = Mutual
        .Append("met")
        .Append("fought")
        .Append("struck")
        .Select(Stems.Of)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The first slot that rules the other's value out, else the first that differs; null where no claim of the one meets one of the other, and where two say the same.</summary>
    public static SlotVerdict? Of(ReadStatement a, ReadStatement b, Func<string, string, double> likeness)
    {
        SlotVerdict? found = null;
        var agrees = false;
        foreach (var one in a.Claims)
        {
            foreach (var other in b.Claims)
            {
                if (!one.IsAsserted || !other.IsAsserted)
                    continue;
                var verdict = Pair(a, b, one, other, likeness);
                if (
                    verdict is { IsContradiction: true }
                    && !(Compare(one.Subject, other.Subject) == Identity.Other && IsOneOfSeveral(a, one, b, other))
                )
                    return verdict;
                agrees |= verdict is null && Agree(one, other);
                found ??= verdict is { IsContradiction: true } ? null : verdict;
            }
        }
        return agrees ? null : found;
    }

    /// <summary>What one plans the later one tells to be done: "will meet", "met".</summary>
    public static bool IsDone(ReadStatement earlier, ReadStatement later) =>
        earlier.Claims.Any(plan =>
            plan.IsPlanned
            && later.Claims.Any(done => done is { IsPlanned: false, IsAsserted: true, IsDenied: false } && AreOfOnePredicate(plan, done))
        );

    /// <summary>It tells of what was long before the plan.</summary>
    public static bool IsOfLongBefore(ReadStatement later, ReadStatement plan) => later.Claims.Any(claim => IsBefore(claim, plan));

    /// <summary>One party is the same, and none is another.</summary>
    public static bool AreOfSameParties(Claim one, Claim other)
    {
        var (subjects, objects) = (Compare(one.Subject, other.Subject), Compare(one.Object, other.Object));
        return subjects != Identity.Other && objects != Identity.Other && (subjects == Identity.Same || objects == Identity.Same);
    }

    private static bool Agree(Claim one, Claim other) =>
        one.Verb != "be"
        && AreOfOnePredicate(one, other)
        && one.IsDenied == other.IsDenied
        && AreOfSameParties(one, other)
        && (IsSure(one.Subject, Compare(one.Subject, other.Subject)) || IsSure(one.Object, Compare(one.Object, other.Object)));

    private static SlotVerdict? Pair(ReadStatement a, ReadStatement b, Claim one, Claim other, Func<string, string, double> likeness)
    {
        if (one.IsDenied != other.IsDenied || !AreOfOnePredicate(one, other))
            return null;
        if (IsTurned(one, other))
            return Ruled(
                SlotRules.Who,
                $"what one does to the other, it does to itself: “{one.Subject!.Words}” and “{other.Subject!.Words}”"
            );
        var (subjects, objects) = (Compare(one.Subject, other.Subject), Compare(one.Object, other.Object));
        var isOtherPlace = IsOtherPlace(a, b, one, other);
        var isOtherTime = AreOfOtherTimes(a, b, one, other);
        if (one.Verb == "be")
            return Role(one, other, subjects, objects);
        if (IsOther(a, one.Subject, b, other.Subject) || IsOther(a, one.Object, b, other.Object))
        {
            var words =
                subjects == Identity.Other
                    ? $"“{one.Subject!.Words}” and “{other.Subject!.Words}”"
                    : $"“{one.Object!.Words}” and “{other.Object!.Words}”";
            var isRuledOut =
                !isOtherPlace
                && !isOtherTime
                && subjects != objects
                && (subjects == Identity.Other ? HasOneSubject(one, other, objects) : HasOneObject(a, b, one, subjects));
            return isRuledOut
                ? Ruled(SlotRules.Who, $"only one can have done it, or have become it: {words}")
                : Two(SlotRules.Who, $"one tells of another than the other: {words}");
        }
        if (
            DoneByOne.Contains(one.Verb)
            && one.Subject?.IsAnother(a, other.Subject, b, likeness) == true
            && !isOtherPlace
            && !isOtherTime
            && IsSure(one.Object, objects)
        )
            return Ruled(SlotRules.Who, $"only one can have done it: “{one.Subject!.Words}” and “{other.Subject!.Words}”");
        var isSame = IsSure(one.Subject, subjects) || IsSure(one.Object, objects);
        if (isOtherTime && (one.IsPlanned == other.IsPlanned || IsBefore(one, b) || IsBefore(other, a)))
            return isSame && one.IsPlanned == other.IsPlanned && (Once.Contains(one.Verb) || Once.Contains(other.Verb)) && !isOtherPlace
                ? Ruled(SlotRules.Time, "the same event at two times")
                : Two(SlotRules.Time, "they tell of two times");
        if (!isOtherPlace)
            return null;
        // Four dead here and six there.
        if (one.HasQuantity && other.HasQuantity && FigureRules.Conflict(a, b) is not null)
            return Two(SlotRules.Place, "each place has its own number");
        var places = $"“{one.Place!.Words}” and “{other.Place!.Words}”";
        var isOfOneDay = one.Time is not null && other.Time is not null;
        return isSame && (OfOnePlace.Contains(one.Verb) || isOfOneDay)
            ? Ruled(SlotRules.Place, $"the same event in two places: {places}")
            : Two(SlotRules.Place, $"they tell of two places: {places}");
    }

    /// <summary>"X and Y wrote it", "Y wrote it": somebody is told by both.</summary>
    private static bool IsOneOfSeveral(ReadStatement a, Claim one, ReadStatement b, Claim other) =>
        a.Claims.Any(own =>
            AreOfOnePredicate(own, one)
            && b.Claims.Any(another => AreOfOnePredicate(another, other) && Compare(own.Subject, another.Subject) == Identity.Same)
        );

    private static bool IsTurned(Claim one, Claim other) =>
        !Mutual.Contains(one.Verb)
        && Compare(one.Subject, other.Object) == Identity.Same
        && Compare(one.Object, other.Subject) == Identity.Same
        && Compare(one.Subject, other.Subject) != Identity.Same;

    private static bool HasOneSubject(Claim one, Claim other, Identity objects) =>
        one.Object is { IsDefinite: true }
        && other.Object is { IsDefinite: true }
        && (objects == Identity.Same || one.Object.Stems.Overlaps(other.Object.Stems))
        && (
            OfOneSubject.Contains(one.Predicate)
            || OfOneSubject.Contains(one.Verb)
            || (OfOneSubjectADay.Contains(one.Verb) && one.Time is not null && other.Time is not null)
        );

    private static bool HasOneObject(ReadStatement a, ReadStatement b, Claim one, Identity subjects) =>
        subjects != Identity.Other && OfOneObject.Contains(one.Verb) && a.Names.Overlaps(b.Names);

    /// <summary>Neither is named by the other statement.</summary>
    private static bool IsOther(ReadStatement a, ClaimParty? one, ReadStatement b, ClaimParty? other) =>
        Compare(one, other) == Identity.Other
        && !(one!.Name is { } name && name.Terms.Overlaps(b.Terms))
        && !(other!.Name is { } otherName && otherName.Terms.Overlaps(a.Terms));

    /// <summary>"Odd Berg is the chief executive of X", "the drawing is by Y".</summary>
    private static SlotVerdict? Role(Claim one, Claim other, Identity subjects, Identity objects)
    {
        if (subjects == Identity.Other && one.HasQuantity && other.HasQuantity)
            return Two(SlotRules.Who, $"they measure two things: “{one.Subject!.Words}” and “{other.Subject!.Words}”");
        if (
            subjects == Identity.Other
            && objects == Identity.Same
            && one.Subject is { Name.Last: not null }
            && other.Subject is { Name.Last: not null }
            && one.Object is { IsDefinite: true, Names.Count: > 0 }
            && other.Object is { IsDefinite: true, Names.Count: > 0 }
            && one.Object.Stems.Contains(Former) == other.Object.Stems.Contains(Former)
        )
            return Ruled(SlotRules.Who, $"one post has one holder: “{one.Subject!.Words}” and “{other.Subject!.Words}”");
        return subjects == Identity.Same && objects == Identity.Other && IsAuthor(one.Object!) && IsAuthor(other.Object!)
            ? Ruled(SlotRules.Who, $"one work has one maker: “{one.Object!.Words}” and “{other.Object!.Words}”")
            : null;
    }

    private static bool IsAuthor(ClaimParty party) => party.Words.StartsWith("by ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Both name a time, and the times have nothing in common: not where only the year was guessed, or the week of a day.</summary>
    public static bool AreOfOtherTimes(ReadStatement a, ReadStatement b, Claim one, Claim other) =>
        one.Time is { } when
        && other.Time is { } then
        && (when.To <= then.From || then.To <= when.From)
        && !(a.Days.Count > 0 && a.Days.SetEquals(b.Days) && !a.NamesYear && !b.NamesYear)
        && (a.NamesYear || b.NamesYear || !AreOfOneDate(when, then));

    private static readonly TimeSpan Long = TimeSpan.FromDays(60);

    /// <summary>"Visited last April" is not what "will visit in April" plans.</summary>
    private static bool IsBefore(Claim claim, ReadStatement plan) => !claim.IsPlanned && claim.Time?.To < plan.Given.PublishedAt - Long;

    private static bool AreOfOneDate(FactPeriod when, FactPeriod then) =>
        (when.From.Month, when.From.Day, when.To.Month, when.To.Day) == (then.From.Month, then.From.Day, then.To.Month, then.To.Day);

    /// <summary>Neither statement names the other's place.</summary>
    private static bool IsOtherPlace(ReadStatement a, ReadStatement b, Claim one, Claim other) =>
        Compare(one.Place, other.Place) == Identity.Other && !Names(b, one.Place!) && !Names(a, other.Place!);

    private static bool Names(ReadStatement statement, ClaimParty place) => place.Name!.Value.Terms.Overlaps(statement.Terms);

    /// <summary>The same, and one alone of its kind.</summary>
    public static bool IsSure(ClaimParty? party, Identity identity) => identity == Identity.Same && party!.IsDefinite;

    /// <summary>Unknown where one of them is not told.</summary>
    public static Identity Compare(ClaimParty? one, ClaimParty? other) =>
        one is null || other is null ? Identity.Unknown : one.Compare(other);

    /// <summary>They tell the same kind of act.</summary>
    public static bool AreOfOnePredicate(Claim one, Claim other) =>
        one.Predicate == other.Predicate
        || Synonyms.Of(Stems.Of(one.Verb)) == Synonyms.Of(Stems.Of(other.Verb))
        || (Winning.Contains(one.Verb) && Winning.Contains(other.Verb));

    private static SlotVerdict Ruled(string slot, string rule) => new(slot, true, rule);

    private static SlotVerdict Two(string slot, string rule) => new(slot, false, rule);
}
