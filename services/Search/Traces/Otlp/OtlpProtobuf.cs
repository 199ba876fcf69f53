using System.Text.Json.Nodes;

namespace NewsMesh.Search.Traces.Otlp;

/// <summary>
/// Decodes <c>ExportTraceServiceRequest</c> from protobuf. The numbers are the field numbers of opentelemetry-proto 1.x:
/// collector/trace/v1/trace_service.proto, trace/v1/trace.proto, resource/v1/resource.proto, common/v1/common.proto. Unknown fields are skipped.
/// </summary>
internal static class OtlpProtobuf
{
    /// <summary>The spans, or <see cref="Decoded.Malformed"/>; nothing is thrown, whatever the bytes are.</summary>
    public static Decoded Decode(ReadOnlySpan<byte> body)
    {
        var malformed = false;
        var spans = new DecodedSpans();
        var request = new ProtobufReader(body, ref malformed);
        while (request.Next())
        {
            if (request.Field == 1) // ExportTraceServiceRequest.resource_spans
                ReadResourceSpans(request.Bytes(), spans, ref malformed);
            else
                request.Skip();
        }
        return malformed ? new Decoded.Malformed("The body is not a protobuf ExportTraceServiceRequest.") : spans.Done();
    }

    private static void ReadResourceSpans(ReadOnlySpan<byte> message, DecodedSpans spans, ref bool malformed)
    {
        // Fields come in any order, and the spans need the resource: it is looked for first.
        var resource = new Resource(Resource.Unknown, null);
        var first = new ProtobufReader(message, ref malformed);
        while (first.Next())
        {
            if (first.Field == 1) // ResourceSpans.resource
                resource = ReadResource(first.Message());
            else
                first.Skip();
        }

        var second = new ProtobufReader(message, ref malformed);
        while (second.Next())
        {
            if (second.Field == 2) // ResourceSpans.scope_spans
                ReadScopeSpans(second.Bytes(), resource, spans, ref malformed);
            else
                second.Skip();
        }
    }

    private static Resource ReadResource(ProtobufReader resource)
    {
        var parts = new SpanParts();
        while (resource.Next())
        {
            if (resource.Field == 1) // Resource.attributes
                ReadAttribute(resource.Message(), parts, parts.Attributes, Limits.Depth);
            else
                resource.Skip();
        }
        return Resource.From(parts.Attributes);
    }

    private static void ReadScopeSpans(ReadOnlySpan<byte> message, Resource resource, DecodedSpans spans, ref bool malformed)
    {
        var scope = "";
        var first = new ProtobufReader(message, ref malformed);
        while (first.Next())
        {
            if (first.Field == 1) // ScopeSpans.scope
                scope = ReadScope(first.Message());
            else
                first.Skip();
        }

        var second = new ProtobufReader(message, ref malformed);
        while (second.Next())
        {
            if (second.Field == 2) // ScopeSpans.spans
                spans.Add(spans.IsFull ? Skipped(ref second) : ReadSpan(second.Message(), resource, scope));
            else
                second.Skip();
        }
    }

    private static ReceivedSpan? Skipped(ref ProtobufReader reader)
    {
        reader.Skip();
        return null;
    }

    private static string ReadScope(ProtobufReader scope)
    {
        var name = "";
        while (scope.Next())
        {
            if (scope.Field == 1) // InstrumentationScope.name
                name = scope.Text(Limits.NameLength);
            else
                scope.Skip();
        }
        return name;
    }

    private static ReceivedSpan? ReadSpan(ProtobufReader span, Resource resource, string scope)
    {
        var parts = new SpanParts();
        while (span.Next())
        {
            switch (span.Field)
            {
                case 1:
                    parts.TraceId = SpanIds.Trace(span.Bytes());
                    break;
                case 2:
                    parts.SpanId = SpanIds.Span(span.Bytes());
                    break;
                case 4:
                    parts.ParentSpanId = SpanIds.Span(span.Bytes());
                    break;
                case 5:
                    parts.Name = span.Text(Limits.NameLength);
                    break;
                case 6:
                    parts.Kind = span.Varint();
                    break;
                case 7:
                    parts.Start = span.Fixed64();
                    break;
                case 8:
                    parts.End = span.Fixed64();
                    break;
                case 9:
                    ReadAttribute(span.Message(), parts, parts.Attributes, Limits.Depth);
                    break;
                case 11:
                    ReadEvent(span.Message(), parts);
                    break;
                case 13:
                    ReadLink(span.Message(), parts);
                    break;
                case 15:
                    ReadStatus(span.Message(), parts);
                    break;
                default:
                    span.Skip();
                    break;
            }
        }
        return parts.Build(resource, scope);
    }

