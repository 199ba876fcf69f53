using System.IO.Compression;
using NewsMesh.Contracts;
using NewsMesh.Ingest.Tests.Feeds;

namespace NewsMesh.Ingest.Tests.Entries;

public sealed class CarriedArticleTests(IngestFixture ingest) : IClassFixture<IngestFixture>
{
    [Fact]
    public async Task An_article_that_the_feed_carries_whole_needs_no_page()
    {
        var content = string.Concat(
            Enumerable.Repeat($"<p>{string.Concat(Enumerable.Repeat("The ferry left the harbour at dawn. ", 12))}</p>", 5)
        );
        var feed = Samples
            .Rss("Whole", ("w1", ingest.Site.UrlOf("whole.html")))
            .Replace("</item>", $"<description><![CDATA[{content}]]></description></item>");
        ingest.Site.Serve("whole.xml", feed, "application/rss+xml");
        await ingest.SubscribeAsync("whole.xml", "Courier");
        var page = await ingest.Events.WaitForAsync<PageFetched>(each => each.Url == ingest.Site.UrlOf("whole.html"));
        using var html = new StreamReader(new GZipStream(new MemoryStream(page.HtmlGzip!), CompressionMode.Decompress));
        (await html.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldContain("The ferry left the harbour at dawn.");
        page.Journey.Stages.Single().Outcome.ShouldBe("carried");
        page.Entry!.Outlet.ShouldBe("Courier");
        ingest.Site.RequestsOf("whole.html").ShouldBeEmpty();
    }
}
