using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using NewsMesh.Ingest.Tests.Feeds;

namespace NewsMesh.Ingest.Tests.Fetching;

/// <summary>Servers that give what is asked for, and not straight away.</summary>
public sealed class RoundaboutServerTests(IngestFixture ingest) : IClassFixture<IngestFixture>
{
    private const string Feed =
        "<rss version='2.0'><channel><title>Found</title><item><guid>1</guid><title>One</title></item></channel></rss>";

    [Fact]
    public async Task A_redirect_that_wants_its_cookie_back_is_followed()
    {
        ingest.Site.Answer(
            "cookie.xml",
            async context =>
            {
                if (context.Request.Cookies["seen"] == "1")
                {
                    context.Response.ContentType = "application/rss+xml";
                    await context.Response.WriteAsync(Feed);
                    return;
                }
                context.Response.Headers.SetCookie = "seen=1; Path=/";
                context.Response.Redirect("/cookie.xml");
            }
        );
        await ShouldBeReadAsync("cookie.xml");
    }

    [Fact]
    public async Task A_document_that_is_a_gzip_file_is_unpacked()
    {
        ingest.Site.Answer(
            "file.xml.gz",
            async context =>
            {
                context.Response.ContentType = "application/gzip";
                await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
                await gzip.WriteAsync(Encoding.UTF8.GetBytes(Feed));
            }
        );
        await ShouldBeReadAsync("file.xml.gz");
    }

    [Fact]
    public async Task A_page_that_sends_its_reader_on_is_followed()
    {
        ingest.Site.Serve("target.xml", Feed, "application/rss+xml");
        ingest.Site.Serve(
            "way.html",
            "<html><head><meta http-equiv=\"refresh\" content=\"0; url=/target.xml\"></head></html>",
            "text/html"
        );
        await ShouldBeReadAsync("way.html");
    }

    [Fact]
    public async Task A_feed_whose_entries_have_no_links_says_why_there_are_no_articles()
    {
        ingest.Site.Serve("linkless.xml", Feed, "application/rss+xml");
        var feed = await ingest.SubscribeAsync("linkless.xml");
        (await ingest.Client.GetJsonAsync($"/feeds/{feed}")).GetProperty("lastError").GetString()!.ShouldContain("no link");
    }

    private async Task ShouldBeReadAsync(string path)
    {
        var feed = await ingest.SubscribeAsync(path);
        var state = await ingest.Client.GetJsonAsync($"/feeds/{feed}");
        state.GetProperty("status").GetString().ShouldBe("active");
        state.GetProperty("entries").GetInt32().ShouldBe(1);
    }
}
