using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsMesh.Ingest.Fetching.Hosts;
using NewsMesh.Ingest.Storage;
using Npgsql;

namespace NewsMesh.Ingest.Feeds;

/// <summary>
/// Takes due feeds with a lease, so that any number of replicas share them and none is polled twice. Feeds whose host has no turn left are put off
/// instead of waited for: they leave the head of the queue to others.
/// </summary>
internal sealed class PollClaims(IServiceScopeFactory scopes, HostTurns turns, TimeProvider clock, IOptions<PollingOptions> options)
{
    /// <summary>A crowd of feeds of one host takes this many looks to get out of the way, and the rest of it the next time.</summary>
    private const int MostLooks = 8;

    public async Task<IReadOnlyList<Feed>> TakeAsync(int count, CancellationToken cancellationToken)
    {
        var claimed = new List<Feed>();
        for (var look = 0; look < MostLooks && claimed.Count < count; look++)
        {
            var wanted = count - claimed.Count;
            var due = await LookAsync(wanted, claimed, cancellationToken);
            if (due < wanted)
                break;
        }
        return claimed;
    }

    /// <summary>Returns how many feeds were due, claimed or put off.</summary>
    private async Task<int> LookAsync(int count, List<Feed> claimed, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IngestDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var now = clock.GetUtcNow();
        var due = await DueAsync(connection, count, now, cancellationToken);
        if (due.Count == 0)
            return 0;
        var again = await turns.ShareAsync(connection, due.ConvertAll(feed => feed.Host), now, cancellationToken);
        await PutOffAsync(connection, [.. due.Zip(again).Where(each => each.Second is not null).Select(each => (each.First.FeedId, each.Second!.Value))], cancellationToken);
        var granted = due.Where((_, index) => again[index] is null).Select(feed => feed.FeedId).ToArray();
        if (granted.Length > 0)
            claimed.AddRange(await LeaseAsync(db, granted, now, cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return due.Count;
    }

    private static async Task<List<(Guid FeedId, string Host)>> DueAsync(NpgsqlConnection connection, int count, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT feed_id, host FROM ingest.feeds
            WHERE NOT paused AND status <> 'gone' AND next_poll_at <= $1 AND (lease_until IS NULL OR lease_until <= $1)
            ORDER BY next_poll_at LIMIT $2
            FOR NO KEY UPDATE SKIP LOCKED
            """, connection);
        command.Parameters.Add(new() { Value = now.UtcDateTime });
        command.Parameters.Add(new() { Value = count });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var due = new List<(Guid, string)>();
        while (await reader.ReadAsync(cancellationToken))
            due.Add((reader.GetGuid(0), reader.GetString(1)));
        return due;
    }

    private static async Task PutOffAsync(NpgsqlConnection connection, List<(Guid FeedId, DateTimeOffset Until)> feeds, CancellationToken cancellationToken)
    {
        if (feeds.Count == 0)
            return;
        await using var command = new NpgsqlCommand(
            "UPDATE ingest.feeds AS f SET next_poll_at = later.until FROM unnest($1, $2) AS later (feed_id, until) WHERE f.feed_id = later.feed_id", connection);
        command.Parameters.Add(new() { Value = feeds.ConvertAll(feed => feed.FeedId) });
        command.Parameters.Add(new() { Value = feeds.ConvertAll(feed => feed.Until.UtcDateTime) });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>One statement leases the feeds and brings all that their polls need.</summary>
    private Task<List<Feed>> LeaseAsync(IngestDb db, Guid[] feeds, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var until = now + options.Value.Lease;
        return db.Feeds.FromSql($"UPDATE ingest.feeds SET lease_until = {until} WHERE feed_id = ANY ({feeds}) RETURNING *").AsNoTracking().ToListAsync(cancellationToken);
    }
}
