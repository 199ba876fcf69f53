using Microsoft.Extensions.Options;
using NewsMesh.Ingest.Articles;
using Npgsql;

namespace NewsMesh.Ingest.Feeds;

/// <summary>A feed whose poll throws here, whatever its server said, is failing like any other: asked again after a longer wait each time, up to once a day.</summary>
internal sealed class PollFailures(NpgsqlDataSource source, IOptions<PollingOptions> options, TimeProvider clock)
{
    private const string Sql = """
        UPDATE ingest.feeds SET
            status = 'failing', failures = failures + 1, last_error = $3, last_polled_at = $4, lease_until = NULL,
            poll_interval = least($5 * power(2, least(failures, 20)), $6), next_poll_at = $4 + least($5 * power(2, least(failures, 20)), $6)
        WHERE feed_id = $1 AND lease_until = $2
        """;

    public async Task NoteAsync(Feed feed, Exception error, CancellationToken cancellationToken)
    {
        if (feed.LeaseUntil is not { } lease)
            return;
        await using var command = source.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = feed.FeedId });
        command.Parameters.Add(new() { Value = lease.UtcDateTime });
        command.Parameters.Add(new() { Value = RunFailures.ReasonOf("what the feed sent could not be taken in", error) });
        command.Parameters.Add(new() { Value = clock.GetUtcNow().UtcDateTime });
        command.Parameters.Add(new() { Value = feed.PollEvery ?? options.Value.DefaultInterval });
        command.Parameters.Add(new() { Value = options.Value.MaxInterval });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
