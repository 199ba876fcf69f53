using NewsMesh.ServiceDefaults.Database;
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

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await NextAsync(stoppingToken))
                    await signal.WaitAsync(Tick, clock, stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The claim runs out, and the import goes on from the last batch.
                LogFailed(error);
                await Task.Delay(Tick, clock, stoppingToken);
            }
        }
    }

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

    [LoggerMessage(LogLevel.Warning, "an import stopped and will go on")]
    private partial void LogFailed(Exception error);
}

/// <summary>Wakes the worker of this process where it has received an import.</summary>
internal sealed class ImportSignal : IDisposable
{
    private readonly SemaphoreSlim _received = new(0, 1);

    public void Set()
    {
        try
        {
            _received.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
    }

    public async Task WaitAsync(TimeSpan most, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var tick = Task.Delay(most, clock, timeout.Token);
        await Task.WhenAny(_received.WaitAsync(timeout.Token), tick);
        await timeout.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    public void Dispose() => _received.Dispose();
}
