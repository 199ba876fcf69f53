using System.IO.Compression;
using System.Text;
using NewsMesh.Contracts;
using NewsMesh.Parse.Pages;

namespace NewsMesh.Parse.Articles;

/// <summary>Reads what one event carries: a page, or a pushed text.</summary>
internal sealed class ReadContent(ReadPage readPage, ReadText readText)
{
    public Extraction Of(PageFetched page, CancellationToken cancellationToken)
    {
        if (page.Text is { } pushed)
            return readText.Of(pushed, page.Url, page.FetchedAt);
        if (page.HtmlGzip is not { } gzip)
            return new Extraction.Discarded("the page is empty");
        return Unpack(gzip) is { } html
            ? readPage.Of(
                new PageSource
                {
                    Url = page.FinalUrl,
                    Html = html,
                    FetchedAt = page.FetchedAt,
                    Entry = page.Entry,
                    Outlet = page.Outlet,
                },
                cancellationToken
            )
            : new Extraction.Discarded(
                $"the page is larger than {PageBounds.MaxCharacters / 1024 / 1024} million characters, or was damaged on its way"
            );
    }

    /// <summary>Null for what is no gzip or unpacks to more than may be read: a megabyte of gzip can hold a gigabyte of blanks.</summary>
    private static string? Unpack(byte[] gzip)
    {
        try
        {
            using var stream = new GZipStream(new MemoryStream(gzip), CompressionMode.Decompress);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            var html = new char[PageBounds.MaxCharacters + 1];
            var length = reader.ReadBlock(html);
            return length > PageBounds.MaxCharacters ? null : new string(html, 0, length);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
