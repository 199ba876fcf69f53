using NewsMesh.EntityLink.Storage;

namespace NewsMesh.EntityLink.Stories;

/// <summary>The stories near an article, with the articles that were read of them.</summary>
internal sealed class StoryNeighbours
{
    private readonly Dictionary<Guid, Guid> _storyOf = [];
    private readonly Dictionary<Guid, int> _counts = [];
    private readonly Dictionary<Guid, int> _read = [];

    public List<StoryArticle> Articles { get; } = [];
    public IReadOnlyCollection<Guid> Stories => _counts.Keys;

    public void Add(StoryArticle article, Guid story, int articlesOfStory)
    {
        Articles.Add(article);
        _storyOf[article.ArticleId] = story;
        _counts[story] = articlesOfStory;
        _read[story] = _read.GetValueOrDefault(story) + 1;
    }

    /// <summary>Where an article is now; none for one that is new.</summary>
    public Guid? StoryOf(Guid article) => _storyOf.TryGetValue(article, out var story) ? story : null;

    /// <summary>All articles of a story, those that were not read too.</summary>
    public int CountOf(Guid story) => _counts.GetValueOrDefault(story);

    /// <summary>A story too large to be read whole keeps its id: its oldest article may be among those that were not read.</summary>
    public Guid? PinnedIn(List<StoryArticle> group) =>
        group
            .Select(article => StoryOf(article.ArticleId))
            .OfType<Guid>()
            .Where(story => CountOf(story) > _read[story])
            .GroupBy(story => story)
            .OrderByDescending(same => same.Count())
            .ThenBy(same => same.Key)
            .Select(same => (Guid?)same.Key)
            .FirstOrDefault();
}

/// <summary>An article of a story that another may belong to, and how many the story has.</summary>
internal sealed record StoryCandidate(StoryRow Row, int ArticlesOfStory);

/// <summary>Finds the stories that an article may belong to, by an inverted index of the heaviest terms.</summary>
internal static class StoryCandidates
{
    /// <summary>Heaviest terms that two articles share: one more where weeks are between them.</summary>
    private const int FewestShared = 2;

    /// <summary>Articles that share terms, and articles of their stories that are compared with each other: 11,000 pairs at the most, a few milliseconds.</summary>
    private const int MostAlike = 40,
        MostRead = 150;

    /// <summary>What the look-up asks of an article that it finds.</summary>
    public static bool IsAlike(StoryArticle own, StoryArticle other, string[] terms)
    {
        var apart = (own.PublishedAt - other.PublishedAt).Duration();
        return own.Language == other.Language
            && apart <= StorySimilarity.Reach
            && StoryKeys.Terms(other).Intersect(terms, StringComparer.Ordinal).Count() >= FewestShared + (apart > StoryKeys.Near ? 1 : 0);
    }

    /// <summary>The rows of the articles, there when the trip has been run.</summary>
    /// <remarks>Hundreds of articles share a term with one. What each shares is counted by a hash of the terms: PostgreSQL looks through a list that is a parameter from its first word to its last.</remarks>
    public static List<StoryCandidate> Select(RoundTrip trip, StoryArticle own)
    {
        var found = new List<StoryCandidate>();
        trip.Add(
            Sql.Statement(
                $"""
                WITH alike AS (
                    SELECT one.story_id FROM (
                        SELECT near.story_id, near.article_id, abs(extract(epoch FROM near.published_at - @at)) AS apart,
                            (SELECT count(*) FROM (SELECT unnest(near.top_terms) AS key) one WHERE split_part(key, ' ', 2) IN (SELECT unnest(@terms))) AS shared
                        FROM entity_link.story_articles near
                        WHERE near.top_terms && @keys AND near.language = @language AND near.published_at BETWEEN @from AND @to AND near.article_id <> @id) one
                    WHERE one.shared >= {FewestShared} + (one.apart > @near)::int
                    ORDER BY one.shared DESC, one.apart, one.article_id LIMIT {MostAlike}
                ), touched AS (
                    SELECT story_id FROM alike UNION SELECT story_id FROM entity_link.story_articles WHERE article_id = @id)
                SELECT {StoryRow.Columns}, count(*) OVER (PARTITION BY member.story_id)::int
                FROM entity_link.story_articles member JOIN touched USING (story_id)
                ORDER BY abs(extract(epoch FROM member.published_at - @at)), member.article_id LIMIT {MostRead}
                """,
                ("id", own.ArticleId),
                ("keys", StoryKeys.Around(own)),
                ("terms", StoryKeys.Terms(own)),
                ("near", StoryKeys.Near.TotalSeconds),
                ("language", own.Language),
                ("at", own.PublishedAt),
                ("from", own.PublishedAt - StorySimilarity.Reach),
                ("to", own.PublishedAt + StorySimilarity.Reach)
            ),
            async (reader, cancellationToken) =>
            {
                while (await reader.ReadAsync(cancellationToken))
                    found.Add(new StoryCandidate(StoryRow.Read(reader), reader.GetInt32(3)));
            }
        );
        return found;
    }
}
