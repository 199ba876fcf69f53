using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsMesh.Testing;

namespace NewsMesh.Parse.Tests.Articles;

public class ExtractEndpointTests(ParseFixture parse) : IClassFixture<ParseFixture>
{
    private static readonly Uri Extract = new("/extract", UriKind.Relative);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_answered_with_its_article()
    {
        using var answer = await parse.Client.PostAsJsonAsync(
            Extract,
            new { url = "https://harbour.example/a?utm_source=x", html = Samples.Page("<link rel=canonical href=/a>") },
            Cancelled
        );
        var article = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
        article.GetProperty("text").GetString().ShouldBe(Samples.Text);
        article.GetProperty("url").GetString().ShouldBe("https://harbour.example/a");
        article.GetProperty("canonicalUrl").GetString().ShouldBe("https://harbour.example/a");
        article.GetProperty("modifiedAt").ValueKind.ShouldBe(JsonValueKind.Null);
        article.GetProperty("paragraphs").GetArrayLength().ShouldBe(4);
    }

    [Fact]
    public async Task A_page_without_an_article_is_a_422_that_says_why()
    {
        using var answer = await parse.Client.PostAsJsonAsync(
            Extract,
            new { url = "https://harbour.example/", html = "<a href=/a>a</a>" },
            Cancelled
        );
        await IsProblemAsync(answer, HttpStatusCode.UnprocessableEntity, "urn:newsmesh:problem:discarded", "no article");
    }

    [Theory]
    [InlineData("{\"url\":\"file:///etc/passwd\",\"html\":\"x\"}", "url", "absolute http or https address")]
    [InlineData("{\"html\":\"x\"}", "url", "absolute http or https address")]
    [InlineData("{\"url\":\"https://harbour.example/a\"}", "html", "must hold the page")]
    [InlineData("{\"url\":\"https://harbour.example/a\",\"html\":\" \"}", "html", "must hold the page")]
    [InlineData("{\"url\":\"https://harbour.example/a\",\"htmll\":\"x\"}", "html", "must hold the page")]
    [InlineData("{\"url\":7}", "bad-request", "at $.url (line 1, byte 9): the value is not of the type")]
    [InlineData("{\"url\":\"https://harbour.example/a\",\"html\":[\"x\"]}", "bad-request", "at $.html")]
    [InlineData("{\"url\":\"https://harbour.example/a\",\"html\":\"\\ud800\"}", "bad-request", "not valid Unicode")]
    [InlineData("{\"url\":\"https://harbour.example/a\",}", "bad-request", "trailing comma")]
    [InlineData("[]", "bad-request", "the value is not of the type")]
    [InlineData("null", "bad-request", "The body is missing")]
    [InlineData("", "bad-request", "The body is missing")]
    [InlineData("{", "bad-request", "line 1")]
    public async Task A_request_that_cannot_be_read_is_a_400_that_says_why(string json, string type, string detail)
    {
        using var body = new StringContent(json, null, "application/json");
        using var answer = await parse.Client.PostAsync(Extract, body, Cancelled);
        await IsProblemAsync(answer, HttpStatusCode.BadRequest, "urn:newsmesh:problem:" + type, detail);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_told()
    {
        using var body = new ByteArrayContent([.. "{\"url\":\"https://harbour.example/a\",\"html\":\""u8, 0xff, 0xfe, .. "\"}"u8])
        {
            Headers = { ContentType = new("application/json") },
        };
        using var answer = await parse.Client.PostAsync(Extract, body, Cancelled);
        await IsProblemAsync(answer, HttpStatusCode.BadRequest, detail: "not valid Unicode");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/html")]
    public async Task A_page_is_sent_as_JSON(string? type)
    {
        using var body = new ByteArrayContent("<html></html>"u8.ToArray());
        body.Headers.ContentType = type is null ? null : new(type);
        using var answer = await parse.Client.PostAsync(Extract, body, Cancelled);
        await IsProblemAsync(answer, HttpStatusCode.UnsupportedMediaType, detail: "application/json");
    }

    [Theory]
    [InlineData("%PDF-1.7 \u0001\u0002\u0003 stream", "binary")]
    [InlineData("<?xml version='1.0'?><rss><channel><item><title>Pier reopens</title></item></channel></rss>", "no article text")]
    [InlineData("{\"a\":1}", "no article text")]
    [InlineData("<frameset><frame src='a'></frameset>", "no article text")]
    public async Task What_is_no_page_is_refused_with_the_reason(string html, string reason)
    {
        using var answer = await parse.Client.PostAsJsonAsync(Extract, new { url = "https://harbour.example/a", html }, Cancelled);
        await IsProblemAsync(answer, HttpStatusCode.UnprocessableEntity, "urn:newsmesh:problem:discarded", reason);
    }

    [Fact]
    public async Task A_page_of_more_characters_than_are_read_is_refused_with_the_limit()
    {
        using var answer = await parse.Client.PostAsJsonAsync(
            Extract,
            new { url = "https://harbour.example/a", html = new string('a', 4_200_000) },
            Cancelled
        );
        await IsProblemAsync(answer, HttpStatusCode.UnprocessableEntity, "urn:newsmesh:problem:discarded", "4 million characters");
    }

    [Fact]
    public async Task Zero_characters_in_a_page_are_no_part_of_its_text()
    {
        using var answer = await parse.Client.PostAsJsonAsync(
            Extract,
            new { url = "https://harbour.example/a", html = Samples.Page().Replace("Monday", "Mon\0day", StringComparison.Ordinal) },
            Cancelled
        );
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled)).GetProperty("text").GetString().ShouldBe(Samples.Text);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_a_413()
    {
        using var body = new StringContent(
            $"{{\"url\":\"https://harbour.example/a\",\"html\":\"{new string('a', 50 * 1024 * 1024)}\"}}",
            null,
            "application/json"
        );
        using var request = new HttpRequestMessage(HttpMethod.Post, Extract) { Content = body, Headers = { ExpectContinue = true } };
        using var answer = await parse.Client.SendAsync(request, Cancelled);
        await IsProblemAsync(answer, HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Nothing_is_read_for_a_caller_who_has_gone_away()
    {
        using var cancelled = new CountedOutcomes("newsmesh.parse.extractions", "cancelled");
        var html = Samples.Page(
            after: string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<p>{(i % 20) + 1} November 2026, a line</p>"))
        );
        // When it goes away is up to the machine: it may be before the page is there, or when all of it is read.
        for (var patience = TimeSpan.FromMilliseconds(20); cancelled.Count == 0; patience *= 1.2)
        {
            patience.ShouldBeLessThan(TimeSpan.FromSeconds(20));
            using var caller = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
            caller.CancelAfter(patience);
            try
            {
                using var answer = await parse.Client.PostAsJsonAsync(
                    Extract,
                    new { url = "https://harbour.example/a", html },
                    caller.Token
                );
            }
            catch (OperationCanceledException) when (!Cancelled.IsCancellationRequested) { }
        }
    }

    [Fact]
    public async Task A_caller_needs_no_key()
    {
        using var client = new HttpClient { BaseAddress = parse.Address };
        using var answer = await client.PostAsJsonAsync(
            Extract,
            new { url = "https://harbour.example/a", html = Samples.Page() },
            Cancelled
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task IsProblemAsync(HttpResponseMessage answer, HttpStatusCode status, string? type = null, string detail = "")
    {
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
        problem.GetProperty("type").GetString().ShouldBe(type ?? problem.GetProperty("type").GetString());
        if (detail.Length > 0)
            problem.GetProperty("detail").GetString().ShouldNotBeNull().ShouldContain(detail);
    }
}
