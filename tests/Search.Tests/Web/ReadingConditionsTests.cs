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

    /// <summary>Parts of drawings that have another colour than the reader's, or that of the ground.</summary>
    private const string Unseen = """
        (() => {
          const probe = document.body.appendChild(document.createElement('i'));
          const [ground, ...inks] = ['Canvas', 'CanvasText', 'Highlight', 'LinkText'].map(name => { probe.style.color = name; return getComputedStyle(probe).color; });
          probe.remove();
          return [...document.querySelectorAll('main svg :is(path, line, rect, circle, text)')].flatMap(part => {
            const { fill, stroke } = getComputedStyle(part);
            const colours = part.matches('path, line') ? [stroke] : [fill, stroke];
            return colours.some(colour => inks.includes(colour)) && colours.every(colour => ['none', ground, ...inks].includes(colour)) ? [] : [`${part.outerHTML.slice(0, 80)}: ${colours}`];
          });
        })()
        """;

    [Theory]
    [InlineData("fact-contested", false)]
    [InlineData("fact-contested", true)]
    [InlineData("entity", false)]
    [InlineData("entity", true)]
    [InlineData("story", false)]
    [InlineData("story", true)]
    [InlineData("traces", false)]
    [InlineData("traces", true)]
    [InlineData("trace", false)]
    [InlineData("trace", true)]
    public async Task Drawings_are_seen_in_a_readers_own_colours(string name, bool dark)
    {
        var page = await OpenAsync(name, dark: dark, forcedColors: true);
        (await page.Locator("main svg").CountAsync()).ShouldBeGreaterThan(0);
        (await page.EvaluateAsync<string[]>(Unseen)).ShouldBeEmpty();
        await Browser.KeepAsync(page, $"forced-{name}{(dark ? "-dark" : "")}");
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

    /// <summary>A sheet of A4 between its margins.</summary>
    private const int PaperWidth = 718;

    [Theory]
    [InlineData("article", ".more[rel~=external]", "https://harbour-courier.example/pier-reopens")]
    [InlineData("fact-contested", ".slots a[href^='/articles/']", "/articles/")]
    [InlineData("entity", ".pair figcaption a", "/articles/")]
    [InlineData("story", ".pair figcaption a", "/articles/")]
    [InlineData("quotes", "blockquote[cite]", "https://")]
    [InlineData("traces", null, null)]
    [InlineData("trace", null, null)]
    public async Task On_paper_there_are_the_words_the_drawings_and_where_they_come_from_and_nothing_to_click(
        string name,
        string? source,
        string? address
    )
    {
        var page = await OpenAsync(name, width: PaperWidth);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var hidden in new[] { ".masthead nav", ".find", ".foot", ".jump", ".took", "main form:not(.actions)", "main button" })
        foreach (var one in await page.Locator(hidden).AllAsync())
            (await one.IsVisibleAsync()).ShouldBeFalse(hidden);
        (await page.Locator("h1").IsVisibleAsync()).ShouldBeTrue();
        foreach (var drawing in await page.Locator("main .graph").AllAsync())
            (await drawing.IsVisibleAsync()).ShouldBeTrue();
        foreach (var sentence in await page.Locator(".both blockquote, .text p").AllAsync())
            (await sentence.IsVisibleAsync()).ShouldBeTrue("words that were folded on the screen are unfolded");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(PaperWidth);
        if (source is not null)
            (await page.Locator(source).First.EvaluateAsync<string>("link => getComputedStyle(link, '::after').content")).ShouldContain(
                address!
            );
        await Browser.KeepAsync(page, $"print-{name}");
    }

    [Fact]
    public async Task On_paper_a_story_says_who_reports_it()
    {
        var page = await OpenAsync("story", width: PaperWidth);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        (await page.GetByText("Who reports it, from whom").IsVisibleAsync()).ShouldBeTrue();
    }

    [Theory]
    [InlineData("story")]
    [InlineData("entity")]
    [InlineData("article")]
    [InlineData("search")]
    public async Task Tab_reaches_everything_in_the_order_of_the_page_and_shows_where_it_is(string name)
    {
        var page = await OpenAsync(name);
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

    private async Task<IPage> OpenAsync(string name, int width = 1280, bool dark = false, bool forcedColors = false)
    {
        var day = await FullDay.FillAsync(search);
        return await browser.OpenAsync(
            new Uri(search.Address, day.PathOf(name)),
            width,
            dark: dark,
            script: false,
            forcedColors: forcedColors
        );
    }

    private static Task<string> StyleAsync(ILocator element, string property) =>
        element.EvaluateAsync<string>($"element => getComputedStyle(element).{property}");
}
