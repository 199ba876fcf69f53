using NewsMesh.EntityLink.Facts.Rules.Comparison.Events;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Numbers;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Polarity;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Times;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>The table of relations for two statements: the first rule that matches. No score alone calls a contradiction; a named slot has to be incompatible.</summary>
internal static class ComparisonRules
{
    /// <summary>Probabilities of one event from which two statements are said to agree, and from which a slot in which they differ counts. Chosen on the pairs that tests/Evaluation -- compare reports, with the model's events left out.</summary>
    public const double Same = 0.65,
        SameForSlots = 0.45,
        SameForFigures = 0.55,
        SameForTallies = 0.15,
        SameForThings = 0.08,
        SameForDenials = 0.6,
        SameForOwnDenials = 0.04,
        SameForTold = 0.4,
        SameForNamed = 0.5,
        SameForRoles = 0.2,
        SameForChanges = 0.3,
        SameForNumbers = 0.45,
        SameForOnce = 0.1,
        SameForWhereabouts = 0.15,
        Surely = 0.85;

    /// <summary>Two flights that differ in range and in height are two flights.</summary>
    private const int ManyConflicts = 2;

    /// <summary>Reports are denied within days.</summary>
    public static readonly TimeSpan OneStory = TimeSpan.FromDays(3);

    /// <summary>What is told otherwise so much later has changed since.</summary>
    public static readonly TimeSpan HalfADay = TimeSpan.FromHours(12);

    /// <summary>What has been counted so much later has been counted anew.</summary>
    private static readonly TimeSpan ADay = TimeSpan.FromDays(1);

    /// <summary>Words of two statements that say one thing each.</summary>
    private const int WordsOfOneRemark = 40;

    /// <summary>Shares of a statement that its other side tells, too.</summary>
    public const double Half = 0.5,
        MostOf = 0.6;

    /// <summary>The cross-encoder's share for "both say the same" from which a word in the place of another is another name of it.</summary>
    private const double NearlySure = 0.8,
        Certain = 0.9;

    /// <summary>The cross-encoder's share below which two statements of one event hardly say the same; with less than half of it the event has to be more than fairly sure.</summary>
    private const double Hardly = 0.2,
        FairlySure = 0.8;

    /// <summary>The cosine of two words from which the one may be another name of the other: "doctor" and "physician" have .85, "dam" and "road" .23.</summary>
    private const double Alike = 0.5;

