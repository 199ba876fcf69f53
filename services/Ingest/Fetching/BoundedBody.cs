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
    public static async Task<byte[]?> ReadAsync(Stream stream, int limit, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(32 * 1024);
        try
        {
            int count;
            while ((count = await stream.ReadAsync(buffer, cancellationToken)) > 0)
            {
                if (body.Length + count > limit)
                    return null;
                body.Write(buffer, 0, count);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        return body.ToArray();
    }
}
