using MassTransit;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Annotation;
using NewsMesh.EntityLink.Corrections;
using NewsMesh.EntityLink.Knowledge;
using NewsMesh.ServiceDefaults.Messaging;
using NewsMesh.ServiceDefaults.Telemetry;
using NewsMesh.ServiceDefaults.Work;
using Npgsql;

namespace NewsMesh.EntityLink.Relinking;

/// <summary>
/// Reads queued articles again and sends them to the single writer, which alone links; every replica does its share. Also tells of changed entities, and asks for
/// everything to be read again where this process reads better than what is stored.
/// </summary>
internal sealed partial class RelinkWorker(
    NpgsqlDataSource database,
    KnowledgeBase knowledge,
    EntityChanges changes,
    RelinkSignal signal,
    IBus bus,
    TimeProvider clock,
    Outcomes outcomes,
    ILogger<RelinkWorker> logger
) : BackgroundService
{
    /// <summary>How soon a replica finds what another has queued.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);

    /// <summary>At a time: some 50 ms of reading, after which whoever is waiting is heard.</summary>
    private const int Batch = 10;

    private string? _swept;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new RoundLoop(signal, clock, logger) { Idle = Idle, Round = RoundAsync }.RunAsync(stoppingToken);

    private async Task<bool> RoundAsync(CancellationToken cancellationToken)
    {
        await SweepAsync(cancellationToken);
        return await changes.PublishAsync(bus, cancellationToken) | await RelinkAsync(cancellationToken) > 0;
    }

    /// <summary>Once for each version of this process's reader: what others have read goes into the queue.</summary>
    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        var version = knowledge.ReaderVersion.ToString();
        if (_swept == version)
            return;
        var job = new RelinkJob
        {
            JobId = ServiceDefaults.Identity.DerivedId.From("relink", $"reader/{version}/{clock.GetUtcNow():O}"),
            Kind = RelinkJob.Reader,
            Reason = $"read by {version}",
            RequestedAt = clock.GetUtcNow(),
        };
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        // Without a stored text there is nothing to read: such articles are no news at each start.
        batch.BatchCommands.Add(
            RelinkQueue.Enqueue(
                job,
                "SELECT article_id FROM entity_link.articles WHERE reader_version IS DISTINCT FROM @reader_version AND source IS NOT NULL",
                version
            )
        );
        batch.BatchCommands.Add(
            Sql.Statement("DELETE FROM entity_link.relink_jobs WHERE job_id = @id AND articles = 0", ("id", job.JobId))
        );
        var articles = (int)(await batch.ExecuteScalarAsync(cancellationToken) ?? 0);
        _swept = version;
        if (articles > 0)
            LogSwept(articles, version);
    }

    private async Task<int> RelinkAsync(CancellationToken cancellationToken)
    {
        var version = knowledge.ReaderVersion.ToString();
        var claimed = await ClaimAsync(version, cancellationToken);
        foreach (var one in claimed)
        {
            var started = clock.GetUtcNow();
            try
            {
                var parsed = StoredText.Read(one.Source);
                var (annotations, leftOut) = ArticleBounds.Annotate(parsed.Article, knowledge.Reader, cancellationToken);
                var annotated = new ArticleAnnotated
                {
                    Article = parsed.Article,
                    Annotations = annotations,
                    Relink = one.Relink,
                    ReaderVersion = version,
                    Journey = parsed.Journey.Passed("entity-link", started, clock.GetUtcNow(), "annotated", leftOut),
                };
                await bus.PublishDerivedAsync(annotated, annotated.ReadingKey(), cancellationToken);
                outcomes.Count("relinks", "sent", clock.GetUtcNow() - started);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                LogUnreadable(error, one.ArticleId, one.Attempts);
                outcomes.Count("relinks", "failed", clock.GetUtcNow() - started);
            }
        }
        return claimed.Count;
    }

    private async Task<List<ClaimedRelink>> ClaimAsync(string version, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(RelinkQueue.GiveUp(now));
        batch.BatchCommands.Add(RelinkQueue.Claim(version, now, Batch));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var claimed = new List<ClaimedRelink>();
        while (await reader.ReadAsync(cancellationToken))
            claimed.Add(new(reader.GetGuid(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetFieldValue<byte[]>(3)));
        return claimed;
    }

    [LoggerMessage(LogLevel.Information, "{Articles} articles are to be read again by {Version}")]
    private partial void LogSwept(int articles, string version);

    [LoggerMessage(LogLevel.Warning, "article {ArticleId} cannot be read again (attempt {Attempt})")]
    private partial void LogUnreadable(Exception error, Guid articleId, int attempt);
}
