namespace NewsMesh.Search.Tests.Articles;

public sealed class StableCursorTests(SearchFixture search) : IClassFixture<SearchFixture>
{
    [Theory]
    [InlineData("")]
    [InlineData("&sort=newest")]
    [InlineData("&sort=oldest")]
    [InlineData("&collapse=story")]
    public async Task Whoever_pages_while_articles_arrive_sees_each_that_was_there_once_and_no_other(string order)
    {
        var word = search.NewWord();
        await search.IndexAsync([.. Enumerable.Range(0, 12).Select(number => Article(word, number, number).Linked())]);
        var seen = new List<string>();
        var cursor = "";
        for (var page = 0; cursor is not null; page++)
        {
            var answer = await search.GetAsync($"/search?q={word}&limit=3{order}{cursor}");
            seen.AddRange(answer.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            cursor = answer.GetProperty("nextCursor").GetString() is { } next ? $"&cursor={Uri.EscapeDataString(next)}" : null;
            // New ones before, after and between what is shown; an old one is read again.
            await search.IndexAsync(
                Article(word, 100 + page, -1 - page).Linked(),
                Article(word, 200 + page, 30 + page).Linked(),
                (Article(word, page, page) with { Version = 2, Fetch = 2 }).Linked()
            );
        }

        seen.Order(StringComparer.Ordinal)
            .ShouldBe(Enumerable.Range(0, 12).Select(number => Article(word, number, 0).Id.ToString()).Order(StringComparer.Ordinal));
    }

    private static Sample Article(string word, int number, int hours) =>
        new()
        {
            Url = $"https://a.example/{word}/{number}",
            Headline = $"Ferry {number}",
            Paragraphs = [$"The {word} ferry {(number % 3 == 0 ? word : "")} runs."],
            PublishedAt = Sample.Morning.AddHours(-hours),
        };
}
