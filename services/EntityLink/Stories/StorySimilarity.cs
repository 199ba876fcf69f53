namespace NewsMesh.EntityLink.Stories;

/// <summary>How much two articles are about one event: the cosine of their terms, less with every day between them.</summary>
internal static class StorySimilarity
{
    /// <summary>Reports of one event spread over days; after so many the same words are more likely to be the next event.</summary>
    public static readonly TimeSpan Decay = TimeSpan.FromDays(10);

    public static double Of(StoryArticle one, StoryArticle other) =>
        one.Language == other.Language ? Cosine(Index(one), other) * Fresh(one, other) : 0;

    /// <summary>All pairs at once; the terms of each article are looked up once.</summary>
    public static double[,] Matrix(IReadOnlyList<StoryArticle> articles)
    {
        var matrix = new double[articles.Count, articles.Count];
        for (var one = 0; one < articles.Count; one++)
        {
            var index = Index(articles[one]);
            for (var other = one + 1; other < articles.Count; other++)
            {
                var similarity =
                    articles[one].Language == articles[other].Language
                        ? Cosine(index, articles[other]) * Fresh(articles[one], articles[other])
                        : 0;
                (matrix[one, other], matrix[other, one]) = (similarity, similarity);
            }
        }
        return matrix;
    }

    private static Dictionary<string, float> Index(StoryArticle article) =>
        article.Terms.ToDictionary(term => term.Term, term => term.Weight, StringComparer.Ordinal);

    private static double Cosine(Dictionary<string, float> terms, StoryArticle other)
    {
        var sum = 0.0;
        foreach (var term in other.Terms)
            sum += terms.TryGetValue(term.Term, out var weight) ? weight * term.Weight : 0;
        return sum;
    }

    private static double Fresh(StoryArticle one, StoryArticle other) =>
        Math.Exp(-(one.PublishedAt - other.PublishedAt).Duration().TotalDays / Decay.TotalDays);
}
