using NewsMesh.Contracts;
using NewsMesh.EntityLink.Corrections;
using NewsMesh.EntityLink.Facts.Origins;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Statements;
using NewsMesh.EntityLink.Facts.Utterances;
using NewsMesh.EntityLink.Reading.Assertions;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Relinking;
using NewsMesh.EntityLink.Stories;
using NewsMesh.ServiceDefaults.Identity;
using Npgsql;

namespace NewsMesh.EntityLink.Facts;

/// <summary>What became of an article that came to be linked.</summary>
internal abstract record LinkOutcome
{
    /// <summary>It is linked now, or was before: the same events either way.</summary>
    public sealed record Done(Annotations Annotations, IReadOnlyList<FactChanged> Facts, StoryOutcome Stories, bool Again) : LinkOutcome;

    /// <summary>A newer version or fetch was linked before.</summary>
    public sealed record Outdated : LinkOutcome;
}

/// <summary>
/// Links one article version in one transaction of few round trips: lock and look, entities, stories, replace and count, facts. Nothing is tracked, because the one writer
/// for all articles must be fast.
/// </summary>
internal sealed class LinkArticle([FromKeyedServices(DatabaseDefaults.Prepared)] NpgsqlDataSource database)
{
    private static readonly ILookup<Guid, StoredStatement> NoStatements = Array.Empty<StoredStatement>().ToLookup(one => one.FactId);

