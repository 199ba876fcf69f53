using Microsoft.Playwright;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Web;

/// <summary>A contested fact and its story, as a reader without script sees them.</summary>
public sealed class ReportingPageTests(WebFixture search, Browser browser) : IClassFixture<WebFixture>, IClassFixture<Browser>
{
    [Fact]
    public async Task A_contested_fact_shows_both_sentences_in_their_articles_words_why_and_from_whom()
    {
        var page = await OpenAsync($"/facts/{FullDay.Sailings}");
        (await page.Locator(".slots tbody").CountAsync()).ShouldBe(2);
        var link = page.Locator(".links > li").First;
        (await link.InnerTextAsync()).ShouldStartWith("contradicts because: the same event and day");
        (await link.Locator(".context mark").AllInnerTextsAsync()).ShouldBe([FullDay.Own.Paragraphs[0], FullDay.Wire.Paragraphs[0]]);

        var drawing = page.GetByRole(AriaRole.Img, new PageGetByRoleOptions { Name = "3 outlets have it from 2 origins" });
        (await drawing.CountAsync()).ShouldBe(1);
        var rows = await page.Locator(".drawn tbody tr").AllInnerTextsAsync();
        rows.Count.ShouldBe(2);
        rows[0].ShouldContain("the agency Coastwire");
        rows[0].ShouldContain("Fjord Times, Sound Herald");
        rows[1].ShouldContain("North Post");
    }

    [Fact]
    public async Task What_an_article_says_of_a_fact_twice_is_one_row_with_both_places()
    {
        var page = await OpenAsync($"/facts/{FullDay.Sailings}");
        var row = page.Locator(".slots tr", new PageLocatorOptions { HasText = "North Post" });
        (await row.CountAsync()).ShouldBe(1);
        (await row.GetByRole(AriaRole.Link).AllInnerTextsAsync()).ShouldBe(["North Post", "2"]);
        var second = row.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "North Post, sentence 2" });
        var place = FullDay.Own.Paragraphs[0].IndexOf("fifteen", StringComparison.Ordinal);
        (await second.GetAttributeAsync("href"))!.ShouldEndWith($"#s{place}");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/facts?status=contested")]
    public async Task A_list_shows_what_the_reports_of_a_contested_fact_answer_and_who(string path)
    {
        var page = await OpenAsync(path);
        var fact = page.Locator(".factlist > li", new PageLocatorOptions { HasText = "NordFerry cancelled sailings to Tallinn" });
        (await fact.Locator(".answer strong").AllInnerTextsAsync()).ShouldBe(["12", "15"]);
        (await fact.Locator(".answers").InnerTextAsync()).ShouldContain("North Post");
    }

    [Fact]
    public async Task A_sentence_stands_in_its_own_paragraph_and_nothing_is_shown_that_the_article_does_not_say()
    {
        var page = await OpenAsync($"/facts/{FullDay.Opening}");
        var contexts = await page.Locator(".links .context").AllInnerTextsAsync();
        contexts.ShouldBe([FullDay.Own.Paragraphs[1], FullDay.Wire.Paragraphs[1]]);
        (await page.Locator(".links .context mark").AllInnerTextsAsync()).ShouldBe([
            "The pier opens again on Sunday,",
            "The pier opens again on Friday,",
        ]);
    }

    [Fact]
    public async Task A_story_says_who_reports_it_from_whom_what_is_disputed_and_who_has_no_article_in_it()
    {
        var page = await OpenAsync($"/stories/{FullDay.Story}");
        var sides = page.Locator(".sides .pair").First.Locator("figure");
        (await sides.CountAsync()).ShouldBe(2);
        var (twelve, fifteen) = (await sides.Nth(0).InnerTextAsync(), await sides.Nth(1).InnerTextAsync());
        twelve.ShouldContain(FullDay.Wire.Paragraphs[0]);
        twelve.ShouldContain("Fjord Times, Sound Herald: 1 independent origin,");
        fifteen.ShouldContain(FullDay.Own.Paragraphs[0]);
        (await page.Locator("section[aria-labelledby=agreed]").InnerTextAsync()).ShouldContain("The harbour of Tallinn reopened on Monday");
        (
            await page.Locator("section[aria-labelledby=who] tr", new PageLocatorOptions { HasText = "Fjord Times" }).InnerTextAsync()
        ).ShouldContain("Coastwire");
        (await page.Locator("section[aria-labelledby=silent]").InnerTextAsync()).ShouldContain("Hill Gazette");
        var changes = await page.Locator(".developments").InnerTextAsync();
        changes.ShouldContain("North Post reports sailings cancelled: 15 (before: 12)");
        changes.ShouldContain("Harbour Courier edited its article");
        (await page.Locator(".graph circle").CountAsync()).ShouldBe(5);
        (await page.Locator(".graph circle.taken").CountAsync()).ShouldBe(2);
        await Browser.KeepAsync(page, "story");
    }

    [Theory]
    [InlineData("section[aria-labelledby=agreed]")]
    [InlineData("section[aria-labelledby=compare]")]
    public async Task What_outlets_agree_on_stands_in_the_sentences_of_two_of_them(string section)
    {
        var page = await OpenAsync($"/stories/{FullDay.Story}?outlet=Harbour%20Courier&outlet=Pier%20News");
        var fact = page.Locator($"{section} li", new PageLocatorOptions { HasText = "Marta Okonjo said:" });
        var sentences = fact.Locator("details figure");
        (await sentences.CountAsync()).ShouldBe(2);
        foreach (var (index, outlet) in new[] { "Harbour Courier", "Pier News" }.Index())
        {
            var sentence = sentences.Nth(index);
            (await sentence.Locator("mark").TextContentAsync()).ShouldBe("We have lost time, and we will make it up,");
            var link = sentence.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = outlet, IncludeHidden = true });
            var (address, words) = (await link.GetAttributeAsync("href"), await sentence.Locator(".context").TextContentAsync());
            (await search.GetAsync(address!.Split('#')[0])).GetProperty("text").GetString()!.ShouldContain(words!, Case.Sensitive);
        }
    }

    [Fact]
    public async Task What_changed_in_a_story_leads_to_the_words_that_changed()
    {
        var page = await OpenAsync($"/stories/{FullDay.Story}");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "what changed in it" }).ClickAsync();
        (await page.Locator(".text ins").InnerTextAsync()).ShouldContain("fifteen");
    }

    private async Task<IPage> OpenAsync(string path)
    {
        await FullDay.FillAsync(search);
        return await browser.OpenAsync(new Uri(search.Address, path), script: false);
    }
}