    public static Relation Relate(ReadStatement a, ReadStatement b, StatementFeatures features, double score)
    {
        if (score >= SameForSlots && FigureRules.Corrected(a, b) is { } corrected)
            return corrected;
        if (LeavesOpen(a, b) || LeavesOpen(b, a))
            return Relation.None("one of them leaves open whether it is so");
        if (Disputes.Denial(a, b, score) is { } denial)
            return denial;
        var slot = ClaimRules.Of(a, b, features.Likeness);
        var opposed = ClaimOppositions.Of(a, b);
        if (opposed is null && score >= Same && (OpposedWords.Of(a, b) ?? Fates.Of(a, b)) is var (oneWord, otherWord))
            opposed = new Opposition(oneWord, otherWord, IsOfTwoThings: false);
        if (slot is not { IsContradiction: true } && (OtherPeople.Of(a, b) ?? Races.Differ(a, b)) is { } two)
            return Relation.None(two);
        if (EventConflicts.Of(a, b, score) is { } conflict)
            return conflict;
        if (AlignedWords.AreReturned(a, b))
            return Relation.None("each does it to the other, in return");
        if (OtherDenials.Are(a, b, features.Likeness))
            return Relation.None("two things are denied");
        if (score >= SameForSlots && (TakenBack.Of(a, b) ?? Certainty.Settled(a, b)) is { } settled)
            return settled;
        if (score >= SameForSlots && Ranks.Of(a, b, features.Likeness) is { } ranks)
            return ranks;
        if (
            slot is null
            && opposed is not { IsOfTwoThings: false }
            && AlignedWords.Swapped(a, b) is null
            && SameWords(a, b, features) is { } repeats
        )
            return repeats;
        if ((score >= SameForSlots || features.IsAlike) && LaterStates.PutOff(a, b) is { } later)
            return later;
        if (score >= SameForChanges && LaterStates.StatusChange(a, b, score, features.Likeness) is { } change)
            return change;
        if (Disputes.Of(a, b, score) is { } rejected)
            return rejected;
        if (score >= SameForSlots && opposed is { IsOfTwoThings: false } pair)
            return Turned(a, b, pair);
        if (score >= SameForRoles && AlignedWords.Swapped(a, b) is var (who, whom))
            return new Relation(
                Relations.Contradicts,
                SlotRules.Who,
                $"what one does to the other, it does to itself: “{who}” and “{whom}”"
            );
        if (score >= SameForRoles && slot is { IsContradiction: true })
            return new Relation(Relations.Contradicts, slot.Slot, slot.Rule);
        if (Order.Apart(a, b) >= HalfADay && OtherMatters.LaterLevel(a, b) is { } level)
            return new Relation(Relations.Updates, SlotRules.Quantity, level);
        if (StatedDays.AreApart(a, b))
            return Relation.None("they tell of two days");
        if (slot is not null && slot.Slot != SlotRules.Time)
            return Relation.None(slot.Rule);
        if ((score >= Same || (score >= SameForRoles && AlignedWords.Gaps(a, b) is not null)) && Scores(a, b) is { } results)
            return results;
        if (Ages(a, b, score) is { } ages)
            return ages;
        if (FigureRules.Of(a, b, score, features.Likeness) is { } figures)
            return figures;
        if (score >= SameForSlots && TimeRules.Of(a, b) is { } times)
            return times;
        if (score >= SameForSlots && Order.Apart(a, b) <= OneStory && AlignedWords.Months(a, b) is var (month, otherMonth))
            return FigureRules.Conflict(a, b) is not null
                ? Relation.None($"two numbers of two periods: {month} and {otherMonth}")
                : new Relation(Relations.Contradicts, SlotRules.Time, $"the same words, and another month: {month} and {otherMonth}");
        if (slot is not null)
            return Relation.None(slot.Rule);
        if (
            score >= SameForNumbers
            && Order.Apart(a, b) >= ADay
            && a.IsDone
            && b.IsDone
            && !NameOthers(a, b)
            && SubstitutedNumbers.Of(a, b) is var (was, now)
        )
            return new Relation(
                Relations.Updates,
                SlotRules.Quantity,
                $"the same words at a later time, and another number: {was} and {now}"
            );
        if (score >= SameForNumbers && Order.Apart(a, b) <= OneStory && SubstitutedNumbers.Of(a, b) is var (number, instead))
            return NameOthers(a, b) ? Relation.None("they tell of two parties")
                : Order.Apart(a, b) >= Order.Meanwhile && ChangedNumbers.Are(Order.Of(a, b).Earlier, Order.Of(a, b).Later)
                    ? new Relation(Relations.Updates, SlotRules.Quantity, $"the number was changed: {number} and {instead}")
                : new Relation(Relations.Contradicts, SlotRules.Quantity, $"the same words, and another number: {number} and {instead}");
        if (score >= SameForSlots && LaterStates.Happened(a, b, features) is { } happened)
            return happened;
        if (LaterStates.IsOfLongBefore(a, b) || LaterStates.IsOfLongBefore(b, a))
            return Relation.None("one tells of what was long before the other's plan");
        if (Disputes.Polarity(a, b, features, score) is { } polarity)
            return polarity;
        if (score >= Surely && Sites.Differ(a, b, features.Likeness) is var (site, elsewhere))
            return new Relation(
                Relations.Contradicts,
                SlotRules.Place,
                $"the same event in two kinds of places: “{site}” and “{elsewhere}”"
            );
        if (score >= SameForFigures && StatedCauses.Differ(a, b, features.Likeness))
            return new Relation(Relations.Contradicts, Cause, "the same event, and two causes");
        if (score < Same)
            return Relation.None("nothing shows that both speak of the same");
        if (IsOfOneRemark(a, b) && ((features.SaysSame < Half && score < FairlySure) || (features.SaysSame < Hardly && score < Certain)))
            return Relation.None("of one event, and nothing shows that both say the same of it");
        if (
            features.SaysSame < Certain
            && IsOfOneRemark(a, b)
            && NegatedMatters.Differ(a, b, features.Likeness) is var (matter, otherMatter)
        )
            return Relation.None($"one of them is said of another: “{matter}” and “{otherMatter}”");
        if (features.SaysSame < Certain && IsOfOneRemark(a, b) && OtherMatters.Told(a, b, features.Likeness) is { } others)
            return Relation.None(others);
        if (IsOfOneRemark(a, b) && OtherActs.Of(a, b, features.Likeness) is var (act, otherAct))
            return Relation.None($"two acts: “{act}” and “{otherAct}”");
        if (opposed is not null && IsOfOneRemark(a, b))
            return Relation.None($"opposite things of two matters: “{opposed.One}” and “{opposed.Other}”");
        if (
            AlignedWords.Substituted(a, b) is var (word, other)
            && !ClaimOppositions.Agreed(a, b)
            && (
                features.SaysSame < NearlySure
                || (AlignedWords.DifferInOneWord(a, b) && features.Likeness(word, other) < Alike)
                || Contrasts.AreOfOneLine(word, other)
            )
        )
            return Relation.None($"the same words, and another thing: “{word}” and “{other}”");
        if (SpokenWords.Of(a, b, features, score) is { } words)
            return words;
        if (FigureRules.Conflicts(a, b) >= ManyConflicts)
            return Relation.None("of all that both measure, nothing agrees");
        if ((Refinements.Of(a, b) ?? Refinements.Exacter(a, b, features) ?? ExacterDetails.Of(a, b)) is { } more)
            return new Relation(Relations.Refines, more.Slot, more.Rule);
        return new Relation(Relations.Corroborates, null, "both say the same of one event, and neither has it from the other");
    }

