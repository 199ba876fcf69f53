using Microsoft.Playwright;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Web;

/// <summary>What a reader does on an article's page, without script.</summary>
public sealed class ArticlePageTests(WebFixture search, Browser browser) : IClassFixture<WebFixture>, IClassFixture<Browser>
{
    [Fact]
    public async Task Marks_of_names_quotes_and_statements_are_switched_on_and_off()
    {
        var page = await OpenAsync("");
        var (name, quote, statement) = (
            page.Locator(".text .mention").First,
            page.Locator(".text .said").First,
            page.Locator(".text .claim").First
        );
        (await StyleAsync(name, "textDecorationLine")).ShouldBe("underline");
        (await StyleAsync(statement, "borderBottomWidth")).ShouldBe("0px");
        await Mark("Statements").CheckAsync();
        (await StyleAsync(statement, "borderBottomWidth")).ShouldNotBe("0px");
        await Mark("Names").UncheckAsync();
        (await StyleAsync(name, "textDecorationLine")).ShouldBe("none");
        await Mark("Quotes").UncheckAsync();
        (await StyleAsync(quote, "backgroundColor")).ShouldBe("rgba(0, 0, 0, 0)");
        (await page.Locator(".text .note:not(.fact-note)").First.IsVisibleAsync()).ShouldBeFalse();

        ILocator Mark(string name) => page.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { Name = name });
    }

    [Fact]
    public async Task A_footnote_leads_back_to_where_it_stands_in_the_text()
    {
        var page = await OpenAsync("");
        await page.Locator(".text .note:not(.fact-note)").First.ClickAsync();
        new Uri(page.Url).Fragment.ShouldBe("#quote-1");
        await page.Locator("#quote-1 .back").ClickAsync();
        new Uri(page.Url).Fragment.ShouldBe("#note-1");
        (await page.Locator(".text #note-1").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task What_changed_is_shown_in_the_text_word_by_word()
    {
        var page = await OpenAsync("");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "changes in the text" }).ClickAsync();
        await Browser.ArrivesAsync(page, "changes=on$");
        (await page.Locator(".text del").AllInnerTextsAsync()).Select(text => text.Trim()).ShouldBe(["twelve"]);
        (await page.Locator(".text ins").AllInnerTextsAsync()).Select(text => text.Trim()).ShouldBe(["fifteen"]);
        (await page.Locator(".text p").CountAsync()).ShouldBe(Newsdesk.Reopening.Paragraphs.Length);
        await Browser.KeepAsync(page, "article-changes");
    }

    [Fact]
    public async Task The_list_of_parts_leads_to_each_and_others_that_report_it_are_counted_with_their_origins()
    {
        var page = await OpenAsync("");
        foreach (var link in await page.Locator(".jump a").AllAsync())
            (await page.Locator((await link.GetAttributeAsync("href"))!).CountAsync()).ShouldBe(1);
        var others = await page.Locator("section[aria-labelledby=others]").InnerTextAsync();
        others.ShouldContain("1 other article");
        others.ShouldContain("Pier News");
        others.ShouldContain("own report");
        (await page.Locator("#quote-1 .speaker").InnerTextAsync()).ShouldContain("2 reports, 2 independent origins");
    }

    [Fact]
    public async Task A_step_says_how_long_it_waited_and_worked_and_whether_that_is_usual()
    {
        await search.IndexAsync([
            .. Enumerable.Range(0, 6).Select(n => new Sample { Url = $"https://usual.example/{n}", Paragraphs = ["Usual."] }.Linked()),
        ]);
        await Eventually.TrueAsync(
            async () =>
                (await search.GetAsync("/stats")).GetProperty("steps").TryGetProperty("parse parsed", out var steps)
                && steps.GetProperty("samples").GetInt32() >= 5,
            "journeys are recorded"
        );
        var page = await OpenAsync("");
        var way = await page.Locator(".about .way").InnerTextAsync();
        way.ShouldContain("Article extracted from the page");
        way.ShouldContain("waited 10 ms, worked 41 ms (usually 41 ms)");
    }

    private async Task<IPage> OpenAsync(string query)
    {
        await FullDay.FillAsync(search);
        return await browser.OpenAsync(new Uri(search.Address, $"/articles/{Newsdesk.Reopening.Id}{query}"), script: false);
    }

    private static Task<string> StyleAsync(ILocator element, string property) =>
        element.EvaluateAsync<string>($"element => getComputedStyle(element).{property}");
}
