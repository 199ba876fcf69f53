using Npgsql;

namespace NewsMesh.EntityLink.Relinking;

/// <summary>An article that this process is to read again.</summary>
/// <param name="ArticleId">Which.</param>
/// <param name="Relink">The number of this reading.</param>
/// <param name="Attempts">With this one.</param>
/// <param name="Source">As <see cref="StoredText"/> has it.</param>
internal sealed record ClaimedRelink(Guid ArticleId, int Relink, int Attempts, byte[] Source);

/// <summary>The statements of the queue of articles to be linked again.</summary>
internal static class RelinkQueue
{
    /// <summary>
    /// Sent and not linked yet, over all replicas: fresh news waits behind so many at most, which is a fraction of a second.
    /// </summary>
    private const int MostUnderWay = 20;

    /// <summary>A message takes seconds; after so long it is lost, or its writer is down and it does no harm to have it twice.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>An article that cannot be read after so many attempts is left as it is, and the job says so.</summary>
    private const int MostAttempts = 5;

    /// <summary>Puts the articles that a query selects (one column, article_id) into the queue, as a job; returns the job's articles.</summary>
    public static NpgsqlBatchCommand Enqueue(
        RelinkJob job,
        string articles,
        string? readerVersion,
        params ReadOnlySpan<(string Name, object? Value)> parameters
    ) =>
        Sql.Statement(
            $"""
            WITH wanted AS (
                SELECT a.article_id, a.source IS NOT NULL AS kept,
                    CASE WHEN @reader_version::text IS NULL THEN -1e12::bigint ELSE 0 END - extract(epoch FROM a.published_at)::bigint AS position
                FROM entity_link.articles a WHERE a.article_id IN ({articles})
            ), queued AS (
                INSERT INTO entity_link.relinks AS known (article_id, jobs, reader_version, position, attempts, due_at)
                SELECT article_id, ARRAY[@job], @reader_version, position, 0, @now FROM wanted WHERE kept ORDER BY article_id
                ON CONFLICT (article_id) DO UPDATE SET jobs = known.jobs || excluded.jobs, position = least(known.position, excluded.position),
                    reader_version = coalesce(excluded.reader_version, known.reader_version), attempts = 0, due_at = excluded.due_at
                RETURNING 1
            )
            INSERT INTO entity_link.relink_jobs (job_id, kind, reason, requested_at, articles, failed)
            SELECT @job, @kind, @reason, @now, (SELECT count(*) FROM wanted), (SELECT count(*) FROM wanted) - (SELECT count(*) FROM queued)
            RETURNING articles
            """,
            [
                ("job", job.JobId),
                ("kind", job.Kind),
                ("reason", job.Reason),
                ("now", job.RequestedAt),
                ("reader_version", readerVersion),
                .. parameters,
            ]
        );

    /// <summary>The same without a job: what one article's linking asks of others.</summary>
    public static NpgsqlBatchCommand EnqueueBeside(Guid[] articles) =>
        Sql.Statement(
            """
            INSERT INTO entity_link.relinks AS known (article_id, jobs, position, attempts, due_at)
            SELECT article_id, ARRAY[]::uuid[], -1e12::bigint - extract(epoch FROM published_at)::bigint, 0, to_timestamp(0)
            FROM entity_link.articles WHERE article_id = ANY (@articles) AND source IS NOT NULL ORDER BY article_id
            ON CONFLICT (article_id) DO UPDATE SET position = least(known.position, excluded.position), attempts = 0, due_at = excluded.due_at
            """,
            ("articles", articles)
        );

    public static NpgsqlBatchCommand Claim(string readerVersion, DateTimeOffset now, int limit) =>
        Sql.Statement(
            """
            WITH under_way AS (SELECT count(*) AS sent FROM entity_link.relinks WHERE attempts > 0 AND due_at > @now
            ), due AS (
                SELECT article_id FROM entity_link.relinks WHERE due_at <= @now AND (reader_version IS NULL OR reader_version = @reader)
                ORDER BY position, article_id LIMIT greatest(0, least(@limit, @most - (SELECT sent FROM under_way))) FOR UPDATE SKIP LOCKED)
            UPDATE entity_link.relinks relink SET attempts = attempts + 1, due_at = @until
            FROM due JOIN entity_link.articles article USING (article_id)
            WHERE relink.article_id = due.article_id RETURNING relink.article_id, article.relink + 1, relink.attempts, article.source
            """,
            ("now", now),
            ("until", now + Patience),
            ("reader", readerVersion),
            ("limit", limit),
            ("most", MostUnderWay)
        );

    /// <summary>Takes those out that were sent as often as they may be, and counts them in their jobs.</summary>
    public static NpgsqlBatchCommand GiveUp(DateTimeOffset now) =>
        Sql.Statement(
            """
            WITH gone AS (DELETE FROM entity_link.relinks WHERE attempts >= @most AND due_at <= @now RETURNING jobs
            ), failed AS (SELECT job, count(*)::int AS articles FROM gone, unnest(jobs) AS job GROUP BY job)
            UPDATE entity_link.relink_jobs known SET failed = known.failed + failed.articles FROM failed WHERE known.job_id = failed.job
            """,
            ("now", now),
            ("most", MostAttempts)
        );

    /// <summary>The article is linked anew: what asked for that has it, unless it asked for another reader.</summary>
    public static NpgsqlBatchCommand Done(Guid articleId, string? readerVersion) =>
        Sql.Statement(
            "DELETE FROM entity_link.relinks WHERE article_id = @id AND (reader_version IS NULL OR reader_version = @reader)",
            ("id", articleId),
            ("reader", readerVersion)
        );
}
