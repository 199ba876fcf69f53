using System.Net;
using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Identity;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Stories;

public sealed class StoryTests(SearchFixture search) : IClassFixture<SearchFixture>
{
    private ArticleLinked Article(string word, string outlet, int hour) =>
        new Sample
        {
            Url = $"https://{outlet}.example/{word}",
            Outlet = outlet,
            PublishedAt = Sample.Morning.AddHours(hour),
            Paragraphs = [$"The {word} was closed on Friday."],
        }.Linked();

    private static StoryChanged Story(string word, int version, params ArticleLinked[] articles) =>
        new()
        {
            StoryId = DerivedId.From("story", word),
            Version = version,
            Headline = $"Closed: the {word}",
            ArticleIds = [.. articles.Select(article => article.Article.ArticleId)],
            ArticleCount = articles.Length,
            Summary =
            [
                .. articles
                    .Take(1)
                    .Select(article => new StorySentence
                    {
                        ArticleId = article.Article.ArticleId,
                        Start = 0,
                        Length = 4,
                        Text = $"The {word} was closed.",
                    }),
            ],
            FirstPublishedAt = Sample.Morning,
            LastPublishedAt = Sample.Morning.AddHours(articles.Length),
        };

    private Task HasAsync(string address, Func<System.Text.Json.JsonElement, bool> holds) =>
        Eventually.TrueAsync(
            async () =>
            {
                using var answer = await search.Client.GetAsync(new Uri(address, UriKind.Relative));
                return answer.StatusCode == HttpStatusCode.OK
                    && holds(System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
            },
            address
        );

    [Fact]
    public async Task A_story_is_listed_read_and_shown_with_its_articles()
    {
        var word = search.NewWord();
        var (first, second) = (Article(word, "harbour", 0), Article(word, "coast", 2));
        await search.IndexAsync(second, first);
        var story = Story(word, 1, first, second);
        await search.Events.PublishAsync(story);
        await HasAsync($"/stories/{story.StoryId}", answer => answer.GetProperty("articles").GetArrayLength() == 2);
        var one = await search.GetAsync($"/stories/{story.StoryId}");
        one.GetProperty("articles")
            .EnumerateArray()
            .Select(article => article.GetProperty("outlet").GetString())
            .ShouldBe(["harbour", "coast"]);
        one.GetProperty("outlets").GetArrayLength().ShouldBe(2);
        var item = (await search.GetAsync($"/stories?q={word}&from=2026-11-20&to=2026-11-20"))
            .GetProperty("items")
            .EnumerateArray()
            .ShouldHaveSingleItem();
        item.GetProperty("headline").GetString().ShouldBe(story.Headline);
        item.GetProperty("language").GetString().ShouldBe("en");
        (await search.GetAsync($"/stories?q={word}&from=2026-12-20")).GetProperty("items").GetArrayLength().ShouldBe(0);
        var page = await search.PageAsync($"/stories/{story.StoryId}");
        page.Status.ShouldBe(200);
        page.Html.ShouldContain("harbour");
        page.Html.ShouldContain($"The {word} was closed.");
        (await search.PageAsync($"/stories?q={word}")).Html.ShouldContain(story.StoryId.ToString());
        foreach (var format in new[] { "rss", "atom", "json" })
            (await search.Client.GetStringAsync(new Uri($"/stories.{format}?q={word}", UriKind.Relative))).ShouldContain(
                story.StoryId.ToString()
            );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Articles_name_their_story_whichever_comes_first_and_a_search_collapses_by_it(bool storyFirst)
    {
        var word = search.NewWord();
        var (first, second, alone) = (Article(word, "harbour", 0), Article(word, "coast", 2), Article(word, "inland", 3));
        var story = Story(word, 2, first, second);
        if (storyFirst)
        {
            await search.Events.PublishAsync(story);
            await HasAsync($"/stories?q={word}", answer => answer.GetProperty("items").GetArrayLength() == 1);
            await search.IndexAsync(first, second, alone);
        }
        else
        {
            await search.IndexAsync(first, second, alone);
            await search.Events.PublishAsync(story);
        }
        await HasAsync(
            $"/search?q={word}&sort=newest",
            answer =>
                answer
                    .GetProperty("items")
                    .EnumerateArray()
                    .Count(item => item.GetProperty("story").ValueKind != System.Text.Json.JsonValueKind.Null) == 2
        );
        (await search.GetAsync($"/search?q={word}&sort=newest&collapse=story"))
            .GetProperty("items")
            .EnumerateArray()
            .Select(item => item.GetProperty("outlet").GetString())
            .ShouldBe(["inland", "coast"]);
        // An older event changes nothing, a newer one that loses an article does.
        await search.Events.PublishAsync(Story(word, 1, first, second, alone));
        await search.Events.PublishAsync(Story(word, 3, first, alone));
        await HasAsync(
            $"/articles/{second.Article.ArticleId}",
            answer => answer.GetProperty("story").ValueKind == System.Text.Json.JsonValueKind.Null
        );
        await HasAsync(
            $"/articles/{alone.Article.ArticleId}",
            answer => answer.GetProperty("story").ValueKind != System.Text.Json.JsonValueKind.Null
        );
    }

    [Fact]
    public async Task A_merged_story_leads_to_the_one_it_went_into()
    {
        var (word, other) = (search.NewWord(), search.NewWord());
        var (first, second) = (Article(word, "harbour", 0), Article(word, "coast", 2));
        await search.IndexAsync(first, second);
        var into = Story(other, 1, first, second);
        var gone = Story(word, 2) with { MergedInto = into.StoryId };
        await search.Events.PublishAsync(into);
        await search.Events.PublishAsync(gone);
        await HasAsync($"/stories/{gone.StoryId}", answer => answer.GetProperty("id").GetGuid() == into.StoryId);
        (await search.GetAsync($"/stories?q={word}")).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Two_outlets_of_a_story_are_compared_by_what_both_and_what_only_one_of_them_reports()
    {
        var word = search.NewWord();
        ArticleLinked Reports(string outlet, params string[] said) =>
            new Sample
            {
                Url = $"https://{outlet}.example/{word}",
                Outlet = outlet,
                Paragraphs = [string.Join(' ', said.Select(words => $"“{words},” Ann {word} said."))],
                Names = [($"Ann {word}", "person")],
                Said = [.. said.Select(words => ($"{words},", (string?)$"Ann {word}"))],
            }.Linked();
        var (first, second) = (Reports("harbour", $"{word} sinks", $"{word} burns"), Reports("coast", $"{word} sinks", $"{word} drifts"));
        await search.IndexAsync(first, second);
        foreach (var words in new[] { $"{word} sinks", $"{word} burns", $"{word} drifts" })
            await search.Events.PublishAsync(
                Facts.ReadModelTests.SampleFact($"Ann said: {words}") with
                {
                    FactId = Sample.UtteranceId($"Ann {word}", $"{words},"),
                }
            );
        var story = Story(word, 1, first, second);
        await search.Events.PublishAsync(story);
        await HasAsync(
            $"/stories/{story.StoryId}?outlet=harbour&outlet=coast",
            answer =>
                answer.GetProperty("comparison").GetProperty("both").GetArrayLength() == 1
                && answer.GetProperty("comparison").GetProperty("onlyA").GetArrayLength() == 1
                && answer.GetProperty("comparison").GetProperty("onlyB").GetArrayLength() == 1
        );
        var comparison = (await search.GetAsync($"/stories/{story.StoryId}?outlet=harbour&outlet=coast")).GetProperty("comparison");
        comparison.GetProperty("onlyA")[0].GetProperty("statement").GetString().ShouldBe($"Ann said: {word} burns");
        comparison.GetProperty("onlyB")[0].GetProperty("statement").GetString().ShouldBe($"Ann said: {word} drifts");
        var (_, html, _) = await search.PageAsync($"/stories/{story.StoryId}?outlet=harbour&outlet=coast");
        html.ShouldContain("Both report (1)");
        html.ShouldContain("Only coast (1)");
        using var one = await search.Client.GetAsync(new Uri($"/stories/{story.StoryId}?outlet=harbour", UriKind.Relative));
        one.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
