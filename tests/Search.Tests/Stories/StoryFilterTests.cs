using System.Net;
using System.Text.Json;
using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Identity;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Stories;

public sealed class StoryFilterTests(SearchFixture search) : IClassFixture<SearchFixture>
{
    [Fact]
    public async Task A_search_in_a_story_finds_its_articles_only_as_a_page_a_feed_and_a_file()
    {
        var word = search.NewWord();
        var (one, two, other) = (Article(word, "one"), Article(word, "two"), Article(word, "other"));
        await search.IndexAsync(one, two, other);
        var story = await StoryAsync(word, one, two);

        var found = await search.GetAsync($"/search?q={word}&story={story}");
        found.GetProperty("total").GetInt32().ShouldBe(2);
        (await search.Client.GetStringAsync(new Uri($"/search.rss?story={story}", UriKind.Relative))).ShouldSatisfyAllConditions(
            rss => rss.ShouldContain(one.Article.Url),
            rss => rss.ShouldNotContain(other.Article.Url)
        );
        (await search.Client.GetStringAsync(new Uri($"/export/articles.csv?story={story}", UriKind.Relative))).ShouldNotContain(
            other.Article.Url
        );
        var page = (await search.PageAsync($"/search?q={word}&story={story}")).Html;
        page.ShouldContain("one story");
        page.ShouldContain($"href=\"/stories/{story}\"");
        page.ShouldNotContain("Alert me", Case.Sensitive, "an alert has no story to wait for");
    }

    [Fact]
    public async Task The_facts_of_a_story_are_a_list_a_feed_and_a_file_and_so_are_the_stories()
    {
        var word = search.NewWord();
        var (one, two, other) = (Article(word, "one"), Article(word, "two"), Article(word, "other"));
        await search.IndexAsync(one, two, other);
        var story = await StoryAsync(word, one, two);
        foreach (var article in new[] { one, other })
            await search.Events.PublishAsync(Fact(word, article.Article));
        await Eventually.TrueAsync(
            async () => (await search.GetAsync($"/facts?q={word}")).GetProperty("items").GetArrayLength() == 2,
            "both facts are known"
        );

        (await search.GetAsync($"/facts?story={story}"))
            .GetProperty("items")
            .EnumerateArray()
            .Select(fact => fact.GetProperty("statement").GetString())
            .ShouldBe([$"The {word} was closed, says one"]);
        foreach (var address in new[] { $"/facts.rss?story={story}", $"/export/facts.csv?story={story}" })
            (await search.Client.GetStringAsync(new Uri(address, UriKind.Relative))).ShouldSatisfyAllConditions(
                text => text.ShouldContain("says one"),
                text => text.ShouldNotContain("says other")
            );

        var line = JsonDocument
            .Parse(await search.Client.GetStringAsync(new Uri($"/export/stories.jsonl?q={word}", UriKind.Relative)))
            .RootElement;
        line.GetProperty("id").GetGuid().ShouldBe(story);
        line.GetProperty("articles").GetInt32().ShouldBe(2);
        line.GetProperty("outlets").EnumerateArray().Select(outlet => outlet.GetString()).ShouldBe(["one", "two"]);
        (await search.Client.GetStringAsync(new Uri($"/export/stories.csv?q={word}&from=2026-11-21", UriKind.Relative)))
            .Trim()
            .Split('\n')
            .Length.ShouldBe(1, "only the header: nothing was reported since");
    }

    [Fact]
    public async Task A_story_that_was_merged_leads_to_the_articles_of_the_one_that_it_is()
    {
        var word = search.NewWord();
        var (one, two) = (Article(word, "one"), Article(word, "two"));
        await search.IndexAsync(one, two);
        var story = await StoryAsync(word, one, two);
        var before = DerivedId.From("story", $"{word}/before");
        await search.Events.PublishAsync(Story(before, word) with { MergedInto = story });

        await Eventually.TrueAsync(
            async () => (await search.GetAsync($"/search?story={before}")).GetProperty("total").GetInt32() == 2,
            "the merged story is followed"
        );
    }

    [Fact]
    public async Task What_is_no_story_is_refused_in_words()
    {
        using var answer = await search.Client.GetAsync(new Uri("/search?story=ferry", UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("story must be the id of a story");
    }

    private static FactChanged Fact(string word, Article article)
    {
        var support = new FactSupport
        {
            AssertionId = DerivedId.From("assertion", article.Url),
            ArticleId = article.ArticleId,
            Version = 1,
            Url = article.Url,
            Headline = article.Headline,
            Outlet = article.Outlet,
            Origin = $"own:{article.Outlet}",
            PublishedAt = article.PublishedAt,
            Start = 0,
            Length = 5,
            Text = article.Text[..5],
        };
        return new FactChanged
        {
            FactId = DerivedId.From("fact", article.Url),
            Version = 1,
            Kind = "statement",
            Status = "single-source",
            Statement = $"The {word} was closed, says {article.Outlet}",
            Origins = [support.Origin],
            Slots = [new FactSlot { Name = "whether", Values = [new FactValue { Value = "closed", Support = [support] }] }],
            FirstSeenAt = article.PublishedAt,
            LastSeenAt = article.PublishedAt,
        };
    }

    private async Task<Guid> StoryAsync(string word, params ArticleLinked[] articles)
    {
        var id = DerivedId.From("story", word);
        await search.Events.PublishAsync(Story(id, word, articles));
        await Eventually.TrueAsync(
            async () => (await search.GetAsync($"/search?story={id}")).GetProperty("total").GetInt32() == articles.Length,
            "the story is indexed"
        );
        return id;
    }

    private static StoryChanged Story(Guid id, string word, params ArticleLinked[] articles) =>
        new()
        {
            StoryId = id,
            Version = 1,
            Headline = $"Closed: the {word}",
            ArticleIds = [.. articles.Select(article => article.Article.ArticleId)],
            ArticleCount = articles.Length,
            FirstPublishedAt = Sample.Morning,
            LastPublishedAt = Sample.Morning,
        };

    private static ArticleLinked Article(string word, string outlet) =>
        new Sample
        {
            Url = $"https://{outlet}.example/{word}",
            Outlet = outlet,
            Paragraphs = [$"The {word} was closed on Friday."],
        }.Linked();
}
