using System.Diagnostics;
using Microsoft.Extensions.Options;
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

    /// <summary>While the database is away the queue fills up and then drops.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Writing spans must not make spans. SQL is traced where there is an activity, and here is none.
        Activity.Current = null;
        while (await queue.WaitAsync(stoppingToken))
            await StoreAsync(Batch(), stoppingToken);
    }

    private List<WaitingSpan> Batch()
    {
        var batch = new List<WaitingSpan>(BatchSize);
        while (batch.Count < BatchSize && queue.TryTake(out var span))
            batch.Add(span);
        return batch;
    }

    private async Task StoreAsync(List<WaitingSpan> spans, CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                var stored = await SpanTable.WriteAsync(database, spans, options.Value, clock.GetUtcNow(), stoppingToken);
                queue.Count("stored", stored);
                queue.Count("dropped", spans.Count - stored);
                return;
            }
            catch (Exception error) when (Outage.Is(error))
            {
                LogWaiting(error.Message);
                await Task.Delay(Pause, clock, stoppingToken);
            }
            catch (NpgsqlException error)
            {
                // Not worth more than a line: the next batch may fit, and spans are nobody's only copy of anything.
                LogFailed(spans.Count, error);
                queue.Count("failed", spans.Count);
                return;
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "spans wait for the database: {Reason}")]
    private partial void LogWaiting(string reason);

    [LoggerMessage(LogLevel.Error, "{Spans} spans could not be stored")]
    private partial void LogFailed(int spans, Exception error);
}
