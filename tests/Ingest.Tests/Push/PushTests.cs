using System.IO.Compression;
using System.Net;
using System.Text;
using MassTransit;
using NewsMesh.Contracts;
using NewsMesh.Testing;

namespace NewsMesh.Ingest.Tests.Push;

public sealed class PushTests(IngestFixture ingest) : IClassFixture<IngestFixture>
{
    [Fact]
    public async Task A_pushed_text_is_published_at_once_and_pushed_again_starts_nothing()
    {
        var article = new
        {
            url = "https://lighthouse.example/text?utm_source=x",
            title = "Pier\u0000 reopens",
            text = "One.\u0000\n\nTwo.",
            publishedAt = "2026-11-23T06:00:00+01:00",
            outlet = "Courier",
            language = "en",
            authors = new[] { "Ann Lee" },
        };
        var pushed = await ingest.Client.PostAsync("/articles", article);
        pushed.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var id = (await pushed.JsonAsync()).Text("id");
        pushed.Headers.Location!.ToString().ShouldBe($"/articles/{id}");

        var page = await ingest.Events.WaitForAsync<PageFetched>(each => each.ArticleId == Guid.Parse(id));
        page.Url.ShouldBe("https://lighthouse.example/text");
        page.Text!.Title.ShouldBe("Pier reopens");
        page.Text.Text.ShouldBe("One.\n\nTwo.");
        page.Text.PublishedAt.ShouldBe(DateTimeOffset.Parse("2026-11-23T05:00:00Z"));
        page.HtmlGzip.ShouldBeNull();

        (await (await ingest.Client.PostAsync("/articles", article)).JsonAsync()).Text("id").ShouldBe(id);
        await ingest.Client.PostAsync(
            "/articles",
            new
            {
                article.url,
                title = "Pier reopens",
                text = "Other words.",
            }
        );
        await ingest.Events.WaitForAsync<PageFetched>(each => each.ArticleId == Guid.Parse(id) && each.Fetch == 2);
        ingest.Events.All<PageFetched>(each => each.ArticleId == Guid.Parse(id)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_pushed_page_travels_gzipped()
    {
        var html = Samples.Page("Fähre – später");
        var id = await PushAsync(new { url = "https://lighthouse.example/page", html });
        var page = await ingest.Events.WaitForAsync<PageFetched>(each => each.ArticleId == id);
        using var reader = new StreamReader(new GZipStream(new MemoryStream(page.HtmlGzip!), CompressionMode.Decompress), Encoding.UTF8);
        (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBe(html);
        page.FinalUrl.ShouldBe(page.Url);
        page.Journey.Stages.Single().Outcome.ShouldBe("pushed");
    }

    [Fact]
    public async Task A_pushed_address_is_fetched_and_fetched_again_it_tells_what_is_unchanged()
    {
        ingest.Site.Serve("again.html", Samples.Page("As it was"), "text/html");
        var id = await PushAsync(new { url = ingest.Site.UrlOf("again.html") });
        await ingest.Events.WaitForAsync<PageFetched>(each => each.ArticleId == id);
        await PushAsync(new { url = ingest.Site.UrlOf("again.html") });
        (await ingest.Events.WaitForAsync<ArticleSettled>(each => each.ArticleId == id)).Outcome.ShouldBe("unchanged");
        ingest.Site.Serve("again.html", Samples.Page("Edited"), "text/html");
        await PushAsync(new { url = ingest.Site.UrlOf("again.html") });
        (await ingest.Events.WaitForAsync<PageFetched>(each => each.ArticleId == id, count: 2)).Fetch.ShouldBe(3);
    }

    [Fact]
    public async Task The_outlet_that_is_stated_with_a_page_or_its_address_travels_with_it()
    {
        var page = new
        {
            url = "https://lighthouse.example/stated",
            html = Samples.Page("Stated"),
            outlet = " Lighthouse\nCourier",
        };
        var id = await PushAsync(page);
        (await ingest.Events.WaitForAsync<PageFetched>(each => each.ArticleId == id)).Outlet.ShouldBe("Lighthouse Courier");
        await PushAsync(page with { outlet = "Harbour Daily" });
        (await ingest.Events.WaitForAsync<PageFetched>(each => each.ArticleId == id && each.Fetch == 2)).Outlet.ShouldBe("Harbour Daily");

        ingest.Site.Serve("stated.html", Samples.Page("Stated"), "text/html");
        id = await PushAsync(new { url = ingest.Site.UrlOf("stated.html"), outlet = "Harbour Daily" });
        (await ingest.Events.WaitForAsync<PageFetched>(each => each.ArticleId == id)).Outlet.ShouldBe("Harbour Daily");
    }

    [Theory]
    [InlineData("publishedAt", """ "publishedAt":"2026-11-23T06:00:00Z" """)]
    [InlineData("language", """ "language":"en" """)]
    [InlineData("authors", """ "authors":["Ann Lee"] """)]
    [InlineData("language", """ "title":"t","text":"x","language":"english" """)]
    [InlineData("language", """ "title":"t","text":"x","language":"e" """)]
    [InlineData("language", """ "title":"t","text":"x","language":"en-toolongapart" """)]
    [InlineData("language", """ "title":"t","text":"x","language":"\u0000" """)]
    [InlineData("language", """ "title":"t","text":"x","language":"en; DROP TABLE" """)]
    [InlineData("outlet", """ "html":"<p>x</p>","outlet":"LONG" """)]
    [InlineData("authors", """ "title":"t","text":"x","authors":["LONG"] """)]
    public async Task What_cannot_be_honoured_is_refused_by_name_and_not_dropped(string field, string given)
    {
        var answer = await ingest.Client.PostTextAsync(
            "/articles",
            $$"""{"url":"https://a.example/1",{{given.Replace("LONG", new string('x', 201), StringComparison.Ordinal)}}}"""
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.JsonAsync()).GetProperty("errors").TryGetProperty(field, out var errors).ShouldBeTrue();
        errors[0].GetString()!.ShouldContain(field);
    }

    [Theory]
    [InlineData("en", "en")]
    [InlineData("pt_BR", "pt-BR")]
    [InlineData("zh-Hant-HK", "zh-Hant-HK")]
    [InlineData("de-CH-1996", "de-CH-1996")]
    [InlineData("ar-u-nu-latn-x-wire", "ar-u-nu-latn-x-wire")]
    [InlineData(" ", null)]
    public async Task A_language_is_taken_in_every_shape_that_tags_have(string language, string? taken)
    {
        var id = await PushAsync(
            new
            {
                url = $"https://lighthouse.example/language/{language.Trim()}",
                title = "Title",
                text = "Words.",
                language,
            }
        );
        (await ingest.Events.WaitForAsync<PageFetched>(each => each.ArticleId == id)).Text!.Language.ShouldBe(taken);
    }

    [Theory]
    [InlineData("{}", 400)]
    [InlineData("""{"url":"nonsense","html":"<p>x</p>"}""", 400)]
    [InlineData("""{"url":"https://a.example/1","html":"<p>x</p>","text":"x","title":"t"}""", 400)]
    [InlineData("""{"url":"https://a.example/1","title":"t"}""", 400)]
    [InlineData("""{"url":"https://a.example/1","text":"x"}""", 400)]
    [InlineData("""{"url":"https://a.example/1","title":"t","text":"  "}""", 400)]
    [InlineData("""{"url":"https://a.example/1","title":"t","text":"\u0000"}""", 400)]
    [InlineData("""{"url":"https://a.example/1","html":""}""", 400)]
    [InlineData("""{"url":"https://a.example/1","title":"t","text":"x","publishedAt":"yesterday"}""", 400)]
    [InlineData("""{"url":"https://a.example/1","title":"t","text":"x","publishedAt":"2999-01-01T00:00:00Z"}""", 400)]
    [InlineData("""{"url":"https://a.example/1","title":"\ud800","text":"x","publishedAt":7}""", 400)]
    [InlineData("""{"url":"http://127.0.0.2/x"}""", 422)]
    [InlineData("not json", 400)]
    public async Task A_push_that_cannot_be_right_is_refused_in_clear_words(string body, int status)
    {
        var answer = await ingest.Client.PostTextAsync("/articles", body);
        ((int)answer.StatusCode).ShouldBe(status);
        var problem = await answer.JsonAsync();
        problem.Text("type").ShouldStartWith("urn:newsmesh:problem:");
        problem.Text("detail").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_is_too_large_is_refused_as_such()
    {
        var noise = Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(2 * 1024 * 1024));
        (await ingest.Client.PostAsync("/articles", new { url = "https://a.example/large", html = noise })).StatusCode.ShouldBe(
            HttpStatusCode.RequestEntityTooLarge
        );
        (
            await ingest.Client.PostAsync(
                "/articles",
                new
                {
                    url = "https://a.example/large",
                    title = "t",
                    text = noise,
                }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        // The server says so before the body is sent, to who asks.
        using var huge = new HttpRequestMessage(HttpMethod.Post, "/articles")
        {
            Content = new StringContent(new string(' ', 20 * 1024 * 1024), Encoding.UTF8, "application/json"),
        };
        huge.Headers.ExpectContinue = true;
        (await ingest.Client.SendAsync(huge, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.RequestEntityTooLarge
        );
    }

    [Fact]
    public async Task An_article_says_where_it_is_until_it_has_arrived()
    {
        var id = await PushAsync(
            new
            {
                url = "https://lighthouse.example/journey",
                title = "Journey",
                text = "Words.",
            }
        );
        var page = await ingest.Events.WaitForAsync<PageFetched>(each => each.ArticleId == id);
        var pending = await ingest.Client.GetJsonAsync($"/articles/{id}");
        pending.Text("status").ShouldBe("pending");
        pending.Text("traceId").ShouldBe(page.Journey.TraceId);
        pending
            .GetProperty("stages")
            .EnumerateArray()
            .Select(stage => stage.Text("state"))
            .ShouldBe(["done", "pending", "pending", "pending"]);

        var now = DateTimeOffset.Parse("2030-01-01T00:00:00Z");
        var journey = page
            .Journey.Passed("parse", now, now, "parsed")
            .Passed("entity-link", now, now, "annotated")
            .Passed("entity-link", now, now, "linked")
            .Passed("search", now, now, "indexed");
        var settled = new ArticleSettled
        {
            ArticleId = id,
            Fetch = 1,
            Url = page.Url,
            Outcome = "searchable",
            SettledAt = now,
            Journey = journey,
        };
        await ingest.Events.PublishAsync(settled);
        await ingest.Events.PublishAsync(settled);
        var arrived = await Eventually.SatisfiesAsync(
            () => ingest.Client.GetJsonAsync($"/articles/{id}"),
            found => found.Text("status") == "searchable",
            "arrived"
        );
        arrived
            .GetProperty("stages")
            .EnumerateArray()
            .Select(stage => stage.Text("outcome"))
            .ShouldBe(["pushed", "parsed", "annotated", "linked", "indexed"]);
        (await ingest.Client.GetPathAsync("/articles/nonsense")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_message_that_a_service_gave_up_on_ends_the_journey_as_failed()
    {
        var bus = Bus.Factory.CreateUsingRabbitMq(rabbit =>
        {
            rabbit.Host(ingest.Broker.Address);
            rabbit.ReceiveEndpoint(
                "failing-parse",
                queue =>
                    queue.Handler<PageFetched>(page =>
                        page.Message is { Url: "https://lighthouse.example/fault", Fetch: 1 }
                            ? throw new InvalidOperationException("no tree could be built")
                            : Task.CompletedTask
                    )
            );
        });
        await bus.StartAsync(TimeSpan.FromSeconds(30));
        var id = await PushAsync(
            new
            {
                url = "https://lighthouse.example/fault",
                title = "Fault",
                text = "Words.",
            }
        );
        var settled = await ingest.Events.WaitForAsync<ArticleSettled>(each => each.ArticleId == id);
        settled.Outcome.ShouldBe("failed");
        var failed = await Eventually.SatisfiesAsync(
            () => ingest.Client.GetJsonAsync($"/articles/{id}"),
            found => found.Text("status") == "failed",
            "failed"
        );
        failed.Text("reason").ShouldContain("no tree could be built");

        // What failed may be pushed again.
        await PushAsync(
            new
            {
                url = "https://lighthouse.example/fault",
                title = "Fault",
                text = "Words.",
            }
        );
        await ingest.Events.WaitForAsync<PageFetched>(each => each.ArticleId == id && each.Fetch == 2);
        await bus.StopAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_stored_page_is_sent_again_as_a_replay_of_its_own_trace()
    {
        var id = await PushAsync(
            new
            {
                url = "https://lighthouse.example/replay",
                title = "Replay",
                text = "Words.",
            }
        );
        var first = await ingest.Events.WaitForAsync<PageFetched>(each => each.ArticleId == id);
        await Eventually.TrueAsync(
            async () =>
                (await (await ingest.Client.PostAsync("/replay", new { articleId = id })).JsonAsync()).GetProperty("articles").GetInt32()
                == 1,
            "published, and can be replayed"
        );
        var again = await ingest.Events.WaitForAsync<PageFetched>(each => each.ArticleId == id && each.Replayed);
        again.Fetch.ShouldBe(1);
        again.Text!.Text.ShouldBe("Words.");
        again.Journey.TraceId.ShouldNotBe(first.Journey.TraceId);
        var ids = ingest.Events.All<PageFetched>(each => each.ArticleId == id).Select(each => each.MessageId).ToList();
        ids.Distinct().Count().ShouldBe(ids.Count);
        var call = (
            await ingest.Database.ScalarAsync<Guid>($"SELECT replay_id FROM ingest.fetch_runs WHERE article_id = '{id}'")
        ).ToString();
        var progress = await Eventually.SatisfiesAsync(
            () => ingest.Client.GetJsonAsync($"/replay/{call}"),
            found => found.GetProperty("waiting").GetInt32() == 0,
            "published"
        );
        progress.GetProperty("articles").GetInt32().ShouldBe(1);
        progress.GetProperty("underWay").GetInt32().ShouldBe(1);
        await ingest.Events.PublishAsync(
            new ArticleSettled
            {
                ArticleId = id,
                Fetch = 1,
                Url = again.Url,
                Outcome = "searchable",
                SettledAt = again.Journey.StartedAt.AddMinutes(1),
                Journey = again.Journey,
            }
        );
        await Eventually.TrueAsync(
            async () =>
                (await ingest.Client.GetJsonAsync($"/replay/{call}")).GetProperty("settled").TryGetProperty("searchable", out var arrived)
                && arrived.GetInt32() == 1,
            "arrived"
        );
        (await ingest.Client.GetPathAsync($"/replay/{Guid.Empty}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ingest.Client.PostAsync("/replay", new { })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ingest.Client.PostAsync("/replay", new { articleId = Guid.Empty })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Guid> PushAsync(object article)
    {
        var answer = await ingest.Client.PostAsync("/articles", article);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return Guid.Parse((await answer.JsonAsync()).Text("id"));
    }
}
