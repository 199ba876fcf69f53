using Npgsql;

namespace NewsMesh.EntityLink.Facts.Statements;

/// <summary>The articles of stories with their clauses, from the database and back.</summary>
internal static class StoryMembers
{
    /// <summary>
    /// Articles of a story whose clauses are compared, the earliest: those tell what is new, and each more costs a tenth of a millisecond. Later ones join the facts of these.
    /// </summary>
    private const int MostArticles = 60;

    public static async Task<List<StoryMember>> ReadAsync(
        NpgsqlConnection connection,
        Guid articleId,
        IReadOnlyCollection<Guid> stories,
        CancellationToken cancellationToken
    )
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(
            Sql.Statement(
                $"""
                SELECT article_id, story_id, published_at, clauses, clause_facts, passages FROM (
                    SELECT *, row_number() OVER (PARTITION BY story_id ORDER BY published_at, article_id) AS place
                    FROM entity_link.story_articles WHERE story_id = ANY (@stories)) member
                WHERE place <= {MostArticles} OR article_id = @id ORDER BY published_at, article_id
                """,
                ("stories", stories.ToArray()),
                ("id", articleId)
            )
        );
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var members = new List<StoryMember>();
        while (await reader.ReadAsync(cancellationToken))
            members.Add(
                new StoryMember
                {
                    ArticleId = reader.GetGuid(0),
                    StoryId = reader.GetGuid(1),
                    PublishedAt = reader.GetFieldValue<DateTimeOffset>(2),
                    Clauses =
                        reader.GetGuid(0) == articleId || reader.IsDBNull(3) ? [] : PackedClauses.Unpack(reader.GetFieldValue<byte[]>(3)),
                    Before = reader.GetFieldValue<Guid[]>(4),
                    Passages = reader.GetFieldValue<int[]>(5),
                }
            );
        return members;
    }

    public static async Task WriteAsync(
        NpgsqlConnection connection,
        Guid articleId,
        List<StoryMember> members,
        CancellationToken cancellationToken
    )
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var member in members)
        {
            if (member.ArticleId == articleId)
                batch.BatchCommands.Add(
                    Sql.Statement(
                        "UPDATE entity_link.story_articles SET clauses = @clauses, clause_facts = @facts, passages = @passages WHERE article_id = @id",
                        ("id", articleId),
                        ("passages", member.Passages),
                        ("clauses", PackedClauses.Pack(member.Clauses)),
                        ("facts", member.Stored())
                    )
                );
            else if (member.Changed().Count > 0)
            {
                batch.BatchCommands.Add(
                    Sql.Statement(
                        "UPDATE entity_link.story_articles SET clause_facts = @facts WHERE article_id = @id",
                        ("id", member.ArticleId),
                        ("facts", member.Stored())
                    )
                );
                batch.BatchCommands.Add(
                    Sql.Statement(
                        """
                        UPDATE entity_link.assertions one SET fact_id = nullif(given.fact, '00000000-0000-0000-0000-000000000000')
                        FROM unnest(@ordinals, @facts) AS given (ordinal, fact) WHERE one.article_id = @id AND one.ordinal = given.ordinal
                        """,
                        ("id", member.ArticleId),
                        ("ordinals", member.Clauses.ConvertAll(clause => clause.Ordinal).ToArray()),
                        ("facts", member.Stored())
                    )
                );
            }
        }
        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(cancellationToken);
    }
}
