using NewsMesh.Contracts;
using NewsMesh.Parse.Duplicates;
using NewsMesh.Parse.Origins;
using NewsMesh.Parse.Pages;

namespace NewsMesh.Parse.Articles;

internal static class Versions
{
    /// <summary>The version that ends an article: no words of it, and what orders and groups it, so that the services find what they have.</summary>
    /// <param name="page">The deletion.</param>
    /// <param name="known">The article, with the number of this version.</param>
    /// <param name="last">The version before, or this one where it was stored before.</param>
    public static Article Deleted(PageFetched page, ArticleRecord known, ArticleVersion last) =>
        new()
        {
            ArticleId = page.ArticleId,
            Version = known.Version,
            Fetch = page.Fetch,
            Replay = page.Replay,
            Deleted = true,
            TextHash = TextHash.Of("", BodyText.Of([])),
            Url = page.Url,
            CanonicalUrl = known.CanonicalUrl ?? page.Url,
            Outlet = last.Outlet,
            Headline = "",
            Text = "",
            Paragraphs = [],
            PublishedAt = last.PublishedAt,
            Language = last.Language,
            Origin = new Origin { Kind = "unknown" },
        };

    /// <summary>
    /// The article as the other services get it. Where the page does not say when it was published, the first answer is kept: the feed's, or the
    /// time of the first fetch. The clock is not asked, so that a redelivery says the same.
    /// </summary>
    public static Article Of(PageFetched page, ExtractedArticle read, ArticleRecord known, string hash, IReadOnlyList<NearText> near)
    {
        var publishedAt = read.PublishedAt ?? known.PublishedAt ?? page.FetchedAt.ToUniversalTime();
        return new Article
        {
            ArticleId = page.ArticleId,
            Version = known.Version,
            Fetch = page.Fetch,
            Replay = page.Replay,
            TextHash = hash,
            Url = page.Url,
            CanonicalUrl = read.CanonicalUrl,
            Outlet = read.Outlet,
            PublisherFamily = read.PublisherFamily,
            OwnName = read.OwnName,
            Headline = read.Headline,
            Text = read.Body.Text,
            Paragraphs = read.Body.Paragraphs,
            Authors = read.Authors,
            PublishedAt = publishedAt,
            PublishedDay = read.PublishedDay,
            Partial = read.Partial,
            ModifiedAt = read.ModifiedAt,
            Language = read.Language,
            ImageUrl = read.ImageUrl,
            Section = read.Section,
            Tags = read.Tags,
            Origin = PublisherFamilies.Default.WithFamily(
                SharedOrigin.Of(read.Origin, read.Authors.Count > 0, read.Outlet, PublisherSite.Of(page.FinalUrl), publishedAt, near),
                read.PublisherFamily,
                PublisherSite.Of(page.FinalUrl)
            ),
            NearDuplicates =
            [
                .. near.Select(other => new NearDuplicate
                {
                    ArticleId = other.OtherId,
                    Kind = other.Kind.ToString().ToLowerInvariant(),
                    Url = other.Url,
                    Score = Math.Max(other.ContainmentInOther, other.ContainmentOfOther),
                }),
            ],
            FeedId = page.Entry?.FeedId,
        };
    }
}
