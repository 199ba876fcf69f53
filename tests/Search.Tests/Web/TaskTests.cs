using Microsoft.Playwright;
using NewsMesh.Contracts;
using NewsMesh.Search.Tests.Facts;
using NewsMesh.Search.Tests.Traces;
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
        await step(() => LinkAsync(page, "Quotes"), "/quotes$");
        await step(() => SendAsync(page.GetByPlaceholder("Words of a quote"), "lost time"), "q=lost");
        (await page.Locator(".utterances .speaker").First.InnerTextAsync()).ShouldContain("Marta Okonjo");
        (await page.Locator(".utterances .carriers").First.InnerTextAsync()).ShouldContain("Pier News");
        await Browser.KeepAsync(page, "task-quotes");
    }

    [Fact]
    public async Task A_contested_fact_with_both_sides()
    {
        var (page, step) = await StartAsync();
        await step(() => LinkAsync(page, "How many sailings are affected"), "/facts/");
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
        await step(() => LinkAsync(page, "The harbour of Tallinn reopens"), "/stories/");
        await step(() => ButtonAsync(page, "Compare"), "outlet=");
        (await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Both report (1)" }).CountAsync()).ShouldBe(1);
        await Browser.KeepAsync(page, "task-outlets");
    }

    [Fact]
    public async Task A_search_as_rss_and_as_csv()
    {
        var (page, step) = await StartAsync();
        await step(() => SendAsync(page.GetByRole(AriaRole.Searchbox), "harbour"), "q=harbour");
        IDownload? file = null;
        await step(async () => file = await page.RunAndWaitForDownloadAsync(() => LinkAsync(page, "CSV")), "q=harbour");
        file!.SuggestedFilename.ShouldEndWith(".csv");
        (await File.ReadAllTextAsync((await file.PathAsync())!)).ShouldContain(Newsdesk.Reopening.Url);
        await Browser.KeepAsync(page, "task-feed-and-file");
        IResponse? feed = null;
        await step(async () => feed = await page.RunAndWaitForResponseAsync(() => LinkAsync(page, "RSS"), "**/search.rss?*"), "q=harbour");
        feed!.Status.ShouldBe(200);
        (await search.Client.GetStringAsync(new Uri(feed.Url))).ShouldContain(Newsdesk.Reopening.Url);
    }

    [Fact]
    public async Task An_alert_that_fires()
    {
        var word = search.NewWord();
        var (page, step) = await StartAsync();
        await step(() => SendAsync(page.GetByRole(AriaRole.Searchbox), word), "/search");
        await step(() => LinkAsync(page, "Alert me"), "/alerts\\?q=");
        await step(
            async () =>
            {
                await page.GetByLabel("API key").FillAsync(SearchFixture.ApiKey);
                await ButtonAsync(page, "Add");
            },
            "did=add$"
        );
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("It stands");
        await search.IndexAsync(
            new Sample
            {
                Url = $"https://a.example/{word}",
                Headline = "Ships return",
                Paragraphs = [$"{word} is back."],
            }.Linked()
        );
        await step(() => page.ReloadAsync(), "/alerts/");
        (await page.Locator(".factlist").InnerTextAsync()).ShouldContain($"because of “{word}”");
        await Browser.KeepAsync(page, "task-alert");
    }

    [Fact]
    public async Task A_feed_by_a_sites_address()
    {
        var (page, step) = await StartAsync();
        await step(() => page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Feeds" }).First.ClickAsync(), "/feeds$");
        await step(
            async () =>
            {
                await page.GetByLabel("Address of a feed").FillAsync("site.example/page");
                await page.GetByLabel("API key").FillAsync("right");
                await ButtonAsync(page, "Add");
            },
            "/feeds$"
        );
        await step(
            async () =>
            {
                await page.GetByLabel("Sport").CheckAsync();
                await page.GetByLabel("API key").FillAsync("right");
                await ButtonAsync(page, "Add");
            },
            "added=new$"
        );
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Subscribed");
        search.Ingest.Submitted.ShouldContain(("https://choice.example/sport/new", "right"));
        await Browser.KeepAsync(page, "task-subscribe");
    }

    [Fact]
    public async Task An_opml_file_with_broken_feeds()
    {
        var (page, step) = await StartAsync();
        await step(() => page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Feeds" }).First.ClickAsync(), "/feeds$");
        await step(() => page.GetByText("Import feeds from another reader").ClickAsync(), "/feeds$");
        await step(
            async () =>
            {
                await page.GetByLabel("OPML file").SetInputFilesAsync(IngestStub.Opml);
                await page.GetByLabel("Ingest’s key").FillAsync("right");
                await ButtonAsync(page, "Import");
            },
            "/import$"
        );
        var told = await page.GetByRole(AriaRole.Status).InnerTextAsync();
        told.ShouldContain("2 added, 1 known already, 1 rejected.");
        told.ShouldContain("ftp://a.example: it is no absolute http or https URL");
        (await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Failing (1)" }).CountAsync()).ShouldBe(1);
        await Browser.KeepAsync(page, "task-opml");
    }

    [Fact]
    public async Task One_articles_trace()
    {
        string trace;
        using (var story = new TraceStory(search.Address, TimeProvider.System.GetUtcNow(), null, ArticleStory.Services))
        {
            trace = ArticleStory.Tell(story).ToHexString();
            story.Send();
        }
        var linked = new Sample
        {
            Url = ArticleStory.Url,
            Headline = "Ferry line reopens at last",
            PublishedAt = TimeProvider.System.GetUtcNow(),
            Paragraphs = ["The ferry line reopened."],
        }.Linked();
        await search.IndexAsync(linked with { Journey = linked.Journey with { TraceId = trace } });
        await Eventually.TrueAsync(async () => (await search.PageAsync($"/traces/{trace}")).Status == 200, "the trace is there");
        var (page, step) = await StartAsync();
        await step(() => LinkAsync(page, "Ferry line reopens at last"), "/articles/");
        await step(() => LinkAsync(page, "every step as a trace"), "/traces/");
        (await page.Locator(".waterfall").InnerTextAsync()).ShouldContain("parse-extract-article receive");
        await Browser.KeepAsync(page, "task-trace");
        await step(() => LinkAsync(page, "what became of it"), "/articles/");
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("Ferry line reopens at last");
    }

    [Fact]
    public async Task Why_an_article_is_missing()
    {
        var (page, step) = await StartAsync();
        await step(() => SendAsync(page.GetByRole(AriaRole.Searchbox), "https://pier-news.example/gallery"), "/search");
        await step(() => LinkAsync(page, "What became of this address"), "/articles/");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("its longest text is 14 words");
        await Browser.KeepAsync(page, "task-missing");
    }

    [Fact]
    public async Task One_persons_statements_over_time()
    {
        var (page, step) = await StartAsync();
        await step(
            () => page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Marta Okonjo" }).First.ClickAsync(),
            "/entities/"
        );
        var days = await page.Locator(".utterances time").EvaluateAllAsync<string[]>("all => all.map(time => time.dateTime)");
        days.Length.ShouldBe(2);
        days.ShouldBe(days.OrderDescending(StringComparer.Ordinal));
        await Browser.KeepAsync(page, "task-statements");
    }

    private static async Task SendAsync(ILocator field, string words)
    {
        await field.FillAsync(words);
        await field.PressAsync("Enter");
    }

    private static Task LinkAsync(IPage page, string name) =>
        page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = name, Exact = true }).ClickAsync();

    private static Task ButtonAsync(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true }).ClickAsync();

    /// <summary>The front page of the invented day, and what counts the steps: what is done, and the address where it leads to.</summary>
    private async Task<(IPage Page, Func<Func<Task>, string, Task> Step)> StartAsync()
    {
        await FillAsync();
        var page = await browser.OpenAsync(search.Address, script: false);
        var steps = 0;
        return (
            page,
            async (act, address) =>
            {
                (++steps).ShouldBeLessThanOrEqualTo(MostSteps);
                await act();
                await Browser.ArrivesAsync(page, address);
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
