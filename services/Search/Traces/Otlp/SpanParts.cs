using System.Text.Json.Nodes;

namespace NewsMesh.Search.Traces.Otlp;

/// <summary>Collects one span, from whichever encoding, within <see cref="Limits"/>: what comes after a limit is left out.</summary>
internal sealed class SpanParts
{
    private int _left = Limits.SpanLength;

    public string? TraceId { get; set; }
    public string? SpanId { get; set; }
    public string? ParentSpanId { get; set; }
    public string Name { get; set; } = "";
    public ulong Kind { get; set; }
    public ulong Start { get; set; }
    public ulong End { get; set; }
    public ulong Status { get; set; }
    public string? StatusMessage { get; set; }
    public JsonObject Attributes { get; } = [];
    public JsonArray Events { get; } = [];
    public JsonArray Links { get; } = [];

    public void AddAttribute(JsonObject attributes, string key, JsonNode? value)
    {
        // A value's own text was counted when it was made; the 4 are quotes, colon and comma.
        if (attributes.Count < Limits.AttributesPerList && Take(key.Length + 4))
            attributes[key] = value;
    }

    public void AddEvent(ulong time, string name, JsonObject attributes)
    {
        if (Events.Count < Limits.EventsPerSpan && Take(name.Length + 60))
            Events.Add(
                (JsonNode)
                    new JsonObject
                    {
                        ["name"] = name,
                        ["time"] = TimeOf(time).UtcDateTime,
                        ["attributes"] = attributes,
                    }
            );
    }

    public void AddLink(string? traceId, string? spanId, JsonObject attributes)
    {
        if (traceId is not null && spanId is not null && Links.Count < Limits.LinksPerSpan && Take(90))
            Links.Add(
                (JsonNode)
                    new JsonObject
                    {
                        ["traceId"] = traceId,
                        ["spanId"] = spanId,
                        ["attributes"] = attributes,
                    }
            );
    }

    /// <summary>Text within what is left for this span, else null.</summary>
    public JsonNode? Text(string value) => Take(value.Length) ? JsonValue.Create(value) : null;

    public JsonNode? Number(long value) => Take(20) ? JsonValue.Create(value) : null;

    /// <summary>JSON has no infinities and no NaN: they are kept as text.</summary>
    public JsonNode? Number(double value) =>
        !Take(20) ? null
        : double.IsFinite(value) ? JsonValue.Create(value)
        : JsonValue.Create(value.ToString("R"));

    /// <summary>Bytes as base64, as protobuf's own JSON has them.</summary>
    public JsonNode? Bytes(ReadOnlySpan<byte> value) => Text(Convert.ToBase64String(value[..Math.Min(value.Length, Limits.ValueLength)]));

    public JsonNode? Flag(bool value) => Take(5) ? JsonValue.Create(value) : null;

    /// <summary>The span, or null for one without a valid trace and span id.</summary>
    public ReceivedSpan? Build(Resource resource, string scope) =>
        TraceId is null || SpanId is null
            ? null
            : new ReceivedSpan
            {
                TraceId = TraceId,
                SpanId = SpanId,
                ParentSpanId = ParentSpanId,
                Service = resource.Service,
                Instance = resource.Instance,
                Scope = scope,
                Name = Name,
                Kind = Kind <= (ulong)SpanKind.Consumer ? (SpanKind)Kind : SpanKind.Unspecified,
                StartedAt = TimeOf(Start),
                // A clock that was set back between start and end gives no negative time.
                Duration = End > Start ? TimeOf(End) - TimeOf(Start) : TimeSpan.Zero,
                Status = Status <= (ulong)SpanStatus.Error ? (SpanStatus)Status : SpanStatus.Unset,
                StatusMessage = StatusMessage,
                Attributes = Attributes,
                Events = Events,
                Links = Links,
            };

    /// <summary>Nanoseconds of any 64-bit number end in the year 2554, within what .NET and Postgres can tell.</summary>
    private static DateTimeOffset TimeOf(ulong unixNanoseconds) => DateTimeOffset.UnixEpoch.AddTicks((long)(unixNanoseconds / 100));

    private bool Take(int characters) => _left >= characters && (_left -= characters) >= 0;
}

/// <summary>What made a span: the service, and which of its replicas.</summary>
internal sealed record Resource(string Service, string? Instance)
{
    /// <summary>The name that OpenTelemetry's specification gives to a service without one.</summary>
    public const string Unknown = "unknown_service";

    public static Resource From(JsonObject attributes) =>
        new(TextOf(attributes, "service.name") ?? Unknown, TextOf(attributes, "service.instance.id"));

    private static string? TextOf(JsonObject attributes, string key) =>
        attributes[key] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0
            ? PlainText.Of(text, Limits.NameLength)
            : null;
}
