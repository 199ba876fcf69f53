using System.Diagnostics;

namespace NewsMesh.Ingest;

internal static class Traces
{
    public static readonly ActivitySource Source = new("NewsMesh.Ingest");

    /// <summary>
    /// Begins a trace of its own, linked to what caused it. The trace exists also where nobody listens: its id is kept with the article.
    /// The caller ends the span.
    /// </summary>
    /// <param name="name">The span's name.</param>
    /// <param name="cause">The poll or the call behind it.</param>
    /// <param name="traceparent">What the trace goes on from.</param>
    public static Activity? Begin(string name, ActivityContext cause, out string traceparent)
    {
        var current = Activity.Current;
        Activity.Current = null;
        var activity = Source.StartActivity(
            name,
            ActivityKind.Internal,
            default(ActivityContext),
            links: cause == default ? null : [new ActivityLink(cause)]
        );
        Activity.Current = activity ?? current;
        traceparent = activity?.Id ?? $"00-{ActivityTraceId.CreateRandom()}-{ActivitySpanId.CreateRandom()}-00";
        return activity;
    }

    /// <summary>Goes on with the trace that is kept as a traceparent.</summary>
    public static Activity? Continue(string name, string? traceparent) =>
        Source.StartActivity(
            name,
            ActivityKind.Internal,
            ActivityContext.TryParse(traceparent, null, isRemote: true, out var parent) ? parent : default
        );

    public static string TraceIdOf(string traceparent) => traceparent.Split('-')[1];
}
