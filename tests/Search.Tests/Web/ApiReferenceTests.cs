using System.Collections.Concurrent;
using Microsoft.Playwright;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Web;

public sealed class ApiReferenceTests(WebFixture search, Browser browser) : IClassFixture<WebFixture>, IClassFixture<Browser>
{
    [Fact]
    public async Task The_reference_of_the_api_asks_no_other_host_and_offers_no_chat_and_no_sharing()
    {
        var page = await browser.OpenAsync(new Uri(search.Address, "/health/live"));
        var (asked, ended) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        var refused = new ConcurrentQueue<string>();
        page.Request += (_, request) => asked.Enqueue(request.Url);
        page.RequestFinished += (_, request) => ended.Enqueue(request.Url);
        page.RequestFailed += (_, request) => ended.Enqueue(request.Url);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                refused.Enqueue(message.Text);
        };
        await page.GotoAsync(new Uri(search.Address, "/api").AbsoluteUri);
        await page.GetByText("NewsMesh search").First.WaitForAsync();
        await Assertions.Expect(page.Locator("body")).ToContainTextAsync("/suggest");
        await Eventually.TrueAsync(() => Task.FromResult(asked.Count == ended.Count), "all that the page asks for has come");
        await Browser.KeepAsync(page, "api");

        asked.ShouldNotBeEmpty();
        asked
            .Where(url => !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal))
            .ShouldAllBe(url => new Uri(url).Authority == search.Address.Authority);
        refused.ShouldBeEmpty("nothing had to be held back: the page does not try");
        var words = await page.Locator("body").InnerTextAsync();
        foreach (var unwanted in new[] { "Ask AI", "Share", "Deploy", "Generate MCP", "Open API Client" })
            words.ShouldNotContain(unwanted, Case.Insensitive);
    }
}
