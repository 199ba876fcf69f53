using System.Net;

namespace NewsMesh.Search.Tests.Alerts;

public sealed class AlertPageTests(SearchFixture search) : IClassFixture<SearchFixture>
{
    [Fact]
    public async Task A_search_leads_to_an_alert_that_a_form_adds_fires_and_deletes()
    {
        var word = search.NewWord();
        (await search.PageAsync($"/search?q={word}&outlet=Harbour%20Courier")).Html.ShouldContain(
            $"href=\"/alerts?q={word}&amp;outlet=Harbour%20Courier\">Alert me</a>"
        );
        var (_, form, _) = await search.PageAsync($"/alerts?q={word}&outlet=Harbour%20Courier");
        form.ShouldContain($"name=\"q\" maxlength=\"1000\" value=\"{word}\"");
        form.ShouldContain("value=\"Harbour Courier\"");

        using var client = Visitor();
        using var added = await client.PostAsync(
            new Uri("/alerts/add", UriKind.Relative),
            Form(("q", word), ("outlet", "Harbour Courier"), ("entity", ""), ("key", SearchFixture.ApiKey))
        );
        added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = added.Headers.Location!.OriginalString;
        await search.IndexAsync(
            new Sample
            {
                Url = $"https://a.example/{word}",
                Headline = "Ships & co",
                Paragraphs = [$"{word} is back."],
            }.Linked()
        );
        var (_, html, _) = await search.PageAsync(page);
        html.ShouldContain("It stands");
        html.ShouldContain("Ships &amp; co");
        WebUtility.HtmlDecode(html).ShouldContain($"because of “{word}”, outlet Harbour Courier");
        WebUtility.HtmlDecode((await search.PageAsync("/alerts")).Html).ShouldContain($"“{word}”, outlet Harbour Courier");

        // The key is remembered for the session.
        using var deleted = await client.PostAsync(new Uri($"{page.Split('?')[0]}/delete", UriKind.Relative), Form(("sure", "yes")));
        deleted.Headers.Location!.OriginalString.ShouldBe("/alerts?did=delete");
        (await search.PageAsync(page)).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("", HttpStatusCode.Unauthorized, "An API key is needed")]
    [InlineData("wrong", HttpStatusCode.Unauthorized, "This API key is not known")]
    public async Task Without_the_key_a_form_adds_nothing_and_keeps_what_was_typed_but_the_secret(
        string key,
        HttpStatusCode status,
        string words
    )
    {
        var word = search.NewWord();
        using var client = Visitor();
        using var answer = await client.PostAsync(
            new Uri("/alerts/add", UriKind.Relative),
            Form(("q", word), ("key", key), ("secret", "hush-hush"), ("webhook", "https://a.example/hook"))
        );
        answer.StatusCode.ShouldBe(status);
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain(words);
        html.ShouldContain($"value=\"{word}\"");
        html.ShouldNotContain("hush-hush");
        (await ListedAsync(word)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "https://evil.example")]
    public async Task Another_site_cannot_send_the_form(string header, string value)
    {
        var word = search.NewWord();
        using var client = Visitor();
        client.DefaultRequestHeaders.Add(header, value);
        using var answer = await client.PostAsync(
            new Uri("/alerts/add", UriKind.Relative),
            Form(("q", word), ("key", SearchFixture.ApiKey))
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await ListedAsync(word)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_form_that_asks_for_nothing_says_so()
    {
        using var client = Visitor();
        using var answer = await client.PostAsync(
            new Uri("/alerts/add", UriKind.Relative),
            Form(("q", " "), ("key", SearchFixture.ApiKey))
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("query must have words or a filter");
    }

    private async Task<bool> ListedAsync(string word) =>
        (await search.GetAsync("/alerts?limit=200"))
            .GetProperty("items")
            .EnumerateArray()
            .Any(alert => alert.GetProperty("query").GetString() == word);

    private HttpClient Visitor() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = search.Address,
            DefaultRequestHeaders = { { "Accept", "text/html" } },
        };

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
