using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Web;

/// <summary>What can be measured of how well pages are seen, hit and found through.</summary>
public sealed class AccessibilityTests(WebFixture search, Browser browser) : IClassFixture<WebFixture>, IClassFixture<Browser>
{
    /// <summary>WCAG 2.5.8: 24 by 24 pixels, but for links within a sentence.</summary>
    private const string SmallTargets = """
        [...document.querySelectorAll('main :is(button, input, select, summary, .note, .back, .name, .by a, .took a, .carriers a, .facet a), nav a')]
          .filter(e => e.type !== 'hidden' && e.type !== 'radio' && e.checkVisibility())
          .map(e => [e, e.getBoundingClientRect()])
          .filter(([e, box]) => box.width < 23.9 || box.height < 23.9)
          .map(([e, box]) => `${e.outerHTML.slice(0, 80)} ${box.width}x${box.height}`)
        """;

    /// <summary>WCAG 1.4.3 and 1.4.11 for the large number of an error page: 4.5 is what all other text has.</summary>
    private const string Contrast = """
        (() => {
          const light = colour => {
            const [r, g, b] = colour.match(/[\d.]+/g).map(n => n / 255).map(n => n <= .04045 ? n / 12.92 : ((n + .055) / 1.055) ** 2.4);
            return .2126 * r + .7152 * g + .0722 * b;
          };
          const pair = [light(getComputedStyle(document.querySelector('.problem .status')).color), light(getComputedStyle(document.documentElement).backgroundColor)];
          return (Math.max(...pair) + .05) / (Math.min(...pair) + .05);
        })()
        """;

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Everything_that_is_hit_is_large_enough(int width)
    {
        await search.IndexAsync([.. Newsdesk.Day()]);
        var page = await browser.OpenAsync(search.Address, width, script: false);
        foreach (var path in Paths)
        {
            await page.GotoAsync(new Uri(search.Address, path).AbsoluteUri);
            (await page.EvaluateAsync<string[]>(SmallTargets)).ShouldBeEmpty(path);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_number_of_an_error_can_be_read(bool dark)
    {
        var page = await browser.OpenAsync(new Uri(search.Address, "/nowhere"), dark: dark);
        (await page.EvaluateAsync<double>(Contrast)).ShouldBeGreaterThan(4.5);
    }

    [Fact]
    public async Task A_footnote_leads_back_to_where_it_stands_in_the_text()
    {
        await search.IndexAsync([.. Newsdesk.Day()]);
        var page = await browser.OpenAsync(new Uri(search.Address, $"/articles/{Newsdesk.Reopening.Id}"), script: false);
        await page.Locator(".text .note").First.ClickAsync();
        new Uri(page.Url).Fragment.ShouldBe("#quote-1");
        await page.Locator("#quote-1 .back").ClickAsync();
        new Uri(page.Url).Fragment.ShouldBe("#note-1");
        (await page.Locator(".text #note-1").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Landmarks_of_one_kind_have_names_of_their_own()
    {
        await search.IndexAsync([.. Newsdesk.Day()]);
        var page = await browser.OpenAsync(search.Address, script: false);
        foreach (var path in Paths)
        {
            await page.GotoAsync(new Uri(search.Address, path).AbsoluteUri);
            var names = await page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('nav, aside, [role=search]')].map(e => e.tagName + ' ' + e.getAttribute('aria-label'))"
            );
            names.ShouldBeUnique(path);
            names.ShouldAllBe(name => !name.EndsWith(" null", StringComparison.Ordinal), path);
            (await page.Locator("main").CountAsync()).ShouldBe(1, path);
        }
    }

    private static string[] Paths =>
        [
            "/",
            "/search",
            $"/articles/{Newsdesk.Reopening.Id}",
            "/quotes",
            "/facts",
            "/entities",
            $"/entities/{Sample.EntityId("Marta Okonjo")}",
            "/alerts?q=ship",
            "/feeds",
            "/pipeline",
            "/traces",
        ];
}
