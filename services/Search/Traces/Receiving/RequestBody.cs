using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace NewsMesh.Search.Traces.Receiving;

/// <summary>Reads a request's body, gzipped or not, up to a size.</summary>
internal static class RequestBody
{
    /// <summary>An exporter's batch of 512 spans has some 200 KB; 8 MiB hold a collector's 8,192. Counted after decompression.</summary>
    public const int Most = 8 * 1024 * 1024;

    /// <summary>The whole body, decompressed.</summary>
    /// <exception cref="BadHttpRequestException">The body is too large (413), is not gzip though it says so (400), or has another encoding (415).</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        switch (request.Headers[HeaderNames.ContentEncoding].ToString().ToLowerInvariant())
        {
            case "" or "identity":
                return await ReadAsync(request.Body, (int)Math.Min(request.ContentLength ?? 0, Most), cancellationToken);
            case "gzip":
                await using (var unzipped = new GZipStream(request.Body, CompressionMode.Decompress))
                    return await ReadAsync(unzipped, 0, cancellationToken);
            default:
                throw new BadHttpRequestException(
                    "Send the body as it is or with Content-Encoding: gzip.",
                    StatusCodes.Status415UnsupportedMediaType
                );
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream body, int expected, CancellationToken cancellationToken)
    {
        var read = new MemoryStream(expected);
        var buffer = new byte[16 * 1024];
        try
        {
            for (int count; (count = await body.ReadAsync(buffer, cancellationToken)) > 0; )
            {
                if (read.Length + count > Most)
                    throw new BadHttpRequestException($"The body is larger than {Most} bytes.", StatusCodes.Status413PayloadTooLarge);
                read.Write(buffer, 0, count);
            }
        }
        catch (InvalidDataException error)
        {
            throw new BadHttpRequestException("The body is not gzip.", error);
        }
        return read.GetBuffer().AsMemory(0, (int)read.Length);
    }
}
