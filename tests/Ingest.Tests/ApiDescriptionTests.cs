using System.Net;
using System.Text.Json;
using NewsMesh.Ingest.Articles;
using NewsMesh.Ingest.Feeds;
using NewsMesh.Ingest.Feeds.Opml;

namespace NewsMesh.Ingest.Tests;

/// <summary>What the service says of its calls is what they do.</summary>
public sealed class ApiDescriptionTests(IngestFixture ingest) : IClassFixture<IngestFixture>
{
    [Fact]
    public async Task Every_call_has_a_summary_and_every_write_says_which_key_it_needs()
    {
        var description = await ingest.Client.GetJsonAsync("/openapi/v1.json");
        foreach (var path in description.GetProperty("paths").EnumerateObject())
        {
            foreach (var call in path.Value.EnumerateObject())
            {
                call.Value.TryGetProperty("summary", out _).ShouldBeTrue($"{call.Name} {path.Name}");
                var isOpen =
                    call.Name == "get" || path.Name is "/feeds/preview" || path.Name.StartsWith("/websub", StringComparison.Ordinal);
                call.Value.TryGetProperty("security", out var security).ShouldBe(!isOpen, $"{call.Name} {path.Name}");
                if (!isOpen)
                    security.GetArrayLength().ShouldBe(1);
            }
        }
    }

    [Fact]
    public async Task Every_call_that_takes_or_gives_something_shows_an_example()
    {
        var paths = (await ingest.Client.GetJsonAsync("/openapi/v1.json")).GetProperty("paths");
        foreach (var path in paths.EnumerateObject().Where(path => !path.Name.StartsWith("/websub", StringComparison.Ordinal))) // hubs know their protocol
        {
            foreach (var call in path.Value.EnumerateObject().Where(call => call.Name is "get" or "post" or "patch"))
            {
                var answers = call.Value.GetProperty("responses").EnumerateObject().Where(answer => answer.Name is "200" or "202").ToList();
                answers.Exists(answer => HasExample(answer.Value)).ShouldBeTrue($"{call.Name} {path.Name}");
                if (call.Name != "get" && !path.Name.EndsWith("/poll", StringComparison.Ordinal))
                    HasExample(call.Value.GetProperty("requestBody")).ShouldBeTrue($"{call.Name} {path.Name}");
            }
        }

        static bool HasExample(JsonElement described) =>
            described.TryGetProperty("content", out var content)
            && content.EnumerateObject().Any(type => type.Value.TryGetProperty("example", out _));
    }

    [Fact]
    public async Task The_examples_are_true()
    {
        var preview = await (await ingest.Client.PostTextAsync("/feeds/preview", FeedExamples.Document, "application/rss+xml")).JsonAsync();
        Same(preview, FeedExamples.Preview);
        OpmlFormat.Read(FeedExamples.Opml)!.Single().Tags.ShouldBe(["Coast"]);

        ingest.Site.Serve("example.xml", FeedExamples.Document, "application/rss+xml");
        var subscribed = await ingest.Client.PostTextAsync(
            "/feeds",
            FeedExamples.Subscribe.Replace(
                "https://lighthouse.example/feed.xml",
                ingest.Site.UrlOf("example.xml"),
                StringComparison.Ordinal
            )
        );
        subscribed.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var feed = await subscribed.JsonAsync();
        SameShape(feed, FeedExamples.Feed);
        SameShape(
            await (await ingest.Client.PatchTextAsync($"/feeds/{feed.Text("id")}", FeedExamples.Patch)).JsonAsync(),
            FeedExamples.Feed
        );
        SameShape(await ingest.Client.GetJsonAsync("/feeds"), FeedExamples.List);

        var imported = await (
            await ingest.Client.PostTextAsync(
                "/feeds/import",
                FeedExamples.Opml.Replace(
                    "</body>",
                    "<outline text='Inside' xmlUrl='http://10.0.0.1/feed'/></body>",
                    StringComparison.Ordinal
                ),
                "text/x-opml"
            )
        ).JsonAsync();
        SameShape(imported, FeedExamples.Imported);
        SameShape(await ingest.Client.GetJsonAsync(imported.Text("progress")), FeedExamples.Progress);
    }

