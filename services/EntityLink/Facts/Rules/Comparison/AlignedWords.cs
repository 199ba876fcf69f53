using NewsMesh.EntityLink.Facts.Rules.Comparison.Numbers;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Times;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>The words of two statements that are nearly the same, laid beside each other by their longest common subsequence: what stands in a gap of the one stands in the place of what is in that of the other.</summary>
internal static class AlignedWords
{
    /// <summary>What both have of the words of the longer one, but for numbers.</summary>
    private const double NearlyAll = 0.75;

    /// <summary>The same, where a word in the place of another is looked for: two of the words may differ.</summary>
    private const double Most = 0.6;
    private const int FewestShared = 4;

    /// <summary>Words of a statement that says one thing.</summary>
    private const int Short = 20;

    /// <summary>More words are an aside, and stand in nobody's place.</summary>
    private const int MostInPlace = 3;

    /// <summary>Letters by which words of one root are known.</summary>
    private const int Root = 5;

    /// <summary>What stands between the shared words of the one, and of the other; null where too few are shared.</summary>
    public static List<(Extent One, Extent Other)>? Gaps(ReadStatement a, ReadStatement b, double least = NearlyAll)
    {
        var (one, other) = (a.Words, b.Words);
        var shared = a.SharedWith(b);
        var longer = Math.Max(one.Count(word => !IsNumber(word)), other.Count(word => !IsNumber(word)));
        if (shared.Count(pair => !IsNumber(one[pair.One])) is var words && (words < FewestShared || words < least * longer))
            return null;
        var gaps = new List<(Extent, Extent)>();
        var (from, then) = (0, 0);
        foreach (var (end, until) in shared.Append((one.Count, other.Count)))
        {
            if (end > from || until > then)
                gaps.Add((new Extent(from, end), new Extent(then, until)));
            (from, then) = (end + 1, until + 1);
        }
        return gaps;
    }

    /// <summary>The first words that stand in the place of others of another meaning; null for none.</summary>
    public static (string One, string Other)? Substituted(ReadStatement a, ReadStatement b)
    {
        foreach (var (one, other) in Gaps(a, b, Most) ?? [])
        {
            var (words, others) = (Content(a, one), Content(b, other));
            if (words.Count > 0 && words.Count == others.Count && !words.Exists(word => others.Exists(instead => MayBeOne(word, instead))))
                return (words[0], others[0]);
        }
        return null;
    }

    /// <summary>Somewhere the one has words of another meaning in the place of the other's.</summary>
    public static bool Differ(ReadStatement a, ReadStatement b) => InPlace(a, b).Any();

    /// <summary>Where the one has words of another meaning in the place of the other's.</summary>
    public static IEnumerable<(Extent One, Extent Other)> InPlace(ReadStatement a, ReadStatement b) =>
        (Gaps(a, b, Most) ?? []).Where(gap =>
            Content(a, gap.One) is { Count: > 0 and <= MostInPlace } words
            && Content(b, gap.Other) is { Count: > 0 and <= MostInPlace } others
            && !words.Exists(word => others.Exists(instead => MayBeOne(word, instead)))
        );

    /// <summary>The same words but for one, in short statements: what else that one would be is told by nothing.</summary>
    public static bool DifferInOneWord(ReadStatement a, ReadStatement b) =>
        a.Words.Count == b.Words.Count
        && a.Words.Count <= Short
        && Enumerable.Range(0, a.Words.Count).Count(at => a.Words[at] != b.Words[at]) == 1;

    /// <summary>The same words, but that two of them have changed places, so that who did it is whom it was done to; null for other words.</summary>
    public static (string One, string Other)? Swapped(ReadStatement a, ReadStatement b)
    {
        return a.Words.Any(word => ClaimRules.IsMutual(word)) ? null : InEachOthersPlace(a, b);
    }

    /// <summary>The same, of what is done in return: "Estonia imposed tariffs on Latvia", "Latvia imposed tariffs on Estonia".</summary>
    public static bool AreReturned(ReadStatement a, ReadStatement b) =>
        a.Words.Any(ClaimRules.IsReturned) && InEachOthersPlace(a, b) is not null;

    private static (string One, string Other)? InEachOthersPlace(ReadStatement a, ReadStatement b)
    {
        if (a.Words.Count != b.Words.Count)
            return null;
        var differ = Enumerable.Range(0, a.Words.Count).Where(at => a.Words[at] != b.Words[at]).Take(3).ToList();
        return
            differ is [var first, var second]
            && a.Words[first] == b.Words[second]
            && a.Words[second] == b.Words[first]
            && Complements.IsTelling(a.Words[first])
            && Complements.IsTelling(a.Words[second])
            && Enumerable.Range(first + 1, second - first - 1).Any(at => Complements.IsTelling(a.Words[at]))
            ? (a.Words[first], b.Words[first])
            : null;
    }

    /// <summary>The months that stand in each other's place; null for none.</summary>
    public static (string One, string Other)? Months(ReadStatement a, ReadStatement b)
    {
        foreach (var (one, other) in Gaps(a, b) ?? [])
        {
            if (Month(a, one) is { } month && Month(b, other) is { } instead)
                return (month, instead);
        }
        return null;
    }

    private static string? Month(ReadStatement statement, Extent gap) =>
        gap.Length == 1 && StatedDates.IsMonth(statement.Words[gap.Start]) ? statement.Words[gap.Start] : null;

    /// <summary>Its words of matter: no number, no measure and no time.</summary>
    public static List<string> Content(ReadStatement statement, Extent gap) =>
        [
            .. Enumerable
                .Range(gap.Start, gap.Length)
                .Select(at => statement.Words[at])
                .Where(word => ContentWords.IsContent(word) && !IsNumber(word) && !Measures.IsUnit(word) && !StatedDays.IsOfTime(word)),
        ];

    private static bool MayBeOne(string word, string other)
    {
        var (one, two) = (Stems.Of(word), Stems.Of(other));
        return Synonyms.Of(one) == Synonyms.Of(two)
            || PredicateClasses.Of(word) == PredicateClasses.Of(other)
            || (one.Length >= Root && two.Length >= Root && one.AsSpan(0, Root).SequenceEqual(two.AsSpan(0, Root)));
    }

    private static bool IsNumber(string word) => SubstitutedNumbers.IsNumber(word);

    /// <summary>The places of the shared words, in order; both sides are bounded by the comparer.</summary>
    public static List<(int One, int Other)> Shared(IReadOnlyList<string> one, IReadOnlyList<string> other)
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
