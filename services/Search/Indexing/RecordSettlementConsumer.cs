using MassTransit;
using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Telemetry;
using Npgsql;

namespace NewsMesh.Search.Indexing;

/// <summary>Keeps how each article's latest journey ended, and which ids are other addresses of an article.</summary>
internal sealed class RecordSettlementConsumer(NpgsqlDataSource database, Outcomes outcomes, TimeProvider clock) : IConsumer<ArticleSettled>
{
    public async Task Consume(ConsumeContext<ArticleSettled> context)
    {
        var started = clock.GetTimestamp();
        await using var connection = await database.OpenConnectionAsync(context.CancellationToken);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { Put(context.Message) } };
        var written = await batch.ExecuteNonQueryAsync(context.CancellationToken);
        outcomes.Count("settlements", written == 1 ? "recorded" : "older", clock.GetElapsedTime(started));
    }

    /// <summary>Within one fetch the later end counts. "Unchanged" says nothing new of whose address the id is.</summary>
    private static NpgsqlBatchCommand Put(ArticleSettled settled) =>
        Sql.Statement(
            """
            INSERT INTO settlements AS known (article_id, "fetch", url, outcome, reason, alias_of, trace_id, started_at, settled_at, stages)
            VALUES (@id, @fetch, @url, @outcome, @reason, @alias_of, @trace_id, @started_at, @settled_at, @stages::jsonb)
            ON CONFLICT (article_id) DO UPDATE SET
                "fetch" = excluded.fetch, url = excluded.url, outcome = excluded.outcome, reason = excluded.reason,
                alias_of = CASE excluded.outcome WHEN 'unchanged' THEN coalesce(excluded.alias_of, known.alias_of) ELSE excluded.alias_of END,
                trace_id = excluded.trace_id, started_at = excluded.started_at, settled_at = excluded.settled_at, stages = excluded.stages
            WHERE (known.fetch, known.settled_at) <= (excluded.fetch, excluded.settled_at)
            """,
            ("id", settled.ArticleId),
            ("fetch", settled.Fetch),
            ("url", settled.Url),
            ("outcome", settled.Outcome),
            ("reason", settled.Reason),
            ("alias_of", settled.AliasOf == settled.ArticleId ? null : settled.AliasOf),
            ("trace_id", settled.Journey.TraceId),
            ("started_at", settled.Journey.StartedAt),
            ("settled_at", settled.SettledAt),
            ("stages", StoredJson.Of(settled.Journey.Stages))
        );
}
