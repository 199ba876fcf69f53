namespace NewsMesh.Search.Tests.Articles;

public sealed class SpellingTests(SearchFixture search) : IClassFixture<SearchFixture>
{
    [Theory]
    [InlineData("Strandberg", "Stranberg")]
    [InlineData("Halvorsen", "Halvrosen")]
    [InlineData("Żeromska", "Zeromksa")]
    public async Task A_misspelt_name_finds_the_name_and_says_so(string name, string typed)
    {
        var word = search.NewWord();
        var sample = new Sample
        {
            Url = $"https://a.example/{word}",
            Headline = $"Ships return, {word}",
            Paragraphs = [$"Maja {name} opened the harbour. The ships are back."],
            Names = [($"Maja {name}", "person")],
        };
        await search.IndexAsync(sample.Linked());

        var answer = await search.GetAsync($"/search?q={word}%20{typed}%20ships");
        answer.GetProperty("showingResultsFor").GetString().ShouldBe($"{word} {name} ships");
        answer.GetProperty("items")[0].GetProperty("id").GetGuid().ShouldBe(sample.Id);
        var (_, html, _) = await search.PageAsync($"/search?q={word}%20{typed}");
        html.ShouldContain("Showing results for <a");
        System.Net.WebUtility.HtmlDecode(html).ShouldContain($"{word} {name}");
        (await search.GetAsync($"/search?q={word}%20{Uri.EscapeDataString(name)}"))
            .GetProperty("showingResultsFor")
            .ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task Words_that_articles_have_are_never_taken_for_others_and_what_is_like_no_name_finds_nothing()
    {
        var word = search.NewWord();
        await search.IndexAsync(
            new Sample
            {
                Url = $"https://a.example/{word}",
                Paragraphs = [$"Ole Lindgren spoke of {word}."],
                Names = [("Ole Lindgren", "person")],
            }.Linked(),
            new Sample { Url = $"https://a.example/{word}/other", Paragraphs = ["A lindgrem is a tool."] }.Linked()
        );
        var taken = await search.GetAsync($"/search?q={word}%20lindgrem");
        (taken.GetProperty("total").GetInt32(), taken.GetProperty("showingResultsFor").ValueKind).ShouldBe(
            (0, System.Text.Json.JsonValueKind.Null)
        );
        (await search.GetAsync($"/search?q={word}%20xylophonist")).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task A_search_for_a_misspelt_name_pages_through_all_results()
    {
        var word = search.NewWord();
        await search.IndexAsync([
            .. Enumerable
                .Range(0, 5)
                .Select(n =>
                    new Sample
                    {
                        Url = $"https://a.example/{word}/{n}",
                        PublishedAt = Sample.Morning.AddHours(n),
                        Paragraphs = [$"{word}: Torben Aakjaer spoke."],
                        Names = [("Torben Aakjaer", "person")],
                    }.Linked()
                ),
        ]);
        var (ids, cursor) = (new List<Guid>(), "");
        do
        {
            var page = await search.GetAsync($"/search?q={word}%20Aakjear&limit=2{(cursor.Length == 0 ? "" : $"&cursor={cursor}")}");
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid()));
            cursor = page.GetProperty("nextCursor").GetString() ?? "";
        } while (cursor.Length > 0);
        ids.Distinct().Count().ShouldBe(5);
        ids.Count.ShouldBe(5);
    }
}
