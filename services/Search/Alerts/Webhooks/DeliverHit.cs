using Microsoft.Extensions.Options;
using NewsMesh.Search.Query;
using NewsMesh.ServiceDefaults.Identity;
using NewsMesh.ServiceDefaults.Telemetry;
using Npgsql;

namespace NewsMesh.Search.Alerts.Webhooks;

/// <summary>Sends one hit, and writes down what came of it.</summary>
internal sealed class DeliverHit(
    NpgsqlDataSource database,
    WebhookClient client,
    IOptions<AlertOptions> options,
    Outcomes outcomes,
    TimeProvider clock
)
{
    private sealed record Due(string Url, string? Secret, int Failures, DateTimeOffset? FailingSince, int Attempts, WebhookBody Body);

    public async Task RunAsync(ClaimedHit claimed, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        if (await ReadAsync(connection, claimed, cancellationToken) is not { } due)
        {
            await ForgetAsync(connection, claimed, cancellationToken);
            return;
        }
        await connection.CloseAsync(); // others need it while a stranger's server is waited for
        var delivery = DerivedId.From("delivery", $"{claimed.AlertId}/{claimed.ArticleId}");
        var sent = await client.SendAsync(due.Url, due.Secret, delivery, due.Body.ToBytes(), cancellationToken);
        outcomes.Count("deliveries", sent.Error is null ? "delivered" : "failed", sent.Duration);
        await connection.OpenAsync(cancellationToken);
        await RecordAsync(connection, claimed, due, sent, cancellationToken);
    }

    /// <summary>Null where the article is not here any more, or the webhook was disabled meanwhile.</summary>
    private static async Task<Due?> ReadAsync(NpgsqlConnection connection, ClaimedHit claimed, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Sql.Statement(
                    """
                    SELECT alert.webhook_url, alert.secret, alert.failures, alert.failing_since, hit.attempts, alert.request::text, hit.terms, hit.hit_at,
                        a.url, a.headline, a.outlet, a.published_at, a.language,
                        ARRAY(SELECT e.entity_id || '=' || e.name FROM article_entities m JOIN entities e USING (entity_id) WHERE m.article_id = a.article_id)
                    FROM alert_hits hit JOIN alerts alert USING (alert_id) JOIN articles a USING (article_id)
                    WHERE hit.alert_id = @alert AND hit.article_id = @article AND hit.due_at IS NOT NULL AND alert.webhook_url IS NOT NULL AND alert.disabled_at IS NULL
                    """,
                    ("alert", claimed.AlertId),
                    ("article", claimed.ArticleId)
                ),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            return null;
        var request = StoredJson.Read<SearchRequest>(reader.GetString(5));
        var (outlet, language) = (reader.GetString(10), reader.GetString(12));
        var names = reader
            .GetFieldValue<string[]>(13)
            .Select(name => name.Split('=', 2))
            .ToDictionary(parts => Guid.Parse(parts[0]), parts => parts[1]);
        return new Due(
            reader.GetString(0),
            reader.IsDBNull(1) ? null : reader.GetString(1),
            reader.GetInt32(2),
            reader.IsDBNull(3) ? null : reader.GetFieldValue<DateTimeOffset>(3),
            reader.GetInt32(4),
            new WebhookBody
            {
                Alert = new WebhookAlert(claimed.AlertId, request.Q ?? "", StandingQuery.Address(request)),
                Article = new WebhookArticle(
                    claimed.ArticleId,
                    reader.GetString(8),
                    reader.GetString(9),
                    outlet,
                    reader.GetFieldValue<DateTimeOffset>(11),
                    language
                ),
                Why = Reasons.Matched(request, names, reader.GetFieldValue<string[]>(6), outlet, language),
                HitAt = reader.GetFieldValue<DateTimeOffset>(7),
            }
        );
    }

    private static async Task ForgetAsync(NpgsqlConnection connection, ClaimedHit claimed, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Sql.Statement(
                    "UPDATE alert_hits SET due_at = NULL, lease_until = NULL WHERE alert_id = @alert AND article_id = @article",
                    ("alert", claimed.AlertId),
                    ("article", claimed.ArticleId)
                ),
            },
        };
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>One transaction: the hit, the state of the webhook, and the log. An alert that was deleted meanwhile takes no line.</summary>
    private async Task RecordAsync(NpgsqlConnection connection, ClaimedHit claimed, Due due, Sent sent, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var failed = sent.Error is not null;
        var failingSince = failed ? due.FailingSince ?? now : (DateTimeOffset?)null;
        var retryAt = failed ? now + Pause(due.Failures) : (DateTimeOffset?)null;
        var webhooks = options.Value.Webhooks;
        var isDead =
            sent.IsGone || (failed && due.Failures + 1 >= webhooks.DisableAfterFailures && now - failingSince >= webhooks.DisableAfter);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(
            Sql.Statement(
                """
                UPDATE alerts SET failures = CASE WHEN @failed THEN failures + 1 ELSE 0 END, failing_since = CASE WHEN @failed THEN coalesce(failing_since, @now) END,
                    retry_at = @retry_at, last_error = @error, disabled_at = CASE WHEN @dead THEN @now END
                WHERE alert_id = @alert
                """,
                ("failed", failed),
                ("now", now),
                ("retry_at", retryAt),
                ("error", sent.Error),
                ("dead", isDead),
                ("alert", claimed.AlertId)
            )
        );
        batch.BatchCommands.Add(
            Sql.Statement(
                """
                UPDATE alert_hits SET attempts = attempts + 1, lease_until = NULL, delivered_at = CASE WHEN @failed THEN NULL ELSE @now END, due_at = @retry_at
                WHERE alert_id = @alert AND article_id = @article
                """,
                ("failed", failed),
                ("now", now),
                ("retry_at", retryAt),
                ("alert", claimed.AlertId),
                ("article", claimed.ArticleId)
            )
        );
        if (isDead)
            batch.BatchCommands.Add(
                Sql.Statement(
                    "UPDATE alert_hits SET due_at = NULL WHERE alert_id = @alert AND due_at IS NOT NULL",
                    ("alert", claimed.AlertId)
                )
            );
        batch.BatchCommands.Add(
            Sql.Statement(
                """
                INSERT INTO alert_deliveries (alert_id, article_id, attempt, sent_at, status, error, duration_ms)
                SELECT @alert, @article, @attempt, @now, @status, @error, @duration WHERE EXISTS (SELECT FROM alerts WHERE alert_id = @alert)
                """,
                ("alert", claimed.AlertId),
                ("article", claimed.ArticleId),
                ("attempt", due.Attempts + 1),
                ("now", now),
                ("status", sent.Status),
                ("error", sent.Error),
                ("duration", (int)sent.Duration.TotalMilliseconds)
            )
        );
        batch.BatchCommands.Add(
            Sql.Statement(
                "DELETE FROM alert_deliveries WHERE alert_id = @alert AND delivery_id <= (SELECT delivery_id FROM alert_deliveries WHERE alert_id = @alert ORDER BY delivery_id DESC OFFSET @most LIMIT 1)",
                ("alert", claimed.AlertId),
                ("most", options.Value.MaxDeliveries)
            )
        );
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private TimeSpan Pause(int failures)
    {
        var pause = options.Value.Webhooks.FirstRetry * Math.Pow(2, Math.Min(failures, 30));
        return pause < options.Value.Webhooks.LongestRetry ? pause : options.Value.Webhooks.LongestRetry;
    }
}
