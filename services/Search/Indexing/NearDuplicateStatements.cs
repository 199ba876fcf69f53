using NewsMesh.Contracts;
using Npgsql;

namespace NewsMesh.Search.Indexing;

internal static class NearDuplicateStatements
{
    public static NpgsqlBatchCommand Forget(Guid[] articles) =>
        Sql.Statement("DELETE FROM near_duplicates WHERE told_by = ANY (@ids)", ("ids", articles));

    public static NpgsqlBatchCommand Put(IEnumerable<Received<ArticleLinked>> linked)
    {
        var pairs = linked
            .Select(one => one.Event.Article)
            .SelectMany(article => article.NearDuplicates, (article, near) => (article.ArticleId, near))
            .DistinctBy(pair => (pair.ArticleId, pair.near.ArticleId))
            .ToArray();
        return Sql.Statement(
            """
            INSERT INTO near_duplicates (article_id, other_id, told_by, kind)
            SELECT id, other, id, kind FROM unnest(@ids, @others, @kinds) AS told (id, other, kind)
            UNION ALL SELECT other, id, id, kind FROM unnest(@ids, @others, @kinds) AS told (id, other, kind)
            """,
            ("ids", Array.ConvertAll(pairs, pair => pair.ArticleId)),
            ("others", Array.ConvertAll(pairs, pair => pair.near.ArticleId)),
            ("kinds", Array.ConvertAll(pairs, pair => pair.near.Kind))
        );
    }
}
