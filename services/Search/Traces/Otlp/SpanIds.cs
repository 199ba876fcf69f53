namespace NewsMesh.Search.Traces.Otlp;

/// <summary>Trace and span ids (W3C Trace Context): 16 and 8 bytes, not all zero, written as lower-case hexadecimal digits.</summary>
internal static class SpanIds
{
    private const int TraceLength = 16;
    private const int SpanLength = 8;

    public static string? Trace(ReadOnlySpan<byte> bytes) => Of(bytes, TraceLength);

    public static string? Span(ReadOnlySpan<byte> bytes) => Of(bytes, SpanLength);

    /// <summary>An id as people and OTLP's JSON write it, in either case.</summary>
    public static string? Trace(string? text) => Of(text, TraceLength);

    public static string? Span(string? text) => Of(text, SpanLength);

    private static string? Of(string? text, int length)
    {
        Span<byte> bytes = stackalloc byte[length];
        return text?.Length == length * 2 && Convert.FromHexString(text, bytes, out _, out _) == System.Buffers.OperationStatus.Done
            ? Of(bytes, length)
            : null;
    }

    private static string? Of(ReadOnlySpan<byte> bytes, int length) =>
        bytes.Length == length && bytes.ContainsAnyExcept((byte)0) ? Convert.ToHexStringLower(bytes) : null;
}
