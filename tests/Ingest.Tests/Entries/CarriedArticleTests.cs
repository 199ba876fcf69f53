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

    [Fact]
    public async Task Parts_of_one_page_are_published_apart_and_their_page_is_not_asked_for()
    {
        var content = string.Concat(
            Enumerable.Repeat($"<p>{string.Concat(Enumerable.Repeat("The ferry left the harbour at noon. ", 12))}</p>", 5)
        );
        var page = ingest.Site.UrlOf("parts.html");
        var feed = Samples
            .Rss("Parts", ("p1", page + "#first"), ("p2", page + "#second"))
            .Replace("</item>", $"<description><![CDATA[{content}]]></description></item>", StringComparison.Ordinal);
        ingest.Site.Serve("parts.xml", feed, "application/rss+xml");
        await ingest.SubscribeAsync("parts.xml", "Courier");
        foreach (var part in (string[])["#first", "#second"])
            (await ingest.Events.WaitForAsync<PageFetched>(each => each.Url == page + part)).FinalUrl.ShouldBe(page + part);
        ingest.Site.RequestsOf("parts.html").ShouldBeEmpty();
    }
}
