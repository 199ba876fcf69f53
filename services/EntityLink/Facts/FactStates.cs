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

    /// <summary>What an article says for a fact, of the assertion "one" and its "article": what <see cref="Support"/> reads.</summary>
    public const string SupportColumns = """
        one.speaker_id, one.speaker, one.text, one.kind, one.cue, one.polarity, one.assertion_id, one.article_id, one.version, article.url, article.headline,
        article.outlet, one.origin, one.origin_key, article.published_at, one.start, one.length
        """;

    /// <remarks>
    /// The assertions of a fact are read once and counted by origin; the first report is asked for only of words, whose line it is. Words have one origin, where they were
    /// said, unless several outlets show that they heard them themselves; statements are counted by who states them.
    /// </remarks>
    public static NpgsqlBatchCommand Select(Guid[] ids) =>
        Sql.Statement(
            $"""
            SELECT given.id, coalesce(known.version, 0), coalesce(known.statement, ''), known.subject_id,
                counted.assertions, counted.origins,
                coalesce(counted.first_at, known.first_seen_at, to_timestamp(0)), coalesce(counted.last_at, known.last_seen_at, to_timestamp(0)),
                counted.names, coalesce(known.kind = 'statement', counted.statements > 0), first.*
            FROM unnest(@ids) AS given (id)
            LEFT JOIN entity_link.facts known ON known.fact_id = given.id
            CROSS JOIN LATERAL (
                SELECT coalesce(sum(assertions), 0)::int AS assertions, coalesce(sum(statements), 0)::int AS statements,
                    CASE WHEN sum(assertions) = sum(statements) THEN count(*)
                        WHEN sum(assertions) > 0 THEN greatest(1, count(*) FILTER (WHERE heard)) ELSE 0 END::int AS origins,
                    min(first_at) AS first_at, max(last_at) AS last_at,
                    coalesce((array_agg(name ORDER BY key))[:{MostOrigins}], ARRAY[]::text[]) AS names
                FROM (
                    SELECT lower(one.origin_key) AS key, min(one.origin) AS name, count(*) AS assertions, count(one.slots) AS statements, bool_or(one.heard) AS heard,
                        min(one.published_at) AS first_at, max(one.published_at) AS last_at
                    FROM entity_link.assertions one WHERE one.fact_id = given.id GROUP BY 1) origin) counted
            LEFT JOIN LATERAL (
                SELECT {SupportColumns}
                FROM entity_link.assertions one JOIN entity_link.articles article ON article.article_id = one.article_id
                WHERE one.fact_id = given.id AND counted.statements = 0
                ORDER BY one.kind <> 'direct', one.published_at, one.article_id, one.ordinal LIMIT 1) first ON true
            ORDER BY given.id
            """,
            ("ids", ids)
        );

    public static async Task ReadAsync(NpgsqlDataReader reader, List<FactHead> heads, CancellationToken cancellationToken)
    {
        while (await reader.ReadAsync(cancellationToken))
        {
            Guid? speaker = reader.IsDBNull(10) ? null : reader.GetGuid(10);
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
                    IsStatement = reader.GetBoolean(9),
                    First = reader.IsDBNull(12) ? null : Support(reader, 10),
                }
            );
        }
    }

    /// <summary>Reads <see cref="SupportColumns"/>, the first of which is the column <paramref name="at"/>.</summary>
    public static FactSupport Support(NpgsqlDataReader reader, int at) =>
        new()
        {
            SpeakerId = reader.IsDBNull(at) ? null : reader.GetGuid(at),
            Speaker = reader.IsDBNull(at + 1) ? null : reader.GetString(at + 1),
            Text = reader.GetString(at + 2),
            Kind = reader.GetString(at + 3),
            Cue = reader.IsDBNull(at + 4) ? null : reader.GetString(at + 4),
            Polarity = reader.GetString(at + 5),
            AssertionId = reader.GetGuid(at + 6),
            ArticleId = reader.GetGuid(at + 7),
            Version = reader.GetInt32(at + 8),
            Url = reader.GetString(at + 9),
            Headline = reader.GetString(at + 10),
            Outlet = reader.GetString(at + 11),
            Origin = reader.GetString(at + 12),
            OriginKey = reader.GetString(at + 13),
            PublishedAt = reader.GetFieldValue<DateTimeOffset>(at + 14),
            Start = reader.GetInt32(at + 15),
            Length = reader.GetInt32(at + 16),
        };

    public static NpgsqlBatchCommand Put(IReadOnlyList<FactChanged> facts) =>
        Sql.Statement(
            """
            INSERT INTO entity_link.facts AS known (fact_id, kind, version, statement, subject_id, first_seen_at, last_seen_at)
            SELECT * FROM unnest(@ids, @kinds, @versions, @statements, @subjects, @firsts, @lasts)
            ON CONFLICT (fact_id) DO UPDATE SET version = excluded.version, statement = excluded.statement, first_seen_at = excluded.first_seen_at,
                last_seen_at = excluded.last_seen_at
            """,
            ("ids", facts.Select(fact => fact.FactId).ToArray()),
            ("kinds", facts.Select(fact => fact.Kind).ToArray()),
            ("versions", facts.Select(fact => fact.Version).ToArray()),
            ("statements", facts.Select(fact => fact.Statement).ToArray()),
            ("subjects", facts.Select(fact => fact.SubjectId).ToArray()),
            ("firsts", facts.Select(fact => fact.FirstSeenAt.ToUniversalTime()).ToArray()),
            ("lasts", facts.Select(fact => fact.LastSeenAt.ToUniversalTime()).ToArray())
        );
}
