using System.Diagnostics;
using Microsoft.Playwright;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Traces;

public sealed class TracesBrowserTests(TracesFixture search, Browser browser) : IClassFixture<TracesFixture>, IClassFixture<Browser>
{
    [Theory]
    [InlineData("desktop", 1280, 900, false)]
    [InlineData("dark", 1280, 900, true)]
    [InlineData("phone", 390, 844, false)]
    public async Task An_articles_trace_is_watched_as_a_waterfall_without_script(string name, int width, int height, bool dark)
    {
        var id = await TellAsync();
        var page = await browser.OpenAsync(new Uri(search.Address, $"/traces/{id}"), width, height, dark, script: false);
        await Browser.KeepAsync(page, $"trace-{name}");

        (await page.Locator("h1").InnerTextAsync()).ShouldContain("article discovered");
        (await page.Locator(".legend li").AllInnerTextsAsync())
            .Select(text => text.Split(' ', '\n')[0])
            .ShouldBe(["entity-link", "ingest", "parse", "search"]);
        (await page.Locator(".waterfall details:not(.fold)").CountAsync()).ShouldBe(29);
        (await page.Locator(".waterfall .fold > summary").InnerTextAsync()).ShouldContain("6 SQL statements");
        (await page.Locator(".waterfall .fold li").First.IsVisibleAsync()).ShouldBeFalse();

        // What lay in a queue is drawn before the bar, and named; the article is one step away.
        var received = page.Locator(".waterfall summary", new PageLocatorOptions { HasText = "parse-extract-article receive" });
        (await received.InnerTextAsync()).ShouldContain("waited 4 ms in its queue");
        (await received.Locator(".wait").CountAsync()).ShouldBe(1);
        (await page.Locator(".traces .facts").First.InnerTextAsync()).ShouldContain("Waited in queues");
        (await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "what became of it" }).GetAttributeAsync("href")).ShouldBe(
            $"/articles/{ArticleStory.ArticleId}"
        );

        // The bars tell the order of things: reading begins after fetching has ended, at the scale of the whole trace.
        var fetch = await BarAsync(page, "fetch page");
        var parse = await BarAsync(page, "parse-extract-article receive");
        parse.X.ShouldBeGreaterThan(fetch.X + fetch.Width);
        (fetch.Width / parse.Width).ShouldBe((512 - 180) / (float)(611 - 523), 0.25f, "the outline of a bar adds a little");
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue(
            "nothing is wider than the screen"
        );

        // The error is named above, and its link opens the span with the exception.
        await page.Locator(".errors a").ClickAsync();
        await page.Locator(".waterfall details[open] .stack").WaitForAsync();
        (await page.Locator(".waterfall details[open] .stack").InnerTextAsync()).ShouldContain("TimeoutException");
        (await page.Locator(".waterfall details.bad").CountAsync()).ShouldBe(1);

        // A span opens by the keyboard, and shows its statement.
        var statement = page.Locator(".waterfall summary", new PageLocatorOptions { HasText = "postgresql" }).First;
        await statement.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        (await page.Locator(".waterfall details[open] .attributes dd").AllInnerTextsAsync()).ShouldContain(text =>
            text.Contains("INSERT INTO ingest.entries")
        );
        await Browser.KeepAsync(page, $"trace-{name}-open");
    }

    [Theory]
    [InlineData("desktop", 1280, 900, false)]
    [InlineData("dark", 1280, 900, true)]
    [InlineData("phone", 390, 844, false)]
    public async Task The_list_leads_to_a_trace(string name, int width, int height, bool dark)
    {
        var id = await TellAsync();
        await TellAsync();
        var page = await browser.OpenAsync(new Uri(search.Address, "/traces"), width, height, dark, script: false);
        await Browser.KeepAsync(page, $"traces-{name}");
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue(
            "nothing is wider than the screen"
        );
        await page.GetByLabel("An attribute contains").FillAsync(ArticleStory.Url);
        await page.GetByLabel("only with errors").CheckAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show" }).ClickAsync();
        await page.Locator($".trace-list a[href='/traces/{id}']").ClickAsync();
        await Browser.ArrivesAsync(page, $"/traces/{id}$");
    }

    private static async Task<LocatorBoundingBoxResult> BarAsync(IPage page, string span) =>
        (await page.Locator(".waterfall summary", new PageLocatorOptions { HasText = span }).First.Locator("rect").BoundingBoxAsync())!;

    private async Task<string> TellAsync()
    {
        using var story = new TraceStory(search.Address, TimeProvider.System.GetUtcNow(), null, ArticleStory.Services);
        var poll = story.Add("ingest", "poll feed", -900, -200, kind: ActivityKind.Internal);
        var id = ArticleStory.Tell(story, poll.Context).ToHexString();
        story.Send();
        await search.TraceAsync(id, 29);
        return id;
    }
}
