using NewsMesh.Contracts;
using NewsMesh.Search.Query;
using Npgsql;

namespace NewsMesh.Search.Indexing;

/// <summary>
/// The newest head of a fact, and the newest support of each article: whichever order events come in, and however often, the same is left. So what is rebuilt from
/// events equals what was kept up to date.
/// </summary>
internal static class FactStatements
{
    public static IEnumerable<NpgsqlBatchCommand> Put(FactChanged fact)
    {
        yield return PutHead(fact);
        if (fact.ArticleId is { } articleId)
        {
            yield return PutSupport(fact, articleId, fact.Slots);
            yield break;
        }
        // An event of an earlier release carries the whole fact.
        foreach (var id in SupportOf(fact.Slots).Select(one => one.ArticleId).Distinct().Order())
            yield return PutSupport(fact, id, Of(fact.Slots, id));
    }

    private static NpgsqlBatchCommand PutHead(FactChanged fact) =>
        Sql.Statement(
            """
            INSERT INTO facts AS known (
                fact_id, version, kind, statement, status, subject_id, entity_ids, origins, origin_count, support_count, links, first_seen_at, last_seen_at,
                polarity, document)
            VALUES (
                @id, @version, @kind, @statement, @status, @subject_id, @entity_ids, @origins, @origin_count, @support_count, @links::jsonb, @first, @last,
                @polarity, to_tsvector('search.simple', left(@statement, 100000)))
            ON CONFLICT (fact_id) DO UPDATE SET
                version = excluded.version, kind = excluded.kind, statement = excluded.statement, status = excluded.status, subject_id = excluded.subject_id,
                entity_ids = excluded.entity_ids, origins = excluded.origins, origin_count = excluded.origin_count, support_count = excluded.support_count,
                links = excluded.links, first_seen_at = excluded.first_seen_at, last_seen_at = excluded.last_seen_at, polarity = excluded.polarity,
                document = excluded.document
            WHERE known.version <= excluded.version
            """,
            ("id", fact.FactId),
            ("version", fact.Version),
            ("kind", fact.Kind),
            ("statement", fact.Statement),
            ("polarity", fact.Polarity),
            ("status", fact.Status),
            ("subject_id", fact.SubjectId),
            ("entity_ids", fact.EntityIds.Concat(fact.SubjectId is { } subject ? [subject] : []).Distinct().ToArray()),
            ("origins", fact.Origins.ToArray()),
            ("origin_count", fact.OriginCount ?? fact.Origins.Count),
            ("support_count", fact.SupportCount ?? SupportOf(fact.Slots).Count()),
            ("links", StoredJson.Of(fact.Links)),
            ("first", fact.FirstSeenAt),
            ("last", fact.LastSeenAt)
        );

    private static NpgsqlBatchCommand PutSupport(FactChanged fact, Guid articleId, IReadOnlyList<FactSlot> slots) =>
        Sql.Statement(
            """
            INSERT INTO fact_support AS known (fact_id, article_id, version, published_at, slots)
            VALUES (@id, @article_id, @version, @published_at, @slots::jsonb)
            ON CONFLICT (fact_id, article_id) DO UPDATE SET version = excluded.version, published_at = excluded.published_at, slots = excluded.slots
            WHERE known.version <= excluded.version
            """,
            ("id", fact.FactId),
            ("article_id", articleId),
            ("version", fact.Version),
            ("published_at", SupportOf(slots).Select(one => (DateTimeOffset?)one.PublishedAt.ToUniversalTime()).Min()),
            ("slots", StoredJson.Of(slots))
        );

    private static IEnumerable<FactSupport> SupportOf(IEnumerable<FactSlot> slots) =>
        slots.SelectMany(slot => slot.Values).SelectMany(value => value.Support);

    private static FactSlot[] Of(IEnumerable<FactSlot> slots, Guid articleId) =>
        [
            .. slots.Select(slot =>
                slot with
                {
                    Values =
                    [
                        .. slot
                            .Values.Select(value => value with { Support = [.. value.Support.Where(one => one.ArticleId == articleId)] })
                            .Where(value => value.Support.Count > 0),
                    ],
                }
            ),
        ];
}
