using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsMesh.Search.Traces.Otlp;

/// <summary>
/// Decodes <c>ExportTraceServiceRequest</c> from OTLP's JSON (opentelemetry.io/docs/specs/otlp, "JSON Protobuf Encoding"): names in
/// lowerCamelCase, ids in hexadecimal, 64-bit numbers as strings or numbers, enums as numbers. What has another type than expected counts as absent.
/// </summary>
internal static class OtlpJson
{
    /// <summary>Deep enough for spans with <see cref="Limits.Depth"/> levels of values, each of which takes two or three in JSON.</summary>
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 40 };

    /// <summary>The spans, or <see cref="Decoded.Malformed"/>; nothing is thrown, whatever the bytes are.</summary>
    public static Decoded Decode(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Options);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return new Decoded.Malformed("The body is not a JSON object.");
            var spans = new DecodedSpans();
            foreach (var resourceSpans in Items(document.RootElement, "resourceSpans"))
                ReadResourceSpans(resourceSpans, spans);
            return spans.Done();
        }
        catch (JsonException error)
        {
            return new Decoded.Malformed($"The body is not JSON: {error.Message}");
        }
    }

    private static void ReadResourceSpans(JsonElement resourceSpans, DecodedSpans spans)
    {
        var parts = new SpanParts();
        ReadAttributes(Member(resourceSpans, "resource"), parts, parts.Attributes);
        var resource = Resource.From(parts.Attributes);
        foreach (var scopeSpans in Items(resourceSpans, "scopeSpans"))
        {
            var scope = Text(Member(scopeSpans, "scope"), "name", Limits.NameLength) ?? "";
            foreach (var span in Items(scopeSpans, "spans"))
                spans.Add(spans.IsFull ? null : ReadSpan(span, resource, scope));
        }
    }

    private static ReceivedSpan? ReadSpan(JsonElement span, Resource resource, string scope)
    {
        var status = Member(span, "status");
        var parts = new SpanParts
        {
            TraceId = SpanIds.Trace(Text(span, "traceId", Limits.NameLength)),
            SpanId = SpanIds.Span(Text(span, "spanId", Limits.NameLength)),
            ParentSpanId = SpanIds.Span(Text(span, "parentSpanId", Limits.NameLength)),
            Name = Text(span, "name", Limits.NameLength) ?? "",
            Kind = Unsigned(span, "kind"),
            Start = Unsigned(span, "startTimeUnixNano"),
            End = Unsigned(span, "endTimeUnixNano"),
            Status = Unsigned(status, "code"),
            StatusMessage = Text(status, "message", Limits.ValueLength),
        };
        ReadAttributes(span, parts, parts.Attributes);
        foreach (var item in Items(span, "events"))
            parts.AddEvent(Unsigned(item, "timeUnixNano"), Text(item, "name", Limits.NameLength) ?? "", ReadAttributes(item, parts, []));
        foreach (var item in Items(span, "links"))
        {
            parts.AddLink(
                SpanIds.Trace(Text(item, "traceId", Limits.NameLength)),
                SpanIds.Span(Text(item, "spanId", Limits.NameLength)),
                ReadAttributes(item, parts, [])
            );
        }
        return parts.Build(resource, scope);
    }

    private static JsonObject ReadAttributes(
        JsonElement owner,
        SpanParts parts,
        JsonObject into,
        string list = "attributes",
        int depth = Limits.Depth
    )
    {
        foreach (var pair in Items(owner, list))
            parts.AddAttribute(into, Text(pair, "key", Limits.NameLength) ?? "", ReadValue(Member(pair, "value"), parts, depth));
        return into;
    }

    private static JsonNode? ReadValue(JsonElement value, SpanParts parts, int depth)
    {
        if ((Text(value, "stringValue", Limits.ValueLength) ?? Text(value, "bytesValue", Limits.ValueLength)) is { } text)
            return parts.Text(text);
        if (Member(value, "boolValue") is { ValueKind: JsonValueKind.True or JsonValueKind.False } flag)
            return parts.Flag(flag.GetBoolean());
        if (long.TryParse(NumberText(value, "intValue"), out var whole))
            return parts.Number(whole);
        if (double.TryParse(NumberText(value, "doubleValue"), out var number))
            return parts.Number(number);
        if (depth > 0 && Member(value, "arrayValue") is { ValueKind: JsonValueKind.Object } array)
            return new JsonArray([
                .. Items(array, "values").Take(Limits.AttributesPerList).Select(item => ReadValue(item, parts, depth - 1)),
            ]);
        if (depth > 0 && Member(value, "kvlistValue") is { ValueKind: JsonValueKind.Object } map)
            return ReadAttributes(map, parts, [], "values", depth - 1);
        return null;
    }

    private static JsonElement Member(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var member) ? member : default;

    private static JsonElement[] Items(JsonElement owner, string name) =>
        Member(owner, name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    private static ulong Unsigned(JsonElement owner, string name) => ulong.TryParse(NumberText(owner, name), out var value) ? value : 0;

    private static string? NumberText(JsonElement owner, string name) =>
        Member(owner, name) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : Text(owner, name, Limits.NameLength);

    private static string? Text(JsonElement owner, string name, int limit)
    {
        if (Member(owner, name) is not { ValueKind: JsonValueKind.String } text)
            return null;
        try
        {
            return PlainText.Of(text.GetString()!, limit);
        }
        catch (InvalidOperationException)
        {
            // An escape of half a surrogate pair, or bytes that are not UTF-8: no text.
            return null;
        }
    }
}
