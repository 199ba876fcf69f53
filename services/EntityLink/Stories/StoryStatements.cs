using Npgsql;

namespace NewsMesh.EntityLink.Stories;

/// <summary>What putting an article into its story writes, a statement a table.</summary>
internal static class StoryStatements
{
    public static IEnumerable<NpgsqlBatchCommand> Write(StoryArticle own, Guid digest, StoryMoves moves) =>
        moves.Others.Count == 0 ? [Put(own, digest, moves), PutStories(moves)] : [Put(own, digest, moves), Move(moves), PutStories(moves)];

    private static NpgsqlBatchCommand Put(StoryArticle own, Guid digest, StoryMoves moves) =>
        Sql.Statement(
            """
            INSERT INTO entity_link.story_articles (article_id, story_id, published_at, language, headline, is_release, lead_starts, lead_texts, terms, weights, digest, top_terms, touched_stories, person_ids, person_names)
            VALUES (@id, @story, @at, @language, @headline, @release, @starts, @texts, @terms, @weights, @digest, @top, @touched, @persons, @names)
            ON CONFLICT (article_id) DO UPDATE SET story_id = excluded.story_id, published_at = excluded.published_at, language = excluded.language,
                headline = excluded.headline, is_release = excluded.is_release, lead_starts = excluded.lead_starts, lead_texts = excluded.lead_texts, terms = excluded.terms, weights = excluded.weights,
                digest = excluded.digest, top_terms = excluded.top_terms, touched_stories = excluded.touched_stories,
                person_ids = excluded.person_ids, person_names = excluded.person_names
            """,
            ("id", own.ArticleId),
            ("story", moves.Own),
            ("at", own.PublishedAt),
            ("language", own.Language),
            ("headline", own.Headline),
            ("release", own.IsRelease),
            ("starts", own.Lead.Select(sentence => sentence.Start).ToArray()),
            ("texts", own.Lead.Select(sentence => sentence.Text).ToArray()),
            ("terms", own.Terms.Select(term => term.Term).ToArray()),
            ("weights", own.Terms.Select(term => term.Weight).ToArray()),
            ("digest", digest),
            ("top", StoryKeys.Of(own)),
            ("touched", moves.Changed.ToArray()),
            ("persons", own.Persons.Select(person => person.EntityId).ToArray()),
            ("names", own.Persons.Select(person => person.Name).ToArray())
        );

    private static NpgsqlBatchCommand Move(StoryMoves moves) =>
        Sql.Statement(
            """
            UPDATE entity_link.story_articles member SET story_id = given.story
            FROM unnest(@articles, @stories) AS given (article, story) WHERE member.article_id = given.article
            """,
            ("articles", moves.Others.ToArray()),
            ("stories", moves.Others.Select(article => moves.To[article]).ToArray())
        );

    private static NpgsqlBatchCommand PutStories(StoryMoves moves)
    {
        var ids = moves.Changed.ToArray();
        return Sql.Statement(
            """
            INSERT INTO entity_link.stories AS known (story_id, version, headline, merged_into)
            SELECT id, 1, coalesce(headline, ''), merged FROM unnest(@ids, @headlines, @merged) AS given (id, headline, merged)
            ON CONFLICT (story_id) DO UPDATE SET version = known.version + 1, headline = coalesce(nullif(excluded.headline, ''), known.headline),
                merged_into = excluded.merged_into
            """,
            ("ids", ids),
            ("headlines", ids.Select(id => moves.Groups.TryGetValue(id, out var group) ? StoryText.Headline(group) : null).ToArray()),
            ("merged", ids.Select(id => moves.MergedInto.TryGetValue(id, out var into) ? into : (Guid?)null).ToArray())
        );
    }
}
