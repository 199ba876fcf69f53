using NewsMesh.Contracts;
using NewsMesh.Search.Query;
using Npgsql;

namespace NewsMesh.Search.Indexing;

internal static class ArticleStatements
{
    /// <summary>A tsvector holds at most 1 MiB of words. This many characters fit in any script, and no news article has them.</summary>
    private const int MaxIndexed = 200_000;

    public static NpgsqlBatchCommand PutVersions(Received<ArticleLinked>[] rows) =>
        Sql.Statement(
            """
            INSERT INTO article_versions AS known (article_id, version, "fetch", replay, relink, text_hash, headline, text, paragraphs, published_at, seen_at, annotations, fact_ids)
            SELECT id, version, "fetch", replay, relink, text_hash, headline, text, paragraphs::jsonb, published_at, seen_at, annotations::jsonb, fact_ids::uuid[]
            FROM unnest(@ids, @versions, @fetches, @replays, @relinks, @hashes, @headlines, @texts, @paragraphs, @published, @seen, @annotations, @facts)
                AS given (id, version, "fetch", replay, relink, text_hash, headline, text, paragraphs, published_at, seen_at, annotations, fact_ids)
            WHERE NOT EXISTS (SELECT FROM deleted_articles WHERE article_id = given.id)
            ON CONFLICT (article_id, version) DO UPDATE SET
                "fetch" = excluded.fetch, replay = excluded.replay, relink = excluded.relink, text_hash = excluded.text_hash, headline = excluded.headline, text = excluded.text, paragraphs = excluded.paragraphs,
                published_at = excluded.published_at, annotations = excluded.annotations, fact_ids = excluded.fact_ids
            WHERE (known.fetch, known.replay, known.relink) <= (excluded.fetch, excluded.replay, excluded.relink)
            """,
            [
                .. Keys(rows),
                ("hashes", Array.ConvertAll(rows, row => row.Event.Article.TextHash)),
                ("headlines", Array.ConvertAll(rows, row => row.Event.Article.Headline)),
                ("texts", Array.ConvertAll(rows, row => row.Event.Article.Text)),
                ("paragraphs", Array.ConvertAll(rows, row => StoredJson.Of(row.Event.Article.Paragraphs))),
                ("published", Array.ConvertAll(rows, row => row.Event.Article.PublishedAt.ToUniversalTime())),
                ("seen", Array.ConvertAll(rows, row => row.At.ToUniversalTime())),
                ("annotations", Array.ConvertAll(rows, row => StoredJson.Of(row.Event.Annotations))),
                ("facts", Array.ConvertAll(rows, row => ArrayLiteral.Of(row.Event.Facts.Select(fact => fact.FactId).Distinct()))),
            ]
        );

