using NewsMesh.Contracts;
using NewsMesh.Search.Query;
using Npgsql;

namespace NewsMesh.Search.Indexing;

/// <summary>
/// The newest state of a story, and the story of each article as a column of it. Stories and articles come in any order: each, when it is written, is brought in line with what is known of the
/// other.
/// </summary>
internal static class StoryStatements
{
    public static IEnumerable<NpgsqlBatchCommand> Put(StoryChanged story)
    {
        yield return Sql.Statement(
            """
            INSERT INTO stories AS known (
                story_id, version, headline, summary, article_ids, article_count, entity_ids, first_published_at, last_published_at, merged_into, document)
            VALUES (@id, @version, @headline, @summary::jsonb, @articles, @count, @entities, @first, @last, @merged,
                to_tsvector('search.simple', left(@words, 100000)))
            ON CONFLICT (story_id) DO UPDATE SET
                version = excluded.version, headline = excluded.headline, summary = excluded.summary, article_ids = excluded.article_ids,
                article_count = excluded.article_count, entity_ids = excluded.entity_ids, first_published_at = excluded.first_published_at,
                last_published_at = excluded.last_published_at, merged_into = excluded.merged_into, document = excluded.document
            WHERE known.version <= excluded.version
            """,
            ("id", story.StoryId),
            ("version", story.Version),
            ("headline", story.Headline),
            ("summary", StoredJson.Of(story.Summary)),
            ("articles", story.ArticleIds.ToArray()),
            ("count", story.ArticleCount ?? story.ArticleIds.Count),
            ("entities", story.EntityIds.ToArray()),
            ("first", story.FirstPublishedAt),
            ("last", story.LastPublishedAt),
            ("merged", story.MergedInto),
            ("words", SpacelessWords.OfText(string.Join('\n', [story.Headline, .. story.Summary.Select(sentence => sentence.Text)])))
        );
        yield return Sql.Statement(
            """
            UPDATE articles SET story_id = NULL, story_headline = NULL
            FROM stories story WHERE story.story_id = @id AND articles.story_id = @id
                AND (story.merged_into IS NOT NULL OR story.article_count < 2 OR (story.article_count <= cardinality(story.article_ids) AND articles.article_id <> ALL (story.article_ids)))
            """,
            ("id", story.StoryId)
        );
        yield return Sql.Statement(
            """
            UPDATE articles SET story_id = story.story_id, story_headline = story.headline
            FROM stories story WHERE story.story_id = @id AND story.article_count > 1 AND story.merged_into IS NULL AND articles.article_id = ANY (story.article_ids)
            """,
            ("id", story.StoryId)
        );
    }

    /// <summary>Articles that were just written: their events may be older than the stories that are known.</summary>
    public static NpgsqlBatchCommand Claim(Guid[] articles) =>
        Sql.Statement(
            """
            UPDATE articles SET story_id = story.story_id, story_headline = story.headline
            FROM (SELECT DISTINCT ON (id) id, s.story_id, s.headline FROM unnest(@ids) AS id
                JOIN stories s ON s.article_ids @> ARRAY[id]::uuid[] AND s.article_count > 1 AND s.merged_into IS NULL
                ORDER BY id, s.last_published_at DESC, s.story_id) story
            WHERE articles.article_id = story.id
            """,
            ("ids", articles)
        );
}
