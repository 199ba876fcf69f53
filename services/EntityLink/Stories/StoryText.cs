namespace NewsMesh.EntityLink.Stories;

/// <summary>A story's headline and summary: words of its articles, never words of our own.</summary>
internal static class StoryText
{
    /// <summary>Sentences of a summary: what, and two more things.</summary>
    private const int SummarySentences = 3;

    /// <summary>Two sentences that share more than this share of their words say the same.</summary>
    private const double TooAlike = 0.5;

    /// <summary>The article that is most like all others, the older of two.</summary>
    public static StoryArticle Central(IReadOnlyList<StoryArticle> story)
    {
        var similarity = StorySimilarity.Matrix(story);
        return story[
            Enumerable
                .Range(0, story.Count)
                .MaxBy(one => (Math.Round(Enumerable.Range(0, story.Count).Sum(other => similarity[one, other]), 6), -one))
        ];
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

    private static HashSet<string> Words(StorySentence sentence) => [.. Facts.Rules.ContentWords.Of(sentence.Text)];

    private static double Share(HashSet<string> one, HashSet<string> other) =>
        one.Count(other.Contains) / (double)Math.Min(one.Count, other.Count);
}
