using Microsoft.EntityFrameworkCore;
using NewsMesh.Search.Query;
using NewsMesh.Search.Storage;

namespace NewsMesh.Search.Articles;

/// <summary>The articles with nearly the text of one, earliest first.</summary>
internal static class NearDuplicateReader
{
    /// <summary>More copies than an article page shows; searches count them all.</summary>
    private const int MaxShown = 50;

    public static async Task<IReadOnlyList<ArticleItem>> ReadAsync(SearchDb db, Guid articleId, CancellationToken cancellationToken)
    {
        var others = await (
            from article in db.Articles.AsNoTracking()
            where db.NearDuplicates.Any(pair => pair.ArticleId == articleId && pair.OtherId == article.ArticleId)
            join version in db.Versions.AsNoTracking()
                on new { article.ArticleId, article.Version } equals new { version.ArticleId, version.Version }
            orderby article.PublishedAt, article.ArticleId
            select new
            {
                Article = article,
                Lead = version.Text.Substring(0, 400),
                Near = db
                    .NearDuplicates.Where(pair =>
                        pair.ArticleId == article.ArticleId && db.Articles.Any(known => known.ArticleId == pair.OtherId)
                    )
                    .Select(pair => pair.OtherId)
                    .Distinct()
                    .Count(),
            }
        )
            .Take(MaxShown)
            .ToListAsync(cancellationToken);
        return
        [
            .. others.Select(other => new ArticleItem
            {
                Id = other.Article.ArticleId,
                Url = other.Article.Url,
                Headline = other.Article.Headline,
                Snippet = Snippet.ToHtml(Snippet.Lead(other.Lead)),
                Outlet = other.Article.Outlet,
                PublishedAt = other.Article.PublishedAt,
                PublishedDay = other.Article.PublishedDay,
                Partial = other.Article.Partial,
                Language = other.Article.Language,
                Entities = [],
                Story = other.Article.StoryId is { } story ? new StoryItem(story, other.Article.StoryHeadline ?? "") : null,
                NearDuplicates = other.Near,
                TraceId = other.Article.TraceId,
            }),
        ];
    }
}
