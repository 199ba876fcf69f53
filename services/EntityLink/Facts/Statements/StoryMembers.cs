using NewsMesh.EntityLink.Storage;
using Npgsql;

namespace NewsMesh.EntityLink.Facts.Statements;

/// <summary>The articles of stories with their clauses, from the database and back.</summary>
internal static class StoryMembers
{
    /// <summary>
    /// Articles of a story whose clauses are compared, the earliest: those tell what is new, and each more costs a tenth of a millisecond. Later ones join the facts of these.
    /// </summary>
    private const int MostArticles = 60;

    /// <summary>The members, there when the trip has been run.</summary>
    public static List<StoryMember> Select(RoundTrip trip, Guid articleId, IReadOnlyCollection<Guid> stories)
    {
        var members = new List<StoryMember>();
        trip.Add(
            Sql.Statement(
                $"""
                SELECT article_id, story_id, published_at, clauses, clause_facts, passages FROM (
                    SELECT *, row_number() OVER (PARTITION BY story_id ORDER BY published_at, article_id) AS place
                    FROM entity_link.story_articles WHERE story_id = ANY (@stories)) member
                WHERE place <= {MostArticles} OR article_id = @id ORDER BY published_at, article_id
                """,
                ("stories", stories.ToArray()),
                ("id", articleId)
            ),
            async (reader, cancellationToken) =>
            {
                while (await reader.ReadAsync(cancellationToken))
                    members.Add(Member(reader, articleId));
            }
        );
        return members;
    }

    private static StoryMember Member(NpgsqlDataReader reader, Guid articleId) =>
        new()
        {
            ArticleId = reader.GetGuid(0),
            StoryId = reader.GetGuid(1),
            PublishedAt = reader.GetFieldValue<DateTimeOffset>(2),
            Clauses = reader.GetGuid(0) == articleId || reader.IsDBNull(3) ? [] : PackedClauses.Unpack(reader.GetFieldValue<byte[]>(3)),
            Before = reader.GetFieldValue<Guid[]>(4),
            Passages = reader.GetFieldValue<int[]>(5),
        };

    /// <summary>Writes what the article states, and what is another fact's now in the others.</summary>
    public static IEnumerable<NpgsqlBatchCommand> Write(Guid articleId, List<StoryMember> members)
    {
        if (members.Find(member => member.ArticleId == articleId) is { } own)
            yield return Sql.Statement(
                "UPDATE entity_link.story_articles SET clauses = @clauses, clause_facts = @facts, passages = @passages WHERE article_id = @id",
                ("id", articleId),
                ("passages", own.Passages),
                ("clauses", PackedClauses.Pack(own.Clauses)),
                ("facts", own.Stored())
            );
        var changed = members
            .Where(member => member.ArticleId != articleId)
            .SelectMany(member => member.Moves(), (member, move) => (Member: member, Move: move))
            .ToList();
        foreach (var member in changed.Select(one => one.Member).Distinct())
            yield return Sql.Statement(
                "UPDATE entity_link.story_articles SET clause_facts = @facts WHERE article_id = @id",
                ("id", member.ArticleId),
                ("facts", member.Stored())
            );
        if (changed.Count > 0)
            // Only what moves: each row that is written again is written into every index, too.
            yield return Sql.Statement(
                """
                UPDATE entity_link.assertions one SET fact_id = given.fact
                FROM unnest(@articles, @ordinals, @facts) AS given (article, ordinal, fact) WHERE one.article_id = given.article AND one.ordinal = given.ordinal
                """,
                ("articles", changed.Select(one => one.Member.ArticleId).ToArray()),
                ("ordinals", changed.Select(one => one.Move.Ordinal).ToArray()),
                ("facts", changed.Select(one => one.Move.Fact).ToArray())
            );
    }
}