    public async Task<LinkOutcome> RunAsync(ArticleAnnotated read, CancellationToken cancellationToken)
    {
        var article = read.Article;
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var before = await LockAsync(connection, read, cancellationToken);
        // What was read again since has told its facts; this delivery only has its journey ended once more.
        if (before.IsReadBetter)
            return new LinkOutcome.Done(read.Annotations, [], new StoryOutcome(null, null, []), Again: true);
        if (before.Order > 0)
            return new LinkOutcome.Outdated();
        var annotations = read.Annotations with
        {
            Entities = await UnknownEntities.StoredAsync(connection, read.Annotations.Entities, cancellationToken),
        };
        var again = before.Order == 0;
        var document = Document.Of(article.Text);
        annotations = annotations.Follow(before.Redirects);
        var stories = again
            ? await StoryEvents.AgainAsync(connection, article.ArticleId, cancellationToken)
            : await LinkStories.RunAsync(connection, read, annotations, document, cancellationToken);
        var joined = again
            ? await JoinStatements.AgainAsync(connection, article, annotations, cancellationToken)
            : await JoinStatements.RunAsync(connection, article, annotations, document, stories.Moved, cancellationToken);
        var moved = joined.Moved;
        annotations = WithUtteranceFacts(joined.Annotations);
        (annotations, var concerned) = await JoinUtterances.RunAsync(
            connection,
            article,
            annotations,
            stories.OwnId,
            before.Facts,
            cancellationToken
        );
        annotations = WithQuoteFacts(annotations);
        if (again)
            annotations = OnlyStored(annotations, before.Facts);
        var touched = again ? before.Facts : Touched(annotations, before.Facts);
        var credited = again ? null : CreditedBy(article, document);
        var origins = again
            ? await FindOrigins.AgainAsync(connection, article, cancellationToken)
            : await FindOrigins.RunAsync(
                connection,
                article,
                credited is { IsRetold: true } ? credited.Name : null,
                joined.Copies,
                cancellationToken
            );
        var changed = await FindOrigins.SupportAsync(connection, origins, cancellationToken);
        var (heads, statements) = await WriteAsync(
            connection,
            again ? [] : LinkStatements.Replace(read, annotations, document, origins.Article, credited?.Name, touched, moved),
            [.. touched.Union(changed.Select(one => one.Key.Fact)).Union(moved.Select(one => one.Fact)).Order()],
            cancellationToken
        );
        if (!again)
            heads = heads.ConvertAll(head => head with { Version = head.Version + 1 });
        var support = LinkStatements.Support(article, annotations, origins.Article);
        FactChanged Event(FactHead head, Guid articleId, IEnumerable<FactSupport> given) =>
            head.IsStatement
                ? StatementFact.Of(head, [.. statements[head.FactId]], articleId, StatusOf(head.FactId))
                : UtteranceFact.Of(head, articleId, given);
        var statuses = new Dictionary<Guid, FactStatus>();
        FactStatus StatusOf(Guid fact)
        {
            if (!statuses.TryGetValue(fact, out var status))
                statuses[fact] = status = StatementFact.StatusOf(statements[fact]);
            return status;
        }
        var facts = heads
            .Where(head => touched.Contains(head.FactId))
            .Select(head => Event(head, article.ArticleId, support[head.FactId]))
            .ToList();
        var byId = heads.ToDictionary(head => head.FactId);
        facts.AddRange(changed.Select(one => Event(byId[one.Key.Fact], one.Key.Article, one)));
        facts.AddRange(
            moved
                .Where(one => !changed.Any(known => known.Key == (one.Fact, one.ArticleId)))
                .Select(one => Event(byId[one.Fact], one.ArticleId, []))
        );
        if (!again && facts.Count > 0)
            await WriteAsync(connection, [FactStates.Put([.. facts.DistinctBy(fact => fact.FactId)])], [], cancellationToken);
        if (!again)
            await AskOthersAsync(connection, article, annotations, before.Facts, concerned, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new LinkOutcome.Done(annotations, facts, stories, again);
    }

    /// <summary>
    /// One writer at a time is the queue's promise; while a replica takes over there may be two for a moment. The lock comes first, in a statement of its own:
    /// what is read after it is what the last writer left.
    /// </summary>
    private static async Task<(int Order, bool IsReadBetter, Guid[] Facts, Dictionary<Guid, Entity> Redirects)> LockAsync(
        NpgsqlConnection connection,
        ArticleAnnotated read,
        CancellationToken cancellationToken
    )
    {
        var article = read.Article;
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Sql.Statement("SELECT pg_advisory_xact_lock(hashtext('entity_link link'))"));
        batch.BatchCommands.Add(
            Sql.Statement(
                """
                SELECT version, "fetch", replay, relink, touched_facts,
                    ARRAY(SELECT DISTINCT fact_id FROM entity_link.assertions WHERE article_id = @id AND fact_id IS NOT NULL)
                FROM entity_link.articles WHERE article_id = @id
                """,
                ("id", article.ArticleId)
            )
        );
        batch.BatchCommands.Add(Redirects.Select(Redirects.Named(read.Annotations), article.ArticleId));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var (order, isReadBetter, facts) = (-1, false, Array.Empty<Guid>());
        if (await reader.ReadAsync(cancellationToken))
        {
            order = (reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3)).CompareTo(
                (article.Version, article.Fetch, article.Replay, read.Relink)
            );
            isReadBetter =
                order > 0
                && read.Relink == 0
                && (reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2)) == (article.Version, article.Fetch, article.Replay);
            facts = reader.GetFieldValue<Guid[]>(order == 0 ? 4 : 5);
        }
        await reader.NextResultAsync(cancellationToken);
        return (order, isReadBetter, facts, await Redirects.ReadAsync(reader, cancellationToken));
    }

    /// <summary>Runs the statements, and reads the heads of the facts and what is stated for them as they are behind them, in one round trip.</summary>
    private static async Task<(List<FactHead> Heads, ILookup<Guid, StoredStatement> Statements)> WriteAsync(
        NpgsqlConnection connection,
        IEnumerable<NpgsqlBatchCommand> statements,
        Guid[] facts,
        CancellationToken cancellationToken
    )
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var statement in statements)
            batch.BatchCommands.Add(statement);
        if (facts.Length > 0)
        {
            batch.BatchCommands.Add(FactStates.Select(facts));
            batch.BatchCommands.Add(StatementStates.Select(facts));
        }
        if (batch.BatchCommands.Count == 0)
            return ([], NoStatements);
        // Statements that return no rows are no results: the first one is that of the heads.
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        if (facts.Length == 0)
            return ([], NoStatements);
        var heads = await FactStates.ReadAsync(reader, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        return (heads, await StatementStates.ReadAsync(reader, cancellationToken));
    }

    /// <summary>Reports in other articles look again for the utterance that they belong to: a leader has come, or gone.</summary>
    private static async Task AskOthersAsync(
        NpgsqlConnection connection,
        Article article,
        Annotations annotations,
        Guid[] before,
        Guid[] concerned,
        CancellationToken cancellationToken
    )
    {
        var lost = before.Except(annotations.Assertions.Select(one => one.FactId).OfType<Guid>()).ToArray();
        var others = new HashSet<Guid>(concerned);
        if (lost.Length > 0)
        {
            await using var look = new NpgsqlBatch(connection);
            look.BatchCommands.Add(JoinUtterances.Followers(lost, article.ArticleId));
            await using var reader = await look.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
                others.Add(reader.GetGuid(0));
        }
        if (others.Count == 0)
            return;
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(RelinkQueue.EnqueueBeside([.. others]));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static CreditedOutlet? CreditedBy(Article article, Document document) =>
        RetoldOutlet.Of(
            document,
            [.. new[] { article.Outlet, article.OwnName, article.Origin.Site, NormalUrl.HostOf(article.Url) }.OfType<string>()]
        );

    private static Guid[] Touched(Annotations found, Guid[] retracted) =>
        [.. found.Assertions.Select(assertion => assertion.FactId).OfType<Guid>().Concat(retracted).Distinct().Order()];

    /// <summary>Every utterance with its fact.</summary>
    private static Annotations WithUtteranceFacts(Annotations found) =>
        found with
        {
            Assertions =
            [
                .. found.Assertions.Select(one =>
                    one.Predicate == UtteranceAssertions.Predicate ? one with { FactId = UtteranceKey.FactId(one) } : one
                ),
            ],
        };

    /// <summary>Every quote with the fact of its words.</summary>
    private static Annotations WithQuoteFacts(Annotations found)
    {
        var byWords = new Dictionary<(int, string), Guid?>();
        foreach (var assertion in found.Assertions.Where(one => one.Predicate == UtteranceAssertions.Predicate))
            byWords[(assertion.Start, assertion.Object?.Surface ?? "")] = assertion.FactId;
        return found with
        {
            Quotes =
            [
                .. found.Quotes.Select(quote => quote with { FactId = byWords.GetValueOrDefault((quote.Content[0].Start, quote.Text)) }),
            ],
        };
    }

    /// <summary>
    /// A redelivery may have been read anew, with other knowledge: it names no fact that was not stored the first time. What is read better now comes with a replay.
    /// </summary>
    private static Annotations OnlyStored(Annotations read, Guid[] stored) =>
        read with
        {
            Quotes = [.. read.Quotes.Select(quote => stored.Contains(quote.FactId ?? Guid.Empty) ? quote : quote with { FactId = null })],
            Assertions = [.. read.Assertions.Select(one => stored.Contains(one.FactId ?? Guid.Empty) ? one : one with { FactId = null })],
        };
}
