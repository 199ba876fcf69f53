using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace NewsMesh.Parse.Tests.Articles;

public class ExtractEndpointTests(ParseFixture parse) : IClassFixture<ParseFixture>
{
    private static readonly Uri Extract = new("/extract", UriKind.Relative);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_answered_with_its_article()
    {
        using var answer = await parse.Client.PostAsJsonAsync(Extract, new { url = "https://harbour.example/a?utm_source=x", html = Samples.Page("<link rel=canonical href=/a>") }, Cancelled);
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
        using var answer = await parse.Client.PostAsJsonAsync(Extract, new { url = "https://harbour.example/", html = "<a href=/a>a</a>" }, Cancelled);
        await IsProblemAsync(answer, HttpStatusCode.UnprocessableEntity, "urn:newsmesh:problem:discarded", "no article");
    }

    [Theory]
    [InlineData("{\"url\":\"file:///etc/passwd\",\"html\":\"x\"}", "urn:newsmesh:problem:url")]
    [InlineData("{\"url\":\"https://harbour.example/a\"}", "urn:newsmesh:problem:html")]
    [InlineData("{\"url\":7}", "urn:newsmesh:problem:bad-request")]
    [InlineData("{", "urn:newsmesh:problem:bad-request")]
    public async Task A_request_that_cannot_be_read_is_a_400_that_says_why(string json, string type)
    {
        using var body = new StringContent(json, null, "application/json");
        using var answer = await parse.Client.PostAsync(Extract, body, Cancelled);
        await IsProblemAsync(answer, HttpStatusCode.BadRequest, type);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_a_413()
    {
        using var body = new StringContent($"{{\"url\":\"https://harbour.example/a\",\"html\":\"{new string('a', 50 * 1024 * 1024)}\"}}", null, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, Extract) { Content = body, Headers = { ExpectContinue = true } };
        using var answer = await parse.Client.SendAsync(request, Cancelled);
        await IsProblemAsync(answer, HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_caller_without_the_key_is_refused()
    {
        using var client = new HttpClient { BaseAddress = parse.Address };
        using var answer = await client.PostAsJsonAsync(Extract, new { url = "https://harbour.example/a", html = Samples.Page() }, Cancelled);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
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
