using System.Text;

namespace NewsMesh.EndToEnd.Tests.Tracing;

/// <summary>
/// Just enough of opentelemetry-proto 1.x to see who is whose parent. It is not the product's reader, so that neither can hide the other's mistake.
/// </summary>
internal static class OtlpMessage
{
    /// <summary>TracesData: resource_spans = 1 { resource = 1 { attributes = 1 }, scope_spans = 2 { scope = 1 { name = 1 }, spans = 2 } }.</summary>
    public static IEnumerable<SeenSpan> SpansOf(byte[] tracesData)
    {
        foreach (var resourceSpans in Messages(tracesData, 1))
        {
            var service = Messages(resourceSpans, 1)
                .SelectMany(resource => Messages(resource, 1))
                .Where(attribute => Text(attribute, 1) == "service.name")
                .Select(attribute => Text(Messages(attribute, 2).First(), 1))
                .FirstOrDefault("");
            foreach (var scopeSpans in Messages(resourceSpans, 2))
            {
                var scope = Messages(scopeSpans, 1).Select(scope => Text(scope, 1)).FirstOrDefault("");
                foreach (var span in Messages(scopeSpans, 2))
                    yield return SpanOf(span, service, scope);
            }
        }
    }

    /// <summary>Span: trace_id = 1, span_id = 2, parent_span_id = 4, name = 5, links = 13 { trace_id = 1 }.</summary>
    private static SeenSpan SpanOf(ReadOnlyMemory<byte> span, string service, string scope) =>
        new(service, scope, Hex(span, 1), Hex(span, 2), Hex(span, 4), Text(span, 5), [.. Messages(span, 13).Select(link => Hex(link, 1))]);

    private static string Text(ReadOnlyMemory<byte> message, int field) =>
        Messages(message, field).Select(bytes => Encoding.UTF8.GetString(bytes.Span)).FirstOrDefault("");

    private static string Hex(ReadOnlyMemory<byte> message, int field) =>
        Messages(message, field).Select(bytes => Convert.ToHexStringLower(bytes.Span)).FirstOrDefault("");

    /// <summary>The length-delimited values of one field (protobuf encoding, wire type 2).</summary>
    private static IEnumerable<ReadOnlyMemory<byte>> Messages(ReadOnlyMemory<byte> message, int field)
    {
        for (var at = 0; at < message.Length; )
        {
            var key = Varint(message, ref at);
            switch (key & 7)
            {
                case 0:
                    Varint(message, ref at);
                    break;
                case 1:
                    at += 8;
                    break;
                case 2:
                    var length = (int)Varint(message, ref at);
                    if ((int)(key >> 3) == field)
                        yield return message.Slice(at, length);
                    at += length;
                    break;
                case 5:
                    at += 4;
                    break;
                default:
                    throw new InvalidDataException($"wire type {key & 7}");
            }
        }
    }

    private static ulong Varint(ReadOnlyMemory<byte> message, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = message.Span[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }
}
