using System.Globalization;

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
        Surely = 0.85;

    /// <summary>Two flights that differ in range and in height are two flights.</summary>
    private const int ManyConflicts = 2;

    /// <summary>Reports are denied within days.</summary>
    private static readonly TimeSpan OneStory = TimeSpan.FromDays(3);

    /// <summary>What is told otherwise so much later has changed since.</summary>
    private static readonly TimeSpan HalfADay = TimeSpan.FromHours(12);

    /// <summary>Shares of a statement that its other side tells, too.</summary>
    private const double Half = 0.5,
        MostOf = 0.6;

    /// <summary>The cross-encoder's share for "both say the same" from which a word in the place of another is another name of it.</summary>
    private const double NearlySure = 0.8;

    public static Relation Relate(ReadStatement a, ReadStatement b, StatementFeatures features, double score)
    {
        if (score >= SameForSlots && FigureRules.Corrected(a, b) is { } corrected)
            return corrected;
        if (LeavesOpen(a, b) || LeavesOpen(b, a))
            return Relation.None("one of them leaves open whether it is so");
        if (Denial(a, b, score) is { } denial)
            return denial;
        var slot = ClaimRules.Of(a, b);
        var opposed = ClaimRules.Opposed(a, b);
        if (slot is null && opposed is null && SameWords(a, b, features) is { } repeats)
            return repeats;
        if (score >= SameForSlots && PutOff(a, b) is { } later)
            return later;
        if (score >= SameForChanges && StatusChange(a, b) is { } change)
            return change;
        if (Rejected(a, b, score) is { } rejected)
            return rejected;
        if (score >= SameForSlots && opposed is { } pair)
            return Turned(a, b, pair);
        if (score >= SameForRoles && slot is { IsContradiction: true })
            return new Relation(Relations.Contradicts, slot.Slot, slot.Rule);
        if (StatedDays.AreApart(a, b))
            return Relation.None("they tell of two days");
        if (slot is not null && slot.Slot != SlotRules.Time)
            return Relation.None(slot.Rule);
        if ((score >= Same || (score >= SameForRoles && AlignedWords.Gaps(a, b) is not null)) && Scores(a, b) is { } results)
            return results;
        if (FigureRules.Of(a, b, score) is { } figures)
            return figures;
        if (Ages(a, b, score) is { } ages)
            return ages;
        if (score >= SameForSlots && Times(a, b) is { } times)
            return times;
        if (score >= SameForSlots && Order.Apart(a, b) <= OneStory && AlignedWords.Months(a, b) is var (month, otherMonth))
            return new Relation(Relations.Contradicts, SlotRules.Time, $"the same words, and another month: {month} and {otherMonth}");
        if (slot is not null)
            return Relation.None(slot.Rule);
        if (score >= SameForNumbers && Order.Apart(a, b) <= OneStory && SubstitutedNumbers.Of(a, b) is var (number, instead))
            return new Relation(Relations.Contradicts, SlotRules.Quantity, $"the same words, and another number: {number} and {instead}");
        if (score >= SameForSlots && Happened(a, b, features) is { } happened)
            return happened;
        if (Polarity(a, b, features, score) is { } polarity)
            return polarity;
        if (score >= SameForFigures && StatedCauses.Differ(a, b))
            return new Relation(Relations.Contradicts, Cause, "the same event, and two causes");
        if (score < Same)
            return Relation.None("nothing shows that both speak of the same");
        if (features.SaysSame < NearlySure && !ClaimRules.Agreed(a, b) && AlignedWords.Substituted(a, b) is var (word, other))
            return Relation.None($"the same words, and another thing: “{word}” and “{other}”");
        if (SpokenWords.Of(a, b, features, score) is { } words)
            return words;
        if (FigureRules.Conflicts(a, b) >= ManyConflicts)
            return Relation.None("of all that both measure, nothing agrees");
        if (Refinements.Of(a, b) is { } more)
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
    private static Relation Turned(ReadStatement a, ReadStatement b, (string One, string Other) pair)
    {
        var words = $"“{pair.One}” and “{pair.Other}”";
        if (Order.Apart(a, b) >= HalfADay)
            return new Relation(Relations.Updates, State, $"it has changed: {words}");
        return a.IsSpeakerNamed && b.IsSpeakerNamed
            ? new Relation(Relations.Disputes, SlotRules.Polarity, $"each of two sides says otherwise: {words}")
            : new Relation(Relations.Contradicts, SlotRules.Polarity, $"the same parties, and only one can be so: {words}");
    }

    /// <summary>Somebody who is named says that it was not done, and the other says that it was.</summary>
    private static Relation? Rejected(ReadStatement a, ReadStatement b, double score) =>
        score >= SameForRoles
        && ClaimRules.Denied(a, b) is var (one, _)
        && (one.IsDenied ? a : b) is { IsSpeakerNamed: true, Speaker: { } who }
            ? new Relation(Relations.Disputes, SlotRules.Polarity, $"{who} said that it is not so")
            : null;

    private static Relation? Scores(ReadStatement a, ReadStatement b) =>
        a.Score is { } one && b.Score is { } other && one != other && AlignedWords.Substituted(a, b) is null
            ? new Relation(Relations.Contradicts, SlotRules.Quantity, $"the same contest, and two results: {one} and {other}")
            : null;

    private static Relation? SameWords(ReadStatement a, ReadStatement b, StatementFeatures features) =>
        features is { InOrder: >= 0.8, LongerCovered: >= 0.75 }
        && FigureRules.Conflict(a, b) is null
        && a.HasNegation == b.HasNegation
        && !Negations.Clash(a, b)
        && !StatedDays.Differ(a, b)
        && a.IsPlanned == b.IsPlanned
        && a.Score == b.Score
        && SubstitutedNumbers.Of(a, b) is null
        && AlignedWords.Substituted(a, b) is null
        && AlignedWords.Months(a, b) is null
        && !SpokenWords.AreOfTwoSpeakers(a, b)
        && StatusChange(a, b) is null
            ? new Relation(Relations.Repeats, null, "nearly the same words: one text, printed twice")
            : null;

    private const string Cause = "cause",
        State = "state";

    private static Relation? PutOff(ReadStatement a, ReadStatement b) =>
        a.IsPostponing != b.IsPostponing
        && (StatedDays.Differ(a, b) || (a.Dates.Count > 0 && b.Dates.Count > 0 && !a.Dates.Overlaps(b.Dates)))
            ? new Relation(Relations.Updates, SlotRules.Time, "what was planned is put off to another day")
            : null;

    private static Relation? StatusChange(ReadStatement a, ReadStatement b)
    {
        if (Order.Apart(a, b) < Order.Meanwhile)
            return null;
        var (earlier, later) = Order.Of(a, b);
        return StatusChanges.Of(earlier, later) is { } change ? new Relation(Relations.Updates, State, change) : null;
    }

    private static Relation? Times(ReadStatement a, ReadStatement b)
    {
        if (a.IsPlanned != b.IsPlanned && a.Dates.Count > 0 && b.Dates.Count > 0 && !a.Dates.Overlaps(b.Dates))
            return new Relation(
                Relations.Updates,
                SlotRules.Time,
                $"what happened takes the place of what was planned: {Day(a)} and {Day(b)}"
            );
        if (a.Times.Count == 0 || b.Times.Count == 0 || a.Times.Any(b.Times.Contains) || !a.Zones.SetEquals(b.Zones))
            return null;
        var words = $"{Clock(a.Times[^1])} and {Clock(b.Times[^1])}";
        return a.IsPlanned != b.IsPlanned
            ? new Relation(Relations.Updates, SlotRules.Time, $"what happened takes the place of what was planned: {words}")
            : new Relation(Relations.Contradicts, SlotRules.Time, $"the same event at two times of day: {words}");
    }

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

    /// <summary>"Will meet on Sunday", "met on Sunday".</summary>
    private static Relation? Happened(ReadStatement a, ReadStatement b, StatementFeatures features)
    {
        var (earlier, later) = Order.Of(a, b);
        return
            earlier.IsPlanned
            && !later.IsPlanned
            && Order.Apart(a, b) >= Order.Meanwhile
            && features.IsAlike
            && !later.AnnouncesPlan
            && !Negations.Clash(a, b)
            ? new Relation(Relations.Updates, State, "what was planned has happened")
            : null;
    }

    /// <summary>What is denied was said on another day, mostly, and whom it is about denies it in few words.</summary>
    private static Relation? Denial(ReadStatement a, ReadStatement b, double score)
    {
        var (denial, denied) = a.HasDenial ? (a, b) : (b, a);
        var isOwn = denial.DenierNames.Any(name => name[0] == ReadStatement.EntityMark && denied.Terms.Contains(name));
        var isNamed = denial.DenierNames.Any(denied.Terms.Contains);
        // "China denied the reports": what is denied stands in the other one alone, if anywhere.
        var isOfReports = isOwn && denial.DeniesReports && denied.IsReported && Order.Apart(a, b) <= OneStory;
        var least =
            isOwn ? SameForOwnDenials
            : denial.Denied?.Covers(denied) >= Half ? SameForTold
            : isNamed ? SameForNamed
            : SameForDenials;
        if (a.HasDenial != b.HasDenial && !denied.HasNegation && (isOfReports || (score >= least && IsOfWhatIsSaid(denial, denied))))
            return new Relation(
                Relations.Disputes,
                SlotRules.Polarity,
                $"{(denial is { IsSpeakerNamed: true, Speaker: { } who } ? who : "one side")} rejected what the other says"
            );
        return (a.ClaimsResponsibility && b.SeesNoConnection) || (b.ClaimsResponsibility && a.SeesNoConnection)
            ? new Relation(Relations.Disputes, SlotRules.Polarity, "one claims to be responsible, and the other sees no connection")
            : null;
    }

    /// <summary>"Denied further closures but said that it would close the plant" says what the other says.</summary>
    private static bool IsOfWhatIsSaid(ReadStatement denial, ReadStatement denied) =>
        denial.Denied is not { Meanings.Count: > 1 } part
        || part.RestCovers(denied) is var rest && (rest < Half || part.Covers(denied) >= MostOf * rest);

    private static Relation? Polarity(ReadStatement a, ReadStatement b, StatementFeatures features, double score)
    {
        if ((a.HasNegation && b.HasNegation) || !Negations.Clash(a, b) || !features.IsAlike || score < Surely)
            return null;
        var negation = Negations.Negates(a, b) ? a : b;
        // Who says that it is not so is named: a dispute between parties.
        if (negation is { IsSpeakerNamed: true, Speaker: { } speaker })
            return new Relation(Relations.Disputes, SlotRules.Polarity, $"{speaker} said that it is not so");
        return Order.Apart(a, b) >= HalfADay
            ? new Relation(Relations.Updates, SlotRules.Polarity, "what was not so at first is so later, or the other way about")
            : new Relation(
                Relations.Contradicts,
                SlotRules.Polarity,
                "of the same event, one says that it is so and the other that it is not"
            );
    }

    private static string Day(ReadStatement statement) =>
        string.Join(
            ", ",
            statement.Dates.Select(date =>
                new DateOnly(2000, date.Month, Math.Min(date.Day, DateTime.DaysInMonth(2000, date.Month))).ToString(
                    "d MMMM",
                    CultureInfo.InvariantCulture
                )
            )
        );

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}");
}
