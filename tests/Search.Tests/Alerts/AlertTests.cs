using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Xml.Linq;

namespace NewsMesh.Search.Tests.Alerts;

public sealed class AlertTests(SearchFixture search) : IClassFixture<SearchFixture>
{
    [Fact]
    public async Task An_alert_fires_once_for_an_article_and_says_which_of_its_words_matched()
    {
        var word = search.NewWord();
        var alert = await AddAsync($"({word} ships) OR \"pier of {word}\" OR title:{word}");
        var other = await AddAsync($"{word} -reopened");
        var sample = new Sample
        {
            Url = $"https://a.example/{word}",
            Headline = "Back to work",
            Paragraphs = [$"The ship was the first at the pier of {word}, which reopened on Monday."],
        };
        await search.IndexAsync(sample.Linked());
        await search.IndexAsync((sample with { Version = 2, Fetch = 2, Paragraphs = [sample.Paragraphs[0] + " More came."] }).Linked());

        var hit = (await search.GetAsync($"/alerts/{alert}")).GetProperty("recent").EnumerateArray().ShouldHaveSingleItem();
        hit.GetProperty("article").GetProperty("id").GetGuid().ShouldBe(sample.Id);
        Why(hit).ShouldBe([("words", word), ("words", "ships"), ("words", $"pier of {word}")]);
        hit.GetProperty("delivery").GetString().ShouldBe("none");
        (await HitsAsync(other)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Filters_are_those_of_a_search_by_id_or_by_name()
    {
        var word = search.NewWord();
        var (speaker, place) = ($"Véra {word}", $"Port {word}");
        var fires = new List<Guid>();
        var silent = new List<Guid>();
        foreach (
            var (query, isHit) in new[]
            {
                ($"?entity={Sample.EntityId(place)}", true),
                ($"?entity=PORT {word}", true),
                ($"?entity={Sample.EntityId(place)}&speaker=vera {word}", true),
                ($"?speaker={Sample.EntityId(speaker)}", true),
                ($"?q={word}&outlet=Other&outlet=Harbour Courier", true),
                ($"?q={word}&language=en&topic=Ports", true),
                ($"?q={word}&from=2026-11-20&to=2026-11-20", true),
                ($"?speaker={place}", false),
                ($"?entity=Port&q={word}", false),
                ($"?q={word}&outlet=Other", false),
                ($"?q={word}&language=de", false),
                ($"?q={word}&topic=sport", false),
                ($"?q={word}&from=2026-11-21", false),
                ($"?q={word}&entity={Guid.Empty}", false),
            }
        )
            (isHit ? fires : silent).Add(await AddAsync(query));

        await search.IndexAsync(
            new Sample
            {
                Url = $"https://a.example/{word}",
                Language = "en-GB",
                Section = "Ports",
                Paragraphs = [$"“We are {word},” {speaker} said at {place}."],
                Names = [(speaker, "person"), (place, "location")],
                Said = [($"We are {word},", speaker)],
            }.Linked()
        );

        foreach (var id in fires)
            (await HitsAsync(id)).Count.ShouldBe(1, (await search.GetAsync($"/alerts/{id}")).GetProperty("search").GetString());
        foreach (var id in silent)
            (await HitsAsync(id)).ShouldBeEmpty((await search.GetAsync($"/alerts/{id}")).GetProperty("search").GetString());
        Why((await HitsAsync(fires[0]))[0]).ShouldBe([("entity", place)]);
        Why((await HitsAsync(fires[4]))[0]).ShouldBe([("words", word), ("outlet", "Harbour Courier")]);
    }

    [Fact]
    public async Task Words_are_understood_as_the_articles_language_has_them()
    {
        var word = search.NewWord();
        var alert = await AddAsync($"{word} munchen zuge");
        await search.IndexAsync(
            new Sample
            {
                Url = $"https://a.example/{word}",
                Language = "de",
                Paragraphs = [$"{word}: In München hielt ein Zug."],
            }.Linked()
        );
        (await HitsAsync(alert)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_there_before_fires_nothing_when_it_is_read_again()
    {
        var word = search.NewWord();
        var sample = new Sample { Url = $"https://a.example/{word}", Paragraphs = [$"{word} is back."] };
        await search.IndexAsync(sample.Linked());
        var alert = await AddAsync(word);
        await search.IndexAsync((sample with { Fetch = 2 }).Linked());
        (await HitsAsync(alert)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Hits_are_a_feed_in_three_formats()
    {
        var word = search.NewWord();
        var alert = await AddAsync(word);
        await search.IndexAsync(
            new Sample
            {
                Url = $"https://a.example/{word}",
                Headline = "Ships return",
                Paragraphs = [$"{word} is back."],
            }.Linked()
        );

        var rss = XDocument.Parse(await search.Client.GetStringAsync(new Uri($"/alerts/{alert}.rss", UriKind.Relative)));
        var item = rss.Descendants("item").ShouldHaveSingleItem();
        (item.Element("title")!.Value, item.Element("link")!.Value).ShouldBe(("Ships return", $"https://a.example/{word}"));
        item.Element("description")!.Value.ShouldContain($"(“{word}”)");
        (await search.Client.GetStringAsync(new Uri($"/alerts/{alert}.atom", UriKind.Relative))).ShouldContain("Ships return");
        (await search.GetAsync($"/alerts/{alert}.json")).GetProperty("items").GetArrayLength().ShouldBe(1);
        using var none = await search.Client.GetAsync(new Uri($"/alerts/{Guid.Empty}.rss", UriKind.Relative));
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_same_alert_twice_is_one_and_a_deleted_one_is_gone()
    {
        var word = search.NewWord();
        using var first = await PostAsync(new { query = word });
        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        var address = first.Headers.Location!;
        using (var second = await PostAsync(new { query = word }))
            second.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await search.GetAsync(address.OriginalString)).GetProperty("query").GetString().ShouldBe(word);
        (await search.GetAsync("/alerts?limit=200"))
            .GetProperty("items")
            .EnumerateArray()
            .Count(alert => alert.GetProperty("query").GetString() == word)
            .ShouldBe(1);

        using (var deleted = await search.Client.DeleteAsync(address))
            deleted.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using (var again = await search.Client.DeleteAsync(address))
            again.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var gone = await search.Client.GetAsync(address);
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("", null, "query")]
    [InlineData("!?", null, "query")]
    [InlineData("ferry", "ftp://a.example/", "webhook-url")]
    [InlineData("ferry", "http://127.0.0.1:5432/", "webhook-url")]
    [InlineData("ferry", "http://[::1]/", "webhook-url")]
    [InlineData("ferry", "http://169.254.169.254/latest/meta-data", "webhook-url")]
    [InlineData("ferry", "https://localhost/hook", "webhook-url")]
    [InlineData("ferry", "https://user:word@a.example/hook", "webhook-url")]
    [InlineData("ferry", "hook", "webhook-url")]
    public async Task What_is_no_alert_is_refused_with_the_reason(string query, string? webhookUrl, string type)
    {
        using var answer = await PostAsync(new { query, webhookUrl });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("type").GetString().ShouldBe($"urn:newsmesh:problem:{type}");
    }

    [Fact]
    public async Task Writing_needs_the_key_and_reading_does_not()
    {
        using var client = new HttpClient { BaseAddress = search.Address };
        using var refused = await client.PostAsJsonAsync(new Uri("/alerts", UriKind.Relative), new { query = "ferry" });
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var kept = await client.DeleteAsync(new Uri($"/alerts/{Guid.Empty}", UriKind.Relative));
        kept.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await client.GetFromJsonAsync<JsonElement>(new Uri("/alerts", UriKind.Relative))).TryGetProperty("items", out _).ShouldBeTrue();
    }

    private async Task<Guid> AddAsync(string query)
    {
        using var answer = await PostAsync(new { query });
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    private Task<HttpResponseMessage> PostAsync(object alert) => search.Client.PostAsJsonAsync(new Uri("/alerts", UriKind.Relative), alert);

    private async Task<IReadOnlyList<JsonElement>> HitsAsync(Guid alert) =>
        [.. (await search.GetAsync($"/alerts/{alert}")).GetProperty("recent").EnumerateArray()];

    private static IEnumerable<(string?, string?)> Why(JsonElement hit) =>
        hit.GetProperty("why")
            .EnumerateArray()
            .Select(reason => (reason.GetProperty("kind").GetString(), reason.GetProperty("value").GetString()));
}
