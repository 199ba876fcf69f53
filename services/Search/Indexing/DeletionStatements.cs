using NewsMesh.Contracts;
using Npgsql;

namespace NewsMesh.Search.Indexing;

/// <summary>
/// Forgets an article, and keeps that it was deleted and after which of its events: one of before that comes late is older, and changes nothing. What facts and
/// stories had of it is taken back by their own events.
/// </summary>
internal static class DeletionStatements
{
    public static IEnumerable<NpgsqlBatchCommand> Delete(ArticleLinked linked, DateTimeOffset now, bool isNews)
    {
        var article = linked.Article;
        string[] alerts = isNews ? ["alert_hits", "alert_deliveries"] : [];
        if (isNews)
            yield return EventLog.Forget(article.ArticleId);
        foreach (var table in alerts.Concat(["article_entities", "quotes", "article_versions", "articles"]))
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

    /// <summary>Somebody has pushed them again: versions after the deletion.</summary>
    public static NpgsqlBatchCommand Return(Received<ArticleLinked>[] linked) =>
        Sql.Statement(
            """
            DELETE FROM deleted_articles gone USING unnest(@ids, @versions, @fetches, @replays) AS given (id, version, "fetch", replay)
            WHERE gone.article_id = given.id AND (gone.version, gone.fetch, gone.replay) < (given.version, given.fetch, given.replay)
            """,
            ("ids", Array.ConvertAll(linked, one => one.Event.Article.ArticleId)),
            ("versions", Array.ConvertAll(linked, one => one.Event.Article.Version)),
            ("fetches", Array.ConvertAll(linked, one => one.Event.Article.Fetch)),
            ("replays", Array.ConvertAll(linked, one => one.Event.Article.Replay))
        );
}
