using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Quantities;

/// <summary>
/// The quantities of a sentence: numbers with what they count or measure, ranges and bounds. Years, dates, clock times, scores, ordinals, versions and numbers that
/// name something ("Flight 714") are none.
/// </summary>
internal static partial class QuantityReader
{
    /// <summary>"About 80" may be a tenth more or less.</summary>
    private const double Tolerance = 0.1;

    /// <param name="tree">The sentence.</param>
    /// <param name="taken">Characters that are a date or a time.</param>
    public static List<Measure> Read(SentenceTree tree, IReadOnlyList<Extent> taken)
    {
        var found = new List<Measure>();
        for (var at = 0; at < tree.Count; )
        {
            var number = taken.Any(time => time.Contains(tree.Tokens[at].Start)) ? null : NumberReader.At(tree, at);
            if (number is null)
            {
                at++;
                continue;
            }
            if (
                IsLabelled(tree, number)
                || IsCode(tree, number)
                || IsHour(tree, number)
                || IsCorrected(tree, number)
                || FormerNumbers.Has(tree, number)
            )
            {
                at = number.Last + 1;
                continue;
            }
            var (measure, next) = Measured(tree, number, taken);
            if (measure is not null)
                found.Add(measure);
            at = next;
        }
        return NumberOfThings.Completed(tree, Ellipsis.Completed(tree, Compounds.Joined(tree, found)));
    }

    private static (Measure?, int Next) Measured(SentenceTree tree, NumberSpan number, IReadOnlyList<Extent> taken)
    {
        var (first, last) = (number.First, number.Last);
        var sign = number.Sign ?? Sign(tree, ref first);
        var isNegative = IsMinus(tree, ref first);
        sign ??= Sign(tree, ref first);
        var second = Second(tree, number, sign, taken);
        if (second is { } end)
        {
            last = end.Last;
            // "8 or $9": the sign stands at the second alone.
            sign ??= UnitTable.Signs.GetValueOrDefault(tree.Words[end.First - 1]);
        }
        else if (Chain(tree, number) is { } chained)
            return (null, chained);
        var bounds = Bounds.Before(
            tree,
            second is not null && first > 0 && tree.Words[first - 1] is "between" or "from" ? first - 1 : first
        );
        var (low, high) = Values(number, second, isNegative);
        var behind = last;
        bounds = bounds.Behind(tree, ref behind);
        var unit = UnitOf(tree, sign, second ?? number, number.First, behind, taken);
        if (behind == last && unit.Last > last)
        {
            behind = unit.Last;
            bounds = bounds.Behind(tree, ref behind);
            unit = unit with { Last = behind };
        }
        if (unit.Kind == MeasureKind.Bare && !MayStandAlone(tree, second ?? number, number, bounds))
            return (null, number.Last + 1);
        if (unit.Name == "percent" && number is { IsPart: false } && (second ?? number).HasMagnitude)
            return (null, number.Last + 1);
        var isVague = low < high || number.IsVague;
        var quantity = new ReadQuantity(
            isVague ? null : low,
            bounds.IsHigh && !bounds.IsLow ? null
                : bounds.IsApproximate && !isVague ? low - (Math.Abs(low) * Tolerance)
                : low,
            bounds.IsLow && !bounds.IsHigh ? null
                : bounds is { IsApproximate: true, IsHigh: false } && !isVague ? high + (Math.Abs(high) * Tolerance)
                : high,
            unit.Name,
            bounds.IsApproximate || number.IsVague,
            tree.Characters(Math.Min(bounds.First, first), Math.Max(unit.Last, last))
        );
        return (
            new Measure(
                quantity,
                Math.Min(bounds.First, first),
                Math.Max(unit.Last, last),
                unit.Head,
                unit.Counted,
                unit.Kind,
                unit.IsMore
            ),
            Math.Max(unit.Next, last + 1)
        );
    }

    private static string? Sign(SentenceTree tree, ref int first)
    {
        if (first == 0)
            return null;
        var before = tree.Words[first - 1];
        // "US" "$" and "A" "$" are two words here.
        if (
            before == "$"
            && first > 1
            && NumberReader.IsGlued(tree, first - 1)
            && UnitTable.Signs.TryGetValue(tree.Words[first - 2] + "$", out var country)
        )
        {
            first -= 2;
            return country;
        }
        if (
            !UnitTable.Signs.TryGetValue(before, out var sign)
            || (before is "rs" or "ps" && !NumberReader.IsGlued(tree, first) && before == "ps")
        )
            return null;
        first--;
        return sign;
    }

    private static bool IsMinus(SentenceTree tree, ref int first)
    {
        if (first == 0)
            return false;
        var before = tree.Words[first - 1];
        var isMinus =
            before is "minus" or "−" || (before == "-" && NumberReader.IsGlued(tree, first) && !NumberReader.IsGlued(tree, first - 1));
        // "minus-5 yards", "$-50.8bn".
        if (before == "-" && first >= 2 && tree.Words[first - 2] == "minus")
        {
            first -= 2;
            return true;
        }
        isMinus |= before == "-" && first >= 2 && UnitTable.Signs.ContainsKey(tree.Words[first - 2]) && NumberReader.IsGlued(tree, first);
        if (before == "-" && first >= 2 && isMinus && char.IsAsciiDigit(tree.Words[first - 2][0]))
            isMinus = false;
        first -= isMinus ? 1 : 0;
        return isMinus;
    }

    /// <summary>"a crowd of 42,118": so many, whoever they are.</summary>
    private static readonly FrozenSet<string> Crowds = WordList.Of(
        "crowd crowds attendance toll total audience turnout population gathering membership"
    );

    /// <summary>A number that nothing is said of counts where a verb or preposition takes it: "rose to 14", "brought the toll to 14".</summary>
    private static bool MayStandAlone(SentenceTree tree, NumberSpan number, NumberSpan start, Bounds bounds)
    {
        if (number.IsVague || number.IsPart)
            return number.Low >= 1 || start.First == number.First;
        if (number is { IsPlain: true, Low: >= 1500 and <= 2100 } && bounds is { IsLow: false, IsHigh: false, IsApproximate: false })
            return false;
        if (number.HasMagnitude)
            return true;
        var (first, head) = (start.First, tree.Heads[number.Last]);
        if (
            first > 0
            && head < first
            && tree.Labels[number.Last] is "compound" or "nummod" or "appos" or "flat" or "dep"
            && !Grammar.IsVerb(tree, head)
            && tree.Words[first - 1] != "to"
        )
            return bounds.First < first || (tree.Words[first - 1] == "of" && Crowds.Contains(tree.Words[head]));
        // ", 21," behind a name is an age.
        if (
            first > 1
            && tree.Words[first - 1] == ","
            && tree.Tags[first - 2].StartsWith("NN", StringComparison.Ordinal)
            && (number.Last + 1 >= tree.Count || tree.Words[number.Last + 1] is "," or "." or "and")
        )
            return false;
        // A name with a number: "Article 5", "iPhone 11".
        if (first > 0 && tree.Tags[first - 1] is "NNP" or "NNPS" && bounds.First == first)
            return false;
        return number.Low != 1 || number.HasMagnitude || char.IsAsciiDigit(tree.Words[number.First][0]);
    }
}
