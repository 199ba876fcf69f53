using System.Text;

namespace NewsMesh.Search.Traces.Otlp;

/// <summary>
/// The two messages that an exporter gets back (opentelemetry.io/docs/specs/otlp, "OTLP/HTTP Response"), in protobuf.
/// Field numbers: collector/trace/v1/trace_service.proto and google/rpc/status.proto.
/// </summary>
internal static class OtlpAnswer
{
    /// <summary><c>ExportTraceServiceResponse</c>: empty when all was taken, else <c>partial_success</c> with the number of rejected spans.</summary>
    public static byte[] Taken(int rejected, string reason)
    {
        if (rejected == 0)
            return [];
        var partial = new List<byte>();
        WriteVarint(partial, 1 << 3, (ulong)rejected); // ExportTracePartialSuccess.rejected_spans
        WriteBytes(partial, 2 << 3 | 2, Encoding.UTF8.GetBytes(reason)); // ExportTracePartialSuccess.error_message
        var response = new List<byte>();
        WriteBytes(response, 1 << 3 | 2, [.. partial]); // ExportTraceServiceResponse.partial_success
        return [.. response];
    }

    /// <summary><c>google.rpc.Status</c>: the body of every refusal.</summary>
    public static byte[] Refused(int code, string message)
    {
        var status = new List<byte>();
        WriteVarint(status, 1 << 3, (ulong)code); // Status.code
        WriteBytes(status, 2 << 3 | 2, Encoding.UTF8.GetBytes(message)); // Status.message
        return [.. status];
    }

    private static void WriteVarint(List<byte> to, byte tag, ulong value)
    {
        to.Add(tag);
        WriteVarint(to, value);
    }

    private static void WriteBytes(List<byte> to, byte tag, byte[] bytes)
    {
        to.Add(tag);
        WriteVarint(to, (ulong)bytes.Length);
        to.AddRange(bytes);
    }

    private static void WriteVarint(List<byte> to, ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            to.Add((byte)(value | 0x80));
        to.Add((byte)value);
    }
}
