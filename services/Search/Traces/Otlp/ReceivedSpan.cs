using System.Text.Json.Nodes;

namespace NewsMesh.Search.Traces.Otlp;

/// <summary>A span as it came, ready to be stored.</summary>
internal sealed record ReceivedSpan
{
    /// <summary>32 lower-case hexadecimal digits.</summary>
    public required string TraceId { get; init; }

    /// <summary>16 lower-case hexadecimal digits.</summary>
    public required string SpanId { get; init; }

    /// <summary>Null for the root of a trace.</summary>
    public string? ParentSpanId { get; init; }

    /// <summary>The resource's <c>service.name</c>.</summary>
    public required string Service { get; init; }

    /// <summary>The resource's <c>service.instance.id</c>: which replica.</summary>
    public string? Instance { get; init; }

    /// <summary>The instrumentation that made it, such as <c>Npgsql</c>.</summary>
    public required string Scope { get; init; }

    public required string Name { get; init; }

    public required SpanKind Kind { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required TimeSpan Duration { get; init; }

    public required SpanStatus Status { get; init; }

    public string? StatusMessage { get; init; }

    public required JsonObject Attributes { get; init; }

    /// <summary>Of <c>{name, time, attributes}</c>.</summary>
    public required JsonArray Events { get; init; }

    /// <summary>Of <c>{traceId, spanId, attributes}</c>.</summary>
    public required JsonArray Links { get; init; }
}

/// <summary>Numbers as in opentelemetry/proto/trace/v1/trace.proto, <c>Span.SpanKind</c>.</summary>
public enum SpanKind
{
    Unspecified = 0,
    Internal = 1,
    Server = 2,
    Client = 3,
    Producer = 4,
    Consumer = 5,
}

/// <summary>Numbers as in opentelemetry/proto/trace/v1/trace.proto, <c>Status.StatusCode</c>.</summary>
public enum SpanStatus
{
    Unset = 0,
    Ok = 1,
    Error = 2,
}
