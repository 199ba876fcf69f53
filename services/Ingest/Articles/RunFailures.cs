using Microsoft.Extensions.Options;
using NewsMesh.Ingest.Formats;
using Npgsql;

namespace NewsMesh.Ingest.Articles;

/// <summary>
/// What becomes of a fetch run whose work throws: it waits twice as long each time, and after the last attempt its journey ends with a reason. One that
/// cannot even be said to have ended is settled in its row, where <c>GET /articles/{id}</c> finds it.
/// </summary>
internal sealed class RunFailures(NpgsqlDataSource source, IOptions<PublishingOptions> options, TimeProvider clock)
{
    /// <summary>The first line says it; the log has the rest.</summary>
    private const int MaxReason = 500;

    /// <summary>What cannot be read back is what may have been wrong with the row: a run that is given up keeps no stages.</summary>
    private const string Sql = """
        UPDATE ingest.fetch_runs SET
            attempts = CASE WHEN attempts + 1 < $6 THEN attempts + 1 ELSE 0 END,
            due_at = CASE WHEN attempts + 1 < $6 THEN $4 + least($7 * power(2, attempts), $8) ELSE $4 END,
            last_error = CASE WHEN attempts + 1 < $6 THEN $5 END,
            state = CASE WHEN attempts + 1 < $6 THEN state WHEN state = 'ended' THEN 'settled' ELSE 'ended' END,
            outcome = CASE WHEN attempts + 1 < $6 THEN outcome ELSE 'failed' END,
            reason = CASE WHEN attempts + 1 < $6 THEN reason ELSE coalesce(reason, $5) END,
            stages = CASE WHEN attempts + 1 < $6 THEN stages ELSE '[]' END,
            settled_at = CASE WHEN attempts + 1 >= $6 AND state = 'ended' THEN $4 ELSE settled_at END,
            lease_until = NULL
        WHERE article_id = $1 AND "fetch" = $2 AND lease_until = $3 AND state IN ('discovered', 'fetched', 'ended')
        """;

    /// <param name="articleId">The article's.</param>
    /// <param name="fetch">The run's number.</param>
    /// <param name="lease">What proves that the run is still held.</param>
    /// <param name="what">What failed, such as "the page could not be stored".</param>
    /// <param name="error">What was thrown.</param>
    /// <param name="cancellationToken">Ends it; the lease brings the run back.</param>
    public async Task NoteAsync(
        Guid articleId,
        int fetch,
        DateTimeOffset lease,
        string what,
        Exception error,
        CancellationToken cancellationToken
    )
    {
        await using var command = source.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = articleId });
        command.Parameters.Add(new() { Value = fetch });
        command.Parameters.Add(new() { Value = lease.UtcDateTime });
        command.Parameters.Add(new() { Value = clock.GetUtcNow().UtcDateTime });
        command.Parameters.Add(new() { Value = ReasonOf(what, error) });
        command.Parameters.Add(new() { Value = options.Value.MaxAttempts });
        command.Parameters.Add(new() { Value = options.Value.FirstRetry });
        command.Parameters.Add(new() { Value = options.Value.LongestRetry });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>One line of what can be stored.</summary>
    public static string ReasonOf(string what, Exception error)
    {
        var line = PlainText.Storable($"{what}: {error.Message}".ReplaceLineEndings(" "));
        return line.Length > MaxReason ? line[..MaxReason] + "…" : line;
    }
}
