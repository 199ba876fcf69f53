using NewsMesh.Contracts;
using NewsMesh.Testing;

namespace NewsMesh.Ingest.Tests.Pages;

/// <summary>A service of its own: what a robots.txt says is asked for once and kept.</summary>
public sealed class RobotsTests(IngestFixture ingest) : IClassFixture<IngestFixture>
{
    [Fact]
    public async Task A_page_that_robots_txt_forbids_is_not_asked_for_and_neither_is_one_behind_a_redirect()
    {
        ingest.Site.Serve("robots.txt", "User-agent: *\nCrawl-delay: 1.5\nDisallow: /private/", "text/plain");
        ingest.Site.Serve("private/page.html", Samples.Page("Private"), "text/html");
        ingest.Site.Refuse("way-in.html", 302, ("Location", "/private/page.html"));
        foreach (var path in new[] { "private/page.html", "way-in.html" })
        {
            var id = Guid.Parse(
                (await (await ingest.Client.PostAsync("/articles", new { url = ingest.Site.UrlOf(path) })).JsonAsync()).Text("id")
            );
            var settled = await ingest.Events.WaitForAsync<ArticleSettled>(each => each.ArticleId == id);
            settled.Outcome.ShouldBe("discarded");
            settled.Reason!.ShouldContain("robots.txt does not allow NewsMesh");
        }
        ingest.Site.RequestsOf("private/page.html").ShouldBeEmpty();
        ingest.Site.RequestsOf("robots.txt").Count.ShouldBe(1);

        // The pause that it asks for is one that all replicas know of; another replica need not ask.
        (
            await ingest.Database.ScalarAsync<double>(
                $"SELECT extract(epoch FROM crawl_delay)::float8 FROM ingest.hosts WHERE host = '{ingest.Site.Address.Authority}'"
            )
        ).ShouldBe(1.5);
        await ingest.RestartAsync();
        var again = Guid.Parse(
            (await (await ingest.Client.PostAsync("/articles", new { url = ingest.Site.UrlOf("private/other.html") })).JsonAsync()).Text(
                "id"
            )
        );
        (await ingest.Events.WaitForAsync<ArticleSettled>(each => each.ArticleId == again)).Reason!.ShouldContain("robots.txt");
        ingest.Site.RequestsOf("robots.txt").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_site_that_cannot_say_what_it_allows_is_asked_for_nothing_and_tried_again_later()
    {
        var troubled = ingest.OtherSite;
        troubled.Refuse("robots.txt", 500);
        troubled.Serve("page.html", Samples.Page("Page"), "text/html");
        var id = (await (await ingest.Client.PostAsync("/articles", new { url = troubled.UrlOf("page.html") })).JsonAsync()).Text("id");
        var waiting = await Eventually.SatisfiesAsync(
            () => ingest.Client.GetJsonAsync($"/articles/{id}"),
            found => found.GetProperty("nextAttemptAt").ValueKind != System.Text.Json.JsonValueKind.Null,
            "put off"
        );
        waiting.Text("status").ShouldBe("pending");
        waiting.Text("reason").ShouldContain("robots.txt");
        troubled.RequestsOf("page.html").ShouldBeEmpty();
    }
}
