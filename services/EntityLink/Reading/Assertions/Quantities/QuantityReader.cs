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

    /// <summary>What stands before a number that names something: "Flight 714", "Section 427", "V-12".</summary>
    private static readonly FrozenSet<string> Labels = WordList.Words("number-labels");

    /// <summary>"six, not nine, tankers", "five climbers rather than four": the number that is taken back.</summary>
    private static bool IsCorrected(SentenceTree tree, NumberSpan number)
    {
        var first = number.First;
        // "All but | six | survived": of those it is not so.
        if (first > 1 && tree.Words[first - 1] == "but" && tree.Words[first - 2] == "all")
            return true;
        return (first > 0 && tree.Words[first - 1] == "not" && !(number.Last + 1 < tree.Count && tree.Tags[number.Last + 1] == "IN"))
            || (first > 1 && tree.Words[first - 1] is "than" or "of" && tree.Words[first - 2] is "rather" or "instead");
    }

    /// <summary>"between midnight and | five |", "from nine to | five |": an hour, said without its half of the day.</summary>
    private static bool IsHour(SentenceTree tree, NumberSpan number)
    {
        var (first, last) = (number.First, number.Last);
        if (first != last || number.Low is < 1 or > 12 || (last + 1 < tree.Count && tree.Tags[last + 1] is "NN" or "NNS" or "JJ" or "CD"))
            return false;
        var before = first > 1 && tree.Words[first - 1] is "and" or "to" or "until" or "till" ? tree.Words[first - 2] : "";
        var after = last + 2 < tree.Count && tree.Words[last + 1] is "and" or "to" or "until" or "till" ? tree.Words[last + 2] : "";
        return before is "midnight" or "noon" or "midday"
            || after is "midnight" or "noon" or "midday"
            || (tree.Words[first] == "nine" && after == "five")
            || (tree.Words[first] == "five" && before == "nine");
    }

    /// <summary>"9AB8", "17pm": letters at the end of a number that are neither a unit nor "10x".</summary>
    private static bool IsCode(SentenceTree tree, NumberSpan number) =>
        number.Suffix is { } suffix
        && suffix is not ("g" or "p" or "x" or "c" or "f" or "in")
        && !UnitTable.BySurface.ContainsKey(suffix)
        && !(number.Last + 1 < tree.Count && UnitTable.BySurface.ContainsKey(suffix + "_" + tree.Words[number.Last + 1]));

    private static bool IsLabelled(SentenceTree tree, NumberSpan number)
    {
        var first = number.First;
        // "a four-time champion" counts what nobody tells.
        if (
            number.Last + 2 < tree.Count
            && tree.Words[number.Last + 1] == "-"
            && NumberReader.IsGlued(tree, number.Last + 1)
            && tree.Words[number.Last + 2] == "time"
        )
            return true;
        if (!number.IsPlain)
            return false;
        // "the Stoxx 600 index", "S&P 500".
        if (number.Last + 1 < tree.Count && tree.Words[number.Last + 1] == "index")
            return true;
        if (first == 0)
            return false;
        if (first > 1 && tree.Words[first - 1] == "p" && tree.Words[first - 2] == "&")
            return true;
        // "MacBook Pro 16 inch" has a size, "Section 16" a number.
        if (
            Labels.Contains(tree.Words[first - 1])
            && Surface(tree, number.Last + 1) is null
            && tree.Tags[first - 1] is not ("VB" or "VBD" or "VBZ")
        )
            return true;
        if (
            first > 1
            && tree.Words[first - 1] == "-"
            && NumberReader.IsGlued(tree, first)
            && NumberReader.IsGlued(tree, first - 1)
            && char.IsLetter(tree.Words[first - 2][^1])
            && tree.Words[first - 2] is not ("minus" or "sub" or "now" or "then")
        )
            return true;
        // A year before a noun that is no plural: "the 2019 review", "the 2018 live stream".
        if (
            number is { Low: >= 1900 and <= 2050 }
            && number.Last + 2 < tree.Count
            && tree.Tags[number.Last + 1] == "JJ"
            && tree.Tags[number.Last + 2] == "NN"
            && Surface(tree, number.Last + 1) is null
        )
            return true;
        return number is { Low: >= 1900 and <= 2050, Last: var last }
            && last + 1 < tree.Count
            && (tree.Tags[last + 1] is not ("NNS" or "JJ" or "TO" or "HYPH" or "CD") || IsYearOfOwner(tree, first, last))
            && !UnitTable.BySurface.ContainsKey(tree.Words[last + 1])
            && tree.Words[last + 1] is not ("people" or "to" or "-" or "more")
            && tree.Tags[last + 1] is "NN" or "NNS" or "NNP" or "VBG" or "VBD";
    }

    /// <summary>"the company's 2018 sales", "its 2019 results": what an owner has of a year.</summary>
    private static bool IsYearOfOwner(SentenceTree tree, int first, int last) =>
        tree.Tags[last + 1] == "NNS" && tree.Tags[first - 1] is "POS" or "PRP$" or "NNS" or "NNP" && tree.Words[last + 1] is not "people";

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

    /// <summary>3-1, 1-2-3, 192.168, 12:30, 24/7: numbers joined by marks that are no range; the word behind them.</summary>
    private static int? Chain(SentenceTree tree, NumberSpan number)
    {
        if (!number.IsPlain)
            return null;
        var at = number.Last + 1;
        while (
            at + 1 < tree.Count
            && tree.Words[at] is "-" or ":" or "/" or "." or "–"
            && NumberReader.IsGlued(tree, at)
            && NumberReader.IsGlued(tree, at + 1)
            && char.IsAsciiDigit(tree.Words[at + 1][0])
        )
            at += 2;
        return at > number.Last + 1 ? at : null;
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
