using Npgsql;

namespace NewsMesh.Ingest.Feeds;

/// <summary>A feed that this replica may poll until its lease ends.</summary>
internal sealed record ClaimedFeed(Guid FeedId, DateTimeOffset LeaseUntil)
{
    public override string ToString() => $"feed {FeedId}";
}

/// <summary>Takes due feeds, so that any number of replicas share them and none is polled twice.</summary>
internal sealed class PollClaims(NpgsqlDataSource source, TimeProvider clock, Microsoft.Extensions.Options.IOptions<PollingOptions> options)
{
    private const string Sql =
        """
        UPDATE ingest.feeds SET lease_until = $2
        WHERE feed_id IN (
            SELECT feed_id FROM ingest.feeds
            WHERE NOT paused AND status <> 'gone' AND next_poll_at <= $1 AND (lease_until IS NULL OR lease_until <= $1)
            ORDER BY next_poll_at LIMIT $3
            FOR UPDATE SKIP LOCKED)
        RETURNING feed_id, lease_until
        """;

    public async Task<IReadOnlyList<ClaimedFeed>> TakeAsync(int count, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var command = source.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = now.UtcDateTime });
        command.Parameters.Add(new() { Value = (now + options.Value.Lease).UtcDateTime });
        command.Parameters.Add(new() { Value = count });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var claimed = new List<ClaimedFeed>();
        while (await reader.ReadAsync(cancellationToken))
            claimed.Add(new ClaimedFeed(reader.GetGuid(0), reader.GetFieldValue<DateTimeOffset>(1)));
        return claimed;
    }
}
