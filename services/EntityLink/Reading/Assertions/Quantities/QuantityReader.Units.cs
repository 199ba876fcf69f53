using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Quantities;

/// <summary>What stands behind a number: a unit, money, an age, a rate, or the noun that is counted.</summary>
internal static partial class QuantityReader
{
    private sealed record Found(string? Name, int Last, int Head, string? Counted, MeasureKind Kind, bool IsMore, int Next);

    private static Found UnitOf(SentenceTree tree, string? sign, NumberSpan number, int begin, int last, IReadOnlyList<Extent> taken)
    {
        if (number.Suffix is { } suffix)
        {
            // "5G" is what phones speak, "45g" a weight; "21deg C" is cut in two.
            if (suffix == "g" && number is { Low: >= 2 and <= 6 })
                return new Found("generation wireless", last, number.Last, null, MeasureKind.Measure, false, last + 1);
            if (last + 1 < tree.Count && UnitTable.BySurface.TryGetValue(suffix + "_" + tree.Words[last + 1], out var parted))
                return new Found(parted.Name, last + 1, number.Last, null, MeasureKind.Measure, false, last + 2);
            // "118.5p" is money, "1080p" a picture.
            if (suffix == "p" && number.Low is not (240 or 360 or 480 or 720 or 1080 or 1440 or 2160))
                suffix = "pence";
            // "a 40in screen"; with a blank it is the preposition.
            if (suffix == "in")
                suffix = "inch";
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
            if (begin > 1 && tree.Words[begin - 1] == "of" && tree.Words[begin - 2] == "age")
                return new Found(unit.Unit.Name + " of age", unit.Last, unit.Last, null, MeasureKind.Age, false, unit.Last + 1);
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
            var kind = UnitTable.IsMoney(unit.Unit.Name) ? MeasureKind.Money : MeasureKind.Measure;
            return Rate(tree, new Found(unit.Unit.Name, unit.Last, unit.Last, null, kind, false, unit.Last + 1));
        }
        // "an earthquake of magnitude 5.8", "a magnitude of 6".
        if (
            begin > 0
            && (
                tree.Words[begin - 1] == "magnitude" || (begin > 1 && tree.Words[begin - 1] == "of" && tree.Words[begin - 2] == "magnitude")
            )
        )
            return new Found("magnitude", last, number.Last, null, MeasureKind.Measure, false, last + 1);
        if (begin > 0 && tree.Words[begin - 1] is "aged" or "age" or "ages")
            return new Found("year of age", last, number.Last, null, MeasureKind.Age, false, last + 1);
        if (begin > 2 && tree.Words[begin - 1] is "of" && tree.Words[begin - 2] is "age" or "girl" or "boy" or "child")
            return new Found("year of age", last, number.Last, null, MeasureKind.Age, false, last + 1);
        if (IsAgeBound(tree, number, begin))
            return new Found("year of age", last, number.Last, null, MeasureKind.Age, false, last + 1);
        var counted = Counted(tree, number, last, taken);
        return counted.Kind == MeasureKind.Count && CountedNouns.Rate(tree, counted.Head) is { } rate
            ? counted with
            {
                Name = $"{counted.Name} per {rate.Name}",
                Counted = $"{counted.Counted} per {rate.Name}",
                Last = rate.Last,
                Next = rate.Last + 1,
            }
            : counted;
    }

    /// <summary>"children under 12", "those over 65": how old, where a number without a noun is put behind people.</summary>
    private static bool IsAgeBound(SentenceTree tree, NumberSpan number, int begin) =>
        number is { Low: >= 1 and <= OldestPerson, IsPart: false, HasMagnitude: false }
        && begin > 1
        && tree.Words[begin - 1] is "under" or "over" or "below" or "above"
        && AgedNouns.Contains(tree.Words[begin - 2])
        && (number.Last + 1 >= tree.Count || !tree.Tags[number.Last + 1].StartsWith("NN", StringComparison.Ordinal));

    private const int OldestPerson = 122;

