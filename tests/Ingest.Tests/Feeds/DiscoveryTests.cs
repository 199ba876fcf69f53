using System.Net;
using System.Text.Json;
using System.Xml.Linq;

namespace NewsMesh.Ingest.Tests.Feeds;

/// <summary>Somebody gives the address of a page and wants its feed.</summary>
public sealed class DiscoveryTests(IngestFixture ingest) : IClassFixture<IngestFixture>
{
    [Fact]
    public async Task A_feed_that_a_page_only_links_to_is_found()
    {
        Page(
            "linked",
            "<a href='/linked/about'>About</a> <a href='/linked/news.rss' title='News'>RSS</a> <a href='/linked/not-there.rss'>Old</a>"
        );
        ingest.Site.Serve("linked/news.rss", Samples.Rss("Linked"), "application/rss+xml");
        (await SubscribeAsync("linked", HttpStatusCode.Accepted)).Text("url").ShouldBe(ingest.Site.UrlOf("linked/news.rss"));
    }

    [Fact]
    public async Task Several_feeds_that_a_page_links_to_give_the_choice()
    {
        Page("several", "<a href='/several/a.rss'>A</a><a href='/several/b.rss'>B</a>");
        ingest.Site.Serve("several/a.rss", Samples.Rss("A"), "application/rss+xml");
        ingest.Site.Serve("several/b.rss", Samples.Rss("B"), "application/rss+xml");
        var choices = await SubscribeAsync("several", HttpStatusCode.MultipleChoices);
        choices
            .GetProperty("choices")
            .EnumerateArray()
            .Select(choice => choice.Text("url"))
            .ShouldBe([ingest.Site.UrlOf("several/a.rss"), ingest.Site.UrlOf("several/b.rss")]);
    }

    [Fact]
    public async Task A_feed_of_comments_is_no_choice_beside_the_feed_itself()
    {
        Page(
            "blog",
            """<link rel="alternate" type="application/rss+xml" title="Blog" href="/blog/feed"><link rel="alternate" type="application/rss+xml" title="Blog Comments Feed" href="/blog/comments/feed">"""
        );
        ingest.Site.Serve("blog/feed", Samples.Rss("Blog"), "application/rss+xml");
        (await SubscribeAsync("blog", HttpStatusCode.Accepted)).Text("title").ShouldBe("Blog");
        (await SubscribeAsync("blog", HttpStatusCode.OK)).Text("title").ShouldBe("Blog");
    }

    [Fact]
    public async Task Nobodys_feed_is_found_at_the_usual_address_and_where_there_is_none_it_is_said_what_was_tried()
    {
        Page("@ann", "<p>nothing here</p>");
        ingest.Site.Serve("@ann.rss", Samples.Rss("Ann's posts"), "application/rss+xml");
        (await SubscribeAsync("@ann", HttpStatusCode.Accepted)).Text("title").ShouldBe("Ann's posts");

        Page("empty", "<p>nothing here</p>");
        var problem = await SubscribeAsync("empty", HttpStatusCode.UnprocessableEntity);
        problem.Text("type").ShouldBe("urn:newsmesh:problem:no-feed");
        problem.Text("detail").ShouldContain("/feed");
    }

    [Theory]
    [InlineData(403, "cf-mitigated", "challenge", "bot-wall", "Cloudflare")]
    [InlineData(401, "WWW-Authenticate", "Basic", "forbidden", "401")]
    [InlineData(404, "X-None", "1", "no-feed", "404")]
    public async Task A_refusal_is_named(int status, string header, string value, string type, string word)
    {
        ingest.Site.Refuse($"refused-{status}.xml", status, (header, value));
        var problem = await SubscribeAsync($"refused-{status}.xml", HttpStatusCode.UnprocessableEntity);
        problem.Text("type").ShouldBe($"urn:newsmesh:problem:{type}");
        problem.Text("detail").ShouldContain(word);
        var preview = await ingest.Client.PostAsync("/feeds/preview", new { url = ingest.Site.UrlOf($"refused-{status}.xml") });
        (await preview.JsonAsync()).Text("type").ShouldBe(problem.Text("type"));
    }

