using Microsoft.Extensions.Options;
using Npgsql;

namespace NewsMesh.Ingest.Articles;

/// <summary>A fetch run whose event this replica may publish until its lease ends.</summary>
internal sealed record ClaimedEvent(Guid ArticleId, int Fetch, DateTimeOffset LeaseUntil)
{
    public override string ToString() => $"event of {ArticleId}/{Fetch}";
}

/// <summary>
/// Takes what is due to be published: what is new first, and replays where places are left, never more of them under way than the bound. Behind a hundred
/// thousand replays a fresh article waits for a hundred.
/// </summary>
internal sealed class PublishClaims(NpgsqlDataSource source, IOptions<PublishingOptions> options, TimeProvider clock)
{
    /// <summary>Longer than <see cref="PublishFetchRun.Limit"/>; short, because nothing but a crash leaves a lease behind.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(20);

    private static readonly string Fresh = Take("(state = 'ended' OR (state = 'fetched' AND replays = 0))", "$3");

    private static readonly string Replays = Take(
        "state = 'fetched' AND replays > 0",
        """
        greatest(0, least($3, $4
            - (SELECT count(*) FROM (SELECT 1 FROM ingest.fetch_runs WHERE state = 'published' AND replays > 0 LIMIT $4) AS sent)
            - (SELECT count(*) FROM ingest.fetch_runs WHERE state = 'fetched' AND replays > 0 AND lease_until > $1)))
        """
    );

    public async Task<IReadOnlyList<ClaimedEvent>> TakeAsync(int count, CancellationToken cancellationToken)
    {
        var claimed = await TakeAsync(Fresh, [count], cancellationToken);
        if (claimed.Count < count)
            claimed.AddRange(await TakeAsync(Replays, [count - claimed.Count, options.Value.MaxReplaysUnderWay], cancellationToken));
        return claimed;
    }

    private async Task<List<ClaimedEvent>> TakeAsync(string sql, int[] bounds, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var command = source.CreateCommand(sql);
        command.Parameters.Add(new() { Value = now.UtcDateTime });
        command.Parameters.Add(new() { Value = (now + Lease).UtcDateTime });
        foreach (var bound in bounds)
            command.Parameters.Add(new() { Value = bound });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var claimed = new List<ClaimedEvent>();
        while (await reader.ReadAsync(cancellationToken))
            claimed.Add(new ClaimedEvent(reader.GetGuid(0), reader.GetInt32(1), reader.GetFieldValue<DateTimeOffset>(2)));
        return claimed;
    }

    private static string Take(string due, string limit) =>
        $"""
            UPDATE ingest.fetch_runs SET lease_until = $2
            WHERE (article_id, "fetch") IN (
                SELECT article_id, "fetch" FROM ingest.fetch_runs
                WHERE {due} AND due_at <= $1 AND (lease_until IS NULL OR lease_until <= $1)
                ORDER BY due_at LIMIT {limit}
                FOR UPDATE SKIP LOCKED)
            RETURNING article_id, "fetch", lease_until
            """;
}
