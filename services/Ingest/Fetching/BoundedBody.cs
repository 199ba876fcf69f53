using System.Buffers;
using System.IO.Compression;

namespace NewsMesh.Ingest.Fetching;

internal static class BoundedBody
{
    /// <summary>The content of a gzip file (RFC 1952); null when it has more than <paramref name="limit"/> bytes.</summary>
    /// <exception cref="InvalidDataException">The file is broken.</exception>
    public static async Task<byte[]?> GunzipAsync(byte[] file, int limit, CancellationToken cancellationToken)
    {
        await using var unpacked = new GZipStream(new MemoryStream(file), CompressionMode.Decompress);
        return await ReadAsync(unpacked, limit, cancellationToken);
    }

    /// <summary>Reads a stream to its end; null when it has more than <paramref name="limit"/> bytes. Counts after decompression, so that a bomb stops here.</summary>
    public static Task<byte[]?> ReadAsync(Stream stream, int limit, CancellationToken cancellationToken) =>
        ReadAsync(stream, limit, cutsOff: false, cancellationToken);

    /// <summary>Reads a stream to its end or to <paramref name="limit"/> bytes, whichever comes first.</summary>
    public static Task<byte[]?> BeginningAsync(Stream stream, int limit, CancellationToken cancellationToken) =>
        ReadAsync(stream, limit, cutsOff: true, cancellationToken);

    /// <summary>Into pooled buffers that grow with what comes: a page has 100 KB, and its bound is a hundred times that.</summary>
    private static async Task<byte[]?> ReadAsync(Stream stream, int limit, bool cutsOff, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Min(limit + 1, FirstBuffer));
        try
        {
            var length = 0;
            while (true)
            {
                var most = cutsOff ? limit : limit + 1;
                var count =
                    length == most
                        ? 0
                        : await stream.ReadAsync(buffer.AsMemory(length, Math.Min(buffer.Length, most) - length), cancellationToken);
                length += count;
                if (length > limit)
                    return null;
                if (count == 0)
                    return buffer[..length];
                if (length == buffer.Length)
                    buffer = Larger(buffer);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private const int FirstBuffer = 64 * 1024;

    private static byte[] Larger(byte[] full)
    {
        var larger = ArrayPool<byte>.Shared.Rent(2 * full.Length);
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }
}
