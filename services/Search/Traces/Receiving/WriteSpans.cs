using System.Diagnostics;
using Microsoft.Extensions.Options;
using NewsMesh.ServiceDefaults.Work;
using Npgsql;

namespace NewsMesh.Search.Traces.Receiving;

/// <summary>Takes received spans from the queue to the database, as many at a time as are there.</summary>
internal sealed partial class WriteSpans(
    SpanQueue queue,
    NpgsqlDataSource database,
    IOptions<TracesOptions> options,
    TimeProvider clock,
    ILogger<WriteSpans> logger
) : BackgroundService
{
    /// <summary>Four exporters' batches: larger ones are not faster.</summary>
    private const int BatchSize = 2_000;

    /// <summary>While the database is away the queue fills up and then drops; what comes meanwhile is a reason to look again sooner.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);

    /// <summary>Taken from the queue and not stored yet: kept from a round that failed to the next.</summary>
    private List<WaitingSpan> _batch = [];

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Writing spans must not make spans. SQL is traced where there is an activity, and here is none.
        Activity.Current = null;
        return new RoundLoop(queue.Signal, clock, logger) { Idle = Idle, Round = WriteAsync }.RunAsync(stoppingToken);
    }

    /// <summary>One batch; true where there was one, for there may be more.</summary>
    private async Task<bool> WriteAsync(CancellationToken stoppingToken)
    {
        while (_batch.Count < BatchSize && queue.TryTake(out var span))
            _batch.Add(span);
        if (_batch.Count == 0)
            return false;
        try
        {
            var stored = await SpanTable.WriteAsync(database, _batch, options.Value, clock.GetUtcNow(), stoppingToken);
            queue.Count("stored", stored);
            queue.Count("dropped", _batch.Count - stored);
        }
        catch (NpgsqlException error) when (!Outage.Is(error))
        {
            // Not worth more than a line: the next batch may fit, and spans are nobody's only copy of anything.
            LogFailed(_batch.Count, error);
            queue.Count("failed", _batch.Count);
        }
        _batch = [];
        return true;
    }

    [LoggerMessage(LogLevel.Error, "{Spans} spans could not be stored")]
    private partial void LogFailed(int spans, Exception error);
}
