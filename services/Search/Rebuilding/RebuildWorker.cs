using System.Diagnostics;
using NewsMesh.ServiceDefaults.Work;

namespace NewsMesh.Search.Rebuilding;

/// <summary>Says that a rebuild was asked for.</summary>
internal sealed class RebuildSignal : WorkSignal;

/// <summary>Goes on with the rebuild that is running, whichever replica began it.</summary>
internal sealed class RebuildWorker(Rebuild rebuild, RebuildSignal signal, TimeProvider clock, ILogger<RebuildWorker> logger)
    : BackgroundService
{
    /// <summary>How soon a replica takes up what another has left.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Activity.Current = null;
        return new RoundLoop(signal, clock, logger) { Idle = Idle, Round = StepAsync }.RunAsync(stoppingToken);
    }

    private async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await rebuild.StepAsync(cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException && !Outage.Is(error))
        {
            await rebuild.TellAsync(error.Message, cancellationToken);
            throw;
        }
    }
}
