using NewsMesh.Contracts;
using NewsMesh.Search.Alerts;
using Npgsql;

namespace NewsMesh.Search.Indexing;

internal enum Indexed
{
    /// <summary>The article, or this version of it, was not known.</summary>
    New,

    /// <summary>The same version once more: a redelivery, a replay, or a better reading.</summary>
    Again,

    /// <summary>A newer version is indexed; this one was only added to the history.</summary>
    Older,

    /// <summary>A better reading of this version is indexed.</summary>
    Overtaken,
}

/// <summary>
/// Writes article versions into the read models, within the caller's transaction: each version into the history, and all else only where no newer version is there. Rows
/// are written in the order of their ids, many in one statement. Whoever writes articles or stories takes turns: they write the same rows, and the database has no use for two
/// who wait for each other.
/// </summary>
internal static class ArticleBatch
{
    /// <summary>Of one schema, so that a rebuild beside does not hold up the news.</summary>
    public static NpgsqlBatchCommand Turn() => Sql.Statement("SELECT pg_advisory_xact_lock(hashtext('write ' || current_schema()))");

    /// <param name="connection">With a transaction.</param>
    /// <param name="events">In the order in which they came.</param>
    /// <param name="isNews">Keeps the events and fires alerts; false in a rebuild.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What became of each, and whether any alert fired.</returns>
    public static async Task<(IReadOnlyList<Indexed> Results, bool HasFired)> WriteAsync(
        NpgsqlConnection connection,
        IReadOnlyList<Received<ArticleLinked>> events,
        bool isNews,
        CancellationToken cancellationToken
    )
    {
        var results = new Dictionary<Received<ArticleLinked>, Indexed>(ReferenceEqualityComparer.Instance);
        var hasFired = false;
        foreach (var wave in Waves.Of(events, linked => linked.Event.Article.ArticleId))
        {
            Array.Sort(wave, (a, b) => a.Event.Article.ArticleId.CompareTo(b.Event.Article.ArticleId));
            var (known, hasAlerts) = await KnownAsync(connection, wave, cancellationToken);
            foreach (var linked in wave)
                results[linked] = Compare(linked.Event, known);
            hasFired |= await WriteAsync(connection, wave, results, isNews, isNews && hasAlerts, cancellationToken);
        }
        return ([.. events.Select(linked => results[linked])], hasFired);
    }

    private static async Task<bool> WriteAsync(
        NpgsqlConnection connection,
        Received<ArticleLinked>[] wave,
        Dictionary<Received<ArticleLinked>, Indexed> results,
        bool isNews,
        bool hasAlerts,
        CancellationToken cancellationToken
    )
    {
        await using var batch = new NpgsqlBatch(connection);
        var (written, deleted) = (Array.FindAll(wave, one => !one.Event.Article.Deleted), Array.FindAll(wave, IsDeletion));
        foreach (var one in deleted)
            Add(DeletionStatements.Delete(one.Event, one.At, isNews));
        if (written.Length > 0)
        {
            Add([DeletionStatements.Return(written), ArticleStatements.PutVersions(written)]); // of a deleted article none: what is older than the deletion is gone
            var newest = Array.FindAll(written, IsNewest);
            if (newest.Length > 0)
                Add(Statements(newest));
        }
        if (isNews && Array.FindAll(wave, one => IsDeletion(one) || !one.Event.Article.Deleted) is { Length: > 0 } kept)
            batch.BatchCommands.Add(EventLog.Keep(kept.Select(EventLog.Of)));
        // What is read again fires nothing: it was there before.
        var matches = hasAlerts
            ? written
                .Where(one => results[one] is Indexed.New)
                .Select(one => MatchAlerts.Of(one.Event.Article, ArticleStatements.TopicsOf(one.Event.Article), one.At))
                .ToArray()
            : [];
        Add(matches);
        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(cancellationToken);
        return matches.Any(match => match.RecordsAffected > 0);

        void Add(IEnumerable<NpgsqlBatchCommand> statements)
        {
            foreach (var statement in statements)
                batch.BatchCommands.Add(statement);
        }

        bool IsNewest(Received<ArticleLinked> one) => results[one] is Indexed.New or Indexed.Again;

        bool IsDeletion(Received<ArticleLinked> one) => one.Event.Article.Deleted && IsNewest(one);
    }

    private static IEnumerable<NpgsqlBatchCommand> Statements(Received<ArticleLinked>[] newest)
    {
        var ids = Array.ConvertAll(newest, one => one.Event.Article.ArticleId);
        yield return ArticleStatements.PutArticles(newest);
        yield return EntityStatements.PutEntities(newest.SelectMany(one => one.Event.Annotations.Entities));
        yield return EntityStatements.ForgetMentions(ids);
        yield return EntityStatements.PutMentions(newest);
        yield return QuoteStatements.ForgetQuotes(ids);
        yield return QuoteStatements.PutQuotes(newest);
        yield return NearDuplicateStatements.Forget(ids);
        yield return NearDuplicateStatements.Put(newest);
        yield return StoryStatements.Claim(ids);
    }

    private static async Task<(Dictionary<Guid, (int, int, int, int)> Known, bool HasAlerts)> KnownAsync(
        NpgsqlConnection connection,
        Received<ArticleLinked>[] wave,
        CancellationToken cancellationToken
    )
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Sql.Statement(
                    """
                    SELECT DISTINCT ON (article_id) article_id, version, "fetch", replay, relink FROM (
                        SELECT article_id, version, "fetch", replay, relink FROM articles WHERE article_id = ANY (@ids)
                        UNION ALL SELECT article_id, version, "fetch", replay, relink FROM deleted_articles WHERE article_id = ANY (@ids)) AS known
                    ORDER BY article_id, version DESC
                    """,
                    ("ids", Array.ConvertAll(wave, one => one.Event.Article.ArticleId))
                ),
                Sql.Statement("SELECT EXISTS (SELECT FROM alerts)"),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var known = new Dictionary<Guid, (int, int, int, int)>();
        while (await reader.ReadAsync(cancellationToken))
            known[reader.GetGuid(0)] = (reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4));
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (known, reader.GetBoolean(0));
    }

    private static Indexed Compare(ArticleLinked linked, Dictionary<Guid, (int Version, int Fetch, int Replay, int Relink)> known)
    {
        var article = linked.Article;
        if (!known.TryGetValue(article.ArticleId, out var row))
            return Indexed.New;
        if (row.CompareTo((article.Version, article.Fetch, article.Replay, linked.Relink)) > 0)
            return (row.Version, row.Fetch, row.Replay) == (article.Version, article.Fetch, article.Replay)
                ? Indexed.Overtaken
                : Indexed.Older;
        return row.Version == article.Version ? Indexed.Again : Indexed.New;
    }
}