    /// <summary>"Declined to comment on whether P", "Did P?", "did not deny P", and the other says P.</summary>
    private static bool LeavesOpen(ReadStatement one, ReadStatement other) =>
        one.Open is { } open
        && other.Open is null
        && open.Covers(other) is var covered
        && covered >= Half
        && covered > open.RestCovers(other);

    /// <summary>Of the same parties two things are said of which only one can be so; later, that has changed.</summary>
    private static Relation Turned(ReadStatement a, ReadStatement b, Opposition pair)
    {
        var words = $"“{pair.One}” and “{pair.Other}”";
        // What both say of one day has not changed since.
        if (Order.Apart(a, b) >= HalfADay && !(a.Days.Overlaps(b.Days) && pair is { One: "open" or "closed", Other: "open" or "closed" }))
            return new Relation(Relations.Updates, State, $"it has changed: {words}");
        return SpokenWords.AreOfTwoSpeakers(a, b) && (a.IsSpeakerNamed || b.IsSpeakerNamed)
            ? new Relation(Relations.Disputes, SlotRules.Polarity, $"each of two sides says otherwise: {words}")
            : new Relation(Relations.Contradicts, SlotRules.Polarity, $"the same parties, and only one can be so: {words}");
    }

    /// <summary>Each says one thing: in longer ones, what differs may stand beside what is the same.</summary>
    public static bool IsOfOneRemark(ReadStatement a, ReadStatement b) => a.Words.Count + b.Words.Count <= WordsOfOneRemark;

    /// <summary>Each names somebody or something that the other does not.</summary>
    public static bool NameOthers(ReadStatement a, ReadStatement b) => a.HasOwnName(b) && b.HasOwnName(a);

    private static Relation? Scores(ReadStatement a, ReadStatement b) =>
        a.Score is not { } one || b.Score is not { } other || one == other || AlignedWords.Substituted(a, b) is not null ? null
        : NameOthers(a, b) || Contrasts.Qualify(a, b) ? Relation.None($"the results of two contests: {one} and {other}")
        : new Relation(Relations.Contradicts, SlotRules.Quantity, $"the same contest, and two results: {one} and {other}");

    private static Relation? SameWords(ReadStatement a, ReadStatement b, StatementFeatures features) =>
        features is { InOrder: >= 0.8, LongerCovered: >= 0.75 }
        && FigureRules.Conflict(a, b) is null
        && a.HasNegation == b.HasNegation
        && !Negations.Clash(a, b)
        && !StatedDays.Differ(a, b)
        && a.IsPlanned == b.IsPlanned
        && a.Score == b.Score
        && SubstitutedNumbers.Of(a, b) is null
        && !AlignedWords.Differ(a, b)
        && AlignedWords.Months(a, b) is null
        && !SpokenWords.AreOfTwoSpeakers(a, b)
        && LaterStates.StatusChange(a, b, 1, features.Likeness) is null
        && ExacterDetails.Cause(a, b) is null
            ? new Relation(Relations.Repeats, null, "nearly the same words: one text, printed twice")
            : null;

    private const string Cause = "cause",
        State = LaterStates.State;

    /// <summary>A birthday makes somebody a year older.</summary>
    private static Relation? Ages(ReadStatement a, ReadStatement b, double score)
    {
        foreach (var (name, age) in a.Ages)
        {
            if (
                (name[0] != StatedAges.Unnamed || (score >= Surely && a.Ages.Count == 1 && b.Ages.Count == 1))
                && b.Ages.TryGetValue(name, out var other)
                && age != other
                && (Math.Abs(age - other) > 1 || Order.Apart(a, b) <= OneStory)
            )
                return new Relation(Relations.Contradicts, SlotRules.Quantity, $"the same person at two ages: {age} and {other}");
        }
        return null;
    }
}
