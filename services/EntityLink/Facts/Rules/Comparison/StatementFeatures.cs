using NewsMesh.EntityLink.Facts.Rules.Comparison.Numbers;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Times;
using NewsMesh.EntityLink.Facts.Rules.Values;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Encoders;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>What two statements have in common, in numbers from 0 to 1: what the model that tells one event from another is given.</summary>
internal sealed class StatementFeatures
{
    public static readonly IReadOnlyList<string> Names =
    [
        "bias",
        "cosine",
        "shorter-covered",
        "longer-covered",
        "bigrams",
        "names-shared",
        "names-differ",
        "numbers-shared",
        "numbers-differ",
        "classes-shared",
        "classes-differ",
        "in-order",
        "length-ratio",
        "quoted-shared",
        "rarest-shared",
        "cosine-and-covered",
        "days-apart",
        "shared-weight",
        "meaning",
        "meaning-high",
        "days-differ",
        "names-unshared",
        "past-differs",
        "encoder-follows",
        "encoder-open",
        "encoder-ruled-out",
        "encoder-same",
        "encoder-event",
    ];

    private StatementFeatures(ReadStatement a, ReadStatement b, double meaning, IReadOnlyList<PairScores> scores)
    {
        var (one, two) = (Weighed(a.Terms), Weighed(b.Terms));
        var matched = Matched(a, b);
        var shared = matched.Sum(TermCounts.Weight);
        var (all, others) = (one.Values.Sum(), two.Values.Sum());
        Cosine = all == 0 || others == 0 ? 0 : shared / Math.Sqrt(all * others);
        ShorterCovered = Math.Min(all, others) == 0 ? 0 : Math.Min(1, shared / Math.Min(all, others));
        LongerCovered = Math.Max(all, others) == 0 ? 0 : Math.Min(1, shared / Math.Max(all, others));
        InOrder = LongestCommon(a.Terms, b.Terms) / (double)Math.Max(1, Math.Min(a.Terms.Count, b.Terms.Count));
        SaysSame = scores.Count == 0 ? 0 : scores.Average(score => score.Same);
        QuotedShared = Overlap(a.Quoted, b.Quoted);
        var (numbers, otherNumbers) = (Numbers(a), Numbers(b));
        var sharedNumbers =
            numbers.Count(number => otherNumbers.Any(other => AreOfOneCount(number, other)))
            / (double)Math.Max(1, Math.Min(numbers.Count, otherNumbers.Count));
        var namesShared = a.Names.Count(b.Names.Contains) / (double)Math.Max(1, Math.Min(a.Names.Count, b.Names.Count));
        var days = a.Given.PublishedAt is { } published && b.Given.PublishedAt is { } also ? Math.Abs((published - also).TotalDays) : 0;
        Values =
        [
            1,
            Cosine,
            ShorterCovered,
            LongerCovered,
            Overlap([.. Bigrams(a.Terms)], [.. Bigrams(b.Terms)]),
            namesShared,
            a.Names.Count > 0 && b.Names.Count > 0 && namesShared == 0 ? 1 : 0,
            numbers.Count > 0 && otherNumbers.Count > 0 ? sharedNumbers : 0,
            numbers.Count > 0 && otherNumbers.Count > 0 && sharedNumbers == 0 ? 1 : 0,
            a.Predicates.Overlaps(b.Predicates) ? 1 : 0,
            a.Predicates.Count > 0 && b.Predicates.Count > 0 && !a.Predicates.Overlaps(b.Predicates) ? 1 : 0,
            InOrder,
            Math.Min(a.Terms.Count, b.Terms.Count) / (double)Math.Max(1, Math.Max(a.Terms.Count, b.Terms.Count)),
            QuotedShared,
            matched.Select(TermCounts.Weight).DefaultIfEmpty(0).Max(),
            Cosine * ShorterCovered,
            Math.Min(1, days / 7),
            Math.Min(1, shared / 6),
            Math.Max(0, meaning),
            Math.Max(0, meaning - 0.6) / 0.4,
            StatedDays.Differ(a, b) ? 1 : 0,
            a.Names.Count == 0 || b.Names.Count == 0 ? 0 : Unshared(a.Names, b.Names) * Unshared(b.Names, a.Names),
            a.IsPast != b.IsPast ? 1 : 0,
            .. Odds(scores),
        ];
    }

    public IReadOnlyList<double> Values { get; }
    public double Cosine { get; }
    public double ShorterCovered { get; }
    public double LongerCovered { get; }

