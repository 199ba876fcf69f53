using Microsoft.EntityFrameworkCore;
using NewsMesh.Ingest.Storage;
using Npgsql;

namespace NewsMesh.Ingest.WebSub;

/// <summary>Keeps the subscriptions in step with the feeds, and takes those about which something is to be done.</summary>
internal sealed class HubClaims(NpgsqlDataSource source, IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>Longer than a request to a hub may take.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>
    /// A feed that names a hub wants a subscription there, and a new secret with a new hub; a subscription whose feed is deleted, paused, gone, or names no hub
    /// any more is to be left. Both by comparing the tables, so that nobody who writes a feed has to think of it.
    /// </summary>
    private const string KeepInStep = """
        WITH wanted AS (
            SELECT feed_id, hub, coalesce(topic, url) AS topic FROM ingest.feeds WHERE hub IS NOT NULL AND NOT paused AND status IN ('active', 'failing')),
        left_alone AS (
            UPDATE ingest.hub_subscriptions AS s SET state = 'leaving', due_at = $1, attempts = 0
            WHERE state <> 'leaving' AND NOT EXISTS (SELECT 1 FROM wanted WHERE wanted.feed_id = s.feed_id))
        INSERT INTO ingest.hub_subscriptions AS s (feed_id, hub, topic, secret, callback_key, state, due_at, attempts)
        SELECT feed_id, hub, topic, replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), replace(gen_random_uuid()::text, '-', ''), 'wanted', $1, 0 FROM wanted
        WHERE NOT EXISTS (SELECT 1 FROM ingest.hub_subscriptions AS kept WHERE kept.feed_id = wanted.feed_id AND kept.hub = wanted.hub AND kept.topic = wanted.topic AND kept.state <> 'leaving')
        ORDER BY feed_id
        ON CONFLICT (feed_id) DO UPDATE SET
            hub = excluded.hub, topic = excluded.topic, secret = excluded.secret, callback_key = excluded.callback_key, state = 'wanted', due_at = excluded.due_at, attempts = 0, expires_at = NULL, last_error = NULL
        """;

    public async Task<IReadOnlyList<HubSubscription>> TakeAsync(int count, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using (var command = source.CreateCommand(KeepInStep))
        {
            command.Parameters.Add(new() { Value = now.UtcDateTime });
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<IngestDb>()
            .HubSubscriptions.FromSql(
                $"""
                UPDATE ingest.hub_subscriptions SET lease_until = {now + Lease}
                WHERE feed_id IN (
                    SELECT feed_id FROM ingest.hub_subscriptions
                    WHERE due_at <= {now} AND (lease_until IS NULL OR lease_until <= {now})
                    ORDER BY due_at LIMIT {count} FOR UPDATE SKIP LOCKED)
                RETURNING *
                """
            )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
    }
}
