using NewsMesh.Contracts;
using Npgsql;

namespace NewsMesh.Search.Indexing;

internal static class NearDuplicateStatements
{
    public static NpgsqlBatchCommand Forget(Guid articleId) =>
        Sql.Statement("DELETE FROM near_duplicates WHERE told_by = @id", ("id", articleId));

    public static NpgsqlBatchCommand Put(Article article) =>
        Sql.Statement(
            """
            INSERT INTO near_duplicates (article_id, other_id, told_by, kind)
            SELECT @id, other, @id, kind FROM unnest(@others, @kinds) AS told (other, kind)
            UNION ALL SELECT other, @id, @id, kind FROM unnest(@others, @kinds) AS told (other, kind)
            """,
            ("id", article.ArticleId),
            ("others", article.NearDuplicates.Select(near => near.ArticleId).ToArray()),
            ("kinds", article.NearDuplicates.Select(near => near.Kind).ToArray())
        );
}
