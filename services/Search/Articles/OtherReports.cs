using Microsoft.EntityFrameworkCore;
using NewsMesh.Search.Storage;

namespace NewsMesh.Search.Articles;

/// <summary>Who else reports what an article reports.</summary>
internal static class OtherReports
{
    /// <summary>More do not fit beside an article; a fact's own page has all of its reports.</summary>
    private const int MostShown = 30;

    /// <summary>Of each fact the earliest reports: words that a thousand outlets carry must not cost a thousand rows here.</summary>
    private const int MostOfFact = 50;

    public static async Task<IReadOnlyList<OtherReport>> ReadAsync(
        SearchDb db,
        Guid articleId,
        Guid[] factIds,
        CancellationToken cancellationToken
    ) =>
        factIds.Length == 0
            ? []
            : await db
                .Database.SqlQuery<OtherReport>(
                    $"""
                    SELECT a.article_id AS id, a.outlet, a.headline, a.published_at, a.language, a.origin_kind || coalesce(':' || a.origin_name, '') AS origin, shared.facts
                    FROM (
                        SELECT said.article_id, count(*) AS facts FROM unnest({factIds}) AS given (id) CROSS JOIN LATERAL (
                            SELECT article_id FROM search.fact_support WHERE fact_id = given.id AND published_at IS NOT NULL AND article_id <> {articleId}
                            ORDER BY published_at, article_id LIMIT {MostOfFact}) said
                        GROUP BY said.article_id ORDER BY facts DESC LIMIT {MostShown}) shared
                    JOIN search.articles a USING (article_id)
                    ORDER BY shared.facts DESC, a.published_at, a.article_id
                    """
                )
                .ToListAsync(cancellationToken);
}
