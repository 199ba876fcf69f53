using NewsMesh.Contracts;
using NewsMesh.Search.Query;
using Npgsql;

namespace NewsMesh.Search.Alerts;

/// <summary>
/// Finds the alerts that an article fires, in the transaction that indexes it: what can be found has been matched, and the other way round. An index over one word that
/// each alert needs leaves the few that are compared whole.
/// </summary>
internal static class MatchAlerts
{
    /// <summary>For an article whose row, names and quotes have just been written. A hit once an article, whichever version fired.</summary>
    public static NpgsqlBatchCommand Of(Article article, IEnumerable<string> topics, DateTimeOffset now) =>
        Sql.Statement(
            $$"""
            WITH named AS (
                SELECT m.entity_id, m.quotes, e.wikidata_id, e.names FROM article_entities m JOIN entities e USING (entity_id)
                WHERE m.article_id = @id AND EXISTS (SELECT FROM alerts)),
            called AS (
                SELECT known.name, named.quotes FROM named
                CROSS JOIN LATERAL (SELECT unnest(string_to_array(named.names, chr(10))) UNION SELECT lower(named.wikidata_id)) AS known (name)
                WHERE EXISTS (SELECT FROM alerts WHERE names <> '{}') AND known.name IN (SELECT unnest(names) FROM alerts)),
            article AS MATERIALIZED (
                SELECT a.document, a.headline, v.headline || ' ' || v.text AS words, a.published_at, a.configuration, ('search.' || a.configuration)::regconfig AS reads,
                    tsvector_to_array(a.document) || @keys || ARRAY(
                        SELECT 'entity=' || entity_id FROM named UNION ALL SELECT 'speaker=' || entity_id FROM named WHERE quotes > 0
                        UNION ALL SELECT 'entity=' || name FROM called UNION ALL SELECT 'speaker=' || name FROM called WHERE quotes > 0) AS keys
                FROM articles a JOIN article_versions v USING (article_id, version) WHERE a.article_id = @id AND EXISTS (SELECT FROM alerts))
            INSERT INTO alert_hits (alert_id, article_id, hit_at, terms, due_at, attempts)
            SELECT alert.alert_id, @id, @now,
                ARRAY(SELECT CASE WHEN term.in_headline THEN 'title:' ELSE '' END || term.words FROM unnest(alert.terms, alert.in_headline) AS term (words, in_headline)
                    WHERE CASE WHEN term.words ~ '{{Snippet.Spaceless}}' THEN strpos(lower(CASE WHEN term.in_headline THEN article.headline ELSE article.words END), lower(term.words)) > 0
                    ELSE article.document @@ CASE WHEN term.in_headline THEN search.in_headline(phraseto_tsquery(article.reads, term.words)) ELSE phraseto_tsquery(article.reads, term.words) END END),
                CASE WHEN alert.webhook_url IS NOT NULL AND alert.disabled_at IS NULL THEN @now END, 0
            FROM article JOIN alert_words words ON words.any_of && article.keys JOIN alerts alert USING (alert_id)
            WHERE article.configuration = ANY (words.configurations) AND alert.all_of <@ article.keys
                AND (alert.outlets = '{}' OR alert.outlets && article.keys) AND (alert.languages = '{}' OR alert.languages && article.keys)
                AND (alert.published_from IS NULL OR article.published_at >= alert.published_from)
                AND (alert.published_to IS NULL OR article.published_at < alert.published_to)
                AND (words.query IS NULL OR article.document @@ words.query)
            ON CONFLICT (alert_id, article_id) DO NOTHING
            """,
            ("id", article.ArticleId),
            ("now", now),
            ("keys", AlertKeys.Of(article, topics))
        );
}
