using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using Microsoft.Extensions.Options;
using NewsMesh.Search.Traces.Otlp;
using NewsMesh.ServiceDefaults.Telemetry;
using NewsMesh.ServiceDefaults.Work;

namespace NewsMesh.Search.Traces.Receiving;

/// <summary>Spans on their way to the database. Where they come faster than they are written they are dropped and counted: nobody waits for telemetry.</summary>
internal sealed class SpanQueue(IOptions<TracesOptions> options, Outcomes outcomes)
{
    private readonly Channel<WaitingSpan> _waiting = Channel.CreateBounded<WaitingSpan>(options.Value.QueueLength);
    private long _bytes;

    /// <summary>Says that spans wait.</summary>
    public WorkSignal Signal { get; } = new();

    public bool TryTake([NotNullWhen(true)] out WaitingSpan? span)
    {
        if (!_waiting.Reader.TryRead(out span))
            return false;
        Interlocked.Add(ref _bytes, -span.Bytes);
        return true;
    }

    /// <summary>Takes what there is room for; answers how many were dropped.</summary>
    public int Add(IReadOnlyList<ReceivedSpan> spans)
    {
        var taken = spans.TakeWhile(span => TryAdd(WaitingSpan.Of(span))).Count();
        Count("dropped", spans.Count - taken);
        Signal.Notify();
        return spans.Count - taken;
    }

    private bool TryAdd(WaitingSpan span)
    {
        var isTaken = Interlocked.Add(ref _bytes, span.Bytes) <= options.Value.QueueBytes && _waiting.Writer.TryWrite(span);
        if (!isTaken)
            Interlocked.Add(ref _bytes, -span.Bytes);
        return isTaken;
    }

    /// <summary>
    /// Counts the outcome of spans: stored, dropped (the queue was full, or the trace, or the span was there before), rejected (no ids, times far off), failed.
    /// </summary>
    public void Count(string outcome, int spans)
    {
        for (; spans > 0; spans--)
            outcomes.Count("spans", outcome);
    }
}
