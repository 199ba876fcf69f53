using Microsoft.Playwright;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Web;

/// <summary>Pages in a reader's own colours, on paper, and without a mouse.</summary>
public sealed class ReadingConditionsTests(WebFixture search, Browser browser) : IClassFixture<WebFixture>, IClassFixture<Browser>
{
    [Fact]
    public async Task In_a_readers_own_colours_what_a_background_said_a_line_says()
    {
        await FullDay.FillAsync(search);
        var page = await browser.OpenAsync(
            new Uri(search.Address, $"/articles/{Newsdesk.Reopening.Id}"),
            forcedColors: true,
            script: false
        );
        (await StyleAsync(page.Locator(".said").First, "textDecorationLine")).ShouldBe("underline");
        await Browser.KeepAsync(page, "forced-article");
        await page.GotoAsync(new Uri(search.Address, $"/stories/{FullDay.Story}").AbsoluteUri);
        var (own, taken) = (page.Locator(".graph circle.own").First, page.Locator(".graph circle.taken").First);
        (await StyleAsync(own, "fill")).ShouldNotBe(await StyleAsync(taken, "fill"));
        (await StyleAsync(taken, "stroke")).ShouldBe(await StyleAsync(own, "stroke"));
        (await StyleAsync(page.Locator(".status").First, "borderTopStyle")).ShouldBe("solid");
        await Browser.KeepAsync(page, "forced-story");
    }

    [Theory]
    [InlineData(1280, 140)]
    [InlineData(1000, 400)]
    [InlineData(700, 400)]
    public async Task The_search_box_in_the_head_has_room_for_words(int width, int atLeast)
    {
        await FullDay.FillAsync(search);
        var page = await browser.OpenAsync(new Uri(search.Address, $"/stories/{FullDay.Story}"), script: false, width: width);
        var box = (await page.Locator(".masthead .find input[type=search]").BoundingBoxAsync()).ShouldNotBeNull();
        box.Width.ShouldBeGreaterThan(atLeast);
    }

    [Fact]
    public async Task On_paper_there_is_the_text_and_not_what_one_clicks()
    {
        await FullDay.FillAsync(search);
        var page = await browser.OpenAsync(new Uri(search.Address, $"/articles/{Newsdesk.Reopening.Id}"), script: false);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var hidden in new[] { ".masthead nav", ".masthead .find", ".jump", ".marks", ".foot" })
            (await page.Locator(hidden).First.IsVisibleAsync()).ShouldBeFalse(hidden);
        (await page.Locator(".story h1").IsVisibleAsync()).ShouldBeTrue();
        (await page.Locator(".text").IsVisibleAsync()).ShouldBeTrue();
        await Browser.KeepAsync(page, "print-article");
    }

    [Theory]
    [InlineData("story")]
    [InlineData("entity")]
    [InlineData("article")]
    [InlineData("search")]
    public async Task Tab_reaches_everything_in_the_order_of_the_page_and_shows_where_it_is(string name)
    {
        await FullDay.FillAsync(search);
        var path = FullDay.Pages.Single(page => page.Name == name).Path;
        var page = await browser.OpenAsync(new Uri(search.Address, path), script: false);
        var expected = await page.EvaluateAsync<int>(
            "[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, [tabindex=\"0\"]')].filter(e => e.checkVisibility() && !e.closest('dialog')).length"
        );
        // A field for a date has a stop for its day, its month and its year: what is counted is the field.
        for (var stop = 0; stop <= 4 * expected; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focus = await page.EvaluateAsync<string>(
                """
                (() => { const e = document.activeElement;
                  if (!e || e === document.body) return '';
                  e.dataset.reached = '1';
                  const box = e.getBoundingClientRect();
                  const style = getComputedStyle(e);
                  return style.outlineStyle === 'none' ? `no outline: ${e.outerHTML.slice(0, 100)}` : box.width * box.height === 0 ? `not there: ${e.outerHTML.slice(0, 100)}` : 'seen'; })()
                """
            );
            if (focus.Length == 0)
                break;
            focus.ShouldBe("seen");
        }
        var seen = await page.Locator("[data-reached]").CountAsync();
        seen.ShouldBe(expected);
    }

    private static Task<string> StyleAsync(ILocator element, string property) =>
        element.EvaluateAsync<string>($"element => getComputedStyle(element).{property}");
}
