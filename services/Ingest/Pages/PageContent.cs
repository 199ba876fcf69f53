using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace NewsMesh.Ingest.Pages;

/// <summary>A page as it is stored and as it travels: UTF-8 HTML, gzipped.</summary>
internal sealed record PageContent(byte[] Gzip, byte[] Hash)
{
    /// <summary>Messages stay small: a broker is no file store.</summary>
    public const int MaxGzipBytes = 1024 * 1024;

    /// <summary>Null for a page that is too large to travel.</summary>
    public static PageContent? Of(string html)
    {
        var utf8 = Encoding.UTF8.GetBytes(html);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(utf8);
        return packed.Length > MaxGzipBytes ? null : new PageContent(packed.ToArray(), SHA256.HashData(utf8));
    }

    /// <summary>The HTML of a page that is stored.</summary>
    public static string Unpack(byte[] gzip)
    {
        using var html = new StreamReader(new GZipStream(new MemoryStream(gzip), CompressionMode.Decompress), Encoding.UTF8);
        return html.ReadToEnd();
    }
}
