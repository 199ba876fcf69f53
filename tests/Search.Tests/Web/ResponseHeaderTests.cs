using System.Net;

namespace NewsMesh.Search.Tests.Web;

/// <summary>What browsers are told with every answer; the same code serves the other three services.</summary>
public sealed class ResponseHeaderTests(WebFixture search) : IClassFixture<WebFixture>
{
    [Theory]
    [InlineData("GET", "/", "text/html")]
    [InlineData("GET", "/search", "*/*")]
    [InlineData("GET", "/search.rss", "*/*")]
    [InlineData("GET", "/nowhere", "*/*")]
    [InlineData("GET", "/nowhere", "text/html")]
    [InlineData("GET", "/search?sort=best", "*/*")]
    [InlineData("GET", "/openapi/v1.json", "*/*")]
    [InlineData("GET", "/api", "text/html")]
    [InlineData("GET", "/assets/site.css", "*/*")]
    [InlineData("GET", "/health/live", "*/*")]
    [InlineData("PUT", "/search", "*/*")]
    [InlineData("POST", "/v1/traces", "*/*")]
    public async Task Every_answer_forbids_sniffing_frames_and_use_by_other_sites(string method, string address, string accept)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await search.Client.SendAsync(request);
        One("X-Content-Type-Options").ShouldBe("nosniff");
        One("Cross-Origin-Resource-Policy").ShouldBe("same-origin");
        One("Referrer-Policy").ShouldBe("no-referrer");
        One("Content-Security-Policy").ShouldContain("frame-ancestors 'none'");
        One("Content-Security-Policy").ShouldStartWith("default-src '");

        string One(string name) => answer.Headers.GetValues(name).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("/", "br")]
    [InlineData("/search", "gzip")]
    [InlineData("/assets/site.css", "br")]
    public async Task What_is_read_comes_compressed(string address, string encoding)
    {
        using var answer = await SendAsync(address, encoding, key: null);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentEncoding.ShouldBe([encoding]);
        answer.Headers.Vary.ShouldContain("Accept-Encoding");
    }

    [Fact]
    public async Task An_answer_to_who_has_a_key_is_not_compressed()
    {
        using var answer = await SendAsync("/search", "br", key: "a-key");
        answer.Content.Headers.ContentEncoding.ShouldBeEmpty();
    }

    private async Task<HttpResponseMessage> SendAsync(string address, string encoding, string? key)
    {
        using var client = new HttpClient { BaseAddress = search.Address }; // the fixture's own always sends a key
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        if (key is not null)
            request.Headers.Add("X-Api-Key", key);
        return await client.SendAsync(request);
    }
}
