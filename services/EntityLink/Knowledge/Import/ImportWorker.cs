using NewsMesh.ServiceDefaults.Work;
using Npgsql;

namespace NewsMesh.EntityLink.Knowledge.Import;

/// <summary>Works received imports off, one at a time in the whole mesh; also what a process that is gone has left in its middle.</summary>
internal sealed partial class ImportWorker(
    ImportQueue queue,
    RunImport run,
    ImportSignal signal,
    NpgsqlDataSource database,
    TimeProvider clock,
    ILogger<ImportWorker> logger
) : BackgroundService
{
    /// <summary>What another replica received is found by then; nobody waits for an import by the second.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(5);

    /// <summary>After a failure the claim runs out, and the import goes on from the last batch.</summary>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new RoundLoop(signal, clock, logger) { Idle = Tick, Round = NextAsync }.RunAsync(stoppingToken);

    private async Task<bool> NextAsync(CancellationToken cancellationToken)
    {
        if (await queue.ClaimAsync(null, cancellationToken) is not { } import)
            return false;
        LogBegins(import.ImportId, import.Bytes, import.Read);
        try
        {
            await using var body = ImportChunks.Read(database, import.ImportId);
            if (!await run.RunAsync(import, body, null, cancellationToken))
                return true;
        }
        catch (InvalidDataException error)
        {
            await queue.EndAsync(import.ImportId, "the body cannot be unpacked: " + error.Message, cancellationToken);
            return true;
        }
        catch (PostgresException error) when (!Outage.Is(error))
        {
            await queue.EndAsync(import.ImportId, "the database refuses it: " + error.MessageText, cancellationToken);
            return true;
        }
        await queue.EndAsync(import.ImportId, null, cancellationToken);
        LogDone(import.ImportId, import.Read, import.Added, import.Changed, import.Rejected);
        return true;
    }

    [LoggerMessage(LogLevel.Information, "importing {ImportId}: {Bytes} bytes, {Read} lines are done")]
    private partial void LogBegins(Guid importId, long bytes, long read);

    [LoggerMessage(LogLevel.Information, "imported {ImportId}: {Read} lines, {Added} added, {Changed} changed, {Rejected} rejected")]
    private partial void LogDone(Guid importId, long read, long added, long changed, long rejected);
}

/// <summary>Says that this process has received an import.</summary>
internal sealed class ImportSignal : WorkSignal;
