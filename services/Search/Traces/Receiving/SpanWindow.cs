using System.Runtime.InteropServices;
using NewsMesh.Search.Traces.Otlp;

namespace NewsMesh.Search.Traces.Receiving;

/// <summary>The times that are believed: a span from next year would stand on top of the list for a year, and one of 1970 at its end for nobody.</summary>
/// <param name="Now">The receiver's time.</param>
/// <param name="Keep">How long spans are kept: what ended before is not stored to be deleted, and nothing takes longer.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SpanWindow(DateTimeOffset Now, TimeSpan Keep)
{
    /// <summary>Clocks of machines without a time server are off by minutes.</summary>
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(10);

    public bool Holds(ReceivedSpan span) =>
        span.Duration <= Keep
        && span.StartedAt <= Now + ClocksDiffer
        && Now - Keep <= span.StartedAt + span.Duration
        && span.StartedAt + span.Duration <= Now + ClocksDiffer;
}
