using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Quantities;

/// <summary>
/// The quantities of a sentence: numbers with what they count or measure, ranges and bounds. Years, dates, clock times, scores, ordinals, versions and numbers that
/// name something ("Flight 714") are none.
/// </summary>
internal static class QuantityReader
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
            if (IsLabelled(tree, number) || IsCorrected(tree, number))
            {
                at = number.Last + 1;
                continue;
            }
            var (measure, next) = Measured(tree, number, taken);
            if (measure is not null)
                found.Add(measure);
            at = next;
        }
        return found;
    }

    /// <summary>What stands before a number that names something: "Flight 714", "Section 427", "V-12".</summary>
    private static readonly FrozenSet<string> Labels = WordList.Words("number-labels");

    /// <summary>"six, not nine, tankers", "five climbers rather than four": the number that is taken back.</summary>
    private static bool IsCorrected(SentenceTree tree, NumberSpan number)
    {
        var first = number.First;
        return (first > 0 && tree.Words[first - 1] == "not" && !(number.Last + 1 < tree.Count && tree.Tags[number.Last + 1] == "IN"))
            || (first > 1 && tree.Words[first - 1] is "than" or "of" && tree.Words[first - 2] is "rather" or "instead");
    }

    private static bool IsLabelled(SentenceTree tree, NumberSpan number)
    {
        var first = number.First;
        if (first == 0 || !number.IsPlain)
            return false;
        if (Labels.Contains(tree.Words[first - 1]) && tree.Tags[first - 1] is not ("VB" or "VBD" or "VBZ"))
            return true;
        if (
            first > 1
            && tree.Words[first - 1] == "-"
            && NumberReader.IsGlued(tree, first)
            && NumberReader.IsGlued(tree, first - 1)
            && char.IsLetter(tree.Words[first - 2][^1])
        )
            return true;
        // A year before a noun that is no plural: "the 2019 review".
        return number is { Low: >= 1900 and <= 2050, Last: var last }
            && last + 1 < tree.Count
            && tree.Tags[last + 1] is not ("NNS" or "JJ" or "TO" or "HYPH" or "CD")
            && !UnitTable.BySurface.ContainsKey(tree.Words[last + 1])
            && tree.Words[last + 1] is not ("people" or "to" or "-" or "more")
            && tree.Tags[last + 1] is "NN" or "NNP" or "VBG" or "VBD";
    }

    private static (Measure?, int Next) Measured(SentenceTree tree, NumberSpan number, IReadOnlyList<Extent> taken)
    {
        var (first, last) = (number.First, number.Last);
        var sign = Sign(tree, ref first);
        var isNegative = IsMinus(tree, ref first);
        sign ??= Sign(tree, ref first);
        var second = Second(tree, number, sign, taken);
        if (second is { } end)
            last = end.Last;
        else if (Chain(tree, number) is { } chained)
            return (null, chained);
        var bounds = Bounds.Before(
            tree,
            second is not null && first > 0 && tree.Words[first - 1] is "between" or "from" ? first - 1 : first
        );
        var (low, high) = Values(number, second, isNegative);
        var behind = last;
        bounds = bounds.Behind(tree, ref behind);
        var unit = UnitOf(tree, sign, second ?? number, behind);
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
        // A unit may stand between: "from 5 percent to 7 percent" tells a change, "5 kg to 7 kg" a range.
        var link = tree.Words[at];
        var begin = sign is not null || number.First == 0 ? number.First - 1 : number.First;
        var opener = begin > 0 ? tree.Words[Math.Max(0, begin - (begin == number.First ? 1 : 0))] : "";
        if (sign is not null && number.First >= 2)
            opener = tree.Words[number.First - 2];
        var next = at + 1;
        if (next < tree.Count && UnitTable.Signs.ContainsKey(tree.Words[next]))
            next++;
        if (next >= tree.Count || taken.Any(time => time.Contains(tree.Tokens[next].Start)))
            return null;
        var links = link switch
        {
            "to" => opener is not "from"
                || (
                    number.First >= 2
                    && tree.Words[Math.Max(0, number.First - 2)] is "ranging" or "range" or "ranged" or "ranges" or "anywhere"
                )
                || IsStatic(tree, number),
            "and" => opener == "between",
            "or" => !number.HasMagnitude && number.High < 100,
            "-" => NumberReader.IsGlued(tree, at) && NumberReader.IsGlued(tree, next),
            _ => false,
        };
        if (!links || NumberReader.At(tree, next) is not { IsVague: false } second)
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
        if (before == "-" && first >= 2 && isMinus && char.IsAsciiDigit(tree.Words[first - 2][0]))
            isMinus = false;
        first -= isMinus ? 1 : 0;
        return isMinus;
    }

    /// <summary>A number that nothing is said of counts where a verb or preposition takes it: "rose to 14", "brought the toll to 14".</summary>
    private static bool MayStandAlone(SentenceTree tree, NumberSpan number, NumberSpan start, Bounds bounds)
    {
        if (number.IsVague || number.IsPart)
            return number.Low >= 1 || start.First == number.First;
        if (number is { IsPlain: true, Low: >= 1500 and <= 2100 } && bounds is { IsLow: false, IsHigh: false, IsApproximate: false })
            return false;
        var (first, head) = (start.First, tree.Heads[number.Last]);
        if (first > 0 && tree.Labels[number.Last] is "compound" or "nummod" or "appos" or "flat" or "dep" && head < first)
            return bounds.First < first;
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

    private sealed record Found(string? Name, int Last, int Head, string? Counted, MeasureKind Kind, bool IsMore, int Next);

    private static Found UnitOf(SentenceTree tree, string? sign, NumberSpan number, int last)
    {
        if (number.Suffix is { } suffix)
        {
            return UnitTable.BySurface.TryGetValue(suffix, out var glued)
                ? Rate(tree, new Found(glued.Name, last, number.Last, null, MeasureKind.Measure, false, last + 1))
                : new Found(null, last, number.Last, null, MeasureKind.Bare, false, last + 1);
        }
        if (sign is not null)
        {
            // "$5 million", "A$5", "$52 a barrel"; "US$40 in dollars" is not said twice.
            return Rate(tree, new Found(sign, last, number.Last, null, MeasureKind.Money, false, last + 1));
        }
        var at = last + 1;
        if (at < tree.Count && tree.Words[at] == "-" && NumberReader.IsGlued(tree, at) && at + 1 < tree.Count)
            at++;
        if (Surface(tree, at) is { } unit && !IsCountedThing(tree, unit))
        {
            if (Age(tree, unit.Last) is { } age)
                return new Found(
                    unit.Unit.Name + " of age",
                    age,
                    tree.Words[age] == "old" ? age : unit.Last,
                    null,
                    MeasureKind.Age,
                    false,
                    age + 1
                );
            var kind = unit.Unit.Name is { Length: 3 } && char.IsUpper(unit.Unit.Name[0]) ? MeasureKind.Money : MeasureKind.Measure;
            return Rate(tree, new Found(unit.Unit.Name, unit.Last, unit.Last, null, kind, false, unit.Last + 1));
        }
        if (number.First > 0 && tree.Words[number.First - 1] is "aged" or "age" or "ages")
            return new Found("year of age", last, number.Last, null, MeasureKind.Age, false, last + 1);
        if (number.First > 2 && tree.Words[number.First - 1] is "of" && tree.Words[number.First - 2] is "age")
            return new Found("year of age", last, number.Last, null, MeasureKind.Age, false, last + 1);
        return Counted(tree, number, last);
    }

    private static bool IsCountedThing(SentenceTree tree, (Unit Unit, int Last) unit) =>
        tree.Words[unit.Last] is "points" or "ha" && tree.Words[unit.Last] == "ha" && tree.Tags[unit.Last] == "UH";

    private static (Unit Unit, int Last)? Surface(SentenceTree tree, int at)
    {
        if (at >= tree.Count)
            return null;
        for (var length = 3; length >= 1; length--)
        {
            if (at + length > tree.Count)
                continue;
            var words = tree.Words.AsSpan(at, length);
            var surface = length == 1 ? words[0] : string.Join('_', words);
            if (length == 3 && words[1] == "-")
                surface = words[0] + "_" + words[2];
            if (
                UnitTable.BySurface.TryGetValue(surface, out var unit)
                && !(surface is "v" or "a" or "in" or "c" or "min" && tree.Tags[at] == "IN")
            )
                return (unit, at + length - 1);
            if (length == 1 && words[0] is "pounds" or "pound")
                return (IsWeight(tree, at) ? new Unit("pound", "kilogram", 0.45359237) : new Unit("GBP", "GBP", 1), at);
            if (length == 2 && words[0] == "percentage" && words[1].StartsWith("point", StringComparison.Ordinal))
                return (UnitTable.BySurface["percentage_point"], at + 1);
            if (length == 1 && words[0] is "peso" or "franc" or "crowns" or "dinars" or "dirhams" or "riyals")
                return (new Unit(Nouns.Singular(words[0]), Nouns.Singular(words[0]), 1), at);
        }
        return null;
    }

    /// <summary>Pounds are money, but for what is weighed.</summary>
    private static bool IsWeight(SentenceTree tree, int at)
    {
        if (
            at + 1 < tree.Count
            && tree.Words[at + 1] == "of"
            && at + 2 < tree.Count
            && tree.Tags[at + 2].StartsWith("NN", StringComparison.Ordinal)
        )
            return true;
        return Array.Exists(
            tree.Words[Math.Max(0, at - 12)..Math.Min(tree.Count, at + 8)],
            word => word.StartsWith("weigh", StringComparison.Ordinal) || word is "heavy" or "lighter" or "heavier" or "payload"
        );
    }

    private static int? Age(SentenceTree tree, int last)
    {
        if (last + 1 >= tree.Count)
            return null;
        var at = tree.Words[last + 1] == "-" ? last + 2 : last + 1;
        if (at < tree.Count && tree.Words[at] is "old" or "olds")
            return at;
        return at + 1 < tree.Count && tree.Words[at] == "of" && tree.Words[at + 1] == "age" ? at + 1 : null;
    }

    private static Found Rate(SentenceTree tree, Found unit)
    {
        var at = unit.Last + 1;
        if (at + 1 >= tree.Count || unit.Name is null)
            return unit;
        var word = tree.Words[at + 1];
        var isRate =
            tree.Words[at] == "per"
                ? tree.Tags[at + 1].StartsWith("NN", StringComparison.Ordinal)
                : tree.Words[at] is "a" or "an" or "each" or "/" && UnitTable.Rates.Contains(word);
        return isRate ? unit with { Name = $"{unit.Name} per {Nouns.Singular(word)}", Last = at + 1, Next = at + 2 } : unit;
    }

    /// <summary>The noun behind: adjectives and compounds in between belong to what is counted.</summary>
    private static Found Counted(SentenceTree tree, NumberSpan number, int last)
    {
        var isMore = false;
        var at = last + 1;
        if (at < tree.Count && tree.Words[at] is "more" or "additional" or "other" or "further" or "extra")
        {
            isMore = tree.Words[at] != "other";
            at++;
            if (at < tree.Count && tree.Words[at] == "than")
                return new Found(null, last, number.Last, null, MeasureKind.Bare, true, last + 1);
        }
        // "six, not nine, tankers".
        if (at + 3 < tree.Count && tree.Words[at] == "," && tree.Words[at + 1] is "not" or "rather" or "instead")
        {
            var closing = Array.IndexOf(tree.Words, ",", at + 1, Math.Min(6, tree.Count - at - 1));
            at = closing > 0 ? closing + 1 : at;
        }
        if (at < tree.Count && tree.Words[at] == "of")
        {
            at++;
            while (at < tree.Count && tree.Tags[at] is "DT" or "PRP$" or "PDT")
                at++;
        }
        var start = at;
        var noun = -1;
        // A name and its adjectives are some words long; "2000 highly skilled Ukrainian steel workers" has five.
        for (; at < Math.Min(tree.Count, start + 6); at++)
        {
            var tag = tree.Tags[at];
            if (tag is "NNS" or "NN" or "NNP" or "NNPS")
                noun = at;
            // "half of the region's cattle": what is counted stands behind its owner.
            else if (tag == "POS" && noun == at - 1 && at + 1 < tree.Count && tree.Tags[at + 1] is "NN" or "NNS" or "JJ")
                (noun, start) = (-1, at + 1);
            else if (
                noun >= 0
                || !(
                    tag is "JJ" or "JJR" or "JJS" or "VBN" or "VBD" or "VBG" or "RB" or "CD" or "HYPH" or "``"
                    || tree.Words[at] is "-" or "/"
                )
            )
                break;
            if (tag == "NNS" && !(at + 1 < tree.Count && tree.Tags[at + 1] == "NNS"))
                break;
        }
        if (noun < 0 || !IsSureNoun(tree, number, noun))
            return new Found(null, last, number.Last, null, MeasureKind.Bare, isMore, last + 1);
        var words = tree.Words.AsSpan(start, noun - start);
        var singular = Nouns.Singular(tree.Words[noun]);
        var counted = words.Length == 0 ? singular : string.Join(' ', words.ToArray()) + " " + singular;
        return new Found(singular, noun, noun, counted, MeasureKind.Count, isMore, last + 1);
    }

    private static bool IsSureNoun(SentenceTree tree, NumberSpan number, int noun)
    {
        // "in 2019 people": a year before a plural is rarely a count, but "2000 people" is.
        if (number.Low == 1 && number is { HasMagnitude: false, IsPart: false } && !char.IsAsciiDigit(tree.Words[number.First][0]))
            return tree.Tags[noun] is "NN" or "NNS"
                && tree.Words[noun] is not ("day" or "thing" or "time" or "way" or "point")
                && tree.Words[number.First] == "one"
                && (number.First == 0 || tree.Words[number.First - 1] is not ("no" or "the" or "this" or "that" or "which"));
        if (tree.Tags[noun] is "NNP" or "NNPS" && number.First > 0 && tree.Tags[number.First - 1] is "NNP")
            return false;
        return true;
    }
}
