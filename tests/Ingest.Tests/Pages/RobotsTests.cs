using NewsMesh.Contracts;

namespace NewsMesh.Ingest.Tests.Pages;

/// <summary>A service of its own: what a robots.txt says is asked for once and kept.</summary>
public sealed class RobotsTests(IngestFixture ingest) : IClassFixture<IngestFixture>
{
    [Fact]
    public async Task A_page_that_robots_txt_forbids_is_not_asked_for_and_neither_is_one_behind_a_redirect()
    {
        ingest.Site.Serve("robots.txt", "User-agent: *\nDisallow: /private/", "text/plain");
        ingest.Site.Serve("private/page.html", Samples.Page("Private"), "text/html");
        ingest.Site.Refuse("way-in.html", 302, ("Location", "/private/page.html"));
        foreach (var path in new[] { "private/page.html", "way-in.html" })
        {
            var id = Guid.Parse((await (await ingest.Client.PostAsync("/articles", new { url = ingest.Site.UrlOf(path) })).JsonAsync()).Text("id"));
            var settled = await ingest.Events.WaitForAsync<ArticleSettled>(each => each.ArticleId == id);
            settled.Outcome.ShouldBe("discarded");
            settled.Reason!.ShouldContain("robots.txt does not allow NewsMesh");
        }
        ingest.Site.RequestsOf("private/page.html").ShouldBeEmpty();
        ingest.Site.RequestsOf("robots.txt").Count.ShouldBe(1);
    }
}
