namespace NewsMesh.EntityLink.Stories;

/// <summary>A story's headline and summary: words of its articles, never words of our own.</summary>
internal static class StoryText
{
    /// <summary>Sentences of a summary: what, and two more things.</summary>
    private const int SummarySentences = 3;

    /// <summary>Two sentences that share more than this share of their words say the same.</summary>
    private const double TooAlike = 0.5;

    /// <summary>An article is about what the story is about that is half as like the others as the one that is most like them.</summary>
    private const double CentralShare = 0.5;

    /// <summary>
    /// The latest of those that are about what the story is about: an event goes on, and what was true of its first day ("to strike from Monday", "15 trapped") is no longer. A press release gives
    /// none where news does.
    /// </summary>
    public static string Headline(IReadOnlyList<StoryArticle> story)
    {
        var similarity = StorySimilarity.Matrix(story);
        var articles = story.Select((article, at) => (Article: article, Central: story.Select((_, other) => similarity[at, other]).Sum()));
        var candidates = articles.Where(one => !one.Article.IsRelease || story.All(article => article.IsRelease)).ToList();
        var least = CentralShare * candidates.Max(one => one.Central);
        return candidates
            .Where(one => one.Central >= least)
            .OrderByDescending(one => one.Article.PublishedAt)
            .ThenByDescending(one => Math.Round(one.Central, 6))
            .ThenBy(one => one.Article.ArticleId)
            .First()
            .Article.Headline;
    }

    /// <summary>Sentences of the articles' beginnings that hold most of what the story is about, none that says the same as another.</summary>
    public static List<(StoryArticle Article, StorySentence Sentence)> Summary(IReadOnlyList<StoryArticle> story)
    {
        var about = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var term in story.SelectMany(article => article.Terms))
            about[term.Term] = about.GetValueOrDefault(term.Term) + (term.Weight / story.Count);
        var candidates = story
            .SelectMany(article =>
                article.Lead.Select((sentence, at) => (Article: article, Sentence: sentence, Words: Words(sentence), At: at))
            )
            .Where(candidate => candidate.Words.Count > 0)
            .Select(candidate =>
                (
                    candidate.Article,
                    candidate.Sentence,
                    candidate.Words,
                    Score: candidate.Words.Sum(word => about.GetValueOrDefault(word))
                        / Math.Sqrt(candidate.Words.Count + 4)
                        / (1 + (0.2 * candidate.At))
                )
            )
            .OrderByDescending(candidate => Math.Round(candidate.Score, 6))
            .ThenBy(candidate => candidate.Article.PublishedAt)
            .ThenBy(candidate => candidate.Article.ArticleId)
            .ThenBy(candidate => candidate.Sentence.Start)
            .ToList();
        var chosen = new List<(StoryArticle Article, StorySentence Sentence, HashSet<string> Words)>();
        foreach (var candidate in candidates)
        {
            if (chosen.Count == SummarySentences)
                break;
            if (chosen.TrueForAll(one => Share(one.Words, candidate.Words) < TooAlike))
                chosen.Add((candidate.Article, candidate.Sentence, candidate.Words));
        }
        return
        [
            .. chosen
                .OrderBy(one => one.Article.PublishedAt)
                .ThenBy(one => one.Article.ArticleId)
                .ThenBy(one => one.Sentence.Start)
                .Select(one => (one.Article, one.Sentence)),
        ];
    }

    private static HashSet<string> Words(StorySentence sentence) => [.. Facts.Rules.Words.ContentWords.Of(sentence.Text)];

    private static double Share(HashSet<string> one, HashSet<string> other) =>
        one.Count(other.Contains) / (double)Math.Min(one.Count, other.Count);
}