    public static NpgsqlBatchCommand PutArticles(Received<ArticleLinked>[] rows)
    {
        var articles = Array.ConvertAll(rows, row => row.Event.Article);
        var parts = Array.ConvertAll(articles, LeadAndBody);
        var topics = Array.ConvertAll(articles, TopicsOf);
        return Sql.Statement(
            """
            INSERT INTO articles (
                article_id, version, "fetch", replay, relink, url, canonical_url, outlet, headline, authors, published_at, published_day, partial, modified_at, language, image_url, topics,
                origin_kind, origin_name, origin_evidence, origin_family, origin_site, story_id, story_headline, trace_id, indexed_at, added_at, configuration, document)
            SELECT
                id, version, "fetch", replay, relink, url, canonical_url, outlet, headline, authors::text[], published_at, published_day, partial, modified_at, language, image_url, topics::text[],
                origin_kind, origin_name, origin_evidence, origin_family, origin_site, story_id, story_headline, trace_id, at, at, configuration,
                setweight(to_tsvector(reads, left(title, @max)), 'A') || setweight(to_tsvector(reads, left(lead, @max)), 'B')
                || setweight(to_tsvector(reads, left(body, @max)), 'C') || setweight(to_tsvector(reads, left(about, @max)), 'D')
            FROM unnest(
                @ids, @versions, @fetches, @replays, @relinks, @urls, @canonical_urls, @outlets, @headlines, @authors, @published, @days, @partial, @modified, @languages, @images, @topics,
                @kinds, @names, @evidence, @families, @sites, @stories, @story_headlines, @traces, @times, @configurations, @titles, @leads, @bodies, @abouts)
                AS given (
                    id, version, "fetch", replay, relink, url, canonical_url, outlet, headline, authors, published_at, published_day, partial, modified_at, language, image_url, topics,
                    origin_kind, origin_name, origin_evidence, origin_family, origin_site, story_id, story_headline, trace_id, at, configuration, title, lead, body, about),
                LATERAL (SELECT ('search.' || configuration)::regconfig) AS configured (reads)
            ON CONFLICT (article_id) DO UPDATE SET
                version = excluded.version, "fetch" = excluded.fetch, replay = excluded.replay, relink = excluded.relink, url = excluded.url, canonical_url = excluded.canonical_url, outlet = excluded.outlet,
                headline = excluded.headline, authors = excluded.authors, published_at = excluded.published_at, published_day = excluded.published_day, partial = excluded.partial, modified_at = excluded.modified_at,
                language = excluded.language, image_url = excluded.image_url, topics = excluded.topics, origin_kind = excluded.origin_kind,
                origin_name = excluded.origin_name, origin_evidence = excluded.origin_evidence, origin_family = excluded.origin_family, origin_site = excluded.origin_site,
                story_id = excluded.story_id,
                story_headline = excluded.story_headline, trace_id = excluded.trace_id, indexed_at = excluded.indexed_at,
                configuration = excluded.configuration, document = excluded.document
            """,
            [
                .. Keys(rows),
                ("urls", Array.ConvertAll(articles, article => article.Url)),
                ("canonical_urls", Array.ConvertAll(articles, article => article.CanonicalUrl)),
                ("outlets", Array.ConvertAll(articles, article => article.Outlet)),
                ("headlines", Array.ConvertAll(articles, article => article.Headline)),
                ("authors", Array.ConvertAll(articles, article => ArrayLiteral.Of(article.Authors))),
                ("published", Array.ConvertAll(articles, article => article.PublishedAt.ToUniversalTime())),
                ("days", Array.ConvertAll(articles, article => article.PublishedDay)),
                ("partial", Array.ConvertAll(articles, article => article.Partial)),
                ("modified", Array.ConvertAll(articles, article => article.ModifiedAt?.ToUniversalTime())),
                ("languages", Array.ConvertAll(articles, article => article.Language)),
                ("images", Array.ConvertAll(articles, article => article.ImageUrl)),
                ("topics", Array.ConvertAll(topics, ArrayLiteral.Of)),
                ("kinds", Array.ConvertAll(articles, article => article.Origin.Kind)),
                ("names", Array.ConvertAll(articles, article => article.Origin.Name)),
                ("evidence", Array.ConvertAll(articles, article => article.Origin.Evidence)),
                ("families", Array.ConvertAll(articles, article => article.Origin.Family)),
                ("sites", Array.ConvertAll(articles, article => article.Origin.Site)),
                ("stories", Array.ConvertAll(rows, row => row.Event.Story?.StoryId)),
                ("story_headlines", Array.ConvertAll(rows, row => row.Event.Story?.Headline)),
                ("traces", Array.ConvertAll(rows, row => row.Event.Journey.TraceId)),
                ("times", Array.ConvertAll(rows, row => row.At.ToUniversalTime())),
                ("configurations", Array.ConvertAll(articles, article => TextConfiguration.Of(article.Language))),
                ("titles", Array.ConvertAll(articles, article => SpacelessWords.OfText(article.Headline))),
                ("leads", Array.ConvertAll(parts, part => SpacelessWords.OfText(part.Lead))),
                ("bodies", Array.ConvertAll(parts, part => SpacelessWords.OfText(part.Body))),
                // Full stops keep a phrase from reaching from one name into the next.
                (
                    "abouts",
                    articles
                        .Zip(
                            topics,
                            (article, about) => SpacelessWords.OfText(string.Join(" . ", [article.Outlet, .. article.Authors, .. about]))
                        )
                        .ToArray()
                ),
                ("max", MaxIndexed),
            ]
        );
    }

    private static (string Name, object? Value)[] Keys(Received<ArticleLinked>[] rows) =>
        [
            ("ids", Array.ConvertAll(rows, row => row.Event.Article.ArticleId)),
            ("versions", Array.ConvertAll(rows, row => row.Event.Article.Version)),
            ("fetches", Array.ConvertAll(rows, row => row.Event.Article.Fetch)),
            ("replays", Array.ConvertAll(rows, row => row.Event.Article.Replay)),
            ("relinks", Array.ConvertAll(rows, row => row.Event.Relink)),
        ];

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
