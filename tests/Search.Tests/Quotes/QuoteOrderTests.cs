using System.Net;
using System.Text.Json;

namespace NewsMesh.Search.Tests.Quotes;

public sealed class QuoteOrderTests(SearchFixture search) : IClassFixture<SearchFixture>
{
    [Fact]
    public async Task What_somebody_said_is_read_from_either_end_page_by_page()
    {
        var word = search.NewWord();
        var speaker = $"Ilse {word}";
        await search.IndexAsync([.. Enumerable.Range(0, 5).Select(day => Article(word, speaker, day).Linked())]);

        (await PagesAsync($"/quotes?q={word}&sort=oldest&limit=2")).ShouldBe(["day 0", "day 1", "day 2", "day 3", "day 4"]);
        (await PagesAsync($"/quotes?q={word}&limit=2")).ShouldBe(["day 4", "day 3", "day 2", "day 1", "day 0"]);
    }

    [Fact]
    public async Task What_somebody_expects_or_did_not_say_is_in_no_list_of_quotes()
    {
        var word = search.NewWord();
        var said = Article(word, $"Ilse {word}", 0).Linked();
        var expected = Article(word, $"Ilse {word}", 1).Linked();
        var quotes = expected.Annotations.Quotes.Select(quote =>
            quote with
            {
                Kind = "indirect",
                CueText = "expects",
                IsUtterance = false,
            }
        );
        await search.IndexAsync(said, expected with { Annotations = expected.Annotations with { Quotes = [.. quotes] } });

        (await PagesAsync($"/quotes?q={word}")).ShouldBe(["day 0"]);
    }

    [Fact]
    public async Task A_list_says_how_sure_it_is_that_the_speaker_is_the_one_named()
    {
        var word = search.NewWord();
        var speaker = $"Ilse {word}";
        await search.IndexAsync(
            (Article(word, speaker, 0) with { Score = 0.42 }).Linked(),
            (Article(word, "a passer-by", 1) with { Names = [] }).Linked()
        );

        var found = await search.GetAsync($"/quotes?q={word}&sort=oldest");
        var speakers = found.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("speaker")).ToList();
        speakers[0].GetProperty("score").GetDouble().ShouldBe(0.42);
        speakers[1].GetProperty("score").ValueKind.ShouldBe(JsonValueKind.Null);
        (await search.PageAsync($"/quotes?q={word}")).Html.ShouldContain($"That this is {speaker}: uncertain, 42 %.");
    }

    [Theory]
    [InlineData("/quotes?sort=best")]
    [InlineData("/export/quotes.csv?outlet=a&outlet=b&from=never")]
    public async Task An_order_or_a_day_that_is_none_is_refused(string address)
    {
        using var answer = await search.Client.GetAsync(new Uri(address, UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_cursor_of_the_other_order_is_refused()
    {
        var word = search.NewWord();
        await search.IndexAsync([.. Enumerable.Range(0, 2).Select(day => Article(word, $"Ilse {word}", day).Linked())]);
        var cursor = (await search.GetAsync($"/quotes?q={word}&limit=1")).GetProperty("nextCursor").GetString();
        using var answer = await search.Client.GetAsync(new Uri($"/quotes?q={word}&limit=1&sort=oldest&cursor={cursor}", UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<List<string>> PagesAsync(string address)
    {
        var words = new List<string>();
        for (string? cursor = ""; cursor is not null; )
        {
            var page = await search.GetAsync($"{address}&cursor={cursor}");
            words.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("text").GetString()![^5..]));
            cursor = page.GetProperty("nextCursor").GetString();
        }
        return words;
    }

    private static Sample Article(string word, string speaker, int day) =>
        new()
        {
            Url = $"https://a.example/{word}/{day}",
            PublishedAt = Sample.Morning.AddDays(day),
            Paragraphs = [$"“The {word} on day {day}” is what {speaker} said."],
            Names = [(speaker, "person")],
            Said = [($"The {word} on day {day}", speaker)],
        };
}