    private static readonly FrozenSet<string> AgedNouns = WordList.Of(
        "child children kid kids boy boys girl girls infant infants baby babies youth youths teenager teenagers people person man men woman women male males female females adult adults pupil pupils student students player players patient patients driver drivers worker workers voter voters resident residents victim victims anyone everyone somebody those citizen citizens migrant migrants minor minors"
    );

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
            if (length == 3 && words[1] == "/")
                surface = words[0] + "/" + words[2];
            if (length == 1 && Pesos.In(tree, words[0]) is { } pesos)
                return (pesos, at);
            if (
                UnitTable.BySurface.TryGetValue(surface, out var unit)
                && !(surface is "v" or "a" or "in" or "c" or "min" && tree.Tags[at] == "IN")
            )
                return (unit, at + length - 1);
            // "up 3 p at 214 p" as "118.5p".
            if (length == 1 && words[0] == "p" && at > 0 && char.IsAsciiDigit(tree.Words[at - 1][0]))
                return (UnitTable.BySurface["pence"], at);
            if (length == 1 && words[0] is "pounds" or "pound")
                return (IsWeight(tree, at) ? new Unit("pound", "kilogram", 0.45359237) : new Unit("GBP", "GBP", 1), at);
            if (length == 2 && words[0] == "percentage" && words[1].StartsWith("point", StringComparison.Ordinal))
                return (UnitTable.BySurface["percentage_point"], at + 1);
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
        return IsHeavyThing(tree, at) || Array.Exists(tree.Words[Math.Max(0, at - 12)..Math.Min(tree.Count, at + 8)], IsOfWeight);
    }

    private static bool IsOfWeight(string word) =>
        word.StartsWith("weigh", StringComparison.Ordinal)
        || word.StartsWith("exercis", StringComparison.Ordinal)
        || word.StartsWith("diet", StringComparison.Ordinal)
        || word is "heavy" or "lighter" or "heavier" or "payload" or "overweight" or "obese" or "obesity" or "muscle" or "slimmed";

    /// <summary>"a 500-pound bomb" is heavy, and "a 500-pound fine" is dear.</summary>
    private static bool IsHeavyThing(SentenceTree tree, int at) =>
        tree.Words[at] == "pound"
        && at > 1
        && at + 1 < tree.Count
        && tree.Tags[at + 1] is "NN" or "NNS"
        && !MoneyNouns.Contains(tree.Words[at + 1])
        && tree.Words[tree.Words[at - 1] == "-" ? at - 2 : at - 1] is not ("million" or "billion" or "trillion" or "m" or "bn");

    /// <summary>What costs or is an amount of money rather than weighs.</summary>
    private static readonly FrozenSet<string> MoneyNouns = FrozenSet.ToFrozenSet(
        (
            "fine fines bill bills note notes coin coins fee fees fare deal deals bonus bonuses prize prizes loan loans grant grants donation donations debt debts "
            + "fund funds budget budgets pension salary wage contract contracts project scheme ticket tickets penalty cheque payment payments payout reward cost price "
            + "investment investments bid offer tax rise increase cut subsidy allowance voucher vouchers deposit mortgage rent order charge windfall loss profit bond"
        ).Split(' '),
        StringComparer.Ordinal
    );

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
        if (unit.Name is null)
            return unit;
        var at = unit.Last + 1;
        // "per square foot", "kV/cm": what it is measured by may be a unit of several words.
        if (
            at + 1 < tree.Count
            && tree.Words[at] is "per" or "/"
            && Surface(tree, at + 1) is { Unit.Name: var name } by
            && !char.IsUpper(name[0])
        )
            return unit with { Name = $"{unit.Name} per {name}", Last = by.Last, Next = by.Last + 1 };
        return CountedNouns.Rate(tree, unit.Last) is { } rate
            ? unit with
            {
                Name = $"{unit.Name} per {rate.Name}",
                Last = rate.Last,
                Next = rate.Last + 1,
            }
            : unit;
    }

    /// <summary>The noun behind: adjectives and compounds in between belong to what is counted.</summary>
    private static Found Counted(SentenceTree tree, NumberSpan number, int last, IReadOnlyList<Extent> taken)
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
        var phrase = CountedNouns.At(tree, last, at);
        // "Game seven late last night": a time that stands behind a number is not what it counts.
        if (
            phrase is not { } found
            || !IsSureNoun(tree, number, found.Noun)
            || taken.Any(time => time.Contains(tree.Tokens[found.Noun].Start))
        )
            return new Found(null, last, number.Last, null, MeasureKind.Bare, isMore, last + 1);
        return new Found(Nouns.Singular(tree.Words[found.Noun]), found.Noun, found.Noun, found.Words, MeasureKind.Count, isMore, last + 1);
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
