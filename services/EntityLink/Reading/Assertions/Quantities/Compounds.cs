using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Quantities;

/// <summary>One measure that is said in two or three units: "8 minutes 12 seconds", "five feet ten inches", "an hour and 20 minutes".</summary>
internal static class Compounds
{
    /// <summary>The units that are said together, the larger first, and how many of the smaller make one of the larger.</summary>
    private static int Parts(string? larger, string? smaller) =>
        (larger, smaller) switch
        {
            ("hour", "minute") or ("minute", "second") => 60,
            ("foot", "inch") => 12,
            ("pound", "ounce") => 16,
            ("stone", "pound") => 14,
            _ => 0,
        };

    /// <summary>The measures of a sentence in order, those that go on in a smaller unit made one in the smallest.</summary>
    public static List<Measure> Joined(SentenceTree tree, List<Measure> found)
    {
        var joined = new List<Measure>(found.Count);
        foreach (var one in found)
        {
            if (joined.Count > 0 && IsPartOf(tree, joined[^1], one) is > 0 and var parts)
                joined[^1] = With(tree, joined[^1], one, parts);
            else
                joined.Add(one);
        }
        return joined;
    }

    private static int IsPartOf(SentenceTree tree, Measure larger, Measure smaller)
    {
        var parts = Parts(larger.Quantity.Unit, smaller.Quantity.Unit);
        var isBeside =
            smaller.First == larger.Last + 1 || (smaller.First == larger.Last + 2 && tree.Words[larger.Last + 1] is "and" or ",");
        // "two hours, 20 minutes of them alone" tells of two spans.
        var isOf = smaller.Last + 1 < tree.Count && tree.Words[smaller.Last + 1] == "of";
        return parts > 0 && isBeside && !isOf && larger.Quantity.Value is not null && smaller.Quantity.Value is { } value && value < parts
            ? parts
            : 0;
    }

    private static Measure With(SentenceTree tree, Measure larger, Measure smaller, int parts)
    {
        double? Sum(double? one, double? other) => (one * parts) + other;
        var (whole, rest) = (larger.Quantity, smaller.Quantity);
        return larger with
        {
            Quantity = whole with
            {
                Value = Sum(whole.Value, rest.Value),
                Low = Sum(whole.Low, rest.Low),
                High = Sum(whole.High, rest.High),
                Unit = rest.Unit,
                Approximate = whole.Approximate || rest.Approximate,
                Characters = tree.Characters(larger.First, smaller.Last),
            },
            Last = smaller.Last,
            IsCompound = true,
        };
    }
}
