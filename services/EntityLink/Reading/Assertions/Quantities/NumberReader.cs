using System.Globalization;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Quantities;

/// <summary>A number in a sentence: the words that it takes, its value (an interval for "hundreds"), and letters glued to its end that name a unit ("mph").</summary>
internal sealed record NumberSpan(int First, int Last, double Low, double High, string? Suffix = null)
{
    public bool IsVague => Low < High;

    /// <summary>Written with digits alone, so that it may be a year, an age or a name.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Said with a magnitude of its own ("4 million").</summary>
    public bool HasMagnitude { get; init; }

    /// <summary>A part of something: "two-thirds".</summary>
    public bool IsPart { get; init; }

    /// <summary>The currency that is written at the number: "USD10m"; null for none.</summary>
    public string? Sign { get; init; }
}

/// <summary>Reads the number that begins at a word: digits, words, both ("2.3 million"), parts, and plurals that stand for a magnitude.</summary>
internal static class NumberReader
{
    public static NumberSpan? At(SentenceTree tree, int at) =>
        char.IsAsciiDigit(tree.Words[at][0])
            ? Digits(tree, at)
            : GluedCode(tree, at) ?? Vague(tree, at) ?? Part(tree, at) ?? Spelt(tree, at);

    /// <summary>"USD10m", "AUD1.5m", "RM79", "INR1,700": one word, and marks with digits behind it.</summary>
    private static NumberSpan? GluedCode(SentenceTree tree, int first)
    {
        var word = tree.Words[first];
        var digit = word.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit is < 2 or > 3 || !UnitTable.Signs.TryGetValue(word[..digit], out var sign))
            return null;
        var (text, last) = (word[digit..], first);
        while (
            last + 2 < tree.Count
            && tree.Words[last + 1] is "." or ","
            && IsGlued(tree, last + 1)
            && IsGlued(tree, last + 2)
            && char.IsAsciiDigit(tree.Words[last + 2][0])
            && char.IsAsciiDigit(text[^1])
        )
        {
            text += tree.Words[last + 1] + tree.Words[last + 2];
            last += 2;
        }
        var length = DigitsEnd(text);
        if (!double.TryParse(text[..length].Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var value))
            return null;
        var suffix = text[length..];
        if (suffix.Length == 0)
            (value, last) = Scaled(tree, value, last);
        else if (NumberWords.Suffixes.TryGetValue(suffix, out var times))
            value *= times;
        else
            return null;
        return new NumberSpan(first, last, value, value) { Sign = sign, HasMagnitude = value >= 1000 };
    }

    private static NumberSpan? Digits(SentenceTree tree, int first)
    {
        var word = tree.Words[first];
        var length = word.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end && end < 0 ? word.Length : DigitsEnd(word);
        var suffix = word[length..];
        // ".001" is a mark and a number here.
        var dot =
            first > 0 && tree.Words[first - 1] == "." && IsGlued(tree, first) && (first == 1 || !IsGlued(tree, first - 1)) ? "0." : "";
        if (
            suffix is "st" or "nd" or "rd" or "th" or "s"
            || !double.TryParse(
                dot + word[..length].Replace(",", "", StringComparison.Ordinal),
                CultureInfo.InvariantCulture,
                out var value
            )
        )
            return null;
        var last = first;
        var isPlain =
            length == word.Length && !word.Contains(',', StringComparison.Ordinal) && !word.Contains('.', StringComparison.Ordinal);
        // 412 000: groups of three with a blank between.
        for (; isPlain && length <= 3 && last + 1 < tree.Count && IsGroup(tree, last + 1); last++)
            value = (value * 1000) + double.Parse(tree.Words[last + 1], CultureInfo.InvariantCulture);
        if (suffix.Length == 0 && PowerOfTen(tree, last) is { } power)
            return new NumberSpan(first, power.Last, value * power.Times, value * power.Times) { HasMagnitude = true };
        if (Fraction(tree, last) is { } fraction)
        {
            (value, last) = (fraction.IsAlone ? value / fraction.Value : value + fraction.Value, fraction.Last);
            isPlain = false;
        }
        if (NumberWords.Suffixes.TryGetValue(suffix, out var times) && !IsMetre(tree, last, suffix))
            return new NumberSpan(first, last, value * times, value * times) { HasMagnitude = true };
        var (scaled, behind) = suffix.Length == 0 ? Scaled(tree, value, last) : (value, last);
        return new NumberSpan(first, behind, scaled, scaled, suffix.Length > 0 ? suffix : null)
        {
            IsPlain = isPlain && behind == first && suffix.Length == 0,
            HasMagnitude = behind > last,
        };
    }

    /// <summary>"6.1×10^24", "1.2×10−9", "3 x 10-6" behind the number that it multiplies.</summary>
    private static (double Times, int Last)? PowerOfTen(SentenceTree tree, int last)
    {
        if (last + 3 >= tree.Count || tree.Words[last + 1] is not ("×" or "x" or "*") || tree.Words[last + 2] != "10")
            return null;
        var at = tree.Words[last + 3] == "^" ? last + 4 : last + 3;
        var isMinus = at < tree.Count && tree.Words[at] is "-" or "−";
        at += isMinus ? 1 : 0;
        return (isMinus || at > last + 3) && at < tree.Count && IsGlued(tree, at) && Whole(tree, at) is { } exponent
            ? (Math.Pow(10, isMinus ? -exponent : exponent), at)
            : null;
    }

    private static int DigitsEnd(string word)
    {
        var end = 0;
        while (
            end < word.Length
            && (char.IsAsciiDigit(word[end]) || (word[end] is '.' or ',' && end + 1 < word.Length && char.IsAsciiDigit(word[end + 1])))
        )
            end++;
        return end;
    }

    /// <summary>"100m hurdles", "a 50m pool" against "£35m": without money, small whole numbers are metres.</summary>
    private static bool IsMetre(SentenceTree tree, int at, string suffix) =>
        suffix == "m"
        && (
            IsBesideFeet(tree, at)
            || at + 1 < tree.Count
                && tree.Words[at + 1]
                    is "sprint"
                        or "hurdles"
                        or "race"
                        or "freestyle"
                        or "pool"
                        or "deep"
                        or "high"
                        or "long"
                        or "wide"
                        or "tall"
                        or "final"
                        or "away"
                        or "relay"
                        or "butterfly"
                        or "backstroke"
        );

    /// <summary>"37m (121ft)", "121ft (37m)".</summary>
    private static bool IsBesideFeet(SentenceTree tree, int at) =>
        (at + 2 < tree.Count && tree.Words[at + 1] == "(" && IsFeet(tree, at + 2))
        || (at > 1 && tree.Words[at - 1] == "(" && IsFeet(tree, at - 2));

    private static bool IsFeet(SentenceTree tree, int at) =>
        tree.Words[at] is "ft" or "feet"
        || (
            char.IsAsciiDigit(tree.Words[at][0])
            && (tree.Words[at].EndsWith("ft", StringComparison.Ordinal) || (at + 1 < tree.Count && tree.Words[at + 1] is "ft" or "feet"))
        );

    private static bool IsGroup(SentenceTree tree, int at) =>
        tree.Words[at] is { Length: 3 } word
        && !word.AsSpan().ContainsAnyExceptInRange('0', '9')
        && tree.Tokens[at].Start == tree.Tokens[at - 1].End + 1;

    /// <summary>"2 1/2" and "1/2" and "2 and a half".</summary>
    private static (double Value, int Last, bool IsAlone)? Fraction(SentenceTree tree, int last)
    {
        if (last + 2 < tree.Count && tree.Words[last + 1] == "/" && IsGlued(tree, last + 1) && Whole(tree, last + 2) is > 0 and var below)
            return (below, last + 2, true);
        if (
            last + 3 < tree.Count
            && tree.Words[last + 2] == "/"
            && Whole(tree, last + 1) is > 0 and var above
            && Whole(tree, last + 3) is > 0 and var under
        )
            return (above / under, last + 3, false);
        return AndPart(tree, last) is { } part ? (part.Value, part.Last, false) : null;
    }

    private static double? Whole(SentenceTree tree, int at) =>
        tree.Words[at].Length <= 2 && double.TryParse(tree.Words[at], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    private static (double Value, int Last) Scaled(SentenceTree tree, double value, int last)
    {
        // "2.3 million", "2.3-million", "5 hundred thousand": at most two.
        for (var steps = 0; steps < 2; steps++)
        {
            var next = last + 1 < tree.Count && tree.Words[last + 1] == "-" && IsGlued(tree, last + 1) ? last + 2 : last + 1;
            if (next >= tree.Count || !NumberWords.Magnitudes.TryGetValue(tree.Words[next], out var times))
                break;
            (value, last) = (value * times, next);
        }
        return (value, last);
    }

    /// <summary>"dozens", "tens of thousands", "hundreds of thousands".</summary>
    private static NumberSpan? Vague(SentenceTree tree, int at)
    {
        var word = tree.Words[at];
        if (word is "tens" && Follows(tree, at, "of") && Of(tree, at + 2) is { } tens)
            return new NumberSpan(at, at + 2, tens.Low * 10, tens.High * 10);
        if (Of(tree, at) is not { } vague || tree.Tags[at].StartsWith("VB", StringComparison.Ordinal))
            return null;
        if (word == "scores" && !Follows(tree, at, "of"))
            return null;
        if (Follows(tree, at, "of") && Of(tree, at + 2) is { } second)
            return new NumberSpan(at, at + 2, vague.Low * second.Low, vague.High * second.Low);
        return new NumberSpan(at, at, vague.Low, vague.High);
    }

    private static (double Low, double High)? Of(SentenceTree tree, int at) =>
        at < tree.Count && NumberWords.Vague.TryGetValue(tree.Words[at], out var vague) ? vague : null;

    private static bool Follows(SentenceTree tree, int at, string word) => at + 1 < tree.Count && tree.Words[at + 1] == word;

    /// <summary>"half a million", "a third of", "two-thirds", "three quarters of": a lone ordinal is none.</summary>
    private static NumberSpan? Part(SentenceTree tree, int at)
    {
        var word = tree.Words[at];
        if (
            word == "half"
            && at + 2 < tree.Count
            && tree.Words[at + 1] is "a" or "an"
            && NumberWords.Magnitudes.TryGetValue(tree.Words[at + 2], out var size)
        )
            return new NumberSpan(at, at + 2, size / 2, size / 2) { HasMagnitude = true };
        if (
            word == "half"
            && (
                Follows(tree, at, "of")
                || Follows(tree, at, "the")
                || (at > 0 && tree.Words[at - 1] is "by" or "than" or "nearly" or "almost" or "about" or "over")
            )
        )
            return new NumberSpan(at, at, .5, .5) { IsPart = true };
        var count = word is "a" or "one" ? 1 : NumberWords.Small.GetValueOrDefault(word);
        if (count == 0 || at + 1 >= tree.Count)
            return null;
        // "one in five pupils", "three out of ten".
        if (word != "a" && (Follows(tree, at, "in") || (Follows(tree, at, "out") && at + 2 < tree.Count && tree.Words[at + 2] == "of")))
        {
            var below = tree.Words[at + 1] == "in" ? at + 2 : at + 3;
            if (
                below + 1 < tree.Count
                && Simple(tree.Words[below]) is > 1 and var of
                && of >= count
                && (
                    tree.Words[below + 1] == "of"
                    || (tree.Tags[below + 1].StartsWith("NN", StringComparison.Ordinal) && !IsTimeNoun(tree.Words[below + 1]))
                )
            )
                return new NumberSpan(at, below, count / of, count / of) { IsPart = true };
        }
        var name = tree.Words[at + 1] == "-" ? at + 2 : at + 1;
        if (name >= tree.Count || !NumberWords.Parts.TryGetValue(tree.Words[name], out var parts))
            return null;
        // "over the next three quarters" tells how long.
        if (tree.Words[name] == "quarters" && at > 0 && IsSeries(tree.Words[at - 1]) && !Follows(tree, name, "of"))
            return null;
        // "a third man", "a second": only "a third of", "by a third", "a third full", or a plural.
        if (count == 1 && !Follows(tree, name, "of") && tree.Words[name] != "half" && !IsShare(tree, at, name))
            return null;
        if (word == "a" && tree.Words[name] == "half" && !Follows(tree, name, "of"))
            return null;
        return new NumberSpan(at, name, count / parts, count / parts) { IsPart = true };
    }

    /// <summary>"fell by | a fifth", "rose by more than | a quarter", "is | a third | full", "cost | a third | less": no noun behind it that it might be one of.</summary>
    private static bool IsShare(SentenceTree tree, int first, int last)
    {
        var next = last + 1 < tree.Count ? last + 1 : -1;
        if (next >= 0 && tree.Words[next] is "full" or "empty" or "complete" or "less" or "more" or "fewer")
            return next + 1 >= tree.Count || !tree.Tags[next + 1].StartsWith("NN", StringComparison.Ordinal);
        if (next >= 0 && tree.Tags[next] is not ("IN" or "TO" or "CC" or "." or "," or ":" or "JJR" or "RBR" or "-RRB-" or "NNP" or "''"))
            return false;
        if (next >= 0 && tree.Tags[next] is "JJR" or "RBR")
            return true;
        var before = first - 1;
        while (
            before >= 0
            && first - before <= 3
            && tree.Words[before]
                is "more"
                    or "than"
                    or "nearly"
                    or "almost"
                    or "about"
                    or "around"
                    or "over"
                    or "least"
                    or "at"
                    or "roughly"
                    or "some"
                    or "up"
                    or "to"
        )
            before--;
        return before >= 0 && tree.Words[before] == "by";
    }

    /// <summary>A word that says that what it counts follow one another.</summary>
    private static bool IsSeries(string word) =>
        word is "next" or "past" or "last" or "first" or "previous" or "preceding" or "coming" or "following";

    private static bool IsTimeNoun(string word) =>
        word is "days" or "years" or "months" or "weeks" or "hours" or "minutes" or "seconds" or "decades" or "games" or "matches";

    private static double? Simple(string word) =>
        NumberWords.Small.TryGetValue(word, out var small) ? small
        : NumberWords.Tens.TryGetValue(word, out var tens) ? tens
        : NumberWords.Magnitudes.TryGetValue(word, out var magnitude) ? magnitude
        : double.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
        : null;

    /// <summary>"two hundred and five thousand", "thirty-five", "a dozen", "a hundred".</summary>
    private static NumberSpan? Spelt(SentenceTree tree, int first)
    {
        double total = 0,
            group = 0;
        var (last, words, hasMagnitude) = (first - 1, 0, false);
        for (var at = first; at < tree.Count; at++)
        {
            var word = tree.Words[at];
            if (
                NumberWords.Small.TryGetValue(word, out var small)
                && (words == 0 || group % 100 == 0 || (group % 10 == 0 && small < 10 && group % 100 >= 20))
            )
                group += small;
            else if (NumberWords.Tens.TryGetValue(word, out var tens) && group % 100 == 0)
                group += tens;
            else if (NumberWords.Magnitudes.TryGetValue(word, out var times) && words > 0)
            {
                if (times >= 1000)
                    (total, group) = (total + (Math.Max(group, 1) * times), 0);
                else
                    group = Math.Max(group, 1) * times;
                hasMagnitude = true;
            }
            else if (
                word == "a"
                && words == 0
                && at + 1 < tree.Count
                && tree.Words[at + 1] is "hundred" or "thousand" or "million" or "billion" or "dozen" or "trillion"
            )
                group = 1;
            else if (words > 0 && word is "-" or "and" && at + 1 < tree.Count && Joins(tree, at, group + total))
                continue;
            else
                break;
            (last, words) = (at, words + 1);
        }
        if (words == 0 || (words == 1 && tree.Words[first] == "a"))
            return null;
        var value = total + group;
        // "seven and a half", "two and a quarter million".
        if (!hasMagnitude && AndPart(tree, last) is { } part)
        {
            (value, var end) = Scaled(tree, value + part.Value, part.Last);
            (hasMagnitude, last) = (end > part.Last, end);
        }
        return new NumberSpan(first, last, value, value) { HasMagnitude = hasMagnitude };
    }

    /// <summary>"two | and a half", "three | and three-quarters", "two-|and-a-half|-year": the part that a number has more, and its last word.</summary>
    private static (double Value, int Last)? AndPart(SentenceTree tree, int last)
    {
        int Next(int at) => at + 1 < tree.Count && tree.Words[at + 1] == "-" && IsGlued(tree, at + 1) ? at + 2 : at + 1;
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

    private static bool Joins(SentenceTree tree, int at, double before)
    {
        var next = tree.Words[at + 1];
        if (tree.Words[at] == "-")
            return IsGlued(tree, at)
                && (
                    NumberWords.Magnitudes.ContainsKey(next)
                    || (before % 10 == 0 && before >= 20 && NumberWords.Small.GetValueOrDefault(next) is > 0 and < 10)
                );
        return before >= 100 && (NumberWords.Small.ContainsKey(next) || NumberWords.Tens.ContainsKey(next)) && before % 100 == 0;
    }

    public static bool IsGlued(SentenceTree tree, int at) => at > 0 && tree.Tokens[at].Start == tree.Tokens[at - 1].End;
}
