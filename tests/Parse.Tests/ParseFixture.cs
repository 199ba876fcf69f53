using System.IO.Compression;
using System.Text;
using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Identity;
using NewsMesh.Testing;

namespace NewsMesh.Parse.Tests;

/// <summary>The parse service on its own database and broker.</summary>
public sealed class ParseFixture() : ServiceFixture<Program>("parse")
{
    private int _pages;

    /// <summary>An address that no other test uses.</summary>
    public string NewUrl() => $"https://harbour.example/{Interlocked.Increment(ref _pages)}";

    internal static PageFetched Page(string url, string html, int fetch = 1) =>
        new()
        {
            ArticleId = DerivedId.From("article", url),
            Fetch = fetch,
            Url = url,
            FinalUrl = url,
            FetchedAt = Readers.FetchedAt.AddMinutes(fetch),
            HtmlGzip = Gzip(html),
            Journey = new Journey
            {
                TraceId = "0af7651916cd43dd8448eb211c80319c",
                StartedAt = Readers.FetchedAt,
                Stages =
                [
                    new Stage
                    {
                        Service = "ingest",
                        StartedAt = Readers.FetchedAt,
                        EndedAt = Readers.FetchedAt,
                        Outcome = "fetched",
                    },
                ],
            },
        };

    public static byte[] Gzip(string html)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(html));
        return memory.ToArray();
    }

    internal Task<ArticleParsed> ParsedAsync(PageFetched page, int count = 1) =>
        Events.WaitForAsync<ArticleParsed>(parsed => parsed.Article.ArticleId == page.ArticleId, count);

    internal Task<ArticleSettled> SettledAsync(PageFetched page, int count = 1) =>
        Events.WaitForAsync<ArticleSettled>(settled => settled.ArticleId == page.ArticleId, count);
}
