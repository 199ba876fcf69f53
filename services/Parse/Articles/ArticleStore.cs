using Microsoft.EntityFrameworkCore;
using NewsMesh.Contracts;
using NewsMesh.Parse.Duplicates;
using NewsMesh.Parse.Pages;
using NewsMesh.Parse.Repeats;
using NewsMesh.Parse.Storage;

namespace NewsMesh.Parse.Articles;

/// <summary>Decides what a page means beside what is known of its article, and stores it: one transaction, safe to do again.</summary>
internal sealed class ArticleStore(ParseDb db)
{
    public async Task<Decision> DecideAsync(PageFetched page, Extraction extraction, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var read = (extraction as Extraction.Accepted)?.Article;
        var hash = read is null ? null : TextHash.Of(read.Headline, read.Body);
        var (known, same) = await KnownArticle.LockAsync(db, page, hash, read?.CanonicalUrl, cancellationToken);
        if (known is not null && known.LastFetch > page.Fetch)
            return new Decision.Settle("unchanged", "a newer fetch was read before");
        if (known is null)
            db.Articles.Add(
                known = new ArticleRecord
                {
                    ArticleId = page.ArticleId,
                    Url = page.Url,
                    LastFetch = page.Fetch,
                }
            );
        known.LastFetch = page.Fetch;
        var decision = read is not null
            ? await OfAsync(page, read, hash!, known, same, cancellationToken)
            : new Decision.Settle("discarded", ((Extraction.Discarded)extraction).Reason);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return decision;
    }

    /// <summary>Forgets every text of an article. A version without words takes their place, and stays: what was fetched before and comes late is older than it.</summary>
    public async Task<Decision> DeleteAsync(PageFetched page, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"SELECT pg_advisory_xact_lock(hashtextextended({page.ArticleId.ToString()}, 0))",
            cancellationToken
        );
        var known = await db.Articles.SingleOrDefaultAsync(article => article.ArticleId == page.ArticleId, cancellationToken);
        if (known is not null && known.LastFetch > page.Fetch)
            return new Decision.Settle("unchanged", "a newer fetch was read before");
        if (known is null)
            db.Articles.Add(
                known = new ArticleRecord
                {
                    ArticleId = page.ArticleId,
                    Url = page.Url,
                    LastFetch = page.Fetch,
                }
            );
        known.LastFetch = page.Fetch;
        var decision =
            known.Version == 0
                ? (Decision)new Decision.Settle("deleted", "nothing had been read of it")
                : new Decision.Publish(await DeletedAsync(page, known, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return decision;
    }

    private async Task<Article> DeletedAsync(PageFetched page, ArticleRecord known, CancellationToken cancellationToken)
    {
        var last = await db
            .Versions.AsNoTracking()
            .Where(version => version.ArticleId == known.ArticleId)
            .OrderByDescending(version => version.Version)
            .FirstAsync(cancellationToken);
        if (known.VersionFetch == page.Fetch)
            return Versions.Deleted(page, known, last);
        (known.Version, known.VersionFetch, known.TextHash, known.AliasOf) = (known.Version + 1, page.Fetch, null, null);
        await db.Versions.Where(version => version.ArticleId == known.ArticleId).ExecuteDeleteAsync(cancellationToken);
        await db.Sketches.Where(sketch => sketch.ArticleId == known.ArticleId).ExecuteDeleteAsync(cancellationToken);
        await db.NearTexts.Where(near => near.ArticleId == known.ArticleId).ExecuteDeleteAsync(cancellationToken);
        var article = Versions.Deleted(page, known, last);
        db.Versions.Add(ArticleVersion.Of(article, page.FetchedAt, []));
        return article;
    }

    private async Task<Decision> OfAsync(
        PageFetched page,
        ExtractedArticle read,
        string hash,
        ArticleRecord known,
        (Guid ArticleId, string Url)? same,
        CancellationToken cancellationToken
    )
    {
        if (hash == known.TextHash)
        {
            return page.Replayed || known.VersionFetch == page.Fetch
                ? new Decision.Publish(await AgainAsync(page, read, known, hash, cancellationToken))
                : new Decision.Settle("unchanged", "the text is the same as before", known.AliasOf);
        }
        if (known.Version == 0 && same is { } other)
        {
            known.AliasOf = other.ArticleId;
            return new Decision.Settle("unchanged", $"the same article is known under {other.Url}", other.ArticleId);
        }
        known.Version++;
        known.VersionFetch = page.Fetch;
        known.TextHash = hash;
        known.CanonicalUrl = read.CanonicalUrl;
        known.AliasOf = null;
        var near = await NearTexts.FindAsync(db, known, read, cancellationToken);
        // The hash is of the text before: what is learnt of the site later makes no version.
        var leftOut = await SiteBoilerplate.LeftOutAsync(db, page, read, near, cancellationToken);
        var article = Versions.Of(page, Without(read, leftOut), known, hash, near);
        known.PublishedAt = article.PublishedAt;
        db.Versions.Add(ArticleVersion.Of(article, page.FetchedAt, leftOut));
        return new Decision.Publish(article);
    }

    /// <summary>The newest version as it was published, of a page that holds the same text.</summary>
    private async Task<Article> AgainAsync(
        PageFetched page,
        ExtractedArticle read,
        ArticleRecord known,
        string hash,
        CancellationToken cancellationToken
    )
    {
        var leftOut = await db
            .Versions.Where(version => version.ArticleId == known.ArticleId && version.Version == known.Version)
            .Select(version => version.LeftOut)
            .SingleOrDefaultAsync(cancellationToken);
        return Versions.Of(page, Without(read, leftOut ?? []), known, hash, await NearTexts.OfAsync(db, known, cancellationToken));
    }

    private static ExtractedArticle Without(ExtractedArticle read, long[] leftOut) =>
        read with
        {
            Body = RepeatedParagraphs.Without(read.Body, leftOut),
        };
}
