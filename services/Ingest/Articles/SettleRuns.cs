using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Work;
using Npgsql;
using NpgsqlTypes;

namespace NewsMesh.Ingest.Articles;

/// <summary>
/// Writes down how journeys ended, many in one statement. Each run is settled by its own number, so an older one that comes late changes nothing of a newer one; nor does
/// the end of a journey whose page was sent again since: that of the newer journey is still to come.
/// </summary>
internal sealed class SettleRuns
{
    /// <summary>As many as the consumer has under way.</summary>
    private const int BatchSize = 16;

    /// <summary>The rows are locked in the order of their keys, as <see cref="MarkPublished"/> does, so that nobody waits in a circle.</summary>
    private const string Sql = """
        WITH settled AS (
            SELECT s.*, p.state FROM unnest($1, $2, $3, $4, $5, $6, $7, $8)
                AS s (article_id, "fetch", started_at, outcome, reason, alias_of, settled_at, stages)
            JOIN ingest.fetch_runs AS p ON p.article_id = s.article_id AND p."fetch" = s."fetch"
            ORDER BY p.article_id, p."fetch" FOR NO KEY UPDATE OF p)
        UPDATE ingest.fetch_runs AS p SET
            state = 'settled', outcome = settled.outcome, reason = settled.reason, alias_of = settled.alias_of, settled_at = settled.settled_at,
            stages = settled.stages::jsonb, lease_until = NULL
        FROM settled WHERE p.article_id = settled.article_id AND p."fetch" = settled."fetch"
            AND p.state <> 'discovered' AND p.started_at <= settled.started_at AND (p.settled_at IS NULL OR p.settled_at <= settled.settled_at)
        RETURNING p.article_id, p."fetch"
        """;

    private readonly NpgsqlDataSource _source;
    private readonly Batcher<ArticleSettled, bool> _batches;

    public SettleRuns(NpgsqlDataSource source)
    {
        _source = source;
        _batches = new Batcher<ArticleSettled, bool>(BatchSize, SettleAsync);
    }

    /// <summary>False where it is not the end of a run that is under way.</summary>
    public Task<bool> RunAsync(ArticleSettled settled, CancellationToken cancellationToken) =>
        _batches.AddAsync(settled, cancellationToken);

    private async Task<IReadOnlyList<bool>> SettleAsync(IReadOnlyList<ArticleSettled> all, CancellationToken cancellationToken)
    {
        // Of several ends of one run in a batch the latest counts, and of equal ones the last, as if they had come one after the other.
        var last = new Dictionary<(Guid, int), ArticleSettled>();
        foreach (var each in all)
        {
            if (!last.TryGetValue((each.ArticleId, each.Fetch), out var before) || before.SettledAt <= each.SettledAt)
                last[(each.ArticleId, each.Fetch)] = each;
        }
        var settled = last.Values.ToList();
        await using var command = _source.CreateCommand(Sql);
        Add(NpgsqlDbType.Uuid, each => each.ArticleId);
        Add(NpgsqlDbType.Integer, each => each.Fetch);
        Add(NpgsqlDbType.TimestampTz, each => each.Journey.StartedAt.UtcDateTime);
        Add(NpgsqlDbType.Text, each => Storable.Of(each.Outcome));
        Add(NpgsqlDbType.Text, each => Storable.Of(each.Reason));
        Add(NpgsqlDbType.Uuid, each => each.AliasOf);
        Add(NpgsqlDbType.TimestampTz, each => each.SettledAt.UtcDateTime);
        Add(NpgsqlDbType.Text, each => StoredJson.Of(each.Journey.Stages));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var written = new HashSet<(Guid, int)>();
        while (await reader.ReadAsync(cancellationToken))
            written.Add((reader.GetGuid(0), reader.GetInt32(1)));
        return
        [
            .. all.Select(each =>
                written.Contains((each.ArticleId, each.Fetch)) && ReferenceEquals(last[(each.ArticleId, each.Fetch)], each)
            ),
        ];

        void Add<T>(NpgsqlDbType type, Func<ArticleSettled, T> value) =>
            command.Parameters.Add(
                new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | type, Value = settled.Select(value).ToArray() }
            );
    }
}
