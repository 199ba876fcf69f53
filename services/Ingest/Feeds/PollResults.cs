using NewsMesh.ServiceDefaults.Work;
using Npgsql;
using NpgsqlTypes;

namespace NewsMesh.Ingest.Feeds;

/// <summary>Writes what polls have changed of their feeds, many in one statement, and gives the leases back. EF would take a statement for each.</summary>
internal sealed class PollResults
{
    /// <summary>More rows make no statement cheaper.</summary>
    private const int BatchSize = 256;

    /// <summary>
    /// Only the holder of the lease may write. A subscriber who asked meanwhile for another interval, or a poll at once, gets it: the next poll is set only where
    /// nobody else has set it.
    /// </summary>
    private const string Sql = """
        UPDATE ingest.feeds AS f SET
            lease_until = NULL, status = r.status, last_error = r.last_error, failures = r.failures, last_polled_at = r.last_polled_at,
            next_poll_at = CASE WHEN f.next_poll_at = r.was_due_at THEN r.next_poll_at ELSE f.next_poll_at END,
            poll_interval = CASE WHEN f.next_poll_at = r.was_due_at THEN r.poll_interval ELSE f.poll_interval END,
            title = r.title, site_url = r.site_url, language = r.language,
            etag = r.etag, last_modified = r.last_modified, body_hash = r.body_hash, body_at = r.body_at, validators_lie = r.validators_lie,
            entry_gap = r.entry_gap, newest_at = r.newest_at, said_interval = r.said_interval, update_base = r.update_base,
            skip_hours = r.skip_hours, skip_days = r.skip_days,
            moved_to = r.moved_to, moved_polls = r.moved_polls, moved_since = r.moved_since, hub = r.hub, topic = r.topic,
            pushed_until = CASE WHEN r.pushed_until IS NULL THEN NULL ELSE f.pushed_until END
        FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29) AS r
            (feed_id, leased_until, was_due_at, status, last_error, failures, last_polled_at, next_poll_at, poll_interval, title, site_url, language,
             etag, last_modified, body_hash, body_at, validators_lie, entry_gap, newest_at, said_interval, update_base, skip_hours, skip_days,
             moved_to, moved_polls, moved_since, hub, topic, pushed_until)
        WHERE f.feed_id = r.feed_id AND f.lease_until = r.leased_until
        RETURNING f.feed_id
        """;

    private readonly NpgsqlDataSource _source;
    private readonly Batcher<PollResult, bool> _batches;

    public PollResults(NpgsqlDataSource source)
    {
        _source = source;
        _batches = new Batcher<PollResult, bool>(BatchSize, WriteAsync);
    }

    /// <summary>False when the lease ran out and another replica has the feed, or it was deleted meanwhile.</summary>
    public Task<bool> SaveAsync(Feed feed, DateTimeOffset wasDueAt, CancellationToken cancellationToken) =>
        _batches.AddAsync(new PollResult(feed, wasDueAt), cancellationToken);

    private async Task<IReadOnlyList<bool>> WriteAsync(IReadOnlyList<PollResult> results, CancellationToken cancellationToken)
    {
        await using var command = _source.CreateCommand(Sql);
        Fill(command.Parameters, results);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var saved = new HashSet<Guid>();
        while (await reader.ReadAsync(cancellationToken))
            saved.Add(reader.GetGuid(0));
        return [.. results.Select(result => saved.Contains(result.Feed.FeedId))];
    }

    /// <summary>In the order of the columns that the statement names.</summary>
    private static void Fill(NpgsqlParameterCollection parameters, IReadOnlyList<PollResult> results)
    {
        Add(NpgsqlDbType.Uuid, result => result.Feed.FeedId);
        Add(NpgsqlDbType.TimestampTz, result => result.Feed.LeaseUntil?.UtcDateTime);
        Add(NpgsqlDbType.TimestampTz, result => result.WasDueAt.UtcDateTime);
        Add(NpgsqlDbType.Text, result => FeedMapping.Word(result.Feed.Status));
        Add(NpgsqlDbType.Text, result => result.Feed.LastError);
        Add(NpgsqlDbType.Integer, result => result.Feed.Failures);
        Add(NpgsqlDbType.TimestampTz, result => result.Feed.LastPolledAt?.UtcDateTime);
        Add(NpgsqlDbType.TimestampTz, result => result.Feed.NextPollAt.UtcDateTime);
        Add(NpgsqlDbType.Interval, result => result.Feed.PollInterval);
        Add(NpgsqlDbType.Text, result => result.Feed.Title);
        Add(NpgsqlDbType.Text, result => result.Feed.SiteUrl);
        Add(NpgsqlDbType.Text, result => result.Feed.Language);
        Add(NpgsqlDbType.Text, result => result.Feed.ETag);
        Add(NpgsqlDbType.Text, result => result.Feed.LastModified);
        Add(NpgsqlDbType.Bytea, result => result.Feed.BodyHash);
        Add(NpgsqlDbType.TimestampTz, result => result.Feed.BodyAt?.UtcDateTime);
        Add(NpgsqlDbType.Boolean, result => result.Feed.ValidatorsLie);
        Add(NpgsqlDbType.Interval, result => result.Feed.EntryGap);
        Add(NpgsqlDbType.TimestampTz, result => result.Feed.NewestAt?.UtcDateTime);
        Add(NpgsqlDbType.Interval, result => result.Feed.SaidInterval);
        Add(NpgsqlDbType.TimestampTz, result => result.Feed.UpdateBase?.UtcDateTime);
        Add(NpgsqlDbType.Integer, result => result.Feed.SkipHours);
        Add(NpgsqlDbType.Integer, result => result.Feed.SkipDays);
        Add(NpgsqlDbType.Text, result => result.Feed.MovedTo);
        Add(NpgsqlDbType.Integer, result => result.Feed.MovedPolls);
        Add(NpgsqlDbType.TimestampTz, result => result.Feed.MovedSince?.UtcDateTime);
        Add(NpgsqlDbType.Text, result => result.Feed.Hub);
        Add(NpgsqlDbType.Text, result => result.Feed.Topic);
        Add(NpgsqlDbType.TimestampTz, result => result.Feed.PushedUntil?.UtcDateTime);

        void Add<T>(NpgsqlDbType type, Func<PollResult, T> value) =>
            parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | type, Value = results.Select(value).ToArray() });
    }

    private sealed record PollResult(Feed Feed, DateTimeOffset WasDueAt);
}
