using Microsoft.Extensions.Logging;
using NewsMesh.ServiceDefaults.Database;

namespace NewsMesh.ServiceDefaults.Work;

/// <summary>
/// Claims due rows and works on them, some at a time, for as long as the process runs. It wakes by its signal and, for what nobody signals, by the clock.
/// A failing database is waited out, and the lease brings the item back; an item that fails of itself is told to <see cref="Failed"/>.
/// </summary>
/// <param name="signal">Wakes the loop.</param>
/// <param name="clock">The clock that leases are measured by.</param>
/// <param name="logger">The worker's own.</param>
public sealed partial class WorkLoop<T>(WorkSignal signal, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    /// <summary>The part of all places that must be free before more work is looked for: an eighth.</summary>
    private const int FewestShare = 8;

    /// <summary>Items worked on at a time.</summary>
    public required int Concurrency { get; init; }

    /// <summary>How often to look around without being told.</summary>
    public required TimeSpan Idle { get; init; }

    /// <summary>Takes up to so many due items.</summary>
    public required Func<int, CancellationToken, Task<IReadOnlyList<T>>> Claim { get; init; }

    public required Func<T, CancellationToken, Task> Work { get; init; }

    /// <summary>Puts off or ends what has thrown, so that nothing is tried for ever; without it the lease alone brings it back.</summary>
    public Func<T, Exception, CancellationToken, Task>? Failed { get; init; }

    public async Task RunAsync(CancellationToken stopping)
    {
        using var slots = new SemaphoreSlim(Concurrency);
        await using var tick = clock.CreateTimer(static signal => ((WorkSignal)signal!).Notify(), signal, TimeSpan.Zero, Idle);
        var pause = TimeSpan.FromSeconds(1);
        try
        {
            while (true)
            {
                await signal.WaitAsync(stopping);
                try
                {
                    await ClaimAllAsync(slots, stopping);
                    pause = TimeSpan.FromSeconds(1);
                }
                catch (Exception error) when (error is not OperationCanceledException || !stopping.IsCancellationRequested)
                {
                    LogClaimFailed(pause.TotalSeconds, error.Message, Outage.Is(error) ? null : error);
                    await Task.Delay(pause, clock, stopping);
                    pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // What is running is told to stop as well, and has until the host's own shutdown limit.
            for (var slot = 0; slot < Concurrency; slot++)
                await slots.WaitAsync(CancellationToken.None);
        }
    }

    private async Task ClaimAllAsync(SemaphoreSlim slots, CancellationToken stopping)
    {
        // Looking costs the same for one item as for many: a few places are let gather first. Each item that ends signals, so none stays free for long.
        while (slots.CurrentCount is > 0 and var free && free * FewestShare >= Concurrency)
        {
            var claimed = await Claim(free, stopping);
            foreach (var item in claimed)
            {
                await slots.WaitAsync(CancellationToken.None); // there are as many as were claimed for
                _ = DoAsync(item, slots, stopping);
            }
            if (claimed.Count < free)
                return;
        }
    }

    private async Task DoAsync(T item, SemaphoreSlim slots, CancellationToken stopping)
    {
        await Task.Yield();
        try
        {
            await Work(item, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            LogStopped(item);
        }
        catch (Exception error)
        {
            LogWorkFailed(item, error.Message, Outage.Is(error) ? null : error);
            if (!Outage.Is(error))
                await TellAsync(item, error, stopping);
        }
        finally
        {
            slots.Release();
            signal.Notify();
        }
    }

    private async Task TellAsync(T item, Exception error, CancellationToken stopping)
    {
        try
        {
            await (Failed?.Invoke(item, error, stopping) ?? Task.CompletedTask);
        }
        catch (Exception unsaid) when (unsaid is not OperationCanceledException || stopping.IsCancellationRequested)
        {
            LogWorkFailed(item, unsaid.Message, Outage.Is(unsaid) ? null : unsaid); // the lease brings it back
        }
    }

    [LoggerMessage(LogLevel.Warning, "cannot look for work, trying again in {Seconds} s: {Reason}")]
    private partial void LogClaimFailed(double seconds, string reason, Exception? error);

    [LoggerMessage(LogLevel.Warning, "work on {Item} failed and will be taken up again: {Reason}")]
    private partial void LogWorkFailed(T item, string reason, Exception? error);

    [LoggerMessage(LogLevel.Debug, "work on {Item} was interrupted by the shutdown")]
    private partial void LogStopped(T item);
}
