using System.Collections.Frozen;
using System.Globalization;
using NewsMesh.EntityLink.Facts.Rules.Values;
using NewsMesh.EntityLink.Reading.Assertions.Quantities;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Numbers;

/// <summary>
/// Two statements of nearly the same words in which one number stands in the place of another: an age, a score, the years of a sentence, a time of day, whatever it counts.
/// </summary>
internal static class SubstitutedNumbers
{
    /// <summary>Words that may stand beside the number between two shared ones: "6.10am" and "6.40 a.m.".</summary>
    private const int Beside = 2;

    /// <summary>So little apart are a number and the same one rounded.</summary>
    private const double Rounded = 0.01;

    private static readonly string[] Ordinals =
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".Split(
            ' '
        );

    /// <summary>A number behind one of these may be another one, rounded.</summary>
    private static readonly FrozenSet<string> Roughly = WordList.Of(
        "about around some nearly almost over under than least most roughly approximately estimated"
    );

    /// <summary>The two numbers; null where the words differ, where no number does, and where several do: that is another event of the same kind.</summary>
    public static (string One, string Other)? Of(ReadStatement a, ReadStatement b)
    {
        if (AreOfOtherScales(a, b) || AlignedWords.Gaps(a, b) is not { } gaps || AlignedWords.Substituted(a, b) is not null)
            return null;
        var (one, other) = (a.Words, b.Words);
        (string, string)? found = null;
        foreach (var (gap, otherGap) in gaps)
        {
            if (NumberOf(one, gap) is { } number && NumberOf(other, otherGap) is { } instead && !MayBeOne(number.Word, instead.Word))
            {
                if (found is not null || IsRough(one, number.At) || IsRough(other, instead.At))
                    return null;
                found = (number.Word, instead.Word);
            }
        }
        return found is { } pair && MeasureOneThing(a, pair.Item1, b, pair.Item2) ? found : null;
    }

    /// <summary>Not 20 tanks and 14 howitzers, and not 12 kilometres and 7.5 miles.</summary>
    private static bool MeasureOneThing(ReadStatement a, string number, ReadStatement b, string instead) =>
        FigureOf(a, number) is not { } figure
        || FigureOf(b, instead) is not { } other
        || (QuantityValues.AreOfOneUnit(figure.Quantity, other.Quantity) && figure.Kind == other.Kind && !figure.IsOf(other));

    private static Figure? FigureOf(ReadStatement statement, string number) =>
        statement.Figures.Find(figure =>
            statement
                .Given.Text.AsSpan(figure.Characters.Start, figure.Characters.Length)
                .StartsWith(number, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Days, zones and currencies: the numbers of two of them say nothing of each other.</summary>
    private static bool AreOfOtherScales(ReadStatement a, ReadStatement b) =>
        (a.Dates.Count > 0 && b.Dates.Count > 0 && !a.Dates.Overlaps(b.Dates))
        || !a.Zones.SetEquals(b.Zones)
        || !FigureRules.Currencies(a).ToHashSet(StringComparer.Ordinal).SetEquals(FigureRules.Currencies(b));

    /// <summary>The only number of a gap, if hardly anything else stands in it.</summary>
    private static (int At, string Word)? NumberOf(IReadOnlyList<string> words, Extent gap)
    {
        var numbers = Enumerable.Range(gap.Start, gap.Length).Where(at => IsNumber(words[at])).ToList();
        return numbers.Count == 1 && gap.Length <= 1 + Beside ? (numbers[0], words[numbers[0]]) : null;
    }

    /// <summary>Also "seven" and "7", "12th" and "twelfth", and what is rounded: "105 million" and "105.2 million". Of "3.4bn" and "3.4" nobody knows.</summary>
    private static bool MayBeOne(string one, string other) =>
        one == other
        || (Value(one), Value(other)) switch
        {
            ({ } value, { } instead) => Math.Abs(value - instead) < Rounded * Math.Max(value, instead),
            (null, null) => false,
            _ => true,
        };

    private static double? Value(string word) =>
        NumberWords.Cardinals.TryGetValue(word, out var cardinal) ? cardinal
        : Array.IndexOf(Ordinals, word) is >= 0 and var at ? at + 1
        : double.TryParse(
            word.AsSpan().TrimEnd("stndrh"),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
        : null;

    private static bool IsRough(IReadOnlyList<string> words, int at) => at > 0 && Roughly.Contains(words[at - 1]);

    /// <summary>"Third", "3rd".</summary>
    public static bool IsOrdinal(string word) => Ordinal(word) is not null;

    /// <summary>An ordinal in letters, whichever way it is written; null for other words.</summary>
    public static string? Ordinal(string word) =>
        Ordinals.Contains(word) ? word
        : word.Length > 2
        && word.AsSpan(word.Length - 2) is "st" or "nd" or "rd" or "th"
        && int.TryParse(word.AsSpan(0, word.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (number > 0 && number <= Ordinals.Length ? Ordinals[number - 1] : word)
        : null;

    public static bool IsNumber(string word) =>
        char.IsAsciiDigit(word[0]) || NumberWords.Cardinals.ContainsKey(word) || Ordinals.Contains(word);
}
