using NewsMesh.Search.Tests.Web;

namespace NewsMesh.Search.Tests.Articles;

public sealed class SeveralChoicesTests(WebFixture search) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task Several_outlets_or_languages_find_what_any_of_them_has()
    {
        var word = search.NewWord();
        await search.IndexAsync(Article(word, "One"), Article(word, "Two"), Article(word, "Three"));

        (await CountAsync($"/search?q={word}&outlet=One{word}&outlet=Two{word}")).ShouldBe(2);
        (await CountAsync($"/search?q={word}&outlet=One{word}&outlet=")).ShouldBe(1);
        (await CountAsync($"/search?q={word}&language=en&language=de")).ShouldBe(3);
        (await CountAsync($"/search?q={word}&language=fr&language=de")).ShouldBe(0);
        (await CountAsync($"/search?q={word}&outlet=One{word}&outlet=Two{word}&language=fr")).ShouldBe(0);
    }

    [Fact]
    public async Task A_chosen_outlet_leaves_the_others_to_choose_from()
    {
        var word = search.NewWord();
        await search.IndexAsync(Article(word, "One"), Article(word, "Two"));

        var facets = (await search.GetAsync($"/search?q={word}&outlet=One{word}")).GetProperty("facets");
        facets
            .GetProperty("outlet")
            .EnumerateArray()
            .Select(facet => facet.GetProperty("value").GetString())
            .ShouldBe([$"One{word}", $"Two{word}"]);
        (await search.PageAsync($"/search?q={word}&outlet=One{word}")).Html.ShouldContain($"outlet=One{word}&amp;outlet=Two{word}");
    }

    [Fact]
    public async Task A_quote_is_found_by_any_of_several_outlets()
    {
        var word = search.NewWord();
        await search.IndexAsync(Article(word, "One"), Article(word, "Two"), Article(word, "Three"));
        var quotes = await search.GetAsync($"/quotes?q={word}&outlet=One{word}&outlet=Two{word}");
        quotes.GetProperty("items").GetArrayLength().ShouldBe(2);
    }

    private async Task<long> CountAsync(string address) => (await search.GetAsync(address)).GetProperty("total").GetInt64();

    private static Contracts.ArticleLinked Article(string word, string outlet) =>
        new Sample
        {
            Url = $"https://{outlet}.example/{word}",
            Outlet = outlet + word,
            Paragraphs = [$"“{outlet} {word} it is,” Marta Okonjo said."],
            Names = [("Marta Okonjo", "person")],
            Said = [($"{outlet} {word} it is,", "Marta Okonjo")],
        }.Linked();
}
