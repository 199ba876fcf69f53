using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules.Clauses;
using NewsMesh.EntityLink.Facts.Rules.Origins;
using Npgsql;

namespace NewsMesh.EntityLink.Facts.Statements;

/// <summary>
/// Finds the facts of the statements of a story, within the transaction of the one writer. All clauses of the stories that the article touches are grouped anew from their packed form, so that what
/// belongs together follows from the articles and not from the order in which they come; what comes to another fact in an article linked before is told with this one.
/// </summary>
internal static class JoinStatements
{
    /// <param name="given">The article.</param>
    /// <param name="found">What was read in it, its utterances with their facts.</param>
    /// <param name="members">The articles of the stories that it touches, this one among them: <see cref="StoryMembers.Select"/>; their facts are set.</param>
    public static JoinedStatements Join(ArticleToLink given, Annotations found, List<StoryMember> members)
    {
        var own = given.Article.ArticleId;
        foreach (var mine in members.Where(member => member.ArticleId == own))
            (mine.Clauses, mine.Passages) = (given.Clauses, given.Passages);
        foreach (var story in members.GroupBy(member => member.StoryId))
            Join([.. story]);
        var moved = members
            .Where(member => member.ArticleId != own)
            .SelectMany(member => member.Changed().Select(fact => new MovedSupport(fact, member.ArticleId)))
            .Distinct()
            .ToList();
        var facts = members.Find(member => member.ArticleId == own)?.ByOrdinal() ?? [];
        return new JoinedStatements(
            found with
            {
                Assertions =
                [
                    .. found.Assertions.Select((one, at) => facts.TryGetValue(at, out var fact) ? one with { FactId = fact } : one),
                ],
            },
            moved,
            [
                .. members
                    .Where(member => member.ArticleId != own && Passages.AreShared(given.Passages, member.Passages))
                    .Select(member => member.ArticleId),
            ]
        );
    }

    /// <summary>The facts that were found when the article was linked: a redelivery tells the same.</summary>
    public static async Task<JoinedStatements> AgainAsync(
        NpgsqlConnection connection,
        Article article,
        Annotations found,
        CancellationToken cancellationToken
    )
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(
            Sql.Statement(
                "SELECT ordinal, start, length, fact_id FROM entity_link.assertions WHERE article_id = @id AND slots IS NOT NULL AND fact_id IS NOT NULL",
                ("id", article.ArticleId)
            )
        );
        batch.BatchCommands.Add(
            Sql.Statement("SELECT moved_facts, moved_articles FROM entity_link.articles WHERE article_id = @id", ("id", article.ArticleId))
        );
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var facts = new Dictionary<(int Ordinal, int Start, int Length), Guid>();
        while (await reader.ReadAsync(cancellationToken))
            facts[(reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2))] = reader.GetGuid(3);
        await reader.NextResultAsync(cancellationToken);
        MovedSupport[] moved = await reader.ReadAsync(cancellationToken)
            ? [.. reader.GetFieldValue<Guid[]>(0).Zip(reader.GetFieldValue<Guid[]>(1), (fact, other) => new MovedSupport(fact, other))]
            : [];
        return new JoinedStatements(
            found with
            {
                Assertions =
                [
                    .. found.Assertions.Select(
                        (one, ordinal) =>
                            facts.TryGetValue((ordinal, one.Start, one.Length), out var fact) ? one with { FactId = fact } : one
                    ),
                ],
            },
            moved,
            []
        );
    }

    private static void Join(List<StoryMember> members)
    {
        var clauses = members
            .SelectMany(member => member.Clauses.Select(terms => new StoryClause(member.ArticleId, member.PublishedAt, terms)))
            .ToList();
        var facts = StoryFacts.Of(clauses);
        var at = 0;
        foreach (var member in members)
        {
            member.Facts = facts.AsSpan(at, member.Clauses.Count).ToArray();
            at += member.Clauses.Count;
        }
    }
}