    [Fact]
    public async Task The_examples_of_articles_are_true()
    {
        var pushed = await ingest.Client.PostTextAsync("/articles", ArticleExamples.Push);
        pushed.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var id = await pushed.JsonAsync();
        SameShape(id, ArticleExamples.Pushed);
        SameShape(await ingest.Client.GetJsonAsync($"/articles/{id.Text("id")}"), ArticleExamples.Article);
        var invalid = await (
            await ingest.Client.PostTextAsync(
                "/articles",
                """{"url": "https://lighthouse.example/2026/pier", "text": "The pier reopened."}"""
            )
        ).JsonAsync();
        using var shown = JsonDocument.Parse(ArticleExamples.InvalidPush);
        foreach (var property in shown.RootElement.EnumerateObject())
            JsonElement.DeepEquals(invalid.GetProperty(property.Name), property.Value).ShouldBeTrue(property.Name);

        var replay = await ingest.Client.PostTextAsync("/replay", ArticleExamples.Replay);
        replay.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var progress = await ingest.Client.GetJsonAsync(replay.Headers.Location!.OriginalString);
        // By which outcomes it is counted differs.
        Names(progress)
            .Where(name => !name.StartsWith("settled.", StringComparison.Ordinal))
            .ShouldBe(Names(ArticleExamples.Replayed).Where(name => !name.StartsWith("settled.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("POST", "/feeds", "{\"url\": 1}", "application/json", 400)]
    [InlineData("POST", "/feeds", "{", "application/json", 400)]
    [InlineData("POST", "/feeds", "url=x", "application/x-www-form-urlencoded", 415)]
    [InlineData("POST", "/feeds/import", "no opml", "text/plain", 422)]
    [InlineData("POST", "/feeds/preview", "", "application/json", 422)]
    [InlineData("POST", "/feeds/preview", "{\"url\": \"ftp://lighthouse.example/\"}", "application/json", 400)]
    [InlineData("GET", "/feeds/imports/zz", "", "text/plain", 404)]
    [InlineData("GET", "/feeds?limit=x", "", "text/plain", 400)]
    [InlineData("PUT", "/feeds", "{}", "application/json", 405)]
    [InlineData("GET", "/nowhere", "", "text/plain", 404)]
    public async Task Whatever_is_wrong_the_answer_is_a_problem_that_says_so(
        string method,
        string path,
        string body,
        string type,
        int status
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative))
        {
            Content = method == "GET" ? null : new StringContent(body, System.Text.Encoding.UTF8, type),
        };
        var answer = await ingest.Client.SendAsync(request, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await answer.JsonAsync()).Text("type").ShouldStartWith("urn:newsmesh:problem:");
    }

    [Fact]
    public async Task A_document_that_is_too_large_is_refused_with_a_problem()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/feeds/import", UriKind.Relative))
        {
            Content = new StringContent(new string(' ', 9 * 1024 * 1024)),
        };
        request.Headers.ExpectContinue = true; // to hear the answer instead of a broken pipe
        var answer = await ingest.Client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Relative_links_of_a_previewed_document_are_resolved_by_where_it_was_found()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/feeds/preview", UriKind.Relative))
        {
            Content = new StringContent(
                "<rss><channel><link>/news</link><item><link>pier</link></item></channel></rss>",
                System.Text.Encoding.UTF8,
                "text/xml"
            ),
        };
        request.Content.Headers.ContentLocation = new Uri("https://lighthouse.example/feeds/all.xml");
        var preview = await (await ingest.Client.SendAsync(request, TestContext.Current.CancellationToken)).JsonAsync();
        preview.Text("siteUrl").ShouldBe("https://lighthouse.example/news");
        preview.GetProperty("entries")[0].Text("url").ShouldBe("https://lighthouse.example/feeds/pier");
    }

    private static void Same(JsonElement real, string example)
    {
        using var shown = JsonDocument.Parse(example);
        JsonElement.DeepEquals(real, shown.RootElement).ShouldBeTrue(real.GetRawText());
    }

    /// <summary>The same properties, as deep as there are any.</summary>
    private static void SameShape(JsonElement real, string example) => Names(real).ShouldBe(Names(example));

    private static string[] Names(string example)
    {
        using var shown = JsonDocument.Parse(example);
        return Names(shown.RootElement);
    }

    private static string[] Names(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object =>
            [
                .. element
                    .EnumerateObject()
                    .SelectMany(property =>
                        Names(property.Value).Prepend("").Select(name => $"{property.Name}.{name}".TrimEnd('.')).Distinct()
                    ),
            ],
            JsonValueKind.Array => element.EnumerateArray().Take(1).SelectMany(Names).ToArray(),
            _ => [],
        };
}
