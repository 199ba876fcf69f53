using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Quantities;

/// <summary>Two numbers that bound one quantity: "30 to 40", "between 30 and 40".</summary>
internal static partial class QuantityReader
{
    private static (double Low, double High) Values(NumberSpan number, NumberSpan? second, bool isNegative)
    {
        if (second is null)
            return isNegative ? (-number.High, -number.Low) : (number.Low, number.High);
        // "4 to 5 million": the first has the magnitude of the second.
        var low = number.Low;
        if (second.HasMagnitude && !number.HasMagnitude && low < 1000)
        {
            var magnitude = Math.Pow(1000, Math.Floor(Math.Log10(Math.Max(1, second.High)) / 3));
            if (low <= second.High / magnitude)
                low *= magnitude;
        }
        return (Math.Min(low, second.High), Math.Max(low, second.High));
    }

    /// <summary>The end of a range: "30 to 40", "30-40", "between 30 and 40", "four or five".</summary>
    private static NumberSpan? Second(SentenceTree tree, NumberSpan number, string? sign, IReadOnlyList<Extent> taken)
    {
        var at = number.Last + 1;
        if (at + 1 >= tree.Count || number.IsVague)
            return null;
        // "5% to 10%", "five per cent to 20 per cent": the unit is said twice.
        var repeated = sign is null && Surface(tree, at) is { Unit.Name: "percent" } percent ? percent.Last + 1 - at : 0;
        at += repeated;
        if (at + 1 >= tree.Count || (repeated > 0 && tree.Words[at] is not ("to" or "and" or "or")))
            return null;
        // A unit may stand between: "from 5 percent to 7 percent" tells a change, "5 kg to 7 kg" a range.
        var link = tree.Words[at];
        var begin = sign is not null || number.First == 0 ? number.First - 1 : number.First;
        var opener = begin > 0 ? tree.Words[Math.Max(0, begin - (begin == number.First ? 1 : 0))] : "";
        if (sign is not null && number.First >= 2)
            opener = tree.Words[number.First - 2];
        var lead = number.First - (sign is not null ? 3 : 2);
        var next = at + 1;
        if (next < tree.Count && UnitTable.Signs.ContainsKey(tree.Words[next]))
            next++;
        if (next >= tree.Count || taken.Any(time => time.Contains(tree.Tokens[next].Start)))
            return null;
        var links = link switch
        {
            "to" => opener is not "from"
                || (lead >= 0 && tree.Words[lead] is "ranging" or "range" or "ranged" or "ranges" or "anywhere")
                || IsStatic(tree, number),
            "and" => opener == "between",
            "or" => !number.HasMagnitude && number.High < 100,
            "-" => NumberReader.IsGlued(tree, at) == NumberReader.IsGlued(tree, next),
            _ => false,
        };
        if (!links || NumberReader.At(tree, next) is not { IsVague: false } second)
            return null;
        if (repeated > 0 && Surface(tree, second.Last + 1) is not { Unit.Name: "percent" })
            return null;
        if (link == "-" && !NumberReader.IsGlued(tree, at) && second.Suffix is null && Surface(tree, second.Last + 1) is null)
            return null;
        if (link is "-" or "or" && (second.Low <= number.Low || (link == "or" && second.Low > number.Low * 2)))
            return null;
        // 3-4 may be a score: only with a noun or unit behind it.
        if (link == "-" && sign is null && (second.Suffix is null && !IsUnitOrNoun(tree, second.Last + 1)))
            return null;
        // "rose by 43.6 billion to 419.2 billion" is a change and a result.
        if (link == "to" && opener == "by" && second.Low > number.Low * 4)
            return null;
        return link == "to" && second.High < number.Low && !second.HasMagnitude ? null : second;
    }

    /// <summary>"costs from 5 to 7 euros": no verb of change says that the first was before.</summary>
    private static bool IsStatic(SentenceTree tree, NumberSpan number)
    {
        for (var at = number.First - 1; at >= Math.Max(0, number.First - 12); at--)
        {
            if (
                tree.Tags[at].StartsWith("VB", StringComparison.Ordinal)
                || tree.Tags[at] is "NN" && tree.Words[at] is "rise" or "fall" or "drop" or "increase"
            )
                return false;
        }
        return true;
    }

    private static bool IsUnitOrNoun(SentenceTree tree, int at) =>
        at < tree.Count && (tree.Tags[at] is "NNS" or "JJ" or "NN" || UnitTable.BySurface.ContainsKey(tree.Words[at]));
}
