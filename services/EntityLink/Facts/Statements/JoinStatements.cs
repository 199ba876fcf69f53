using System.Runtime.InteropServices;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Clauses;
using Npgsql;

namespace NewsMesh.EntityLink.Facts.Statements;

/// <summary>A fact to which another article gives other support than before.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MovedSupport(Guid Fact, Guid ArticleId);

/// <summary>What linking the statements of an article found.</summary>
/// <param name="Annotations">Its annotations, with the facts of its statements.</param>
/// <param name="Moved">What other articles say for other facts now.</param>
/// <param name="Copies">Articles of its story that have passages of its text.</param>
internal sealed record JoinedStatements(Annotations Annotations, IReadOnlyList<MovedSupport> Moved, IReadOnlyList<Guid> Copies);

/// <summary>
/// Finds the facts of the statements of a story, within the transaction of the one writer. All clauses of the stories that the article touches are grouped anew from their packed form, so that what
/// belongs together follows from the articles and not from the order in which they come; what comes to another fact in an article linked before is told with this one.
/// </summary>
internal static class JoinStatements
{
    /// <summary>
    /// Articles of a story whose clauses are compared, the earliest: those tell what is new, and each more costs a tenth of a millisecond. Later ones join the facts of these.
    /// </summary>
    private const int MostArticles = 60;

    public static async Task<JoinedStatements> RunAsync(
        NpgsqlConnection connection,
        Article article,
        Annotations found,
        IReadOnlyCollection<Guid> stories,
        CancellationToken cancellationToken
    )
    {
        var members = await ReadAsync(connection, article.ArticleId, stories, cancellationToken);
        var passages = Passages.Of(article.Text);
        foreach (var mine in members.Where(member => member.ArticleId == article.ArticleId))
            (mine.Clauses, mine.Passages) = (ArticleClauses.Of(article, found), passages);
        foreach (var story in members.GroupBy(member => member.StoryId))
            Join([.. story]);
        var moved = members
            .Where(member => member.ArticleId != article.ArticleId)
            .SelectMany(member => member.Changed().Select(fact => new MovedSupport(fact, member.ArticleId)))
            .Distinct()
            .ToList();
        await WriteAsync(connection, article.ArticleId, members, cancellationToken);
        var facts = members.Find(member => member.ArticleId == article.ArticleId)?.ByOrdinal() ?? [];
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
                    .Where(member => member.ArticleId != article.ArticleId && Passages.AreShared(passages, member.Passages))
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
                "SELECT start, length, predicate, fact_id FROM entity_link.assertions WHERE article_id = @id AND slots IS NOT NULL AND fact_id IS NOT NULL",
                ("id", article.ArticleId)
            )
        );
        batch.BatchCommands.Add(
            Sql.Statement("SELECT moved_facts, moved_articles FROM entity_link.articles WHERE article_id = @id", ("id", article.ArticleId))
        );
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var facts = new Dictionary<(int, int, string), Guid>();
        while (await reader.ReadAsync(cancellationToken))
            facts[(reader.GetInt32(0), reader.GetInt32(1), reader.GetString(2))] = reader.GetGuid(3);
        await reader.NextResultAsync(cancellationToken);
        MovedSupport[] moved = await reader.ReadAsync(cancellationToken)
            ? [.. reader.GetFieldValue<Guid[]>(0).Zip(reader.GetFieldValue<Guid[]>(1), (fact, other) => new MovedSupport(fact, other))]
            : [];
        return new JoinedStatements(
            found with
            {
                Assertions =
                [
                    .. found.Assertions.Select(one =>
                        facts.TryGetValue((one.Start, one.Length, one.Predicate), out var fact) ? one with { FactId = fact } : one
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

    private static async Task<List<StoryMember>> ReadAsync(
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

    private static async Task WriteAsync(
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

    /// <summary>An article of a story with its clauses, and their facts before and now.</summary>
    private sealed class StoryMember
    {
        public required Guid ArticleId { get; init; }
        public required Guid StoryId { get; init; }
        public required DateTimeOffset PublishedAt { get; init; }
        public required List<ClauseTerms> Clauses { get; set; }
        public required Guid[] Before { get; init; }
        public required int[] Passages { get; set; }
        public Guid?[] Facts { get; set; } = [];

        /// <summary>All zeros where there is none.</summary>
        public Guid[] Stored() => Array.ConvertAll(Facts, fact => fact ?? Guid.Empty);

        public Dictionary<int, Guid> ByOrdinal() =>
            Clauses.Zip(Facts).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First.Ordinal, pair => pair.Second!.Value);

        /// <summary>Facts that lose or gain a clause of this article.</summary>
        public IReadOnlyCollection<Guid> Changed()
        {
            var changed = new HashSet<Guid>();
            for (var at = 0; at < Facts.Length; at++)
            {
                var (before, now) = (at < Before.Length ? Before[at] : Guid.Empty, Facts[at] ?? Guid.Empty);
                if (before != now)
                    changed.UnionWith([before, now]);
            }
            changed.Remove(Guid.Empty);
            return changed;
        }
    }
}
