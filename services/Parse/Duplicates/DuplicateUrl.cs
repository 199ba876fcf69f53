using Microsoft.EntityFrameworkCore;
using NewsMesh.Parse.Articles;
using NewsMesh.Parse.Storage;

namespace NewsMesh.Parse.Duplicates;

/// <summary>
/// The article that a new address turns out to be another address of: the same text to the character, on the same host, and both pages name
/// the same canonical URL. Anything less is not the same article for sure, and is kept.
/// </summary>
internal static class DuplicateUrl
{
    public static async Task<ArticleRecord?> OfAsync(
        ParseDb db,
        ArticleRecord article,
        string canonicalUrl,
        string hash,
        CancellationToken cancellationToken
    )
    {
        // Two addresses of one text may come at the same time: the second waits until the first is stored. The lock of the article is always
        // taken before, and nobody waits for an article while holding a text, so that no circle can close.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({hash}, 1))", cancellationToken);
        var same = await db
            .Articles.AsNoTracking()
            .Where(other =>
                other.TextHash == hash
                && other.CanonicalUrl == canonicalUrl
                && other.ArticleId != article.ArticleId
                && other.AliasOf == null
            )
            .OrderBy(other => other.ArticleId)
            .ToListAsync(cancellationToken);
        return same.Find(other => other.Host == article.Host);
    }
}
