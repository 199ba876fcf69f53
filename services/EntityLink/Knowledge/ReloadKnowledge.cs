using NewsMesh.ServiceDefaults.Work;
using Npgsql;

namespace NewsMesh.EntityLink.Knowledge;

/// <summary>Follows the revision of what is known: after an import every replica reads its names anew, while it goes on working with the old ones.</summary>
internal sealed class ReloadKnowledge(ReadKnowledge read, NpgsqlDataSource database, TimeProvider clock, ILogger<ReloadKnowledge> logger)
    : BackgroundService
{
    /// <summary>One row by its key: cheap, and new names are a matter of seconds, not of a message.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(5);

    /// <summary>After a failure the names that are loaded serve on.</summary>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new RoundLoop(new WorkSignal(), clock, logger) { Idle = Tick, Round = FollowAsync }.RunAsync(stoppingToken);

    private async Task<bool> FollowAsync(CancellationToken cancellationToken)
    {
        if (await KnowledgeRevision.CurrentAsync(database, cancellationToken) != read.Revision)
            await read.RunAsync(cancellationToken);
        return false;
    }
}
