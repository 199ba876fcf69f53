using NewsMesh.Contracts;
using NewsMesh.Search.Alerts;
using NewsMesh.Search.Alerts.Webhooks;
using NewsMesh.Search.Stories;
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
/// Writes one article version into the read models, in one transaction: the version into the history, and all else only when no newer
/// version is there. Writers of one article take turns, and entities are written in the order of their ids, so that nobody waits in a circle.
/// </summary>
internal sealed class ArticleIndex(NpgsqlDataSource database, DeliverySignal deliveries)
{
    public async Task<Indexed> PutAsync(ArticleLinked linked, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var result = await CompareAsync(connection, linked, cancellationToken);

        await using var batch = new NpgsqlBatch(connection, transaction);
        if (linked.Article.Deleted)
        {
            if (result is not (Indexed.Older or Indexed.Overtaken))
            {
                foreach (var statement in DeletionStatements.Delete(linked, now))
                    batch.BatchCommands.Add(statement);
                await batch.ExecuteNonQueryAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }
            return result;
        }
        batch.BatchCommands.Add(DeletionStatements.Return(linked.Article));
        batch.BatchCommands.Add(ArticleStatements.PutVersion(linked, now)); // of a deleted article none: what is older than the deletion is gone
        if (result is not (Indexed.Older or Indexed.Overtaken))
        {
            batch.BatchCommands.Add(ArticleStatements.PutArticle(linked, now));
            batch.BatchCommands.Add(EntityStatements.PutEntities(linked.Annotations.Entities));
            batch.BatchCommands.Add(EntityStatements.ForgetMentions(linked.Article.ArticleId));
            batch.BatchCommands.Add(EntityStatements.PutMentions(linked.Article, linked.Annotations));
            batch.BatchCommands.Add(QuoteStatements.ForgetQuotes(linked.Article.ArticleId));
            batch.BatchCommands.Add(QuoteStatements.PutQuotes(linked.Article, linked.Annotations));
            batch.BatchCommands.Add(NearDuplicateStatements.Forget(linked.Article.ArticleId));
            batch.BatchCommands.Add(NearDuplicateStatements.Put(linked.Article));
            batch.BatchCommands.Add(StoryStatements.Claim(linked.Article.ArticleId));
        }
        // What is read again fires nothing: it was there before.
        var match = result is Indexed.New ? MatchAlerts.Of(linked.Article, ArticleStatements.TopicsOf(linked.Article), now) : null;
        if (match is not null)
            batch.BatchCommands.Add(match);
        await batch.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (match?.RecordsAffected > 0)
            deliveries.Notify();
        return result;
    }

    /// <summary>The lock comes first, in a statement of its own: what is read after it is what the last writer left.</summary>
    private static async Task<Indexed> CompareAsync(NpgsqlConnection connection, ArticleLinked linked, CancellationToken cancellationToken)
    {
        var article = linked.Article;
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Sql.Statement("SELECT pg_advisory_xact_lock(hashtextextended(@id::text, 0))", ("id", article.ArticleId)));
        batch.BatchCommands.Add(
            Sql.Statement(
                """
                SELECT version, "fetch", replay, relink FROM articles WHERE article_id = @id
                UNION ALL SELECT version, "fetch", replay, relink FROM deleted_articles WHERE article_id = @id ORDER BY 1 DESC LIMIT 1
                """,
                ("id", article.ArticleId)
            )
        );
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            return Indexed.New;
        var (version, fetch, replay, relink) = (reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3));
        if ((version, fetch, replay, relink).CompareTo((article.Version, article.Fetch, article.Replay, linked.Relink)) > 0)
            return (version, fetch, replay) == (article.Version, article.Fetch, article.Replay) ? Indexed.Overtaken : Indexed.Older;
        return version == article.Version ? Indexed.Again : Indexed.New;
    }
}
