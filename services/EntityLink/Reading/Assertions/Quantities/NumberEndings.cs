using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Quantities;

/// <summary>What stands behind a number and belongs to it, however it is written: a magnitude ("2.3 | million"), a part ("seven | and a half").</summary>
internal static class NumberEndings
{
    /// <summary>The value with the magnitudes behind it, and its last word.</summary>
    public static (double Value, int Last) Scaled(SentenceTree tree, double value, int last)
    {
        // "2.3 million", "2.3-million", "5 hundred thousand": at most two.
        for (var steps = 0; steps < 2; steps++)
        {
            var next = last + 1 < tree.Count && tree.Words[last + 1] == "-" && NumberReader.IsGlued(tree, last + 1) ? last + 2 : last + 1;
            if (next >= tree.Count || !NumberWords.Magnitudes.TryGetValue(tree.Words[next], out var times))
                break;
            (value, last) = (Times(value, times), next);
        }
        return (value, last);
    }

    /// <summary>"4.1 million" is 4,100,000, and not the nearest binary fraction below it.</summary>
    public static double Times(double value, double times) =>
        Math.Abs(value) < LargestExact && times < LargestExact ? (double)((decimal)value * (decimal)times) : value * times;

    /// <summary>Two such numbers multiplied still fit a decimal.</summary>
    private const double LargestExact = 1e13;

    /// <summary>"two | and a half", "three | and three-quarters", "two-|and-a-half|-year": the part that a number has more, and its last word.</summary>
    public static (double Value, int Last)? AndPart(SentenceTree tree, int last)
    {
        int Next(int at) => at + 1 < tree.Count && tree.Words[at + 1] == "-" && NumberReader.IsGlued(tree, at + 1) ? at + 2 : at + 1;
        var and = Next(last);
        if (and >= tree.Count || tree.Words[and] != "and")
            return null;
        var count = Next(and);
        var part = count < tree.Count ? Next(count) : count;
        if (part >= tree.Count || !NumberWords.Parts.TryGetValue(tree.Words[part], out var parts))
            return null;
        return tree.Words[count] switch
        {
            "a" when parts is 2 or 3 or 4 => (1 / parts, part),
            "three" when parts == 4 => (3 / parts, part),
            "two" when parts == 3 => (2 / parts, part),
            _ => null,
        };
    }
}
