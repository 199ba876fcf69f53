using NewsMesh.Contracts;
using Npgsql;

namespace NewsMesh.Search.Indexing;

/// <summary>
/// Forgets an article, and keeps that it was deleted and after which of its events: one of before that comes late is older, and changes nothing. What facts and
/// stories had of it is taken back by their own events.
/// </summary>
internal static class DeletionStatements
{
    public static IEnumerable<NpgsqlBatchCommand> Delete(ArticleLinked linked, DateTimeOffset now)
    {
        var article = linked.Article;
        foreach (var table in new[] { "article_entities", "quotes", "article_versions", "articles", "alert_hits", "alert_deliveries" })
            yield return Sql.Statement($"DELETE FROM {table} WHERE article_id = @id", ("id", article.ArticleId));
        yield return Sql.Statement(
            """
            DELETE FROM near_duplicates pair USING (SELECT other_id FROM near_duplicates WHERE article_id = @id UNION SELECT @id) AS near
            WHERE (pair.article_id, pair.other_id) IN ((@id, near.other_id), (near.other_id, @id))
            """,
            ("id", article.ArticleId)
        );
        yield return Sql.Statement(
            """
            INSERT INTO deleted_articles (article_id, version, "fetch", replay, relink, url, deleted_at) VALUES (@id, @version, @fetch, @replay, @relink, @url, @now)
            ON CONFLICT (article_id) DO UPDATE SET version = excluded.version, "fetch" = excluded.fetch, replay = excluded.replay, relink = excluded.relink
            """,
            ("id", article.ArticleId),
            ("version", article.Version),
            ("fetch", article.Fetch),
            ("replay", article.Replay),
            ("relink", linked.Relink),
            ("url", article.Url),
            ("now", now)
        );
    }

    /// <summary>Somebody has pushed it again: a version after the deletion.</summary>
    public static NpgsqlBatchCommand Return(Article article) =>
        Sql.Statement(
            "DELETE FROM deleted_articles WHERE article_id = @id AND (version, \"fetch\", replay) < (@version, @fetch, @replay)",
            ("id", article.ArticleId),
            ("version", article.Version),
            ("fetch", article.Fetch),
            ("replay", article.Replay)
        );
}
