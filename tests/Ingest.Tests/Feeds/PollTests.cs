using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsMesh.Contracts;
using NewsMesh.Ingest.Feeds;
using NewsMesh.Testing;

namespace NewsMesh.Ingest.Tests.Feeds;

public sealed class PollTests(IngestFixture ingest) : IClassFixture<IngestFixture>
{
    [Fact]
    public async Task Each_entry_of_a_feed_is_fetched_and_published_once()
    {
        ingest.Site.Serve("e1.html", Samples.Page("First"), "text/html; charset=utf-8");
        ingest.Site.Serve("e2.html", Samples.Page("Second"), "text/html");
        ingest.Site.Serve(
            "entries.xml",
            Samples.Rss("Entries", ("e1", ingest.Site.UrlOf("e1.html?utm_medium=rss")), ("e2", ingest.Site.UrlOf("e2.html")), ("none", "")),
            "application/rss+xml"
        );
        var feed = await ingest.SubscribeAsync("entries.xml", "Courier");

        var first = await ingest.Events.WaitForAsync<PageFetched>(page => page.Url == ingest.Site.UrlOf("e1.html"));
        await ingest.Events.WaitForAsync<PageFetched>(page => page.Url == ingest.Site.UrlOf("e2.html"));
        first.Fetch.ShouldBe(1);
        first.Entry!.Title.ShouldBe("Story e1");
        first.Entry.Outlet.ShouldBe("Courier");
        first.Entry.FeedTitle.ShouldBe("Entries");
        first.Entry.Authors.ShouldBe(["Ann Lee"]);
        first.Entry.PublishedAt.ShouldBe(DateTimeOffset.Parse("2026-11-23T06:00:00Z"));
        first.Journey.TraceId.Length.ShouldBe(32);
        first.Journey.Stages.Single().Outcome.ShouldBe("fetched");

        // The same entries in another feed, and in the same one polled again, are the same articles.
        ingest.Site.Serve("reprint.xml", Samples.Rss("Reprint", ("x", ingest.Site.UrlOf("e1.html"))), "application/rss+xml");
        await ingest.SubscribeAsync("reprint.xml");
        await ingest.PollAsync(feed);
        (await ingest.Client.GetJsonAsync($"/feeds/{feed}")).GetProperty("entries").GetInt32().ShouldBe(3);
        ingest.Site.RequestsOf("e1.html").Count.ShouldBe(1);
        ingest.Events.All<PageFetched>(page => page.Url == ingest.Site.UrlOf("e1.html")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_next_poll_asks_only_for_what_changed()
    {
        ingest.Site.Serve("tagged.xml", Samples.Rss("Tagged"), "application/rss+xml", withETag: true);
        var feed = await ingest.SubscribeAsync("tagged.xml");
        await ingest.PollAsync(feed);
        ingest.Site.RequestsOf("tagged.xml")[0].ShouldBeNull();
        ingest.Site.RequestsOf("tagged.xml")[^1].ShouldNotBeNull();
        (await ingest.Client.GetJsonAsync($"/feeds/{feed}")).Text("status").ShouldBe("active");
    }

    [Fact]
    public async Task A_feed_that_is_gone_is_polled_no_more()
    {
        ingest.Site.Serve("gone.xml", Samples.Rss("Gone"), "application/rss+xml");
        var feed = await ingest.SubscribeAsync("gone.xml");
        ingest.Site.Refuse("gone.xml", 410);
        await ingest.Client.PostAsync($"/feeds/{feed}/poll", new { });
        var gone = await Eventually.SatisfiesAsync(
            () => ingest.Client.GetJsonAsync($"/feeds/{feed}"),
            found => found.Text("status") == "gone",
            "the feed is gone"
        );
        gone.GetProperty("nextPollAt").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task A_page_that_gives_no_article_is_discarded_with_its_reason()
    {
        ingest.Site.Answer(
            "paper.pdf",
            async context =>
            {
                context.Response.ContentType = "application/pdf";
                await context.Response.WriteAsync("%PDF");
            }
        );
        ingest.Site.Refuse("wall.html", 403, ("cf-mitigated", "challenge"));
        ingest.Site.Serve(
            "bad.xml",
            Samples.Rss(
                "Bad",
                ("1", ingest.Site.UrlOf("missing.html")),
                ("2", ingest.Site.UrlOf("paper.pdf")),
                ("3", ingest.Site.UrlOf("wall.html")),
                ("4", "http://10.0.0.1/x")
            ),
            "application/rss+xml"
        );
        await ingest.SubscribeAsync("bad.xml");
        (await SettledAsync(ingest.Site.UrlOf("missing.html"))).Reason!.ShouldContain("404");
        (await SettledAsync(ingest.Site.UrlOf("paper.pdf"))).Reason!.ShouldContain("application/pdf");
        (await SettledAsync(ingest.Site.UrlOf("wall.html"))).Reason!.ShouldContain("Cloudflare");
        var refused = await SettledAsync("http://10.0.0.1/x");
        refused.Reason!.ShouldContain("no public address");

        var article = await Eventually.SatisfiesAsync(
            () => ingest.Client.GetJsonAsync($"/articles/{refused.ArticleId}"),
            found => found.GetProperty("settledAt").ValueKind != System.Text.Json.JsonValueKind.Null,
            "settled"
        );
        article.Text("status").ShouldBe("discarded");
        article
            .GetProperty("stages")
            .EnumerateArray()
            .Select(stage => stage.Text("state"))
            .ShouldBe(["done", "skipped", "skipped", "skipped"]);
    }

    [Fact]
    public async Task A_redirect_gives_the_article_another_address()
    {
        ingest.Site.Serve("target.html", Samples.Page("Target"), "text/html");
        ingest.Site.Refuse("short.html", 301, ("Location", "/target.html"));
        ingest.Site.Serve("moved.xml", Samples.Rss("Moved", ("1", ingest.Site.UrlOf("short.html"))), "application/rss+xml");
        await ingest.SubscribeAsync("moved.xml");
        var page = await ingest.Events.WaitForAsync<PageFetched>(each => each.Url == ingest.Site.UrlOf("short.html"));
        page.FinalUrl.ShouldBe(ingest.Site.UrlOf("target.html"));
        var pushed = await (
            await ingest.Client.PostAsync("/articles", new { url = ingest.Site.UrlOf("target.html"), html = Samples.Page("Target") })
        ).JsonAsync();
        pushed.Text("id").ShouldBe(page.ArticleId.ToString());
    }

    [Fact]
    public async Task A_redirect_to_a_known_article_makes_one_article_of_two()
    {
        ingest.Site.Serve("known.html", Samples.Page("Known"), "text/html");
        var known = (await (await ingest.Client.PostAsync("/articles", new { url = ingest.Site.UrlOf("known.html") })).JsonAsync()).Text(
            "id"
        );
        await ingest.Events.WaitForAsync<PageFetched>(page => page.ArticleId == Guid.Parse(known));
        ingest.Site.Refuse("second-name.html", 302, ("Location", "/known.html"));
        var other = (
            await (await ingest.Client.PostAsync("/articles", new { url = ingest.Site.UrlOf("second-name.html") })).JsonAsync()
        ).Text("id");
        var settled = await ingest.Events.WaitForAsync<ArticleSettled>(each => each.ArticleId == Guid.Parse(other));
        settled.AliasOf.ShouldBe(Guid.Parse(known));
        settled.Outcome.ShouldBe("unchanged");
        (await ingest.Client.GetJsonAsync($"/articles/{known}")).GetProperty("aliases").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Two_workers_never_take_the_same_feed()
    {
        ingest.Site.Serve("shared.xml", Samples.Rss("Shared"), "application/rss+xml");
        for (var number = 0; number < 20; number++)
            await ingest.SubscribeAsync("shared.xml?" + number);
        // Due now, for claims of the test's own: the service would take them within two seconds, so the claims are made at once.
        var claims = ingest.Services.GetRequiredService<PollClaims>();
        _ = await ingest.Database.ScalarAsync<long>(
            "WITH due AS (UPDATE ingest.feeds SET next_poll_at = now() - interval '1 second' WHERE url LIKE '%shared.xml%' RETURNING 1) SELECT count(*) FROM due"
        );
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => claims.TakeAsync(10, TestContext.Current.CancellationToken)));
        var feeds = taken.SelectMany(each => each).Select(claimed => claimed.FeedId).ToList();
        feeds.Count.ShouldBe(feeds.Distinct().Count());
    }

    private async Task<ArticleSettled> SettledAsync(string url)
    {
        var settled = await ingest.Events.WaitForAsync<ArticleSettled>(each => each.Url == url);
        settled.Outcome.ShouldBe("discarded");
        return settled;
    }
}
