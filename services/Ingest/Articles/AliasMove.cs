using Microsoft.EntityFrameworkCore;
using NewsMesh.Ingest.Storage;

namespace NewsMesh.Ingest.Articles;

/// <summary>An article turned out to be another address of a second one.</summary>
internal static class AliasMove
{
    /// <summary>
    /// Its URLs lead to the other from now on, so that a feed that lists one of them begins no journey to an article that is none; and so do the articles that
    /// were found to be addresses of it before.
    /// </summary>
    public static async Task RunAsync(IngestDb db, Guid articleId, Guid other, CancellationToken cancellationToken)
    {
        await db
            .Articles.Where(article => article.ArticleId != other && (article.ArticleId == articleId || article.AliasOf == articleId))
            .ExecuteUpdateAsync(set => set.SetProperty(article => article.AliasOf, other), cancellationToken);
        await db
            .Aliases.Where(alias => alias.ArticleId == articleId)
            .ExecuteUpdateAsync(set => set.SetProperty(alias => alias.ArticleId, other), cancellationToken);
    }
}
