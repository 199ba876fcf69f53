using System.Runtime.InteropServices;

namespace NewsMesh.EntityLink.Stories;

/// <summary>
/// How likely two articles report one event, by a logistic regression on four cosines (of what they are about, of the capitalised words, of the numbers and of the places that they name), less
/// with every day between them. The weights were learnt on the topics of odd number of ECB+ (CC BY 3.0; <c>tests/Evaluation -- train-stories</c>), whose pairs of topics are events that are alike
/// ("another earthquake", "another arrest"): words alone hold these for one event, numbers and places part them.
/// </summary>
internal static class StorySimilarity
{
    /// <summary>Articles that are further apart in time never report one event by themselves; those between them may join them.</summary>
    public static readonly TimeSpan Reach = TimeSpan.FromDays(60);

    /// <summary>ECB+ has no times. A story goes on for weeks, while the next event of its kind is told apart by its words as a rule: a day takes little.</summary>
    private const double ADay = 0.02;

    private const double Bias = -6.9;

    /// <summary>By <see cref="StoryTermKind"/>.</summary>
    private static readonly double[] Weights = [16.95, 3.0, 2.98, 1.37];

    /// <summary>0 to 1.</summary>
    public static double Of(StoryArticle one, StoryArticle other) => Matrix([one, other])[0, 1];

    /// <summary>All pairs at once: each term finds the articles that have it, so that pairs that share nothing cost nothing.</summary>
    public static double[,] Matrix(IReadOnlyList<StoryArticle> articles)
    {
        var evidence = Evidence(articles, Weights);
        for (var one = 0; one < articles.Count; one++)
        {
            for (var other = one + 1; other < articles.Count; other++)
            {
                var apart = (articles[one].PublishedAt - articles[other].PublishedAt).Duration();
                var similarity =
                    articles[one].Language == articles[other].Language && apart <= Reach
                        ? Logistic(Bias + evidence[one, other] - (ADay * apart.TotalDays))
                        : 0;
                (evidence[one, other], evidence[other, one]) = (similarity, similarity);
            }
        }
        return evidence;
    }

    /// <summary>The sum of the cosines, each by the weight of its <see cref="StoryTermKind"/>, where the first article comes before the second.</summary>
    public static double[,] Evidence(IReadOnlyList<StoryArticle> articles, IReadOnlyList<double> weights)
    {
        var evidence = new double[articles.Count, articles.Count];
        var postings = new List<Posting>(articles.Sum(article => article.Terms.Count));
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < articles.Count; at++)
        {
            foreach (var term in articles[at].Terms)
            {
                ref var posting = ref CollectionsMarshal.GetValueRefOrAddDefault(last, term.Term, out var isKnown);
                var weight = weights[(int)StoryTerm.KindOf(term.Term)];
                var before = isKnown ? posting : -1;
                for (var earlier = before; earlier >= 0; earlier = postings[earlier].Before)
                    evidence[postings[earlier].Article, at] += weight * postings[earlier].Weight * term.Weight;
                posting = postings.Count;
                postings.Add(new Posting(at, term.Weight, before));
            }
        }
        return evidence;
    }

    /// <summary>A term in an article, and the place of the posting of the same term in the article before: a list for each of thousands of terms would be thrown away with each article that is linked.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Posting(int Article, float Weight, int Before);

    private static double Logistic(double value) => 1 / (1 + Math.Exp(-value));
}
