using Npgsql;

namespace NewsMesh.Ingest.Articles;

/// <summary>A passage whose event this replica may publish until its lease ends.</summary>
internal sealed record ClaimedEvent(Guid ArticleId, int Fetch, DateTimeOffset LeaseUntil)
{
    public override string ToString() => $"event of {ArticleId}/{Fetch}";
}

internal sealed class PublishClaims(NpgsqlDataSource source, TimeProvider clock)
{
    /// <summary>Longer than <see cref="PublishFetchRun.Limit"/>; short, because nothing but a crash leaves a lease behind.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(20);

    private const string Sql = """
        UPDATE ingest.passages SET lease_until = $2
        WHERE (article_id, "fetch") IN (
            SELECT article_id, "fetch" FROM ingest.passages
            WHERE state IN ('fetched', 'ended') AND due_at <= $1 AND (lease_until IS NULL OR lease_until <= $1)
            ORDER BY due_at LIMIT $3
            FOR UPDATE SKIP LOCKED)
        RETURNING article_id, "fetch", lease_until
        """;

    public async Task<IReadOnlyList<ClaimedEvent>> TakeAsync(int count, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var command = source.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = now.UtcDateTime });
        command.Parameters.Add(new() { Value = (now + Lease).UtcDateTime });
        command.Parameters.Add(new() { Value = count });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var claimed = new List<ClaimedEvent>();
        while (await reader.ReadAsync(cancellationToken))
            claimed.Add(new ClaimedEvent(reader.GetGuid(0), reader.GetInt32(1), reader.GetFieldValue<DateTimeOffset>(2)));
        return claimed;
    }
}
