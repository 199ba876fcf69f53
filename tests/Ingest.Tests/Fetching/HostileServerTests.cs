using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace NewsMesh.Ingest.Tests.Fetching;

/// <summary>Servers that want to hurt, asked through the front door.</summary>
public sealed class HostileServerTests(IngestFixture ingest) : IClassFixture<IngestFixture>
{
    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_bomb_is_stopped_while_it_is_unpacked(string encoding)
    {
        // 100 MB of blanks in some 100 KB.
        ingest.Site.Answer(
            $"bomb-{encoding}.xml",
            async context =>
            {
                context.Response.ContentType = "application/rss+xml";
                context.Response.Headers.ContentEncoding = encoding;
                await using Stream packed = encoding switch
                {
                    "gzip" => new GZipStream(context.Response.Body, CompressionLevel.Fastest),
                    "br" => new BrotliStream(context.Response.Body, CompressionLevel.Fastest),
                    _ => new ZLibStream(context.Response.Body, CompressionLevel.Fastest),
                };
                var blanks = new byte[1024 * 1024];
                blanks.AsSpan().Fill((byte)' ');
                for (var megabytes = 0; megabytes < 100; megabytes++)
                    await packed.WriteAsync(blanks, context.RequestAborted);
            }
        );
        (await PreviewAsync($"bomb-{encoding}.xml", "too-large")).ShouldContain("larger than");
    }

    [Fact]
    public async Task Headers_without_end_are_not_read()
    {
        ingest.Site.Answer(
            "headers.xml",
            context =>
            {
                for (var header = 0; header < 200; header++)
                    context.Response.Headers[$"X-Long-{header}"] = new string('a', 1000);
                return context.Response.WriteAsync(Samples.Rss("never"));
            }
        );
        (await PreviewAsync("headers.xml", "unavailable")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Redirects_in_a_circle_end()
    {
        ingest.Site.Refuse("circle.xml", 302, ("Location", ingest.Site.UrlOf("circle.xml")));
        (await PreviewAsync("circle.xml", "redirects")).ShouldContain("redirects");
    }

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://[::ffff:169.254.169.254]/latest")]
    [InlineData("http://0x7f000001:5432/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//localhost/x")]
    public async Task A_redirect_out_of_the_internet_is_not_followed(string location)
    {
        ingest.Site.Refuse("out.xml", 307, ("Location", location));
        (await PreviewAsync("out.xml", "address-refused")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_server_that_never_ends_its_answer_is_left()
    {
        ingest.Site.Answer(
            "drip.xml",
            async context =>
            {
                context.Response.ContentType = "application/rss+xml";
                await context.Response.WriteAsync("<rss>", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            }
        );
        (await PreviewAsync("drip.xml", "unavailable")).ShouldContain("too long");
    }

    /// <summary>The detail of the problem that the answer has to be.</summary>
    private async Task<string> PreviewAsync(string path, string type)
    {
        var answer = await ingest.Client.PostAsync("/feeds/preview", new { url = ingest.Site.UrlOf(path) });
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var problem = await answer.JsonAsync();
        problem.Text("type").ShouldBe($"urn:newsmesh:problem:{type}");
        return problem.Text("detail");
    }
}
