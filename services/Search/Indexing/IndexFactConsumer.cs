using MassTransit;
using NewsMesh.Contracts;
using NewsMesh.Search.Storage;
using NewsMesh.ServiceDefaults.Telemetry;
using Npgsql;

namespace NewsMesh.Search.Indexing;

/// <summary>Keeps the newest state of every fact.</summary>
internal sealed class IndexFactConsumer(NpgsqlDataSource database, Outcomes outcomes, TimeProvider clock) : IConsumer<FactChanged>
{
    public async Task Consume(ConsumeContext<FactChanged> context)
    {
        var started = clock.GetTimestamp();
        await using var connection = await database.OpenConnectionAsync(context.CancellationToken);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { Put(context.Message) } };
        var written = await batch.ExecuteNonQueryAsync(context.CancellationToken);
        outcomes.Count("facts", written == 1 ? "indexed" : "older", clock.GetElapsedTime(started));
    }

    private static NpgsqlBatchCommand Put(FactChanged fact) =>
        Sql.Statement(
            """
            INSERT INTO facts AS known (
                fact_id, version, kind, statement, status, subject_id, entity_ids, origins, slots, links, first_seen_at, last_seen_at, polarity, document)
            VALUES (
                @id, @version, @kind, @statement, @status, @subject_id, @entity_ids, @origins, @slots::jsonb, @links::jsonb, @first, @last, @polarity,
                to_tsvector('search.simple', left(@statement, 100000)))
            ON CONFLICT (fact_id) DO UPDATE SET
                version = excluded.version, kind = excluded.kind, statement = excluded.statement, status = excluded.status, subject_id = excluded.subject_id,
                entity_ids = excluded.entity_ids, origins = excluded.origins, slots = excluded.slots, links = excluded.links,
                first_seen_at = excluded.first_seen_at, last_seen_at = excluded.last_seen_at, polarity = excluded.polarity, document = excluded.document
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
            ("slots", StoredJson.Of(fact.Slots)),
            ("links", StoredJson.Of(fact.Links)),
            ("first", fact.FirstSeenAt),
            ("last", fact.LastSeenAt)
        );
}