    /// <summary>So much is shared that a word for "not" must be about it.</summary>
    public bool IsAlike => ShorterCovered >= 0.7 && LongerCovered >= 0.4;
    public double InOrder { get; }

    public double QuotedShared { get; }

    /// <summary>How likely the cross-encoder thinks it that both say the same; 0 to 1.</summary>
    public double SaysSame { get; }

    /// <summary>The cosine of two words' embeddings; 0 where nobody was asked.</summary>
    public required Func<string, string, double> Likeness { get; init; }

    /// <param name="a">The one statement.</param>
    /// <param name="b">The other.</param>
    /// <param name="meaning">The cosine of their embeddings; 0 where there are none.</param>
    /// <param name="scores">What the cross-encoder makes of them in both orders; null where it was not asked.</param>
    /// <param name="likeness">The cosine of two words; null where it was not asked.</param>
    public static StatementFeatures Of(
        ReadStatement a,
        ReadStatement b,
        double meaning = 0,
        IReadOnlyList<PairScores>? scores = null,
        Func<string, string, double>? likeness = null
    ) => new(a, b, meaning, scores ?? []) { Likeness = likeness ?? (static (_, _) => 0) };

    /// <summary>The cross-encoder's answers as log-odds from -1 to 1; which of the two comes first makes no difference.</summary>
    private static double[] Odds(IReadOnlyList<PairScores> scores) =>
        scores.Count == 0
            ? new double[5]
            :
            [
                Odds(scores.Max(score => score.Follows)),
                Odds(scores.Min(score => score.Open)),
                Odds(scores.Max(score => score.RuledOut)),
                Odds(scores.Average(score => score.Same)),
                Odds(scores.Average(score => score.Event)),
            ];

    private static double Odds(double share) => Math.Clamp(Math.Log(Math.Max(share, 1e-6) / Math.Max(1 - share, 1e-6)) / 5, -1, 1);

    private static double Unshared(HashSet<string> names, HashSet<string> others) =>
        names.Count(name => !others.Contains(name)) / (double)names.Count;

    private static Dictionary<string, double> Weighed(IReadOnlyList<string> terms) =>
        terms.Distinct(StringComparer.Ordinal).ToDictionary(term => term, TermCounts.Weight, StringComparer.Ordinal);

    /// <summary>The terms of the one that the other has: the same stem, the same class of event, or a long beginning in common ("collision", "collided").</summary>
    private static List<string> Matched(ReadStatement a, ReadStatement b)
    {
        var others = b.Terms.Select(Synonyms.Of).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. a
                .Terms.Distinct(StringComparer.Ordinal)
                .Where(term =>
                    others.Contains(Synonyms.Of(term))
                    || (PredicateClasses.IsKnown(term) && b.Predicates.Contains(PredicateClasses.Of(term)))
                    || (term.Length >= 6 && others.Any(other => other.Length >= 6 && other.AsSpan(0, 5).SequenceEqual(term.AsSpan(0, 5))))
                ),
        ];
    }

    private static List<Figure> Numbers(ReadStatement statement) =>
        [.. statement.Figures.DistinctBy(figure => (QuantityValues.Point(figure.Quantity), figure.Kind))];

    /// <summary>A hundred injured and a hundred killed are two numbers; a hundred of whom nothing else is said can be either.</summary>
    private static bool AreOfOneCount(Figure one, Figure other) =>
        one.Kind == other.Kind
        && (QuantityValues.Point(one.Quantity).Equals(QuantityValues.Point(other.Quantity)) || one.IsConverted(other));

    private static IEnumerable<string> Bigrams(IReadOnlyList<string> terms) => terms.Zip(terms.Skip(1), (one, two) => $"{one} {two}");

    private static double Overlap(IReadOnlyList<string> one, IReadOnlyList<string> two)
    {
        if (one.Count == 0 || two.Count == 0)
            return 0;
        var (few, many) = one.Count <= two.Count ? (one, two) : (two, one);
        var set = many.ToHashSet(StringComparer.Ordinal);
        return few.Count(set.Contains) / (double)few.Count;
    }

    /// <summary>Longest common subsequence of terms; both sides are bounded by the comparer.</summary>
    private static int LongestCommon(IReadOnlyList<string> one, IReadOnlyList<string> two)
    {
        var row = new int[two.Count + 1];
        foreach (var term in one)
        {
            var diagonal = 0;
            for (var at = 0; at < two.Count; at++)
            {
                var above = row[at + 1];
                row[at + 1] = term == two[at] ? diagonal + 1 : Math.Max(above, row[at]);
                diagonal = above;
            }
        }
        return row[^1];
    }
}
