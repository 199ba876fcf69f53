using NewsMesh.Contracts;
using NewsMesh.Search.Tests.Web;
using NewsMesh.ServiceDefaults.Identity;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Articles;

/// <summary>The address of an article that never became searchable, and searches that find nothing.</summary>
public sealed class ArticleFateTests(WebFixture search) : IClassFixture<WebFixture>
{
    [Theory]
    [InlineData("discarded")]
    [InlineData("failed")]
    public async Task An_article_that_did_not_arrive_says_what_became_of_it_and_why(string outcome)
    {
        var word = search.NewWord();
        var id = await SettleAsync(word, outcome, aliasOf: null);

        var answer = await search.GetAsync($"/articles/{id}");
        answer.GetProperty("id").GetGuid().ShouldBe(id);
        answer.GetProperty("url").GetString().ShouldBe($"https://a.example/{word}");
        answer.GetProperty("outcome").GetString().ShouldBe(outcome);
        answer.GetProperty("reason").GetString().ShouldBe($"too short: {word}");
        answer.GetProperty("stages").EnumerateArray().Last().GetProperty("outcome").GetString().ShouldBe(outcome);

        var (status, html, response) = await search.PageAsync($"/articles/{id}");
        status.ShouldBe(200);
        response.Headers.Vary.ShouldContain("Accept");
        html.ShouldContain($"too short: {word}");
        html.ShouldContain("<h1");
        (await search.PageAsync("/pipeline")).Html.ShouldContain($"href=\"/articles/{id}\"");
    }

    [Fact]
    public async Task Another_address_of_a_discarded_article_tells_the_same()
    {
        var word = search.NewWord();
        var end = await SettleAsync(word, "discarded", aliasOf: null);
        var other = await SettleAsync(word + "b", "discarded", aliasOf: end);
        (await search.GetAsync($"/articles/{other}")).GetProperty("reason").GetString().ShouldBe($"too short: {word}");
    }

    [Fact]
    public async Task A_search_for_an_address_that_finds_nothing_leads_to_what_became_of_it()
    {
        var word = search.NewWord();
        var id = await SettleAsync(word, "discarded", aliasOf: null);
        (await search.PageAsync($"/search?q={Uri.EscapeDataString($"https://a.example/{word}")}")).Html.ShouldContain(
            $"href=\"/articles/{id}\""
        );
        (await search.PageAsync($"/search?q={word}x")).Html.ShouldContain("href=\"/pipeline?outcome=discarded\"");
    }

    private async Task<Guid> SettleAsync(string word, string outcome, Guid? aliasOf)
    {
        var url = $"https://a.example/{word}";
        var id = DerivedId.From("article", NormalUrl.Of(url)!);
        var journey = new Sample { Url = url, Paragraphs = [word] }
            .Linked()
            .Journey;
        await search.Events.PublishAsync(
            new ArticleSettled
            {
                ArticleId = id,
                Fetch = 1,
                Url = url,
                Outcome = outcome,
                Reason = $"too short: {word}",
                AliasOf = aliasOf,
                SettledAt = Sample.Morning,
                Journey = journey.Passed("parse", Sample.Morning, Sample.Morning, outcome, $"too short: {word}"),
            }
        );
        await Eventually.TrueAsync(async () => (await search.PageAsync("/pipeline")).Html.Contains($"/{word}<"), "the end is recorded");
        return id;
    }
}
