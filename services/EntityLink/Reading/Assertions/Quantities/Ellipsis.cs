using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Quantities;

/// <summary>
/// A number that has no unit of its own has that of its neighbour: "7- or 8-inch", "from 4.8 to 4.7 percent", "435 homes by open sale and 187 by tender",
/// "rose 64 points to 4,577".
/// </summary>
internal static class Ellipsis
{
    /// <summary>Words between a number and the one that it goes on from.</summary>
    private const int Farthest = 12;

    public static List<Measure> Completed(SentenceTree tree, List<Measure> found)
    {
        for (var at = found.Count - 1; at >= 0; at--)
        {
            if (found[at].Kind == MeasureKind.Bare && at + 1 < found.Count && Lists(tree, found[at], found[at + 1]))
                found[at] = With(found[at], found[at + 1]);
        }
        for (var at = 1; at < found.Count; at++)
        {
            // "lost 162 points, or 2.1 percent, to close at 7,425": what the change is in percent stands between.
            var before = at > 1 && found[at - 1].Quantity.Unit == "percent" ? found[at - 2] : found[at - 1];
            if (found[at].Kind == MeasureKind.Bare && GoesOn(tree, before, found[at]))
                found[at] = With(found[at], before);
        }
        return found;
    }

    private static Measure With(Measure bare, Measure other) =>
        bare with
        {
            Quantity = bare.Quantity with { Unit = other.Quantity.Unit },
            Counted = other.Counted,
            Kind = other.Kind,
        };

    /// <summary>"four-, five- and six-cylinder", "from 4.8 to 4.7 percent": nothing but joints between the two.</summary>
    private static bool Lists(SentenceTree tree, Measure bare, Measure next)
    {
        if (next.Kind is MeasureKind.Bare or MeasureKind.Age || next.First - bare.Last is < 2 or > 5)
            return false;
        // "16,644, 16 per cent": a comma alone parts the two.
        var isJoined = false;
        for (var at = bare.Last + 1; at < next.First; at++)
        {
            if (tree.Words[at] is not ("," or "or" or "and" or "to" or "-"))
                return false;
            isJoined |= tree.Words[at] != ",";
        }
        return isJoined;
    }

    /// <summary>A result or a start behind a change, or the next of a kind; a percentage is always said to be one.</summary>
    private static bool GoesOn(SentenceTree tree, Measure before, Measure bare)
    {
        if (
            before.Kind is MeasureKind.Bare or MeasureKind.Age
            || before.Quantity.Unit is null or "percent" or "percentage point" or "generation wireless"
            || bare.First - before.Last > Farthest
            || bare.Quantity.Value is null
            || bare.First == 0
        )
            return false;
        for (var at = before.Last + 1; at < bare.First; at++)
        {
            if (tree.Words[at] is ";" or ":" or "(" or ")" or "that" or "who")
                return false;
        }
        var isCount = before.Kind == MeasureKind.Count;
        // "starts at 45 rand and goes | up to 1,200".
        if (tree.Words[bare.First] == "up" && !isCount && Clauses.Grammar.IsVerb(tree, bare.First - 1))
            return true;
        return tree.Words[bare.First - 1] switch
        {
            "to" or "from" => true,
            "with" => bare.First > 1 && tree.Words[bare.First - 2] is "compared" or "compares",
            "than" => true,
            "and" => isCount && bare.Last + 1 < tree.Count && tree.Tags[bare.Last + 1] is "IN" or "VBN",
            "is" or "was" => before.Kind == MeasureKind.Money || before.Quantity.Unit == "cent",
            _ => false,
        };
    }
}
