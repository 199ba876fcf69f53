using System.Net;

namespace NewsMesh.Search.Tests.Web;

public sealed class FeedFormTests(WebFixture search) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task The_list_shows_feeds_and_why_one_fails()
    {
        var (_, html, _) = await search.PageAsync("/feeds");
        html.ShouldContain("Harbour Courier");
        html.ShouldContain("The server answered 503.");
        html.ShouldContain("&lt;b&gt;Pier&lt;/b&gt; News");
    }

    [Theory]
    [InlineData("https://a.example/new", "/feeds?added=new")]
    [InlineData("https://a.example/known", "/feeds?added=known")]
    public async Task A_feed_is_handed_to_ingest_with_the_key_that_was_typed(string url, string then)
    {
        using var answer = await SendAsync(Form(("url", url), ("key", "typed-key"), ("tags", "ports, ferries")));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe(then);
        search.Ingest.Submitted.ShouldContain((url, "typed-key"));
    }

    [Fact]
    public async Task Ingests_reason_is_shown_and_what_was_typed_stays_but_the_key()
    {
        using var answer = await SendAsync(
            Form(("url", "https://a.example/nothing?a=\"b\""), ("outlet", "Pier & Co"), ("key", "secret-key"))
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain("Nothing at this address is a feed, and the page names none.");
        html.ShouldContain("value=\"https://a.example/nothing?a=&quot;b&quot;\"");
        html.ShouldContain("value=\"Pier &amp; Co\"");
        html.ShouldNotContain("secret-key");
    }

    [Fact]
    public async Task A_page_with_several_feeds_asks_which_and_the_choice_is_subscribed()
    {
        using var answer = await SendAsync(Form(("url", "https://a.example/page")));
        answer.StatusCode.ShouldBe(HttpStatusCode.MultipleChoices);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("value=\"https://choice.example/sport/new\"");

        using var chosen = await SendAsync(Form(("choice", "https://choice.example/sport/new")));
        chosen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.Redirect)]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    public async Task Another_site_cannot_send_the_form(string header, string value, HttpStatusCode status)
    {
        using var answer = await SendAsync(Form(("url", "https://a.example/new")), (header, value));
        answer.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task What_is_not_the_form_is_refused()
    {
        using var answer = await SendAsync(new StringContent("{}", null, "application/json"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var empty = await SendAsync(Form(("url", "")));
        empty.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var large = await SendAsync(Form(("url", new string('a', 100_000))));
        large.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private async Task<HttpResponseMessage> SendAsync(HttpContent content, params (string Name, string Value)[] headers)
    {
        // A client of its own: it does not follow the redirect, and keeps the browser's headers to itself.
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = search.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/feeds") { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        request.Headers.Accept.ParseAdd("text/html");
        return await client.SendAsync(request);
    }
}
