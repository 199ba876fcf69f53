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
    /// <summary>Each fact once; answers the ids of those whose head is newer than what was known.</summary>
    public static NpgsqlBatchCommand PutHeads(FactChanged[] facts) =>
        Sql.Statement(
            """
            INSERT INTO facts AS known (
                fact_id, version, kind, statement, status, subject_id, entity_ids, origins, origin_count, support_count, links, first_seen_at, last_seen_at,
                polarity, document)
            SELECT id, version, kind, statement, status, subject_id, entity_ids::uuid[], origins::text[], origin_count, support_count, links::jsonb, first_seen_at, last_seen_at,
                polarity, to_tsvector('search.simple', left(words, 100000))
            FROM unnest(@ids, @versions, @kinds, @statements, @words, @statuses, @subjects, @entities, @origins, @origin_counts, @support_counts, @links, @firsts, @lasts, @polarities)
                AS given (id, version, kind, statement, words, status, subject_id, entity_ids, origins, origin_count, support_count, links, first_seen_at, last_seen_at, polarity)
            ON CONFLICT (fact_id) DO UPDATE SET
                version = excluded.version, kind = excluded.kind, statement = excluded.statement, status = excluded.status, subject_id = excluded.subject_id,
                entity_ids = excluded.entity_ids, origins = excluded.origins, origin_count = excluded.origin_count, support_count = excluded.support_count,
                links = excluded.links, first_seen_at = excluded.first_seen_at, last_seen_at = excluded.last_seen_at, polarity = excluded.polarity,
                document = excluded.document
            WHERE known.version <= excluded.version
            RETURNING fact_id
            """,
            ("ids", Array.ConvertAll(facts, fact => fact.FactId)),
            ("versions", Array.ConvertAll(facts, fact => fact.Version)),
            ("kinds", Array.ConvertAll(facts, fact => fact.Kind)),
            ("statements", Array.ConvertAll(facts, fact => fact.Statement)),
            ("words", Array.ConvertAll(facts, fact => SpacelessWords.OfText(fact.Statement))),
            ("statuses", Array.ConvertAll(facts, fact => fact.Status)),
            ("subjects", Array.ConvertAll(facts, fact => fact.SubjectId)),
            (
                "entities",
                Array.ConvertAll(
                    facts,
                    fact => ArrayLiteral.Of(fact.EntityIds.Concat(fact.SubjectId is { } subject ? [subject] : []).Distinct())
                )
            ),
            ("origins", Array.ConvertAll(facts, fact => ArrayLiteral.Of(fact.Origins))),
            ("origin_counts", Array.ConvertAll(facts, fact => fact.OriginCount ?? fact.Origins.Count)),
            ("support_counts", Array.ConvertAll(facts, fact => fact.SupportCount ?? SupportOf(fact.Slots).Count())),
            ("links", Array.ConvertAll(facts, fact => StoredJson.Of(fact.Links))),
            ("firsts", Array.ConvertAll(facts, fact => fact.FirstSeenAt.ToUniversalTime())),
            ("lasts", Array.ConvertAll(facts, fact => fact.LastSeenAt.ToUniversalTime())),
            ("polarities", Array.ConvertAll(facts, fact => fact.Polarity))
        );

    /// <summary>The support of each article, each pair of fact and article once.</summary>
    public static NpgsqlBatchCommand PutSupport((FactChanged Fact, Guid Article, IReadOnlyList<FactSlot> Slots)[] rows) =>
        Sql.Statement(
            """
            INSERT INTO fact_support AS known (fact_id, article_id, version, published_at, slots)
            SELECT id, article_id, version, published_at, slots::jsonb FROM unnest(@ids, @articles, @versions, @published, @slots)
                AS given (id, article_id, version, published_at, slots)
            ON CONFLICT (fact_id, article_id) DO UPDATE SET version = excluded.version, published_at = excluded.published_at, slots = excluded.slots
            WHERE known.version <= excluded.version
            """,
            ("ids", Array.ConvertAll(rows, row => row.Fact.FactId)),
            ("articles", Array.ConvertAll(rows, row => row.Article)),
            ("versions", Array.ConvertAll(rows, row => row.Fact.Version)),
            (
                "published",
                Array.ConvertAll(rows, row => SupportOf(row.Slots).Select(one => (DateTimeOffset?)one.PublishedAt.ToUniversalTime()).Min())
            ),
            ("slots", Array.ConvertAll(rows, row => StoredJson.Of(row.Slots)))
        );

    /// <summary>The support that an event tells: of its article, or, of an event of an earlier release, of every article.</summary>
    public static IEnumerable<(FactChanged Fact, Guid Article, IReadOnlyList<FactSlot> Slots)> Support(FactChanged fact) =>
        fact.ArticleId is { } article
            ? [(fact, article, fact.Slots)]
            : SupportOf(fact.Slots)
                .Select(one => one.ArticleId)
                .Distinct()
                .Select(id => (fact, id, (IReadOnlyList<FactSlot>)Of(fact.Slots, id)));

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
