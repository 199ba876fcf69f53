using System.Collections.Frozen;
using System.Globalization;
using NewsMesh.EntityLink.Reading.Assertions.Quantities;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>
/// Two statements of nearly the same words in which one number stands in the place of another: an age, a score, the years of a sentence, a time of day, whatever it counts. (Longest common
/// subsequence of their words.)
/// </summary>
internal static class SubstitutedNumbers
{
    /// <summary>What both have of the words of the longer one, but for numbers.</summary>
    private const double NearlyAll = 0.75;

    /// <summary>Words that may stand beside the number between two shared ones: "6.10am" and "6.40 a.m.".</summary>
    private const int Beside = 2;

    private const int FewestShared = 4;

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
        if (AreOfOtherScales(a, b))
            return null;
        var (one, other) = (a.Words, b.Words);
        var shared = Shared(one, other);
        var longer = Math.Max(one.Count(word => !IsNumber(word)), other.Count(word => !IsNumber(word)));
        if (shared.Count(pair => !IsNumber(one[pair.One])) is var words && (words < FewestShared || words < NearlyAll * longer))
            return null;
        (string, string)? found = null;
        var (from, then) = (0, 0);
        foreach (var (end, until) in shared.Append((one.Count, other.Count)))
        {
            if (
                NumberOf(one, from, end) is { } number
                && NumberOf(other, then, until) is { } instead
                && !MayBeOne(number.Word, instead.Word)
            )
            {
                if (found is not null || IsRough(one, number.At) || IsRough(other, instead.At))
                    return null;
                found = (number.Word, instead.Word);
            }
            (from, then) = (end + 1, until + 1);
        }
        return found;
    }

    /// <summary>Days, zones and currencies: the numbers of two of them say nothing of each other.</summary>
    private static bool AreOfOtherScales(ReadStatement a, ReadStatement b) =>
        (a.Dates.Count > 0 && b.Dates.Count > 0 && !a.Dates.Overlaps(b.Dates))
        || !a.Zones.SetEquals(b.Zones)
        || !Currencies(a).SetEquals(Currencies(b));

    private static HashSet<string> Currencies(ReadStatement statement) =>
        [.. statement.Figures.Select(figure => figure.Quantity.Unit).OfType<string>().Where(unit => unit is "usd" or "eur" or "gbp")];

    /// <summary>The only number of a gap, if hardly anything else stands in it.</summary>
    private static (int At, string Word)? NumberOf(IReadOnlyList<string> words, int from, int end)
    {
        var numbers = Enumerable.Range(from, end - from).Where(at => IsNumber(words[at])).ToList();
        return numbers.Count == 1 && end - from <= 1 + Beside ? (numbers[0], words[numbers[0]]) : null;
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

    private static bool IsNumber(string word) =>
        char.IsAsciiDigit(word[0]) || NumberWords.Cardinals.ContainsKey(word) || Ordinals.Contains(word);

    /// <summary>The places of the shared words, in order; both sides are bounded by the comparer.</summary>
    private static List<(int One, int Other)> Shared(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var length = new int[one.Count + 1, other.Count + 1];
        for (var at = one.Count - 1; at >= 0; at--)
        {
            for (var next = other.Count - 1; next >= 0; next--)
                length[at, next] =
                    one[at] == other[next] ? length[at + 1, next + 1] + 1 : Math.Max(length[at + 1, next], length[at, next + 1]);
        }
        var shared = new List<(int, int)>();
        for (int at = 0, next = 0; at < one.Count && next < other.Count; )
        {
            if (one[at] == other[next])
                shared.Add((at++, next++));
            else if (length[at + 1, next] >= length[at, next + 1])
                at++;
            else
                next++;
        }
        return shared;
    }
}
