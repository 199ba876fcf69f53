using System.Threading.Channels;
using Microsoft.Extensions.Options;
using NewsMesh.Search.Traces.Otlp;
using NewsMesh.ServiceDefaults.Telemetry;

namespace NewsMesh.Search.Traces.Receiving;

/// <summary>Spans on their way to the database. Where they come faster than they are written they are dropped and counted: nobody waits for telemetry.</summary>
internal sealed class SpanQueue(IOptions<TracesOptions> options, Outcomes outcomes)
{
    private readonly Channel<ReceivedSpan> _waiting = Channel.CreateBounded<ReceivedSpan>(options.Value.QueueLength);

    public ChannelReader<ReceivedSpan> Waiting => _waiting.Reader;

    /// <summary>Takes what there is room for; answers how many were dropped.</summary>
    public int Add(IReadOnlyList<ReceivedSpan> spans)
    {
        var taken = spans.TakeWhile(_waiting.Writer.TryWrite).Count();
        Count("dropped", spans.Count - taken);
        return spans.Count - taken;
    }

    /// <summary>Counts the outcome of spans: stored, dropped (the queue was full, or the trace), rejected (no ids), failed.</summary>
    public void Count(string outcome, int spans)
    {
        for (; spans > 0; spans--)
            outcomes.Count("spans", outcome);
    }
}
