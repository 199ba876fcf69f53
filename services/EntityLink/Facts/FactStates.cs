using NewsMesh.Contracts;
using Npgsql;

namespace NewsMesh.EntityLink.Facts;

/// <summary>
/// The heads of facts. Counted by the database from an index, so that neither memory nor messages hold the support of all articles; one statement for all facts
/// of an article.
/// </summary>
internal static class FactStates
{
    /// <summary>Named in events and on pages; the rest is a number there.</summary>
    private const int MostOrigins = 20;

    public static NpgsqlBatchCommand Select(Guid[] ids) =>
        Sql.Statement(
            $"""
            SELECT given.id, coalesce(known.version, 0), coalesce(known.statement, ''), known.subject_id,
                counted.assertions, counted.origins,
                coalesce(counted.first_at, known.first_seen_at, to_timestamp(0)), coalesce(counted.last_at, known.last_seen_at, to_timestamp(0)),
                named.origins, first.speaker_id, first.speaker, first.text, first.kind, first.cue, first.polarity, first.assertion_id, first.article_id,
                first.version, first.url, first.headline, first.outlet, first.origin, first.origin_key, first.published_at, first.start, first.length
            FROM unnest(@ids) AS given (id)
            LEFT JOIN entity_link.facts known ON known.fact_id = given.id
            CROSS JOIN LATERAL (
                SELECT count(*)::int AS assertions, count(DISTINCT lower(one.origin_key))::int AS origins, min(article.published_at) AS first_at,
                    max(article.published_at) AS last_at
                FROM entity_link.assertions one JOIN entity_link.articles article USING (article_id) WHERE one.fact_id = given.id) counted
            CROSS JOIN LATERAL (
                SELECT coalesce(array_agg(origin ORDER BY key), ARRAY[]::text[]) AS origins FROM (
                    SELECT lower(one.origin_key) AS key, min(one.origin) AS origin FROM entity_link.assertions one WHERE one.fact_id = given.id
                    GROUP BY 1 ORDER BY 1 LIMIT {MostOrigins}) shown) named
            LEFT JOIN LATERAL (
                SELECT one.*, article.url, article.headline, article.outlet, article.published_at
                FROM entity_link.assertions one JOIN entity_link.articles article ON article.article_id = one.article_id
                WHERE one.fact_id = given.id
                ORDER BY one.kind <> 'direct', article.published_at, article.article_id, one.ordinal LIMIT 1) first ON true
            ORDER BY given.id
            """,
            ("ids", ids)
        );

    public static async Task<List<FactHead>> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var heads = new List<FactHead>();
        while (await reader.ReadAsync(cancellationToken))
        {
            Guid? speaker = reader.IsDBNull(9) ? null : reader.GetGuid(9);
            heads.Add(
                new FactHead
                {
                    FactId = reader.GetGuid(0),
                    Version = reader.GetInt32(1),
                    Statement = reader.GetString(2),
                    SubjectId = reader.IsDBNull(3) ? speaker : reader.GetGuid(3),
                    Assertions = reader.GetInt32(4),
                    OriginCount = reader.GetInt32(5),
                    FirstSeenAt = reader.GetFieldValue<DateTimeOffset>(6),
                    LastSeenAt = reader.GetFieldValue<DateTimeOffset>(7),
                    Origins = reader.GetFieldValue<string[]>(8),
                    First = reader.IsDBNull(11) ? null : First(reader),
                }
            );
        }
        return heads;
    }

    private static FactSupport First(NpgsqlDataReader reader) =>
        new()
        {
            SpeakerId = reader.IsDBNull(9) ? null : reader.GetGuid(9),
            Speaker = reader.IsDBNull(10) ? null : reader.GetString(10),
            Text = reader.GetString(11),
            Kind = reader.GetString(12),
            Cue = reader.IsDBNull(13) ? null : reader.GetString(13),
            Polarity = reader.GetString(14),
            AssertionId = reader.GetGuid(15),
            ArticleId = reader.GetGuid(16),
            Version = reader.GetInt32(17),
            Url = reader.GetString(18),
            Headline = reader.GetString(19),
            Outlet = reader.GetString(20),
            Origin = reader.GetString(21),
            OriginKey = reader.GetString(22),
            PublishedAt = reader.GetFieldValue<DateTimeOffset>(23),
            Start = reader.GetInt32(24),
            Length = reader.GetInt32(25),
        };

    public static NpgsqlBatchCommand Put(IReadOnlyList<FactChanged> facts) =>
        Sql.Statement(
            """
            INSERT INTO entity_link.facts AS known (fact_id, version, statement, subject_id, first_seen_at, last_seen_at)
            SELECT * FROM unnest(@ids, @versions, @statements, @subjects, @firsts, @lasts)
            ON CONFLICT (fact_id) DO UPDATE SET version = excluded.version, statement = excluded.statement, first_seen_at = excluded.first_seen_at,
                last_seen_at = excluded.last_seen_at
            """,
            ("ids", facts.Select(fact => fact.FactId).ToArray()),
            ("versions", facts.Select(fact => fact.Version).ToArray()),
            ("statements", facts.Select(fact => fact.Statement).ToArray()),
            ("subjects", facts.Select(fact => fact.SubjectId).ToArray()),
            ("firsts", facts.Select(fact => fact.FirstSeenAt.ToUniversalTime()).ToArray()),
            ("lasts", facts.Select(fact => fact.LastSeenAt.ToUniversalTime()).ToArray())
        );
}
