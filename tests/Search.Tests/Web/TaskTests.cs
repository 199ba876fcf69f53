using Microsoft.Playwright;
using NewsMesh.Contracts;
using NewsMesh.Search.Tests.Facts;
using NewsMesh.ServiceDefaults.Identity;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Web;

/// <summary>What people come for, from the front page, without script, in at most four steps: a click, or a form that is filled in and sent.</summary>
public sealed class TaskTests(WebFixture search, Browser browser) : IClassFixture<WebFixture>, IClassFixture<Browser>
{
    private const int MostSteps = 4;

    private static readonly Guid Contested = DerivedId.From("fact", "sailings");

    [Fact]
    public async Task Who_said_what_about_a_topic()
    {
        var (page, step) = await StartAsync();
        await step(() => page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Quotes", Exact = true }).ClickAsync());
        await step(() => SendAsync(page.GetByPlaceholder("Words of a quote"), "lost time"));
        (await page.Locator(".utterances .speaker").First.InnerTextAsync()).ShouldContain("Marta Okonjo");
        (await page.Locator(".utterances .carriers").First.InnerTextAsync()).ShouldContain("Pier News");
        await Browser.KeepAsync(page, "task-quotes");
    }

    [Fact]
    public async Task A_contested_fact_with_both_sides()
    {
        var (page, step) = await StartAsync();
        await step(() => page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "How many sailings are affected" }).ClickAsync());
        (await page.Locator(".slots tbody").CountAsync()).ShouldBe(2);
        var table = await page.Locator(".slots").InnerTextAsync();
        foreach (var words in new[] { "twelve", "fifteen", "Harbour Courier", "Pier News" })
            table.ShouldContain(words);
        await Browser.KeepAsync(page, "task-contested");
    }

    [Fact]
    public async Task Two_outlets_on_one_event()
    {
        var (page, step) = await StartAsync();
        await step(() => page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "The harbour of Tallinn reopens" }).ClickAsync());
        await step(() => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Compare" }).ClickAsync());
        (await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Both report (1)" }).CountAsync()).ShouldBe(1);
        await Browser.KeepAsync(page, "task-outlets");
    }

    [Fact]
    public async Task A_search_as_rss_and_as_csv()
    {
        var (page, step) = await StartAsync();
        await step(() => SendAsync(page.GetByRole(AriaRole.Searchbox), "harbour"));
        var rss = await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "RSS", Exact = true }).GetAttributeAsync("href");
        (await search.Client.GetStringAsync(new Uri(rss!, UriKind.Relative))).ShouldContain(Newsdesk.Reopening.Url);
        IDownload? file = null;
        await step(async () =>
            file = await page.RunAndWaitForDownloadAsync(() =>
                page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "CSV", Exact = true }).ClickAsync()
            )
        );
        file!.SuggestedFilename.ShouldEndWith(".csv");
        (await File.ReadAllTextAsync((await file.PathAsync())!)).ShouldContain(Newsdesk.Reopening.Url);
    }

    [Fact]
    public async Task An_alert_that_fires()
    {
        var word = search.NewWord();
        var (page, step) = await StartAsync();
        await step(() => SendAsync(page.GetByRole(AriaRole.Searchbox), word));
        await step(() => page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Alert me" }).ClickAsync());
        await step(async () =>
        {
            await page.GetByLabel("API key").FillAsync(SearchFixture.ApiKey);
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Add" }).ClickAsync();
        });
        (await page.GetByRole(AriaRole.Status).InnerTextAsync()).ShouldContain("It stands");
        await search.IndexAsync(
            new Sample
            {
                Url = $"https://a.example/{word}",
                Headline = "Ships return",
                Paragraphs = [$"{word} is back."],
            }.Linked()
        );
        await step(() => page.ReloadAsync());
        (await page.Locator(".factlist").InnerTextAsync()).ShouldContain($"because of “{word}”");
        await Browser.KeepAsync(page, "task-alert");
    }

    [Fact]
    public async Task Why_an_article_is_missing()
    {
        var (page, step) = await StartAsync();
        await step(() => SendAsync(page.GetByRole(AriaRole.Searchbox), "https://pier-news.example/gallery"));
        await step(() => page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "What became of this address" }).ClickAsync());
        (await page.Locator("main").InnerTextAsync()).ShouldContain("its longest text is 14 words");
    }

    [Fact]
    public async Task One_persons_statements_over_time()
    {
        var (page, step) = await StartAsync();
        await step(() => page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Marta Okonjo" }).First.ClickAsync());
        var days = await page.Locator(".utterances time").EvaluateAllAsync<string[]>("all => all.map(time => time.dateTime)");
        days.Length.ShouldBe(2);
        days.ShouldBe(days.OrderDescending(StringComparer.Ordinal));
    }

    private static async Task SendAsync(ILocator field, string words)
    {
        await field.FillAsync(words);
        await field.PressAsync("Enter");
    }

    /// <summary>The front page of the invented day, and what counts the steps.</summary>
    private async Task<(IPage Page, Func<Func<Task>, Task> Step)> StartAsync()
    {
        await FillAsync();
        var page = await browser.OpenAsync(search.Address, script: false);
        var steps = 0;
        return (
            page,
            async act =>
            {
                (++steps).ShouldBeLessThanOrEqualTo(MostSteps);
                await act();
                await page.WaitForLoadStateAsync();
            }
        );
    }

    private async Task FillAsync()
    {
        var day = Newsdesk.Day();
        await search.IndexAsync([.. day]);
        await search.Events.PublishAsync(Newsdesk.Utterance());
        var sample = ReadModelTests.SampleFact("How many sailings are affected");
        var support = sample.Slots[0].Values[0].Support;
        await search.Events.PublishAsync(
            sample with
            {
                FactId = Contested,
                Kind = "statement",
                Status = "contested",
                Slots =
                [
                    new FactSlot
                    {
                        Name = "sailings",
                        Values =
                        [
                            new FactValue { Value = "twelve", Support = [support[0]] },
                            new FactValue { Value = "fifteen", Support = [support[1]] },
                        ],
                    },
                ],
            }
        );
        await search.Events.PublishAsync(
            new StoryChanged
            {
                StoryId = DerivedId.From("story", "pier"),
                Version = 1,
                Headline = "The harbour of Tallinn reopens",
                ArticleIds = [Newsdesk.Reopening.Id, DerivedId.From("article", "https://pier-news.example/back")],
                ArticleCount = 2,
                FirstPublishedAt = Newsdesk.Reopening.PublishedAt,
                LastPublishedAt = Newsdesk.Reopening.PublishedAt.AddHours(3),
            }
        );
        await search.Events.PublishAsync(
            new ArticleSettled
            {
                ArticleId = DerivedId.From("article", "https://pier-news.example/gallery"),
                Fetch = 1,
                Url = "https://pier-news.example/gallery",
                Outcome = "discarded",
                Reason = "the page has no article: its longest text is 14 words",
                SettledAt = Newsdesk.Reopening.PublishedAt,
                Journey = day[0].Journey with { Stages = [day[0].Journey.Stages[0]] },
            }
        );
        await Eventually.TrueAsync(
            async () =>
                (await search.GetAsync("/facts")).GetProperty("items").GetArrayLength() == 2
                && (await search.GetAsync("/stories")).GetProperty("items").GetArrayLength() == 1
                && (await search.PageAsync($"/articles/{DerivedId.From("article", "https://pier-news.example/gallery")}")).Status == 200,
            "the day is indexed"
        );
    }
}
