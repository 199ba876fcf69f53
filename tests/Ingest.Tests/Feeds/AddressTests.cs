using System.Net;
using System.Xml.Linq;

namespace NewsMesh.Ingest.Tests.Feeds;

/// <summary>The addresses that people give: understood as they are typed, and refused where they lead inside.</summary>
public sealed class AddressTests(IngestFixture ingest) : IClassFixture<IngestFixture>
{
    [Theory]
    [InlineData(" http://{0}/typed.xml\t")]
    [InlineData("HTTP://{0}/ty\nped.xml")]
    [InlineData("http:/{0}/typed.xml")]
    [InlineData("http:\\\\{0}\\typed.xml")]
    [InlineData("http:///{0}/typed.xml#top")]
    [InlineData("http://ann:secret@{0}/typed.xml")]
    [InlineData("feed://{0}/typed.xml")]
    [InlineData("feed:http://{0}/typed.xml")]
    public async Task An_address_is_read_as_it_is_typed_wherever_it_is_given(string typed)
    {
        ingest.Site.Serve("typed.xml", Samples.Rss("Typed"), "application/rss+xml");
        var url = string.Format(typed, ingest.Site.Address.Authority);

        (await (await ingest.Client.PostAsync("/feeds/preview", new { url })).JsonAsync()).Text("title").ShouldBe("Typed");
        var subscribed = await ingest.Client.PostAsync("/feeds", new { url });
        ((int)subscribed.StatusCode).ShouldBeOneOf(200, 202);
        var feed = await subscribed.JsonAsync();
        feed.Text("url").ShouldBe(ingest.Site.UrlOf("typed.xml"));
        (await (await ingest.Client.PostAsync("/feeds", new { url = ingest.Site.UrlOf("typed.xml") })).JsonAsync())
            .Text("id")
            .ShouldBe(feed.Text("id"));
        var opml = new XElement("opml", new XElement("outline", new XAttribute("xmlUrl", url))).ToString();
        (await (await ingest.Client.PostTextAsync("/feeds/import", opml, "text/x-opml")).JsonAsync())
            .GetProperty("known")
            .GetInt32()
            .ShouldBe(1);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("http://[::1]/f")]
    [InlineData("http://2130706433/f")]
    [InlineData("http://0x7f.1/f")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://x/")]
    [InlineData("//127.0.0.1/")]
    [InlineData("http:/127.0.0.1/")]
    [InlineData("http:\\\\127.0.0.1\\f")]
    [InlineData("feed://127.0.0.1/f")]
    [InlineData("feed:https://[::1]/f")]
    [InlineData("metadata.google.internal/latest")]
    [InlineData("127.0.0.1/f")]
    [InlineData("http://localhost:5432/")]
    [InlineData("")]
    public async Task An_unsafe_address_is_refused_with_a_problem(string url)
    {
        var answer = await ingest.Client.PostAsync("/feeds", new { url });
        ((int)answer.StatusCode).ShouldBeOneOf(400, 422);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.JsonAsync();
        problem.Text("type").ShouldStartWith("urn:newsmesh:problem:");
        problem.Text("detail").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_redirect_to_a_private_address_is_not_followed()
    {
        ingest.Site.Refuse("trap.xml", 302, ("Location", "http://169.254.169.254/latest/meta-data/"));
        var answer = await ingest.Client.PostAsync("/feeds", new { url = ingest.Site.UrlOf("trap.xml") });
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.JsonAsync()).Text("detail").ShouldContain("169.254.169.254");
    }
}
