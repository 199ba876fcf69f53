using Microsoft.Playwright;
using NewsMesh.Contracts;
using NewsMesh.Search.Tests.Traces;
using NewsMesh.ServiceDefaults.Identity;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Web;

public sealed class BrowserTests(WebFixture search, Browser browser) : IClassFixture<WebFixture>, IClassFixture<Browser>
{
    [Theory]
    [InlineData("desktop", 1280, 900, false)]
    [InlineData("dark", 1280, 900, true)]
    [InlineData("phone", 390, 844, false)]
    public async Task A_reader_searches_opens_an_article_and_follows_its_names_quotes_and_trace_without_script(
        string name,
        int width,
        int height,
        bool dark
    )
    {
        await FillAsync();
        var page = await browser.OpenAsync(search.Address, width, height, dark, script: false);
        await LookAsync(page, $"home-{name}");

        var box = page.GetByRole(AriaRole.Searchbox);
        await box.FillAsync("waiting ships");
        await box.PressAsync("Enter"); // at the box, not at whatever a busy browser has in focus
        await Browser.ArrivesAsync(page, "/search\\?q=waiting");
        await Assertions.Expect(page.Locator(".hit")).ToHaveCountAsync(1);
        (await page.Locator(".snippet mark").First.InnerTextAsync()).ShouldBe("waiting");
        await LookAsync(page, $"search-{name}");

        await page.Locator(".hit h3 a").ClickAsync();
        await Browser.ArrivesAsync(page, "/articles/");
        (await page.Locator("h1").InnerTextAsync()).ShouldBe(Newsdesk.Reopening.Headline);
        (await page.Locator(".text .said").AllInnerTextsAsync()).ShouldContain("We have lost time, and we will make it up,");
        (await page.Locator(".about .name").AllInnerTextsAsync()).ShouldContain("European Union");
        (await page.Locator(".quoted .speaker").First.InnerTextAsync()).ShouldContain("Marta Okonjo");
        await page.GetByText("What changed").ClickAsync();
        (await page.Locator(".diff ins").InnerTextAsync()).ShouldContain("fifteen");
        await LookAsync(page, $"article-{name}");
        var article = page.Url;

        await page.Locator(".text .mention", new PageLocatorOptions { HasText = "Marta Okonjo" }).ClickAsync();
        await Assertions.Expect(page.Locator(".utterances blockquote")).ToHaveCountAsync(2);
        await LookAsync(page, $"entity-{name}");

        await page.GotoAsync(article);
        await page.Locator(".quoted li").First.GetByText("who else reports it").ClickAsync();
        await Assertions.Expect(page.Locator(".slots tbody tr")).ToHaveCountAsync(2);
        await LookAsync(page, $"fact-{name}");

        await page.GotoAsync(article);
        await page.GetByText("every step as a trace").ClickAsync();
        await Browser.ArrivesAsync(page, "/traces/");
        (await page.Locator("h1").InnerTextAsync()).ShouldContain("article discovered");
    }

    [Theory]
    [InlineData("desktop", 1280, 900, false)]
    [InlineData("phone", 390, 844, false)]
    public async Task A_feed_that_cannot_be_added_says_why(string name, int width, int height, bool dark)
    {
        var page = await browser.OpenAsync(new Uri(search.Address, "/feeds"), width, height, dark, script: false);
        await page.GetByLabel("Address of a feed").FillAsync("https://a.example/nothing");
        await page.GetByLabel("API key").FillAsync("typed");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Add" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing at this address is a feed");
        (await page.GetByLabel("Address of a feed").InputValueAsync()).ShouldBe("https://a.example/nothing");
        await LookAsync(page, $"feeds-refused-{name}");

        await page.GetByLabel("Address of a feed").FillAsync("https://a.example/page");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Add" }).ClickAsync();
        await page.GetByLabel("Sport").CheckAsync();
        await LookAsync(page, $"feeds-choice-{name}");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Add" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Subscribed");
    }

    [Fact]
    public async Task The_first_tab_skips_to_the_content()
    {
        var page = await browser.OpenAsync(search.Address);
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe("Skip to the content");
        await page.Keyboard.PressAsync("Enter");
        await Browser.ArrivesAsync(page, "#content$");
    }

    private static async Task LookAsync(IPage page, string name)
    {
        await Browser.KeepAsync(page, name);
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue(
            $"{name}: nothing is wider than the screen"
        );
    }

    /// <summary>The day's articles, facts, one discard, and the trace of the first article.</summary>
    private async Task FillAsync()
    {
        string trace;
        using (var story = new TraceStory(search.Address, TimeProvider.System.GetUtcNow(), null, ArticleStory.Services))
        {
            trace = ArticleStory.Tell(story).ToHexString();
            story.Send();
        }
        var day = Newsdesk.Day().Select(linked => linked with { Journey = linked.Journey with { TraceId = trace } }).ToArray();
        await search.IndexAsync(day);
        await search.Events.PublishAsync(Newsdesk.Utterance());
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
                (await search.GetAsync($"/traces/{trace}")).GetProperty("spanCount").GetInt32() >= 28
                && (await search.GetAsync("/facts")).GetProperty("items").GetArrayLength() == 1
                && (await search.GetAsync("/stats")).GetProperty("outcomes").TryGetProperty("discarded", out _)
                && (await search.GetAsync($"/articles/{Newsdesk.Reopening.Id}")).GetProperty("stages").GetArrayLength() == 4,
            "the day is indexed"
        );
    }
}