    private static void ReadStatus(ProtobufReader status, SpanParts parts)
    {
        while (status.Next())
        {
            switch (status.Field)
            {
                case 2:
                    parts.StatusMessage = status.Text(Limits.ValueLength);
                    break;
                case 3:
                    parts.Status = status.Varint();
                    break;
                default:
                    status.Skip();
                    break;
            }
        }
    }

    private static void ReadEvent(ProtobufReader message, SpanParts parts)
    {
        var (time, name, attributes) = (0UL, "", new JsonObject());
        while (message.Next())
        {
            switch (message.Field)
            {
                case 1:
                    time = message.Fixed64();
                    break;
                case 2:
                    name = message.Text(Limits.NameLength);
                    break;
                case 3:
                    ReadAttribute(message.Message(), parts, attributes, Limits.Depth);
                    break;
                default:
                    message.Skip();
                    break;
            }
        }
        parts.AddEvent(time, name, attributes);
    }

    private static void ReadLink(ProtobufReader link, SpanParts parts)
    {
        var (traceId, spanId, attributes) = ((string?)null, (string?)null, new JsonObject());
        while (link.Next())
        {
            switch (link.Field)
            {
                case 1:
                    traceId = SpanIds.Trace(link.Bytes());
                    break;
                case 2:
                    spanId = SpanIds.Span(link.Bytes());
                    break;
                case 4:
                    ReadAttribute(link.Message(), parts, attributes, Limits.Depth);
                    break;
                default:
                    link.Skip();
                    break;
            }
        }
        parts.AddLink(traceId, spanId, attributes);
    }

    private static void ReadAttribute(ProtobufReader pair, SpanParts parts, JsonObject attributes, int depth)
    {
        var (key, value) = ("", (JsonNode?)null);
        while (pair.Next())
        {
            switch (pair.Field)
            {
                case 1:
                    key = pair.Text(Limits.NameLength);
                    break; // KeyValue.key
                case 2:
                    value = ReadValue(pair.Message(), parts, depth);
                    break; // KeyValue.value
                default:
                    pair.Skip();
                    break;
            }
        }
        parts.AddAttribute(attributes, key, value);
    }

    /// <summary>An <c>AnyValue</c>; what is nested deeper than <paramref name="depth"/> becomes null.</summary>
    private static JsonNode? ReadValue(ProtobufReader value, SpanParts parts, int depth)
    {
        JsonNode? node = null;
        while (value.Next())
        {
            switch (value.Field)
            {
                case 1:
                    node = parts.Text(value.Text(Limits.ValueLength));
                    break;
                case 2:
                    node = parts.Flag(value.Varint() != 0);
                    break;
                case 3:
                    node = parts.Number((long)value.Varint());
                    break;
                case 4:
                    node = parts.Number(BitConverter.UInt64BitsToDouble(value.Fixed64()));
                    break;
                case 5 when depth > 0:
                    node = ReadArray(value.Message(), parts, depth - 1);
                    break;
                case 6 when depth > 0:
                    node = ReadMap(value.Message(), parts, depth - 1);
                    break;
                case 7:
                    node = parts.Bytes(value.Bytes());
                    break;
                default:
                    value.Skip();
                    break;
            }
        }
        return node;
    }

    private static JsonArray ReadArray(ProtobufReader array, SpanParts parts, int depth)
    {
        var values = new JsonArray();
        while (array.Next())
        {
            if (array.Field == 1 && values.Count < Limits.AttributesPerList) // ArrayValue.values
                values.Add(ReadValue(array.Message(), parts, depth));
            else
                array.Skip();
        }
        return values;
    }

    private static JsonObject ReadMap(ProtobufReader map, SpanParts parts, int depth)
    {
        var pairs = new JsonObject();
        while (map.Next())
        {
            if (map.Field == 1) // KeyValueList.values
                ReadAttribute(map.Message(), parts, pairs, depth);
            else
                map.Skip();
        }
        return pairs;
    }
}
