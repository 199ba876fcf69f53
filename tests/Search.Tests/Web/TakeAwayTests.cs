using System.Net;
using System.Net.Http.Headers;

namespace NewsMesh.Search.Tests.Web;

/// <summary>What a page shows can be taken away: as an address for programs, as feeds, as files, as an alert.</summary>
public sealed class TakeAwayTests(WebFixture search) : IClassFixture<WebFixture>
{
    private static readonly Guid Okonjo = Sample.EntityId("Marta Okonjo");

    public static TheoryData<string, string[]> Lists =>
        new()
        {
            {
                "/search?q=harbour&outlet=Pier%20News&sort=oldest&speaker=",
                [
                    "/search?q=harbour&outlet=Pier%20News&sort=oldest&format=json",
                    "/search.rss?q=harbour&outlet=Pier%20News",
                    "/search.atom?q=harbour&outlet=Pier%20News",
                    "/search.json?q=harbour&outlet=Pier%20News",
                    "/export/articles.csv?q=harbour&outlet=Pier%20News&sort=oldest",
                    "/export/articles.jsonl?q=harbour&outlet=Pier%20News&sort=oldest",
                    "/alerts?q=harbour&outlet=Pier%20News",
                ]
            },
            {
                $"/quotes?speaker={Okonjo}&sort=oldest",
                [
                    $"/quotes?speaker={Okonjo}&sort=oldest&format=json",
                    $"/quotes.rss?speaker={Okonjo}",
                    $"/quotes.atom?speaker={Okonjo}",
                    $"/quotes.json?speaker={Okonjo}",
                    $"/export/quotes.csv?speaker={Okonjo}&sort=oldest",
                    $"/export/quotes.jsonl?speaker={Okonjo}&sort=oldest",
                    $"/alerts?speaker={Okonjo}",
                ]
            },
            {
                "/facts?status=contested",
                [
                    "/facts?status=contested&format=json",
                    "/facts.rss?status=contested",
                    "/facts.atom?status=contested",
                    "/facts.json?status=contested",
                    "/export/facts.csv?status=contested",
                    "/export/facts.jsonl?status=contested",
                ]
            },
            {
                "/stories?q=harbour",
                [
                    "/stories?q=harbour&format=json",
                    "/stories.rss?q=harbour",
                    "/stories.atom?q=harbour",
                    "/stories.json?q=harbour",
                    "/export/stories.csv?q=harbour",
                    "/export/stories.jsonl?q=harbour",
                ]
            },
            { "/entities?q=Tallinn", ["/entities?q=Tallinn&format=json"] },
            {
                $"/entities/{Okonjo}",
                [
                    $"/entities/{Okonjo}?format=json",
                    $"/search?entity={Okonjo}&format=json",
                    $"/entities/{Okonjo}.rss",
                    $"/entities/{Okonjo}.atom",
                    $"/entities/{Okonjo}.json",
                    $"/export/articles.csv?entity={Okonjo}",
                    $"/export/articles.jsonl?entity={Okonjo}",
                    $"/alerts?entity={Okonjo}",
                    $"/quotes?speaker={Okonjo}&format=json",
                    $"/quotes.rss?speaker={Okonjo}",
                    $"/export/quotes.jsonl?speaker={Okonjo}",
                    $"/alerts?speaker={Okonjo}",
                ]
            },
            {
                $"/stories/{FullDay.Story}",
                [
                    $"/stories/{FullDay.Story}?format=json",
                    $"/search.rss?story={FullDay.Story}",
                    $"/search.atom?story={FullDay.Story}",
                    $"/search.json?story={FullDay.Story}",
                    $"/export/articles.csv?story={FullDay.Story}",
                    $"/export/articles.jsonl?story={FullDay.Story}",
                    $"/facts.rss?story={FullDay.Story}",
                    $"/export/facts.csv?story={FullDay.Story}",
                    $"/export/facts.jsonl?story={FullDay.Story}",
                ]
            },
        };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_offers_what_it_can_be_taken_away_as_and_each_of_it_is_there(string page, string[] addresses)
    {
        await FullDay.FillAsync(search);
        var html = WebUtility.HtmlDecode((await search.PageAsync(page)).Html);
        foreach (var address in addresses)
        {
            html.ShouldContain($"href=\"{address}\"");
            using var answer = await BrowserAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            if (address.EndsWith("format=json", StringComparison.Ordinal))
                answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json", address);
        }
    }

    [Theory]
    [InlineData("/search", "an alert of everything")]
    [InlineData("/search?from=2026-11-20", "an alert of a day's everything")]
    [InlineData("/quotes", "quotes of anybody")]
    [InlineData("/quotes?q=lost+time&speaker=Marta+Okonjo", "words within a quote")]
    [InlineData("/facts?status=contested", "facts")]
    public async Task What_no_alert_can_wait_for_offers_none(string page, string what)
    {
        await FullDay.FillAsync(search);
        (await search.PageAsync(page)).Html.ShouldNotContain("Alert me", Case.Sensitive, what);
    }

    [Fact]
    public async Task A_problem_of_such_an_address_is_told_in_json_too()
    {
        using var answer = await BrowserAsync("/search?sort=best&format=json");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    private async Task<HttpResponseMessage> BrowserAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*", 0.8));
        return await search.Client.SendAsync(request);
    }
}
