using System.Buffers.Text;
using System.Net;
using System.Text;

namespace NewsMesh.Search.Tests.Articles;

/// <summary>What a stranger may ask for is bounded, and an answer that is refused says what to do.</summary>
public sealed class BoundsTests(SearchFixture search) : IClassFixture<SearchFixture>
{
    [Fact]
    public async Task More_entities_than_a_search_may_name_are_refused()
    {
        var eight = string.Join('&', Enumerable.Range(0, 8).Select(number => $"entity=someone{number}"));

        (await StatusAsync($"/search?{eight}&entity=someone0")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync($"/search?{eight}&entity=another")).ShouldBe(HttpStatusCode.BadRequest);
        (await StatusAsync($"/search.rss?{eight}&entity=another")).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    public async Task A_cursor_at_an_end_of_time_is_refused(string at)
    {
        var position = Cursor($$"""{"At":"{{at}}","Id":"00000000-0000-0000-0000-000000000000"}""");
        foreach (var list in new[] { "/quotes", "/facts", "/pipeline" })
            (await StatusAsync($"{list}?cursor={position}")).ShouldBe(HttpStatusCode.BadRequest, list);
        var scored = Cursor($$"""{"Order":0,"At":"{{at}}","Score":0,"Id":"00000000-0000-0000-0000-000000000000"}""");
        (await StatusAsync($"/search?q=ships&cursor={scored}")).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_article_older_than_the_smallest_score_is_found()
    {
        var word = search.NewWord();
        await search.IndexAsync(
            new Sample
            {
                Url = $"https://a.example/{word}",
                Paragraphs = [$"{word}: the ships are back."],
                PublishedAt = new DateTimeOffset(1975, 3, 1, 0, 0, 0, TimeSpan.Zero),
            }.Linked()
        );

        (await search.GetAsync($"/search?q={word}")).GetProperty("total").GetInt32().ShouldBe(1);
    }

    private async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var answer = await search.Client.GetAsync(new Uri(address, UriKind.Relative));
        return answer.StatusCode;
    }

    private static string Cursor(string position) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(position));
}
