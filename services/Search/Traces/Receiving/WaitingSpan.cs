using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsMesh.Search.Traces.Otlp;

namespace NewsMesh.Search.Traces.Receiving;

/// <summary>A span on its way to the database: what it carries is text already, whose size is known.</summary>
internal sealed record WaitingSpan
{
    /// <summary>Ids, times, and the row's own administration.</summary>
    private const int RowBytes = 200;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required ReceivedSpan Span { get; init; }
    public required string Attributes { get; init; }
    public required string Events { get; init; }
    public required string Links { get; init; }

    /// <summary>What it takes, a character a byte.</summary>
    public int Bytes =>
        RowBytes
        + Span.Service.Length
        + Span.Scope.Length
        + Span.Name.Length
        + (Span.Instance?.Length ?? 0)
        + (Span.StatusMessage?.Length ?? 0)
        + Attributes.Length
        + Events.Length
        + Links.Length;

    /// <summary>A request that a service answered with what it is asked for or refused, and that nothing follows from: a reader's or a stranger's.</summary>
    public bool IsVisit =>
        Span is { ParentSpanId: null, Kind: SpanKind.Server }
        && (
            Text("http.request.method") is "GET" or "HEAD" or "OPTIONS" or "_OTHER"
            || Span.Name.Split(' ', 2)[0] is "GET" or "HEAD" or "OPTIONS"
            || Text("http.response.status_code") is ['4', _, _]
        );

    public static WaitingSpan Of(ReceivedSpan span) =>
        new()
        {
            Span = span,
            Attributes = span.Attributes.ToJsonString(Json),
            Events = span.Events.ToJsonString(Json),
            Links = span.Links.ToJsonString(Json),
        };

    private string? Text(string attribute) => (Span.Attributes[attribute] as JsonValue)?.ToString();
}
