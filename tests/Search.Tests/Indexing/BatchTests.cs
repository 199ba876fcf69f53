using NewsMesh.Contracts;

namespace NewsMesh.Search.Tests.Indexing;

/// <summary>Many messages at once share a transaction, and each has its own outcome.</summary>
public sealed class BatchTests(SearchFixture search) : IClassFixture<SearchFixture>
{
    [Fact]
    public async Task A_message_that_cannot_be_written_neither_loses_nor_holds_up_those_of_its_batch()
    {
        var word = search.NewWord();
        var good = Enumerable.Range(0, 30).Select(number => Article(word, number)).ToArray();
        var poison = Article(word, 1_000).Linked();
        poison = poison with
        {
            Annotations = poison.Annotations with { Quotes = [.. poison.Annotations.Quotes.Select(quote => quote with { Content = [] })] },
        };

        await Task.WhenAll(
            good.Select(article => search.Events.PublishAsync(article.Linked())).Append(search.Events.PublishAsync(poison)).Reverse()
        );
        foreach (var article in good)
            await search.Events.WaitForAsync<ArticleSettled>(settled => settled.ArticleId == article.Id);

        (await search.GetAsync($"/search?q={word}&limit=100")).GetProperty("total").GetInt32().ShouldBe(30);
        (await search.GetAsync($"/quotes?q={word}&limit=100")).GetProperty("items").GetArrayLength().ShouldBe(30);
        search.Events.All<ArticleSettled>(settled => settled.ArticleId == poison.Article.ArticleId).ShouldBeEmpty();
    }

    [Fact]
    public async Task Versions_and_redeliveries_in_one_batch_leave_the_newest_version_and_the_whole_history()
    {
        var word = search.NewWord();
        var first = Article(word, 0);
        ArticleLinked[] versions =
        [
            .. Enumerable
                .Range(1, 6)
                .Select(version => (first with { Version = version, Fetch = version, Headline = $"Ferry {version}" }).Linked()),
        ];

        await Task.WhenAll(versions.Reverse().Concat(versions).Select(version => search.Events.PublishAsync(version)));
        await search.Events.WaitForAsync<ArticleSettled>(settled => settled.ArticleId == first.Id, count: 12);

        var article = await search.GetAsync($"/articles/{first.Id}");
        article.GetProperty("headline").GetString().ShouldBe("Ferry 6");
        article
            .GetProperty("versions")
            .EnumerateArray()
            .Select(version => version.GetProperty("version").GetInt32())
            .ShouldBe([1, 2, 3, 4, 5, 6]);
        (await search.GetAsync($"/quotes?q={word}")).GetProperty("items").GetArrayLength().ShouldBe(1);
        (
            await search.Database.ScalarAsync<long>($"SELECT count(*) FROM search.event_log WHERE kind = 'article' AND id = '{first.Id}'")
        ).ShouldBe(6);
    }

    private static Sample Article(string word, int number) =>
        new()
        {
            Url = $"https://batch.example/{word}/{number}",
            Paragraphs = [$"The {word} ferry runs. “{word} boats are safe, number {number},” Mina Karlsson said."],
            Names = [("Mina Karlsson", "person")],
            Said = [($"{word} boats are safe, number {number},", "Mina Karlsson")],
        };
}
