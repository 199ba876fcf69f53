namespace NewsMesh.EntityLink.Stories;

/// <summary>
/// Parts articles into events by average linkage (Sokal and Michener 1958): the two groups that are most alike on average become one while they are alike enough. The order in which articles
/// are given makes no difference: they are sorted first, and ties are broken by the older.
/// </summary>
internal static class StoryClusters
{
    /// <summary>
    /// The average similarity from which two groups report one event: the first and the last report of an event share little, which those between make up for. From .12 to .3 B-cubed F1 moves
    /// by .02 on the topics of ECB+ that the weights were learnt on.
    /// </summary>
    public const double OneEvent = 0.18;

    /// <summary>The groups, each by time of publication, the one with the oldest article first.</summary>
    public static List<List<StoryArticle>> Of(IEnumerable<StoryArticle> given, double threshold = OneEvent)
    {
        var articles = given
            .DistinctBy(article => article.ArticleId)
            .OrderBy(article => article.PublishedAt)
            .ThenBy(article => article.ArticleId)
            .ToList();
        var similarity = StorySimilarity.Matrix(articles);
        var groups = articles.Select((_, at) => (List<int>?)[at]).ToList();
        var nearest = Enumerable.Range(0, groups.Count).Select(one => Nearest(groups, similarity, one)).ToArray();
        while (Closest(nearest) is { } one && nearest[one].Similarity >= threshold)
        {
            var other = nearest[one].Other;
            Join(groups, similarity, one, other);
            Follow(groups, similarity, nearest, one, other);
        }
        return [.. groups.OfType<List<int>>().Select(group => group.Order().Select(at => articles[at]).ToList())];
    }

    /// <summary>The group behind this one that is most like it, the first of several; none (-1) where nothing is alike.</summary>
    private static (int Other, double Similarity) Nearest(List<List<int>?> groups, double[,] similarity, int one)
    {
        var nearest = (Other: -1, Similarity: 0.0);
        for (var other = one + 1; groups[one] is not null && other < groups.Count; other++)
        {
            if (groups[other] is not null && similarity[one, other] > nearest.Similarity)
                nearest = (other, similarity[one, other]);
        }
        return nearest;
    }

    private static int? Closest((int Other, double Similarity)[] nearest)
    {
        int? closest = null;
        for (var one = 0; one < nearest.Length; one++)
        {
            if (nearest[one].Other >= 0 && (closest is not { } known || nearest[one].Similarity > nearest[known].Similarity))
                closest = one;
        }
        return closest;
    }

    /// <summary>Only what two joined groups were nearest to, and what their average is nearer to now, is looked at again.</summary>
    private static void Follow(
        List<List<int>?> groups,
        double[,] similarity,
        (int Other, double Similarity)[] nearest,
        int joined,
        int gone
    )
    {
        for (var one = 0; one < gone; one++)
        {
            if (one == joined || nearest[one].Other == joined || nearest[one].Other == gone)
                nearest[one] = Nearest(groups, similarity, one);
            else if (
                one < joined
                && groups[one] is not null
                && (
                    similarity[one, joined] > nearest[one].Similarity
                    || (similarity[one, joined] == nearest[one].Similarity && joined < nearest[one].Other)
                )
            )
                nearest[one] = (joined, similarity[one, joined]);
        }
        nearest[gone] = (-1, 0);
    }

    /// <summary>The younger group goes into the older; averages follow by Lance and Williams (1967).</summary>
    private static void Join(List<List<int>?> groups, double[,] similarity, int one, int other)
    {
        var (mine, theirs) = (groups[one]!, groups[other]!);
        for (var third = 0; third < groups.Count; third++)
        {
            if (third == one || third == other || groups[third] is null)
                continue;
            var average = ((mine.Count * similarity[one, third]) + (theirs.Count * similarity[other, third])) / (mine.Count + theirs.Count);
            (similarity[one, third], similarity[third, one]) = (average, average);
        }
        mine.AddRange(theirs);
        groups[other] = null;
    }
}
