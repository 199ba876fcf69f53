using System.Text.Json;
using NewsMesh.Search.Traces.Otlp;

namespace NewsMesh.Search.Traces;

/// <summary>A trace as JSON, for tests and tools; spans in the order of their start, at most 1,000 of them.</summary>
internal sealed record TraceAnswer(
    string TraceId,
    string Name,
    DateTimeOffset StartedAt,
    double DurationMs,
    int SpanCount,
    int SpansShown,
    int ErrorCount,
    IReadOnlyList<string> Services,
    IReadOnlyList<SpanAnswer> Spans
)
{
    public static TraceAnswer Of(StoredTrace trace, IReadOnlyList<StoredSpan> spans) =>
        new(
            trace.TraceId,
            trace.Name,
            trace.StartedAt,
            trace.Duration.TotalMilliseconds,
            trace.SpanCount,
            spans.Count,
            trace.ErrorCount,
            trace.Services,
            [.. spans.Select(SpanAnswer.Of)]
        );
}

internal sealed record SpanAnswer(
    string SpanId,
    string? ParentSpanId,
    string Service,
    string? Instance,
    string Scope,
    string Name,
    SpanKind Kind,
    DateTimeOffset StartedAt,
    double DurationMs,
    SpanStatus Status,
    string? StatusMessage,
    JsonElement Attributes,
    JsonElement Events,
    JsonElement Links
)
{
    public static SpanAnswer Of(StoredSpan span) =>
        new(
            span.SpanId,
            span.ParentSpanId,
            span.Service,
            span.Instance,
            span.Scope,
            span.Name,
            span.Kind,
            span.StartedAt,
            span.DurationMicros / 1000d,
            span.Status,
            span.StatusMessage,
            JsonElement.Parse(span.Attributes),
            JsonElement.Parse(span.Events),
            JsonElement.Parse(span.Links)
        );
}
