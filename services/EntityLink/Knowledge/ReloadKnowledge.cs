using Npgsql;

namespace NewsMesh.EntityLink.Knowledge;

/// <summary>Follows the revision of what is known: after an import every replica reads its names anew, while it goes on working with the old ones.</summary>
internal sealed partial class ReloadKnowledge(
    ReadKnowledge read,
    NpgsqlDataSource database,
    TimeProvider clock,
    ILogger<ReloadKnowledge> logger
) : BackgroundService
{
    /// <summary>One row by its key: cheap, and new names are a matter of seconds, not of a message.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await KnowledgeRevision.CurrentAsync(database, stoppingToken) != read.Revision)
                    await read.RunAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The names that are loaded serve on.
                LogFailed(error);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "the names could not be read anew")]
    private partial void LogFailed(Exception error);
}
