using NewsMesh.Contracts;
using NewsMesh.Search.Query;
using Npgsql;

namespace NewsMesh.Search.Indexing;

internal static class ArticleStatements
{
    /// <summary>A tsvector holds at most 1 MiB of words. This many characters fit in any script, and no news article has them.</summary>
    private const int MaxIndexed = 200_000;

    public static NpgsqlBatchCommand PutVersion(ArticleLinked linked, DateTimeOffset now) =>
        Sql.Statement(
            """
            INSERT INTO article_versions AS known (article_id, version, "fetch", replay, relink, text_hash, headline, text, paragraphs, published_at, seen_at, annotations, fact_ids)
            SELECT @id, @version, @fetch, @replay, @relink, @hash, @headline, @text, @paragraphs::jsonb, @published_at, @now, @annotations::jsonb, @fact_ids
            WHERE NOT EXISTS (SELECT FROM deleted_articles WHERE article_id = @id)
            ON CONFLICT (article_id, version) DO UPDATE SET
                "fetch" = excluded.fetch, replay = excluded.replay, relink = excluded.relink, text_hash = excluded.text_hash, headline = excluded.headline, text = excluded.text, paragraphs = excluded.paragraphs,
                published_at = excluded.published_at, annotations = excluded.annotations, fact_ids = excluded.fact_ids
            WHERE (known.fetch, known.replay, known.relink) <= (excluded.fetch, excluded.replay, excluded.relink)
            """,
            ("id", linked.Article.ArticleId),
            ("version", linked.Article.Version),
            ("fetch", linked.Article.Fetch),
            ("replay", linked.Article.Replay),
            ("relink", linked.Relink),
            ("hash", linked.Article.TextHash),
            ("headline", linked.Article.Headline),
            ("text", linked.Article.Text),
            ("paragraphs", StoredJson.Of(linked.Article.Paragraphs)),
            ("published_at", linked.Article.PublishedAt),
            ("now", now),
            ("annotations", StoredJson.Of(linked.Annotations)),
            ("fact_ids", linked.Facts.Select(fact => fact.FactId).Distinct().ToArray())
        );

    public static NpgsqlBatchCommand PutArticle(ArticleLinked linked, DateTimeOffset now)
    {
        var article = linked.Article;
        var (lead, body) = LeadAndBody(article);
        var topics = TopicsOf(article);
        var configuration = TextConfiguration.Of(article.Language);
        return Sql.Statement(
            """
            INSERT INTO articles (
                article_id, version, "fetch", replay, relink, url, canonical_url, outlet, headline, authors, published_at, published_day, partial, modified_at, language, image_url, topics,
                origin_kind, origin_name, origin_evidence, origin_family, origin_site, story_id, story_headline, trace_id, indexed_at, configuration, document)
            VALUES (
                @id, @version, @fetch, @replay, @relink, @url, @canonical_url, @outlet, @headline, @authors, @published_at, @published_day, @partial, @modified_at, @language, @image_url, @topics,
                @origin_kind, @origin_name, @origin_evidence, @origin_family, @origin_site, @story_id, @story_headline, @trace_id, @now, @configuration,
                setweight(to_tsvector(@qualified::regconfig, left(@headline, @max)), 'A')
                || setweight(to_tsvector(@qualified::regconfig, left(@lead, @max)), 'B')
                || setweight(to_tsvector(@qualified::regconfig, left(@body, @max)), 'C')
                || setweight(to_tsvector(@qualified::regconfig, left(@about, @max)), 'D'))
            ON CONFLICT (article_id) DO UPDATE SET
                version = excluded.version, "fetch" = excluded.fetch, replay = excluded.replay, relink = excluded.relink, url = excluded.url, canonical_url = excluded.canonical_url, outlet = excluded.outlet,
                headline = excluded.headline, authors = excluded.authors, published_at = excluded.published_at, published_day = excluded.published_day, partial = excluded.partial, modified_at = excluded.modified_at,
                language = excluded.language, image_url = excluded.image_url, topics = excluded.topics, origin_kind = excluded.origin_kind,
                origin_name = excluded.origin_name, origin_evidence = excluded.origin_evidence, origin_family = excluded.origin_family, origin_site = excluded.origin_site,
                story_id = excluded.story_id,
                story_headline = excluded.story_headline, trace_id = excluded.trace_id, indexed_at = excluded.indexed_at,
                configuration = excluded.configuration, document = excluded.document
            """,
            ("id", article.ArticleId),
            ("version", article.Version),
            ("fetch", article.Fetch),
            ("replay", article.Replay),
            ("relink", linked.Relink),
            ("url", article.Url),
            ("canonical_url", article.CanonicalUrl),
            ("outlet", article.Outlet),
            ("headline", article.Headline),
            ("authors", article.Authors.ToArray()),
            ("published_at", article.PublishedAt),
            ("published_day", article.PublishedDay),
            ("partial", article.Partial),
            ("modified_at", article.ModifiedAt),
            ("language", article.Language),
            ("image_url", article.ImageUrl),
            ("topics", topics),
            ("origin_kind", article.Origin.Kind),
            ("origin_name", article.Origin.Name),
            ("origin_evidence", article.Origin.Evidence),
            ("origin_family", article.Origin.Family),
            ("origin_site", article.Origin.Site),
            ("story_id", linked.Story?.StoryId),
            ("story_headline", linked.Story?.Headline),
            ("trace_id", linked.Journey.TraceId),
            ("now", now),
            ("configuration", configuration),
            ("qualified", TextConfiguration.Qualified(configuration)),
            ("lead", lead),
            ("body", body),
            // Full stops keep a phrase from reaching from one name into the next.
            ("about", string.Join(" . ", [article.Outlet, .. article.Authors, .. topics])),
            ("max", MaxIndexed)
        );
    }

    private static (string Lead, string Body) LeadAndBody(Article article)
    {
        var end = article.Paragraphs is [var first, ..] ? Math.Clamp(first.Start + first.Length, 0, article.Text.Length) : 0;
        return (article.Text[..end], article.Text[end..]);
    }

    public static string[] TopicsOf(Article article) =>
        [
            .. article
                .Tags.Append(article.Section ?? "")
                .Select(topic => topic.Trim().ToLowerInvariant())
                .Where(topic => topic.Length > 0)
                .Distinct(),
        ];
}
