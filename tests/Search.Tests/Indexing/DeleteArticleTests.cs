using NewsMesh.Contracts;

namespace NewsMesh.Search.Tests.Indexing;

public sealed class DeleteArticleTests(SearchFixture search) : IClassFixture<SearchFixture>
{
    [Fact]
    public async Task A_deleted_article_is_found_nowhere_and_its_page_says_that_it_was_deleted()
    {
        var word = search.NewWord();
        var sample = Article(word);
        await search.IndexAsync(sample.Linked());
        await DeleteAsync(sample);

        (await TotalAsync(word)).ShouldBe(0);
        (await search.GetAsync($"/quotes?q={word}")).GetProperty("items").GetArrayLength().ShouldBe(0);
        (await search.GetAsync($"/search?entity={Sample.EntityId($"Ann {word}")}")).GetProperty("total").GetInt32().ShouldBe(0);
        foreach (var table in new[] { "articles", "article_versions", "article_entities", "quotes" })
            (await search.Database.ScalarAsync<long>($"SELECT count(*) FROM search.{table} WHERE article_id = '{sample.Id}'")).ShouldBe(
                0,
                table
            );
        var page = await Testing.Eventually.SatisfiesAsync(
            () => search.PageAsync($"/articles/{sample.Id}"),
            page => page.Status == 200,
            "the deletion is recorded"
        );
        page.Html.ShouldContain("This article was deleted");
        page.Html.ShouldNotContain($"We keep the {word}");
        (await search.GetAsync($"/articles/{sample.Id}")).GetProperty("outcome").GetString().ShouldBe("deleted");
    }

    [Fact]
    public async Task Older_events_that_come_late_bring_nothing_back_and_a_second_delivery_changes_nothing()
    {
        var word = search.NewWord();
        var sample = Article(word);
        await search.IndexAsync(sample.Linked());
        await DeleteAsync(sample);
        await search.Events.PublishAsync(sample.Linked());
        await search.Events.WaitForAsync<ArticleSettled>(settled => settled.ArticleId == sample.Id && settled.Outcome == "unchanged");
        await search.Events.PublishAsync(sample.Linked() with { Relink = 1 });
        await DeleteAsync(sample, count: 2);

        (await TotalAsync(word)).ShouldBe(0);
        (
            await search.Database.ScalarAsync<long>($"SELECT count(*) FROM search.article_versions WHERE article_id = '{sample.Id}'")
        ).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_pushed_again_after_it_was_deleted_is_found_again()
    {
        var word = search.NewWord();
        var sample = Article(word);
        await search.IndexAsync(sample.Linked());
        await DeleteAsync(sample);
        await search.IndexAsync((sample with { Version = 3, Fetch = 3 }).Linked());
        (await TotalAsync(word)).ShouldBe(1);
        await DeleteAsync(sample, count: 1); // the old deletion once more
        (await TotalAsync(word)).ShouldBe(1);
    }

    private static Sample Article(string word) =>
        new()
        {
            Url = $"https://a.example/{word}",
            Paragraphs = [$"“We keep the {word},” Ann {word} said."],
            Names = [($"Ann {word}", "person")],
            Said = [($"We keep the {word},", $"Ann {word}")],
        };

    private async Task DeleteAsync(Sample sample, int count = 1)
    {
        var linked = (sample with { Version = 2, Fetch = 2 }).Linked();
        await search.Events.PublishAsync(
            linked with
            {
                Article = linked.Article with { Deleted = true, Headline = "", Text = "", Paragraphs = [] },
                Annotations = new Annotations(),
                Facts = [],
            }
        );
        await search.Events.WaitForAsync<ArticleSettled>(
            settled => settled.ArticleId == sample.Id && settled.Fetch == 2 && settled.Outcome is "deleted" or "unchanged",
            count
        );
    }

    private async Task<int> TotalAsync(string word) => (await search.GetAsync($"/search?q={word}")).GetProperty("total").GetInt32();
}
