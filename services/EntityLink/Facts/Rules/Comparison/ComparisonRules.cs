using System.Globalization;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>The table of relations for two statements: the first rule that matches. No score alone calls a contradiction; a named slot has to be incompatible.</summary>
internal static class ComparisonRules
{
    /// <summary>Probabilities of one event from which two statements are said to agree, and from which a slot in which they differ counts. Chosen on the pairs that tests/Evaluation -- compare reports, with the model's events left out.</summary>
    public const double Same = 0.7,
        SameForSlots = 0.45,
        SameForDenials = 0.45,
        Surely = 0.85;

    private static readonly TimeSpan Meanwhile = TimeSpan.FromHours(1);

    public static Relation Relate(ReadStatement a, ReadStatement b, StatementFeatures features, double score)
    {
        if (SameWords(a, b, features) is { } repeats)
            return repeats;
        if (score >= SameForSlots && Figures(a, b, score) is { } figures)
            return figures;
        if (score >= SameForSlots && Times(a, b) is { } times)
            return times;
        if (Polarity(a, b, features, score) is { } polarity)
            return polarity;
        if (score < Same)
            return Relation.None("nothing shows that both speak of the same");
        if (SameUtterance(a, b, features) is { } utterance)
            return utterance;
        return new Relation(Relations.Corroborates, null, "both say the same of one event, and neither has it from the other");
    }

    private static Relation? SameWords(ReadStatement a, ReadStatement b, StatementFeatures features) =>
        features is { InOrder: >= 0.8, LongerCovered: >= 0.75 } && Conflict(a, b) is null && a.HasNegation == b.HasNegation
            ? new Relation(Relations.Repeats, null, "nearly the same words: one text, printed twice")
            : null;

    /// <summary>Words of one speaker on one occasion are one utterance, whoever prints them and however much of them.</summary>
    private static Relation? SameUtterance(ReadStatement a, ReadStatement b, StatementFeatures features)
    {
        if (features.QuotedShared >= 0.6 && Math.Min(a.Quoted.Count, b.Quoted.Count) >= 2)
            return new Relation(Relations.Repeats, null, "the same quoted words: one utterance");
        return
            a.Speaker is not null
            && b.Speaker is not null
            && ContentWords.Of(a.Speaker).LastOrDefault() is { } one
            && one == ContentWords.Of(b.Speaker).LastOrDefault()
            ? new Relation(Relations.Repeats, null, $"both report what {b.Speaker} said: one utterance")
            : null;
    }

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

    private static Relation? Figures(ReadStatement a, ReadStatement b, double score)
    {
        if (Conflict(a, b) is not { } conflict)
            return null;
        if (a.IsPast != b.IsPast || a.IsFormer != b.IsFormer)
            return null;
        var (one, other) = conflict;
        var words = $"{Words(a, one)} and {Words(b, other)}";
        var apart = Apart(a, b);
        var isDeveloping =
            one.Kind.Length > 0
            || (
                one.Quantity.Unit is "percent" or "usd"
                && a.Predicates.Concat(b.Predicates).Any(kind => kind is "trade" or "rise" or "fall")
            );
        var isOpen = QuantityValues.IsOpen(one.Quantity) || QuantityValues.IsOpen(other.Quantity);
        if (isDeveloping && (isOpen || apart >= Meanwhile))
            return new Relation(Relations.Updates, SlotRules.Quantity, $"the same count at another time: {words}");
        // Of several figures of one unit nobody knows which answers which.
        var isSure = one.IsMeasured && a.Figures.Count(one.AnswersWith) == 1 && b.Figures.Count(one.AnswersWith) == 1;
        return !isSure || score < Same || QuantityValues.AreCompatible(one.Quantity, other.Quantity)
            ? null
            : new Relation(
                Relations.Contradicts,
                SlotRules.Quantity,
                $"the same question, and two numbers that cannot both be right: {words}"
            );
    }

    private static Relation? Times(ReadStatement a, ReadStatement b)
    {
        if (a.Times.Count == 0 || b.Times.Count == 0 || a.Times.Any(b.Times.Contains))
            return null;
        var words = $"{Clock(a.Times[^1])} and {Clock(b.Times[^1])}";
        return a.IsPlanned != b.IsPlanned
            ? new Relation(Relations.Updates, SlotRules.Time, $"what happened takes the place of what was planned: {words}")
            : new Relation(Relations.Contradicts, SlotRules.Time, $"the same event at two times of day: {words}");
    }

    private static Relation? Polarity(ReadStatement a, ReadStatement b, StatementFeatures features, double score)
    {
        if (a.HasDenial != b.HasDenial && !(a.HasDenial ? b : a).HasNegation && score >= SameForDenials)
            return new Relation(
                Relations.Disputes,
                SlotRules.Polarity,
                $"{(a.HasDenial ? a : b).Speaker ?? "the one side"} rejects what the other says"
            );
        if (a.HasNegation == b.HasNegation || !features.IsAlike || score < Surely)
            return null;
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

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}");
}
