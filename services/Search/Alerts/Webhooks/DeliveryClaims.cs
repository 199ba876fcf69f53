using Npgsql;

namespace NewsMesh.Search.Alerts.Webhooks;

/// <summary>A hit that this replica may send until its lease ends.</summary>
internal sealed record ClaimedHit(Guid AlertId, Guid ArticleId, DateTimeOffset LeaseUntil)
{
    public override string ToString() => $"hit {AlertId}/{ArticleId}";
}

/// <summary>Takes hits that are due: the rows are the outbox, so any number of replicas share the work, and what one leaves behind comes back.</summary>
internal sealed class DeliveryClaims(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Longer than an attempt may take; nothing but a crash leaves a lease behind.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Receivers that work come first: those that do not must not take all the places.</summary>
    public async Task<IReadOnlyList<ClaimedHit>> TakeAsync(int count, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Sql.Statement(
                    """
                    UPDATE alert_hits SET lease_until = @until
                    WHERE (alert_id, article_id) IN (
                        SELECT hit.alert_id, hit.article_id FROM alert_hits hit JOIN alerts alert USING (alert_id)
                        WHERE hit.due_at <= @now AND (hit.lease_until IS NULL OR hit.lease_until <= @now)
                            AND alert.disabled_at IS NULL AND (alert.retry_at IS NULL OR alert.retry_at <= @now)
                        ORDER BY alert.failures, hit.due_at LIMIT @count
                        FOR UPDATE OF hit SKIP LOCKED)
                    RETURNING alert_id, article_id, lease_until
                    """,
                    ("now", now),
                    ("until", now + Lease),
                    ("count", count)
                ),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var claimed = new List<ClaimedHit>();
        while (await reader.ReadAsync(cancellationToken))
            claimed.Add(new ClaimedHit(reader.GetGuid(0), reader.GetGuid(1), reader.GetFieldValue<DateTimeOffset>(2)));
        return claimed;
    }
}
