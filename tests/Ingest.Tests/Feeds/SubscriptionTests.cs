using System.Net;
using NewsMesh.Testing;

namespace NewsMesh.Ingest.Tests.Feeds;

public sealed class SubscriptionTests(IngestFixture ingest) : IClassFixture<IngestFixture>
{
    [Fact]
    public async Task A_feed_is_subscribed_once_and_known_afterwards()
    {
        ingest.Site.Serve("once.xml", Samples.Rss("Lighthouse Courier"), "application/rss+xml");
        var first = await ingest.Client.PostAsync(
            "/feeds",
            new
            {
                url = ingest.Site.UrlOf("once.xml"),
                outlet = "Courier",
                tags = new[] { "north", "North " },
                pollEvery = "PT1H",
            }
        );
        first.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var feed = await first.JsonAsync();
        first.Headers.Location!.ToString().ShouldBe($"/feeds/{feed.Text("id")}");
        feed.Text("title").ShouldBe("Lighthouse Courier");
        feed.Text("status").ShouldBe("active");
        feed.Text("pollInterval").ShouldBe("PT1H");
        feed.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()).ShouldBe(["north"]);

        var again = await ingest.Client.PostAsync("/feeds", new { url = ingest.Site.UrlOf("once.xml") + "?utm_source=x#top" });
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await again.JsonAsync()).Text("id").ShouldBe(feed.Text("id"));
        ingest.Site.RequestsOf("once.xml").Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"pause":true}""")]
    [InlineData("""{"paused":"yes"}""")]
    [InlineData("""{"pollEvery":"P1Y"}""")]
    [InlineData("""{"pollEvery":"often"}""")]
    [InlineData("""{"pollEvery":15}""")]
    [InlineData("""{"tags":"news"}""")]
    [InlineData("")]
    public async Task A_change_that_cannot_be_made_is_refused_and_changes_nothing(string patch)
    {
        ingest.Site.Serve("fixed.xml", Samples.Rss("Fixed"), "application/rss+xml");
        var feed = (
            await (
                await ingest.Client.PostAsync("/feeds", new { url = ingest.Site.UrlOf("fixed.xml"), tags = new[] { "ports" } })
            ).JsonAsync()
        ).Text("id");
        using var body = new StringContent(patch, System.Text.Encoding.UTF8, "application/json");
        var answer = await ingest.Client.PatchAsync(
            new Uri($"/feeds/{feed}", UriKind.Relative),
            body,
            TestContext.Current.CancellationToken
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.JsonAsync()).Text("detail").ShouldNotContain("NewsMesh");
        var after = await ingest.FeedAsync(feed);
        after.Text("status").ShouldNotBe("paused");
        after.GetProperty("tags")[0].GetString().ShouldBe("ports");
    }

    [Theory]
    [InlineData("tag=%00")]
    [InlineData("tag=%ED%A0%80")]
    [InlineData("tag=%25&status=active")]
    public async Task A_hostile_filter_is_answered(string filter) =>
        (await ingest.Client.GetJsonAsync($"/feeds?{filter}")).TryGetProperty("items", out _).ShouldBeTrue();

    [Fact]
    public async Task A_misspelt_condition_replays_nothing() =>
        (await ingest.Client.PostTextAsync("/replay", """{"feed":"none","from":"2026-01-01T00:00:00Z"}""")).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );

    [Fact]
    public async Task A_page_that_names_one_feed_subscribes_it_and_one_that_names_several_gives_the_choice()
    {
        ingest.Site.Serve(
            "one.html",
            $"<html><head><link rel='alternate' type='application/rss+xml' href='named.xml'></head></html>",
            "text/html"
        );
        ingest.Site.Serve("named.xml", Samples.Rss("Named"), "application/rss+xml");
        var one = await ingest.Client.PostAsync("/feeds", new { url = ingest.Site.UrlOf("one.html") });
        one.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await one.JsonAsync()).Text("url").ShouldBe(ingest.Site.UrlOf("named.xml"));

        (await (await ingest.Client.PostAsync("/feeds/preview", new { url = ingest.Site.UrlOf("one.html") })).JsonAsync())
            .Text("detail")
            .ShouldContain(ingest.Site.UrlOf("named.xml"));

        ingest.Site.Serve(
            "two.html",
            "<html><head><link rel='alternate' type='application/rss+xml' title='A' href='a.xml'><link rel='alternate' type='application/atom+xml' title='B' href='b.xml'></head></html>",
            "text/html"
        );
        var several = await ingest.Client.PostAsync("/feeds", new { url = ingest.Site.UrlOf("two.html") });
        several.StatusCode.ShouldBe(HttpStatusCode.MultipleChoices);
        (await several.JsonAsync())
            .GetProperty("choices")
            .EnumerateArray()
            .Select(choice => choice.Text("url"))
            .ShouldBe([ingest.Site.UrlOf("a.xml"), ingest.Site.UrlOf("b.xml")]);

        ingest.Site.Serve("none.html", "<html><head></head></html>", "text/html");
        (await ingest.Client.PostAsync("/feeds", new { url = ingest.Site.UrlOf("none.html") })).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
    }

    [Fact]
    public async Task A_server_that_is_down_is_subscribed_as_failing_and_says_why()
    {
        ingest.Site.Refuse("down.xml", 503, ("Retry-After", "7200"));
        var answer = await ingest.Client.PostAsync("/feeds", new { url = ingest.Site.UrlOf("down.xml") });
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var feed = await answer.JsonAsync();
        feed.Text("status").ShouldBe("failing");
        feed.Text("lastError").ShouldContain("503");
        (
            feed.GetProperty("nextPollAt").GetDateTimeOffset() - feed.GetProperty("lastPolledAt").GetDateTimeOffset()
        ).TotalMinutes.ShouldBeInRange(110, 130);
    }

    [Fact]
    public async Task A_feed_is_paused_resumed_tagged_polled_and_deleted()
    {
        ingest.Site.Serve("managed.xml", Samples.Rss("Managed"), "application/rss+xml");
        var id = (await (await ingest.Client.PostAsync("/feeds", new { url = ingest.Site.UrlOf("managed.xml") })).JsonAsync()).Text("id");

        var paused = await (await ingest.Client.PatchTextAsync($"/feeds/{id}", """{"paused":true,"tags":["a","b"]}""")).JsonAsync();
        paused.Text("status").ShouldBe("paused");
        paused.GetProperty("tags").GetArrayLength().ShouldBe(2);
        (await ingest.Client.PostAsync($"/feeds/{id}/poll", new { })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ingest.Client.GetJsonAsync("/feeds?tag=b&status=paused")).GetProperty("items").GetArrayLength().ShouldBe(1);

        (await (await ingest.Client.PatchTextAsync($"/feeds/{id}", """{"paused":false,"pollEvery":"PT2H"}""")).JsonAsync())
            .Text("pollInterval")
            .ShouldBe("PT2H");
        (await ingest.Client.PostAsync($"/feeds/{id}/poll", new { })).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await Eventually.TrueAsync(() => Task.FromResult(ingest.Site.RequestsOf("managed.xml").Count >= 2), "the feed is polled now");
        (await ingest.Client.PatchTextAsync($"/feeds/{id}", """{"pollEvery":"soon"}""")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        (await ingest.Client.DeletePathAsync($"/feeds/{id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ingest.Client.GetPathAsync($"/feeds/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Opml_goes_in_with_reasons_and_comes_out_again()
    {
        ingest.Site.Serve("opml-1.xml", Samples.Rss("Opml one"), "application/rss+xml");
        var opml = $"""
            <opml version="2.0"><body>
              <outline text="News"><outline text="North"><outline type="rss" text="One" xmlUrl="{ingest.Site.UrlOf(
                "opml-1.xml"
            )}" htmlUrl="https://one.example/" /></outline></outline>
              <outline type="rss" text="Again" xmlUrl="{ingest.Site.UrlOf("opml-1.xml")}" />
              <outline type="rss" text="Inside" xmlUrl="http://10.0.0.1/feed" />
              <outline type="rss" text="Broken" xmlUrl="no url" />
              <outline type="rss" text="Forgotten" />
            </body></opml>
            """;
        var answer = await (await ingest.Client.PostTextAsync("/feeds/import", opml, "text/x-opml")).JsonAsync();
        answer.GetProperty("added").GetInt32().ShouldBe(1);
        answer.GetProperty("known").GetInt32().ShouldBe(1);
        answer.GetProperty("rejected").GetInt32().ShouldBe(3);
        answer.GetProperty("rejections").EnumerateArray().ShouldAllBe(rejection => rejection.Text("reason").Length > 0);

        var feed = await Eventually.SatisfiesAsync(
            async () => (await ingest.Client.GetJsonAsync("/feeds?tag=North")).GetProperty("items")[0],
            found => found.Text("status") == "active",
            "the imported feed is polled"
        );
        feed.Text("title").ShouldBe("Opml one");

        var progress = await ingest.Client.GetJsonAsync(answer.Text("progress"));
        progress.GetProperty("added").GetInt32().ShouldBe(1);
        progress.GetProperty("active").GetInt32().ShouldBe(1);
        progress.GetProperty("done").GetBoolean().ShouldBeTrue();
        (await ingest.Client.GetPathAsync("/feeds/imports/1")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var exported = Ingest.Feeds.Opml.OpmlFormat.Read(
            await ingest.Client.GetStringAsync(new Uri("/feeds/export", UriKind.Relative), TestContext.Current.CancellationToken)
        )!;
        exported.Single(outline => outline.Url == ingest.Site.UrlOf("opml-1.xml")).Tags.ShouldBe(["News", "North"]);
    }

    [Fact]
    public async Task A_preview_reads_a_document_or_a_url_without_subscribing_and_without_a_key()
    {
        using var anyone = new HttpClient { BaseAddress = ingest.Address };
        var document = await (
            await anyone.PostTextAsync(
                "/feeds/preview",
                Samples.Rss("Preview", ("1", "https://lighthouse.example/1")),
                "application/rss+xml"
            )
        ).JsonAsync();
        document.Text("format").ShouldBe("rss");
        document.GetProperty("entries")[0].Text("publishedAt").ShouldBe("2026-11-23T06:00:00Z");
        document.GetProperty("entries")[0].GetProperty("authors")[0].GetString().ShouldBe("Ann Lee");

        ingest.Site.Serve("preview.xml", Samples.Rss("By URL"), "text/plain");
        (await (await anyone.PostAsync("/feeds/preview", new { url = ingest.Site.UrlOf("preview.xml") })).JsonAsync())
            .Text("title")
            .ShouldBe("By URL");
        var garbage = await anyone.PostTextAsync("/feeds/preview", "not a feed", "text/plain");
        garbage.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await anyone.PostAsync("/feeds", new { url = ingest.Site.UrlOf("preview.xml") })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_previewed_entry_comes_without_what_runs()
    {
        const string Document =
            "<rss><channel><item><title>Pier &lt;b&gt;reopens&lt;/b&gt;&lt;script&gt;steal()&lt;/script&gt;</title><description><![CDATA[<p onclick='steal()'>Ships <b>returned</b>.</p><script>steal()</script><a href='javascript:steal()'>More</a><iframe src='//evil.example'></iframe>]]></description></item></channel></rss>";
        var entry = (await (await ingest.Client.PostTextAsync("/feeds/preview", Document, "application/rss+xml")).JsonAsync()).GetProperty(
            "entries"
        )[0];
        entry.Text("title").ShouldBe("Pier reopens");
        entry.Text("contentHtml").ShouldContain("<p>Ships <b>returned</b>.</p>");
        entry.GetRawText().ShouldNotContain("steal");
        entry.GetRawText().ShouldNotContain("evil");
    }

    [Fact]
    public async Task The_list_is_read_page_by_page()
    {
        for (var number = 0; number < 3; number++)
        {
            ingest.Site.Serve($"paged-{number}.xml", Samples.Rss($"Paged {number}"), "application/rss+xml");
            await ingest.Client.PostAsync("/feeds", new { url = ingest.Site.UrlOf($"paged-{number}.xml"), tags = new[] { "paged" } });
        }
        var titles = new List<string>();
        for (var path = "/feeds?tag=paged&limit=2"; ; )
        {
            var page = await ingest.Client.GetJsonAsync(path);
            titles.AddRange(page.GetProperty("items").EnumerateArray().Select(feed => feed.Text("title")));
            if (page.GetProperty("nextCursor").GetString() is not { } cursor)
                break;
            path = $"/feeds?tag=paged&limit=2&cursor={cursor}";
        }
        titles.ShouldBe(["Paged 0", "Paged 1", "Paged 2"]);
        (await ingest.Client.GetPathAsync("/feeds?limit=0")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ingest.Client.GetPathAsync("/feeds?cursor=nonsense")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
