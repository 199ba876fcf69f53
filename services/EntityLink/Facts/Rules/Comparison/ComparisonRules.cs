using System.Globalization;
using NewsMesh.EntityLink.Facts.Rules.Tallies;

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
        Surely = 0.85;

    /// <summary>Two flights that differ in range and in height are two flights.</summary>
    private const int ManyConflicts = 2;

    private static readonly TimeSpan Meanwhile = TimeSpan.FromHours(1);

    /// <summary>Reports are denied within days.</summary>
    private static readonly TimeSpan OneStory = TimeSpan.FromDays(3);

    public static Relation Relate(ReadStatement a, ReadStatement b, StatementFeatures features, double score)
    {
        if (score >= SameForSlots && Corrected(a, b) is { } corrected)
            return corrected;
        if (SameWords(a, b, features) is { } repeats)
            return repeats;
        if (Denial(a, b, score) is { } denial)
            return denial;
        if (score >= SameForSlots && PutOff(a, b) is { } later)
            return later;
        if (StatedDays.AreApart(a, b))
            return Relation.None("they tell of two days");
        if (Figures(a, b, score) is { } figures)
            return figures;
        if (Ages(a, b) is { } ages)
            return ages;
        if (score >= SameForSlots && Times(a, b) is { } times)
            return times;
        if (Apart(a, b) <= OneStory && SubstitutedNumbers.Of(a, b) is var (number, instead))
            return new Relation(Relations.Contradicts, SlotRules.Quantity, $"the same words, and another number: {number} and {instead}");
        if (score >= SameForSlots && Happened(a, b, features) is { } happened)
            return happened;
        if (score >= SameForSlots && StatusChange(a, b) is { } change)
            return change;
        if (Polarity(a, b, features, score) is { } polarity)
            return polarity;
        if (score >= SameForFigures && StatedCauses.Differ(a, b))
            return new Relation(Relations.Contradicts, Cause, "the same event, and two causes");
        if (score < Same)
            return Relation.None("nothing shows that both speak of the same");
        if (SpokenWords.Of(a, b, features, score) is { } words)
            return words;
        if (Conflicts(a, b) >= ManyConflicts)
            return Relation.None("of all that both measure, nothing agrees");
        if (Refinements.Of(a, b) is { } more)
            return new Relation(Relations.Refines, more.Slot, more.Rule);
        return new Relation(Relations.Corroborates, null, "both say the same of one event, and neither has it from the other");
    }

    private static Relation? SameWords(ReadStatement a, ReadStatement b, StatementFeatures features) =>
        features is { InOrder: >= 0.8, LongerCovered: >= 0.75 }
        && Conflict(a, b) is null
        && a.HasNegation == b.HasNegation
        && !StatedDays.Differ(a, b)
        && a.IsPlanned == b.IsPlanned
        && SubstitutedNumbers.Of(a, b) is null
        && StatusChange(a, b) is null
            ? new Relation(Relations.Repeats, null, "nearly the same words: one text, printed twice")
            : null;

    private static (Figure One, Figure Other)? Conflict(ReadStatement a, ReadStatement b)
    {
        (Figure, Figure)? conflict = null;
        foreach (var one in a.Figures)
        {
            var answers = b.Figures.Where(one.AnswersWith).ToList();
            if (answers.Count == 0)
                continue;
            // One figure that fits is enough: statements list several of a kind.
            if (
                answers.Exists(other =>
                    QuantityValues.AreCompatible(one.Quantity, other.Quantity) && QuantityValues.AreEqual(one.Quantity, other.Quantity)
                )
            )
                return null;
            if (
                conflict is null
                && !a.Figures.Any(own =>
                    own != one && b.Figures.Any(other => own.AnswersWith(other) && QuantityValues.AreEqual(own.Quantity, other.Quantity))
                )
            )
                conflict = (one, answers[0]);
        }
        return conflict;
    }

    /// <summary>How many figures of the one have an answer in the other, and none that agrees; 0 where one agrees.</summary>
    private static int Conflicts(ReadStatement a, ReadStatement b)
    {
        var conflicts = 0;
        foreach (var one in a.Figures.Where(figure => figure.IsMeasured))
        {
            var answers = b.Figures.Where(other => other.IsMeasured && other.Quantity.Unit == one.Quantity.Unit).ToList();
            if (answers.Exists(other => QuantityValues.AreCompatible(one.Quantity, other.Quantity)))
                return 0;
            conflicts += answers.Count > 0 ? 1 : 0;
        }
        return conflicts;
    }

    private static Relation? Figures(ReadStatement a, ReadStatement b, double score)
    {
        if (Conflict(a, b) is not { } conflict)
            return null;
        var (one, other) = conflict;
        // A deal that is named has one price, whenever it was made.
        var isDeal = one.Thing is { } thing && thing == other.Thing && Deals.IsKey(thing);
        if ((!isDeal && a.IsPast != b.IsPast) || a.IsFormer != b.IsFormer || score < Least(one, other, SameForSlots))
            return null;
        var words = $"{Words(a, one)} and {Words(b, other)}";
        var apart = Apart(a, b);
        var isMove = one.Thing is { } moving && moving == other.Thing && ShareMoves.IsKey(moving);
        var isDeveloping =
            isMove
            || (one.Kind.Length > 0 && PredicateClasses.IsDeveloping(one.Kind))
            || (
                !isDeal
                && one.Quantity.Unit is "percent" or "usd"
                && a.Predicates.Concat(b.Predicates).Any(kind => kind is "trade" or "rise" or "fall")
            );
        var isOpen = QuantityValues.IsOpen(one.Quantity) || QuantityValues.IsOpen(other.Quantity);
        if (isDeveloping && (isOpen || isMove || apart >= Meanwhile))
            return new Relation(Relations.Updates, SlotRules.Quantity, $"the same count at another time: {words}");
        // Of several figures of one unit nobody knows which answers which.
        var isSure = one.IsMeasured && a.Figures.Count(one.AnswersWith) == 1 && b.Figures.Count(one.AnswersWith) == 1;
        return !isSure || score < Least(one, other, SameForFigures) || QuantityValues.AreCompatible(one.Quantity, other.Quantity)
            ? null
            : new Relation(
                Relations.Contradicts,
                SlotRules.Quantity,
                $"the same question, and two numbers that cannot both be right: {words}"
            );
    }

    /// <summary>What is measured by its name is hardly ever two things of one news; victims are counted at many events.</summary>
    private static double Least(Figure one, Figure other, double otherwise) =>
        one.Thing is not null && one.Thing == other.Thing ? SameForThings
        : one.IsTally ? SameForTallies
        : otherwise;

    private const string Cause = "cause",
        State = "state";

    private static Relation? PutOff(ReadStatement a, ReadStatement b) =>
        a.IsPostponing != b.IsPostponing
        && (StatedDays.Differ(a, b) || (a.Dates.Count > 0 && b.Dates.Count > 0 && !a.Dates.Overlaps(b.Dates)))
            ? new Relation(Relations.Updates, SlotRules.Time, "what was planned is put off to another day")
            : null;

    private static Relation? StatusChange(ReadStatement a, ReadStatement b)
    {
        if (Apart(a, b) < Meanwhile)
            return null;
        var (earlier, later) = a.Given.PublishedAt <= b.Given.PublishedAt ? (a, b) : (b, a);
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

    /// <summary>"41 people were killed, correcting an earlier figure of 44".</summary>
    private static Relation? Corrected(ReadStatement a, ReadStatement b)
    {
        var (was, now) = a.IsCorrection ? (b, a) : (a, b);
        if (!now.IsCorrection || was.IsCorrection)
            return null;
        var answers = now.Figures.Where(figure => was.Figures.Any(figure.AnswersWith)).ToList();
        return answers.Find(figure => was.Figures.TrueForAll(old => !QuantityValues.AreEqual(old.Quantity, figure.Quantity))) is { } right
            ? new Relation(Relations.Updates, SlotRules.Quantity, $"the count was put right: {Words(now, right)}")
            : null;
    }

    /// <summary>A birthday makes somebody a year older.</summary>
    private static Relation? Ages(ReadStatement a, ReadStatement b)
    {
        foreach (var (name, age) in a.Ages)
        {
            if (b.Ages.TryGetValue(name, out var other) && age != other && (Math.Abs(age - other) > 1 || Apart(a, b) <= OneStory))
                return new Relation(Relations.Contradicts, SlotRules.Quantity, $"the same person at two ages: {age} and {other}");
        }
        return null;
    }

    /// <summary>"Will meet on Sunday", "met on Sunday".</summary>
    private static Relation? Happened(ReadStatement a, ReadStatement b, StatementFeatures features)
    {
        var (earlier, later) = a.Given.PublishedAt <= b.Given.PublishedAt ? (a, b) : (b, a);
        return earlier.IsPlanned && !later.IsPlanned && Apart(a, b) >= Meanwhile && features.IsAlike && a.HasNegation == b.HasNegation
            ? new Relation(Relations.Updates, State, "what was planned has happened")
            : null;
    }

    /// <summary>What is denied was said on another day, mostly, and whom it is about denies it in few words.</summary>
    private static Relation? Denial(ReadStatement a, ReadStatement b, double score)
    {
        var (denial, denied) = a.HasDenial ? (a, b) : (b, a);
        var isOwn = denial.DenierNames.Any(name => name[0] == ReadStatement.EntityMark && denied.Terms.Contains(name));
        // "China denied the reports": what is denied stands in the other one alone, if anywhere.
        var isOfReports = isOwn && denial.DeniesReports && denied.IsReported && Apart(a, b) <= OneStory;
        if (a.HasDenial != b.HasDenial && !denied.HasNegation && (isOfReports || score >= (isOwn ? SameForOwnDenials : SameForDenials)))
            return new Relation(
                Relations.Disputes,
                SlotRules.Polarity,
                $"{(denial.Speaker is { } who && char.IsUpper(who[0]) ? who : "one side")} rejects what the other says"
            );
        return (a.ClaimsResponsibility && b.SeesNoConnection) || (b.ClaimsResponsibility && a.SeesNoConnection)
            ? new Relation(Relations.Disputes, SlotRules.Polarity, "one claims to be responsible, and the other sees no connection")
            : null;
    }

    private static Relation? Polarity(ReadStatement a, ReadStatement b, StatementFeatures features, double score)
    {
        if (a.HasNegation == b.HasNegation || !features.IsAlike || score < Surely)
            return null;
        // Who says that it is not so is named: a dispute between parties.
        if ((a.HasNegation ? a : b).Speaker is { } speaker)
            return new Relation(Relations.Disputes, SlotRules.Polarity, $"{speaker} says that it is not so");
        return Apart(a, b) >= TimeSpan.FromHours(12)
            ? new Relation(Relations.Updates, SlotRules.Polarity, "what was not so at first is so later, or the other way about")
            : new Relation(
                Relations.Contradicts,
                SlotRules.Polarity,
                "of the same event, one says that it is so and the other that it is not"
            );
    }

    private static TimeSpan Apart(ReadStatement a, ReadStatement b) =>
        a.Given.PublishedAt is { } one && b.Given.PublishedAt is { } other ? (one - other).Duration() : TimeSpan.Zero;

    private static string Words(ReadStatement statement, Figure figure) =>
        statement.Given.Text.Substring(figure.Characters.Start, figure.Characters.Length);

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
