using NewsMesh.EntityLink.Facts.Rules.Comparison.Times;
using NewsMesh.EntityLink.Facts.Rules.Tallies;
using NewsMesh.EntityLink.Facts.Rules.Values;
using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Numbers;

/// <summary>What the numbers of two statements say of each other: the same count at another time, two numbers of which only one can be right, a count that was put right.</summary>
internal static class FigureRules
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromHours(3);

    /// <returns>Updates, contradicts, or none where the numbers are of two things; null where they say nothing of each other.</returns>
    public static Relation? Of(ReadStatement a, ReadStatement b, double score, Func<string, string, double> likeness)
    {
        if (AreOfTwoCurrencies(a, b))
            return Relation.None("amounts of two currencies, of which nobody knows the rate");
        if (a.Years.Count > 0 && b.Years.Count > 0 && !a.Years.Overlaps(b.Years))
            return null;
        if (Conflict(a, b) is not { } conflict)
            return null;
        var (one, other) = conflict;
        if (Contrasts.Differ(Meanings(one), Meanings(other)))
            return Relation.None("they count two parts of a whole");
        if (OtherThings.Of(a, b, one.Kind.Length > 0, likeness) is var (thingOfOne, thingOfOther))
            return Relation.None($"two numbers of two things: “{thingOfOne}” and “{thingOfOther}”");
        if (one.Kind.Length == 0 && StatedPeriods.Differ(a, b) is var (period, otherPeriod))
            return Relation.None($"two numbers of two periods: {period} and {otherPeriod}");
        // A deal that is named has one price, whenever it was made.
        var isDeal = one.Thing is { } thing && thing == other.Thing && Deals.IsKey(thing);
        if ((!isDeal && a.IsPast != b.IsPast) || a.IsFormer != b.IsFormer || score < Least(one, other, ComparisonRules.SameForSlots))
            return null;
        var words = $"{Words(a, one)} and {Words(b, other)}";
        var (earlier, later) = Order.Of(a, b);
        var apart = Order.Apart(a, b);
        var isMove = one.Thing is { } moving && moving == other.Thing && ShareMoves.IsKey(moving);
        if (apart >= Order.Meanwhile && !isMove && ChangedNumbers.Are(earlier, later))
            return new Relation(Relations.Updates, SlotRules.Quantity, $"the number was changed: {words}");
        // Of one month, and of what both say to have been on one day, there is one figure.
        var isFixed = !isMove && one.Kind.Length == 0 && (StatedPeriods.AreOfOne(a, b) || (a.Days.Overlaps(b.Days) && !MayMove(a, b)));
        var isDeveloping =
            isMove
            || (one.Kind.Length > 0 && PredicateClasses.IsDeveloping(one.Kind))
            || (later.IsGrown && !isFixed)
            || earlier.IsPartial
            || (
                !isDeal
                && !isFixed
                && one.Quantity.Unit is "percent" or "usd"
                && a.Predicates.Concat(b.Predicates).Any(kind => kind is "trade" or "rise" or "fall")
            );
        // Two who count at the same time count otherwise.
        var isOfTwoSources = SpokenWords.AreOfTwoSpeakers(a, b) && apart < AtOnce;
        var isOpen = QuantityValues.IsOpen(one.Quantity) || QuantityValues.IsOpen(other.Quantity);
        if (isDeveloping && (isOpen || isMove || (apart >= Order.Meanwhile && !isOfTwoSources)))
            return new Relation(Relations.Updates, SlotRules.Quantity, $"the same count at another time: {words}");
        // Of several figures of one unit nobody knows which answers which.
        var isSure = one.IsMeasured && a.Figures.Count(one.AnswersWith) == 1 && b.Figures.Count(one.AnswersWith) == 1;
        return !isSure || score < Least(one, other, ComparisonRules.SameForFigures) || one.IsCompatible(other)
            ? null
            : new Relation(
                Relations.Contradicts,
                SlotRules.Quantity,
                $"the same question, and two numbers that cannot both be right: {words}"
            );
    }

    /// <summary>The first figure of the one that the other's rule out; null where one of them agrees.</summary>
    public static (Figure One, Figure Other)? Conflict(ReadStatement a, ReadStatement b)
    {
        (Figure, Figure)? conflict = null;
        foreach (var one in a.Figures)
        {
            var answers = b.Figures.Where(one.AnswersWith).ToList();
            if (answers.Count == 0)
                continue;
            // One figure that fits is enough: statements list several of a kind.
            if (answers.Exists(one.IsOf))
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
    public static int Conflicts(ReadStatement a, ReadStatement b)
    {
        var conflicts = 0;
        foreach (var one in a.Figures.Where(figure => figure.IsMeasured))
        {
            var answers = b.Figures.Where(other => other.IsMeasured && other.Quantity.Unit == one.Quantity.Unit).ToList();
            if (answers.Exists(one.IsCompatible))
                return 0;
            conflicts += answers.Count > 0 ? 1 : 0;
        }
        return conflicts;
    }

    /// <summary>"41 people were killed, correcting an earlier figure of 44".</summary>
    public static Relation? Corrected(ReadStatement a, ReadStatement b)
    {
        var (was, now) = a.IsCorrection ? (b, a) : (a, b);
        if (!now.IsCorrection || was.IsCorrection)
            return null;
        var answers = now.Figures.Where(figure => was.Figures.Any(figure.AnswersWith)).ToList();
        return answers.Find(figure => was.Figures.TrueForAll(old => !QuantityValues.AreEqual(old.Quantity, figure.Quantity))) is { } right
            ? new Relation(Relations.Updates, SlotRules.Quantity, $"the count was put right: {Words(now, right)}")
            : null;
    }

    /// <summary>Prices move all day, and what only one says to be raised had another number before.</summary>
    private static bool MayMove(ReadStatement a, ReadStatement b) =>
        a.IsGrown != b.IsGrown || a.Predicates.Concat(b.Predicates).Any(kind => kind is "trade" or "rise" or "fall");

    private static bool AreOfTwoCurrencies(ReadStatement a, ReadStatement b) =>
        Currencies(a) is { Count: 1 } one && Currencies(b) is { Count: 1 } other && one[0] != other[0];

    public static List<string> Currencies(ReadStatement statement) =>
        [
            .. statement
                .Figures.Select(figure => figure.Quantity.Unit)
                .OfType<string>()
                .Where(unit => unit is "usd" or "eur" or "gbp")
                .Distinct(),
        ];

    private static HashSet<string> Meanings(Figure figure) => figure.Near.Select(Synonyms.Of).ToHashSet(StringComparer.Ordinal);

    /// <summary>What is measured by its name is hardly ever two things of one news; victims are counted at many events.</summary>
    private static double Least(Figure one, Figure other, double otherwise) =>
        one.Thing is not null && one.Thing == other.Thing ? ComparisonRules.SameForThings
        : one.IsTally ? ComparisonRules.SameForTallies
        : otherwise;

    private static string Words(ReadStatement statement, Figure figure) =>
        statement.Given.Text.Substring(figure.Characters.Start, figure.Characters.Length);
}
