using System.Collections.Frozen;
using System.Globalization;
using NewsMesh.EntityLink.Reading.Assertions.Quantities;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Times;

/// <summary>"two years", "a couple of weeks", "10-year", "daily": how long and how often.</summary>
internal static class Durations
{
    private static readonly FrozenDictionary<string, (string Name, string Code)> Units = new Dictionary<string, (string, string)>(
        StringComparer.Ordinal
    )
    {
        ["second"] = ("second", "TS"),
        ["seconds"] = ("second", "TS"),
        ["minute"] = ("minute", "TM"),
        ["minutes"] = ("minute", "TM"),
        ["hour"] = ("hour", "TH"),
        ["hours"] = ("hour", "TH"),
        ["day"] = ("day", "D"),
        ["days"] = ("day", "D"),
        ["night"] = ("day", "D"),
        ["nights"] = ("day", "D"),
        ["week"] = ("week", "W"),
        ["weeks"] = ("week", "W"),
        ["month"] = ("month", "M"),
        ["months"] = ("month", "M"),
        ["quarter"] = ("quarter", "Q"),
        ["quarters"] = ("quarter", "Q"),
        ["year"] = ("year", "Y"),
        ["years"] = ("year", "Y"),
        ["decade"] = ("decade", "DE"),
        ["decades"] = ("decade", "DE"),
        ["century"] = ("century", "C"),
        ["centuries"] = ("century", "C"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static TimeExpression? At(SentenceTree tree, int at)
    {
        var often = tree.Words[at] switch
        {
            "daily" => "P1D",
            "weekly" => "P1W",
            "monthly" => "P1M",
            "annually" or "yearly" => "P1Y",
            _ => null,
        };
        if (often is not null)
            return new TimeExpression(at, at, TimeKind.Set, often, null);
        if (tree.Words[at] is "every" or "each" && at + 1 < tree.Count && Units.TryGetValue(tree.Words[at + 1], out var each))
            return new TimeExpression(at, at + 1, TimeKind.Set, Value(1, each.Code), null);
        return IsRate(tree, at) ? null
            : Read(tree, at) is { } found ? new TimeExpression(at, found.Last, TimeKind.Duration, Value(found.Count, found.Code), null)
            : Uncounted(tree, at);
    }

    /// <summary>"| two weeks | after the vote": how far apart two events are, and no amount of either.</summary>
    public static bool IsBetweenEvents(SentenceTree tree, Measure measure) =>
        measure.Quantity.Unit is { } unit
        && Units.ContainsKey(unit)
        && measure.Last + 1 < tree.Count
        && tree.Words[measure.Last + 1] is "after" or "before";

    /// <summary>"400 seats a week", "$2 million a year": what it is counted by, and no span of time.</summary>
    private static bool IsRate(SentenceTree tree, int at)
    {
        if (at < 2 || tree.Words[at] is not ("a" or "an") || at + 1 >= tree.Count || !Units.TryGetValue(tree.Words[at + 1], out var unit))
            return false;
        if (
            tree.Words[at + 1] != unit.Name
            || (at + 2 < tree.Count && tree.Words[at + 2] is "or" or "and" or "after" or "before" or "later")
        )
            return false;
        // The amount stands right before, or a noun with its number.
        return tree.Tags[at - 1] == "CD"
            || tree.Words[at - 1] is "%" or "percent"
            || (tree.Tags[at - 1] == "NNS" && Array.Exists(tree.Tags[Math.Max(0, at - 4)..(at - 1)], tag => tag == "CD"));
    }

    /// <summary>"for years", "within weeks", "over the decades", "a decades-long war": some of them.</summary>
    private static TimeExpression? Uncounted(SentenceTree tree, int at)
    {
        if (!Units.TryGetValue(tree.Words[at], out var unit) || at == 0 || tree.Words[at] == unit.Name)
            return null;
        var isLong = at + 2 < tree.Count && tree.Words[at + 1] == "-" && tree.Words[at + 2] is "long" or "old";
        var before = tree.Words[at - 1];
        if (before == "the" && at > 1 && tree.Words[at - 2] is "over" or "through")
            before = tree.Words[at - 2];
        return isLong || before is "for" or "within" or "over" or "through" or "after"
            ? new TimeExpression(at, at, TimeKind.Duration, Value(null, unit.Code), null)
            : null;
    }

    /// <summary>How many of which unit the duration at a word is; null for "several years".</summary>
    public static (double Count, string Unit)? Count(SentenceTree tree, int at) =>
        Read(tree, at) is { Count: { } count } found ? (count, found.Unit) : null;

    private static string Text(double count) => count.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>As ISO 8601 has it: half a year is six months, half an hour thirty minutes.</summary>
    private static string Value(double? count, string code)
    {
        var text = count is { } stated ? Text(stated) : "X";
        var isHalf = count % 1 == 0.5 && count > 1;
        return code switch
        {
            "DE" => count is null ? "PXDE" : $"P{Text(count.Value * 10)}Y",
            "C" => count is null ? "PXC" : $"P{Text(count.Value * 100)}Y",
            "Y" when isHalf => $"P{Text(Math.Floor(count!.Value))}Y6M",
            "TH" when isHalf => $"PT{Text(Math.Floor(count!.Value))}H30M",
            "TM" when isHalf => $"PT{Text(Math.Floor(count!.Value))}M30S",
            _ => code is ['T', _] ? $"PT{text}{code[1..]}" : $"P{text}{code}",
        };
    }

    private static (double? Count, string Unit, string Code, int Last)? Read(SentenceTree tree, int at)
    {
        double? count;
        int next;
        var word = tree.Words[at];
        if (word is "several" or "many" or "few" or "recent" or "coming")
            (count, next) = (null, at + 1);
        else if (word == "a" && at + 2 < tree.Count && tree.Words[at + 1] is "few" or "couple")
            (count, next) = (tree.Words[at + 1] == "couple" ? 2 : null, tree.Words[at + 2] == "of" ? at + 3 : at + 2);
        else if (NumberReader.At(tree, at) is { IsVague: false, IsPart: false, Suffix: null } number)
            (count, next) = (number.Low, number.Last + 1);
        else if (word is "a" or "an")
            (count, next) = (1, at + 1);
        else
            return null;
        if (next < tree.Count && tree.Words[next] is "-" or "more" or "consecutive" or "straight" or "full" or "additional")
            next++;
        if (next >= tree.Count || !Units.TryGetValue(tree.Words[next], out var unit))
            return null;
        // "8-month-old" is an age; "a second" man is no time.
        if (word is "a" && unit.Name is "second" or "quarter")
            return null;
        // "a minute and a half".
        if (
            count is not null
            && next + 3 < tree.Count
            && tree.Words[next + 1] == "and"
            && tree.Words[next + 2] == "a"
            && tree.Words[next + 3] == "half"
        )
            (count, next) = (count + 0.5, next + 3);
        var behind = next + 1 < tree.Count && tree.Words[next + 1] == "-" ? next + 2 : next + 1;
        return behind < tree.Count && tree.Words[behind] is "old" ? null : (count, unit.Name, unit.Code, next);
    }
}
