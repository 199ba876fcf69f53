using NewsMesh.Contracts;
using Npgsql;

namespace NewsMesh.Search.Indexing;

/// <summary>How journeys ended. Within one fetch the later end counts. "Unchanged" says nothing new of whose address the id is.</summary>
internal static class SettlementBatch
{
    public static async Task<IReadOnlyList<bool>> WriteAsync(
        NpgsqlConnection connection,
        IReadOnlyList<ArticleSettled> events,
        CancellationToken cancellationToken
    )
    {
        var newer = new HashSet<ArticleSettled>(ReferenceEqualityComparer.Instance);
        foreach (var wave in Waves.Of(events, settled => settled.ArticleId))
        {
            Array.Sort(wave, (a, b) => a.ArticleId.CompareTo(b.ArticleId));
            await using var batch = new NpgsqlBatch(connection) { BatchCommands = { Put(wave) } };
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            var written = new HashSet<Guid>();
            while (await reader.ReadAsync(cancellationToken))
                written.Add(reader.GetGuid(0));
            newer.UnionWith(wave.Where(settled => written.Contains(settled.ArticleId)));
        }
        return [.. events.Select(newer.Contains)];
    }

    private static NpgsqlBatchCommand Put(ArticleSettled[] settled) =>
        Sql.Statement(
            """
            INSERT INTO settlements AS known (article_id, "fetch", url, outcome, reason, alias_of, trace_id, started_at, settled_at, stages)
            SELECT id, "fetch", url, outcome, reason, alias_of, trace_id, started_at, settled_at, stages::jsonb
            FROM unnest(@ids, @fetches, @urls, @outcomes, @reasons, @aliases, @traces, @started, @settled, @stages)
                AS given (id, "fetch", url, outcome, reason, alias_of, trace_id, started_at, settled_at, stages)
            ON CONFLICT (article_id) DO UPDATE SET
                "fetch" = excluded.fetch, url = excluded.url, outcome = excluded.outcome, reason = excluded.reason,
                alias_of = CASE excluded.outcome WHEN 'unchanged' THEN coalesce(excluded.alias_of, known.alias_of) ELSE excluded.alias_of END,
                trace_id = excluded.trace_id, started_at = excluded.started_at, settled_at = excluded.settled_at, stages = excluded.stages
            WHERE (known.fetch, known.settled_at) <= (excluded.fetch, excluded.settled_at)
            RETURNING article_id
            """,
            ("ids", Array.ConvertAll(settled, one => one.ArticleId)),
            ("fetches", Array.ConvertAll(settled, one => one.Fetch)),
            ("urls", Array.ConvertAll(settled, one => one.Url)),
            ("outcomes", Array.ConvertAll(settled, one => one.Outcome)),
            ("reasons", Array.ConvertAll(settled, one => one.Reason)),
            ("aliases", Array.ConvertAll(settled, one => one.AliasOf == one.ArticleId ? null : one.AliasOf)),
            ("traces", Array.ConvertAll(settled, one => one.Journey.TraceId)),
            ("started", Array.ConvertAll(settled, one => one.Journey.StartedAt.ToUniversalTime())),
            ("settled", Array.ConvertAll(settled, one => one.SettledAt.ToUniversalTime())),
            ("stages", Array.ConvertAll(settled, one => StoredJson.Of(one.Journey.Stages)))
        );
}
