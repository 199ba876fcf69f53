using System.Net;
using Microsoft.AspNetCore.Http;

namespace NewsMesh.Ingest.Tests.Fetching;

/// <summary>Hiccups are tried again at once, and a host that is down is left alone. A service of its own: what is learnt holds for the whole host.</summary>
public sealed class ResilienceTests(IngestFixture ingest) : IClassFixture<IngestFixture>
{
    [Fact]
    public async Task A_gateway_that_lost_its_backend_is_asked_again_at_once()
    {
        var asked = 0;
        ingest.Site.Answer(
            "hiccup.xml",
            context =>
            {
                context.Response.StatusCode = ++asked < 3 ? StatusCodes.Status502BadGateway : StatusCodes.Status200OK;
                return context.Response.WriteAsync(Samples.Rss("After a hiccup"));
            }
        );
        (await (await PreviewAsync(ingest.Site, "hiccup.xml")).JsonAsync()).Text("title").ShouldBe("After a hiccup");
        asked.ShouldBe(3);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_server_that_says_no_is_asked_once(int status)
    {
        ingest.Site.Refuse($"no-{status}.xml", status);
        (await PreviewAsync(ingest.Site, $"no-{status}.xml")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        ingest.Site.RequestsOf($"no-{status}.xml").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_host_that_breaks_every_connection_is_left_alone_after_a_dozen_and_no_other_host_is()
    {
        ingest.OtherSite.Answer(
            "broken.xml",
            context =>
            {
                context.Abort();
                return Task.CompletedTask;
            }
        );
        for (var attempt = 0; attempt < 4; attempt++)
            (await (await PreviewAsync(ingest.OtherSite, "broken.xml")).JsonAsync()).Text("type").ShouldEndWith("unavailable");
        var asked = ingest.OtherSite.RequestsOf("broken.xml").Count;
        (await (await PreviewAsync(ingest.OtherSite, "broken.xml")).JsonAsync()).Text("detail").ShouldContain("left alone for a while");
        ingest.OtherSite.RequestsOf("broken.xml").Count.ShouldBe(asked);
        ingest.Site.Serve("whole.xml", Samples.Rss("Whole"), "application/rss+xml");
        (await PreviewAsync(ingest.Site, "whole.xml")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private Task<HttpResponseMessage> PreviewAsync(TestSite site, string path) =>
        ingest.Client.PostAsync("/feeds/preview", new { url = site.UrlOf(path) });
}
