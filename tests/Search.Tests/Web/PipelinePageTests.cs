using Microsoft.Playwright;
using NewsMesh.Search.Tests.Traces;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Web;

/// <summary>How the mesh is doing, as a reader without script sees it.</summary>
public sealed class PipelinePageTests(WebFixture search, Browser browser) : IClassFixture<WebFixture>, IClassFixture<Browser>
{
    [Fact]
    public async Task The_pipeline_tells_the_lag_of_each_step_what_waits_and_why_articles_ended()
    {
        await FullDay.FillAsync(search);
        await search.IndexAsync(
            new Sample
            {
                Url = "https://lag.example/1",
                PublishedAt = Now(),
                Paragraphs = ["Lag."],
            }.Linked()
        );
        await Eventually.TrueAsync(
            async () => (await search.GetAsync("/stats")).GetProperty("waits").TryGetProperty("search indexed", out _),
            "the journey is recorded"
        );
        var page = await browser.OpenAsync(new Uri(search.Address, "/pipeline"), script: false);
        var steps = await page.Locator("section[aria-labelledby=steps] tbody tr").AllInnerTextsAsync();
        steps.ShouldContain(row =>
            row.StartsWith("Article extracted from the page", StringComparison.Ordinal) && row.Contains("10 ms") && row.Contains("41 ms")
        );
        (
            await page.Locator("section[aria-labelledby=queues] tbody tr", new PageLocatorOptions { HasText = "search-index-article" })
                .CountAsync()
        ).ShouldBe(1);
        (await page.Locator("section[aria-labelledby=reasons]").InnerTextAsync()).ShouldContain("the page has no article");
        await Browser.KeepAsync(page, "pipeline");
    }

    [Fact]
    public async Task The_address_of_an_article_leads_to_what_happened_to_it()
    {
        await FullDay.FillAsync(search);
        var page = await browser.OpenAsync(new Uri(search.Address, "/pipeline"), script: false);
        await page.GetByLabel("Address of an article").FillAsync("https://pier-news.example/gallery");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Look it up" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("its longest text is 14 words");
    }

    [Fact]
    public async Task A_long_trace_is_shown_page_by_page()
    {
        using var story = new TraceStory(search.Address, TimeProvider.System.GetUtcNow(), null, "ingest");
        var root = story.Add("ingest", "poll of many", 0, 1000);
        for (var n = 0; n < 449; n++)
            story.Add("ingest", $"entry {n}", n, n + 1, root);
        story.Send();
        var id = root.TraceId.ToHexString();
        await Eventually.TrueAsync(
            async () =>
                (await search.PageAsync($"/traces/{id}")).Status == 200
                && (await search.GetAsync($"/traces/{id}")).GetProperty("spanCount").GetInt32() == 450,
            "the trace is there"
        );
        var page = await browser.OpenAsync(new Uri(search.Address, $"/traces/{id}"), script: false);
        (await page.Locator(".waterfall details").CountAsync()).ShouldBe(200);
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Later spans" }).ClickAsync();
        await Browser.ArrivesAsync(page, "from=200$");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Later spans" }).ClickAsync();
        await Assertions.Expect(page.Locator(".pager")).ToContainTextAsync("Spans 401 to 450 of 450");
        await Assertions.Expect(page.Locator(".waterfall details")).ToHaveCountAsync(50);
    }

    private static DateTimeOffset Now() => TimeProvider.System.GetUtcNow();
}
