using System.Text;

namespace NewsMesh.Search.Tests.Traces;

/// <summary>Writes protobuf by hand, for what no exporter would send.</summary>
internal static class Wire
{
    /// <summary>A request with one resource and one scope whose fields are given.</summary>
    public static byte[] Request(byte[] scopeSpans) => Message(1, Message(2, scopeSpans));

    /// <summary>A span with valid ids and further fields.</summary>
    public static byte[] Span(byte[] fields) =>
        [.. Message(1, [.. Enumerable.Repeat((byte)7, 16)]), .. Message(2, [.. Enumerable.Repeat((byte)8, 8)]), .. fields];

    /// <summary>The times of a span that begins and ends now.</summary>
    public static byte[] Now() => Times(TimeProvider.System.GetUtcNow());

    public static byte[] Times(DateTimeOffset at) => [.. Fixed64(7, Nanoseconds(at)), .. Fixed64(8, Nanoseconds(at))];

    public static ulong Nanoseconds(DateTimeOffset at) => (ulong)at.ToUnixTimeMilliseconds() * 1_000_000;

    private static byte[] Fixed64(int field, ulong value)
    {
        var bytes = new byte[9];
        bytes[0] = (byte)(field << 3 | 1);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(1), value);
        return bytes;
    }

    public static byte[] Attribute(string key, string value) =>
        Message(9, [.. Message(1, Encoding.UTF8.GetBytes(key)), .. Message(2, Message(1, Encoding.UTF8.GetBytes(value)))]);

    public static byte[] Message(int field, ReadOnlySpan<byte> content)
    {
        var bytes = new List<byte> { (byte)(field << 3 | 2) };
        var length = (uint)content.Length;
        for (; length >= 0x80; length >>= 7)
            bytes.Add((byte)(length | 0x80));
        bytes.Add((byte)length);
        return [.. bytes, .. content];
    }
}
