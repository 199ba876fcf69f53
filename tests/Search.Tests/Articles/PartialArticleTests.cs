namespace NewsMesh.Search.Tests.Articles;

public sealed class PartialArticleTests(SearchFixture search) : IClassFixture<SearchFixture>
{
    [Fact]
    public async Task An_article_of_which_only_the_beginning_is_public_says_so_with_the_day_of_its_readers()
    {
        var word = search.NewWord();
        var linked = new Sample { Url = $"https://a.example/{word}", Paragraphs = [$"{word}: the ships are back."] }.Linked();
        await search.IndexAsync(
            linked with
            {
                Article = linked.Article with { Partial = true, PublishedDay = new DateOnly(2026, 11, 24) },
            }
        );
        var found = (await search.GetAsync($"/search?q={word}")).GetProperty("items")[0];
        (found.GetProperty("partial").GetBoolean(), found.GetProperty("publishedDay").GetString()).ShouldBe((true, "2026-11-24"));
        var article = await search.GetAsync($"/articles/{linked.Article.ArticleId}");
        (article.GetProperty("partial").GetBoolean(), article.GetProperty("publishedDay").GetString()).ShouldBe((true, "2026-11-24"));
        (await search.PageAsync($"/articles/{linked.Article.ArticleId}")).Html.ShouldContain("Only its beginning is public");
        (await search.PageAsync($"/search?q={word}")).Html.ShouldContain("beginning only");
    }

    [Theory]
    [InlineData("/quotes?speaker=Ann", "/quotes.rss?speaker=Ann")]
    [InlineData("/facts?status=contested", "/facts.atom?status=contested")]
    [InlineData("/quotes", "/quotes.json")]
    public async Task A_list_names_its_feeds(string page, string feed) =>
        (await search.PageAsync(page)).Html.ShouldContain($"href=\"{feed}\"");
}
