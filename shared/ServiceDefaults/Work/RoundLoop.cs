using Microsoft.Extensions.Logging;
using NewsMesh.ServiceDefaults.Database;

namespace NewsMesh.ServiceDefaults.Work;

/// <summary>
/// Does one round of work after the other for as long as the process runs, and rests when a round has found nothing: until it is told of work, or for
/// <see cref="Idle"/>. A round that throws is logged and done again after the same rest, so what it works on must stay where it is until it is done.
/// </summary>
/// <param name="signal">Ends a rest early.</param>
/// <param name="clock">The clock that rests are measured by.</param>
/// <param name="logger">The worker's own.</param>
public sealed partial class RoundLoop(WorkSignal signal, TimeProvider clock, ILogger logger)
{
    /// <summary>The longest rest.</summary>
    public required TimeSpan Idle { get; init; }

    /// <summary>One round; true where there may be more to do at once.</summary>
    public required Func<CancellationToken, Task<bool>> Round { get; init; }

    public async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (await Round(stopping))
                    continue;
            }
            catch (Exception error) when (error is not OperationCanceledException || !stopping.IsCancellationRequested)
            {
                LogFailed(error.Message, Outage.Is(error) ? null : error);
            }
            await signal.WaitAsync(Idle, clock, stopping);
        }
    }

    [LoggerMessage(LogLevel.Warning, "a round of work failed and is done again: {Reason}")]
    private partial void LogFailed(string reason, Exception? error);
}
