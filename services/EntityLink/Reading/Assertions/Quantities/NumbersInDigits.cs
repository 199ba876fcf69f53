using System.Globalization;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Quantities;

/// <summary>Numbers that are written with digits: "412 000", "6.1×10^24", "2 1/2", "£35m", "USD10m".</summary>
internal static class NumbersInDigits
{
    /// <summary>The number that begins at a word of digits, with what is glued to it and what stands behind it: "412 000", "2.3 million", "5kg".</summary>
    public static NumberSpan? At(SentenceTree tree, int first)
    {
        var word = tree.Words[first];
        var length = word.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end && end < 0 ? word.Length : DigitsEnd(word);
        var suffix = word[length..];
        // ".001" is a mark and a number here.
        var dot =
            first > 0
            && tree.Words[first - 1] == "."
            && NumberReader.IsGlued(tree, first)
            && (first == 1 || !NumberReader.IsGlued(tree, first - 1))
                ? "0."
                : "";
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
            return new NumberSpan(first, last, NumberEndings.Times(value, times), NumberEndings.Times(value, times))
            {
                HasMagnitude = true,
            };
        var (scaled, behind) = suffix.Length == 0 ? NumberEndings.Scaled(tree, value, last) : (value, last);
        return new NumberSpan(first, behind, scaled, scaled, suffix.Length > 0 ? suffix : null)
        {
            IsPlain = isPlain && behind == first && suffix.Length == 0,
            HasMagnitude = behind > last,
        };
    }

    /// <summary>"USD10m", "AUD1.5m", "RM79", "INR1,700": one word, and marks with digits behind it.</summary>
    public static NumberSpan? BehindCode(SentenceTree tree, int first)
    {
        var word = tree.Words[first];
        var digit = word.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit is < 2 or > 3 || !UnitTable.Signs.TryGetValue(word[..digit], out var sign))
            return null;
        var (text, last) = (word[digit..], first);
        while (
            last + 2 < tree.Count
            && tree.Words[last + 1] is "." or ","
            && NumberReader.IsGlued(tree, last + 1)
            && NumberReader.IsGlued(tree, last + 2)
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
            (value, last) = NumberEndings.Scaled(tree, value, last);
        else if (NumberWords.Suffixes.TryGetValue(suffix, out var times))
            value = NumberEndings.Times(value, times);
        else
            return null;
        return new NumberSpan(first, last, value, value) { Sign = sign, HasMagnitude = value >= 1000 };
    }

    /// <summary>"6.1×10^24", "1.2×10−9", "3 x 10-6" behind the number that it multiplies.</summary>
    private static (double Times, int Last)? PowerOfTen(SentenceTree tree, int last)
    {
        if (last + 3 >= tree.Count || tree.Words[last + 1] is not ("×" or "x" or "*") || tree.Words[last + 2] != "10")
            return null;
        var at = tree.Words[last + 3] == "^" ? last + 4 : last + 3;
        var isMinus = at < tree.Count && tree.Words[at] is "-" or "−";
        at += isMinus ? 1 : 0;
        return (isMinus || at > last + 3) && at < tree.Count && NumberReader.IsGlued(tree, at) && Whole(tree, at) is { } exponent
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
        if (
            last + 2 < tree.Count
            && tree.Words[last + 1] == "/"
            && NumberReader.IsGlued(tree, last + 1)
            && Whole(tree, last + 2) is > 0 and var below
        )
            return (below, last + 2, true);
        if (
            last + 3 < tree.Count
            && tree.Words[last + 2] == "/"
            && Whole(tree, last + 1) is > 0 and var above
            && Whole(tree, last + 3) is > 0 and var under
        )
            return (above / under, last + 3, false);
        return NumberEndings.AndPart(tree, last) is { } part ? (part.Value, part.Last, false) : null;
    }

    private static double? Whole(SentenceTree tree, int at) =>
        tree.Words[at].Length <= 2 && double.TryParse(tree.Words[at], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