    [Fact]
    public async Task A_page_that_names_a_feed_inside_the_network_leads_nowhere()
    {
        Page("inside", """<link rel="alternate" type="application/rss+xml" href="http://169.254.169.254/feed">""");
        (await SubscribeAsync("inside", HttpStatusCode.UnprocessableEntity)).Text("type").ShouldBe("urn:newsmesh:problem:address-refused");
    }

    [Fact]
    public async Task Thousands_of_feeds_are_imported_at_once()
    {
        var opml =
            $"<opml version='2.0'><body>{string.Concat(Enumerable.Range(0, 3000).Select(number => $"<outline text='Folder {number % 40}'><outline type='rss' text='Feed {number}' xmlUrl='http://host{number}.invalid/feed'/></outline>"))}</body></opml>";
        var answer = await (await ingest.Client.PostTextAsync("/feeds/import", opml, "text/x-opml")).JsonAsync();
        answer.GetProperty("added").GetInt32().ShouldBe(3000);
        (await ingest.Client.GetJsonAsync(answer.Text("progress"))).GetProperty("added").GetInt32().ShouldBe(3000);
    }

    [Fact]
    public async Task Outlet_and_interval_come_back_from_an_export_and_nonsense_in_their_place_loses_no_feed()
    {
        const string Opml = """
            <opml version="2.0" xmlns:n="urn:newsmesh:opml"><body>
              <outline type="rss" text="Kept" xmlUrl="http://kept.invalid/feed" n:outlet="Harbour Post" n:pollEvery="PT37M"/>
              <outline type="rss" text="Odd" xmlUrl="http://odd.invalid/feed" n:outlet="" n:pollEvery="every full moon"/>
            </body></opml>
            """;
        (await (await ingest.Client.PostTextAsync("/feeds/import", Opml, "text/x-opml")).JsonAsync())
            .GetProperty("added")
            .GetInt32()
            .ShouldBe(2);
        var export = XDocument.Parse(await ingest.Client.GetStringAsync(new Uri("/feeds/export", UriKind.Relative)));
        XNamespace own = "urn:newsmesh:opml";
        XElement Exported(string url) => export.Descendants("outline").Single(outline => outline.Attribute("xmlUrl")?.Value == url);
        Exported("http://kept.invalid/feed").Attribute(own + "outlet")!.Value.ShouldBe("Harbour Post");
        Exported("http://kept.invalid/feed").Attribute(own + "pollEvery")!.Value.ShouldBe("PT37M");
        Exported("http://odd.invalid/feed").Attributes().ShouldAllBe(attribute => attribute.Name.Namespace != own);
    }

    [Fact]
    public async Task The_same_list_imported_by_two_people_at_once_is_subscribed_once()
    {
        var opml =
            $"<opml version='2.0'><body>{string.Concat(Enumerable.Range(0, 200).Select(number => $"<outline type='rss' text='Feed {number}' xmlUrl='http://both{number}.invalid/feed'/>"))}</body></opml>";
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(async _ => await (await ingest.Client.PostTextAsync("/feeds/import", opml, "text/x-opml")).JsonAsync())
        );
        answers.Sum(answer => answer.GetProperty("added").GetInt32()).ShouldBe(200);
        answers.ShouldAllBe(answer => answer.GetProperty("added").GetInt32() + answer.GetProperty("known").GetInt32() == 200);
    }

    private void Page(string path, string content) =>
        ingest.Site.Serve(path, $"<!doctype html><html><head><title>A page</title></head><body>{content}</body></html>", "text/html");

    private async Task<JsonElement> SubscribeAsync(string path, HttpStatusCode expected)
    {
        var answer = await ingest.Client.PostAsync("/feeds", new { url = ingest.Site.UrlOf(path) });
        var body = await answer.JsonAsync();
        answer.StatusCode.ShouldBe(expected, body.GetRawText());
        return body;
    }
}
