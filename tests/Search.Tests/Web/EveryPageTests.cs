using Microsoft.Playwright;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Web;

/// <summary>What must be so of every page, in the light and in the dark, on a desk and on the narrowest screen that WCAG 1.4.10 asks for.</summary>
public sealed class EveryPageTests(EveryPage pages, Browser browser) : IClassFixture<EveryPage>, IClassFixture<Browser>
{
    private const int MostBytes = 60_000;

    /// <summary>How much moved while the page loaded (web.dev/cls), and what.</summary>
    private const string Moved = """
        () => new Promise(resolve => {
          const moved = [];
          const note = shifts => { for (const shift of shifts) moved.push(`${shift.value.toFixed(4)} ${shift.sources.map(source => source.node?.parentElement?.outerHTML.slice(0, 80)).join(' and ')}`); };
          const observer = new PerformanceObserver(list => note(list.getEntries()));
          observer.observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => { note(observer.takeRecords()); resolve(moved); }));
        })
        """;

    /// <summary>WCAG 2.5.8: 24 by 24 pixels, but for links within a sentence.</summary>
    private const string SmallTargets = """
        [...document.querySelectorAll('main :is(button, input, select, summary, .note, .back, .name, .by a, .took a, .carriers a, .facet a), nav a')]
          .filter(e => e.type !== 'hidden' && e.type !== 'radio' && e.checkVisibility())
          .map(e => [e, e.getBoundingClientRect()])
          .filter(([e, box]) => box.width < 23.9 || box.height < 23.9)
          .map(([e, box]) => `${e.outerHTML.slice(0, 80)} ${box.width}x${box.height}`)
        """;

    /// <summary>WCAG 1.4.3 for the large number of an error page, which axe passes over because screen readers do: 4.5 is what all other text has.</summary>
    private const string Faint = """
        (() => {
          const light = colour => {
            const [r, g, b] = colour.match(/[\d.]+/g).map(n => n / 255).map(n => n <= .04045 ? n / 12.92 : ((n + .055) / 1.055) ** 2.4);
            return .2126 * r + .7152 * g + .0722 * b;
          };
          return [...document.querySelectorAll('.problem .status')].map(number => {
            const pair = [light(getComputedStyle(number).color), light(getComputedStyle(document.documentElement).backgroundColor)];
            return (Math.max(...pair) + .05) / (Math.min(...pair) + .05);
          }).filter(contrast => contrast < 4.5).map(contrast => `contrast ${contrast}`);
        })()
        """;

    /// <summary>Landmarks that cannot be told from each other, or that there is more than one of.</summary>
    private const string Landmarks = """
        (() => {
          const names = [...document.querySelectorAll('nav, aside, [role=search]')].map(e => `${e.tagName} ${e.getAttribute('aria-label')}`);
          return [...names.filter((name, at) => names.indexOf(name) < at || name.endsWith(' null')), ...document.querySelectorAll('main').length === 1 ? [] : ['main']];
        })()
        """;

    /// <summary>
    /// Texts with <c>words</c> that run in the direction of the page around them (in a drawing, where there is no <c>dir</c>, the style sheet says so), or pass for words in the
    /// page's own language.
    /// </summary>
    private const string Unmarked = """
        words => {
          const found = [], walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
          for (let text = walker.nextNode(); text; text = walker.nextNode()) {
            const around = text.parentElement;
            if (around.tagName === 'title' || !words.some(some => text.data.includes(some)))
              continue;
            if (around.closest('svg') ? getComputedStyle(around).unicodeBidi !== 'plaintext' : around.closest('[dir], bdi') === null)
              found.push(`dir: ${around.outerHTML.slice(0, 120)}`);
            if (around.closest('[lang]') === document.documentElement)
              found.push(`lang: ${around.outerHTML.slice(0, 120)}`);
          }
          return found;
        }
        """;

    [Fact]
    public async Task What_outlets_wrote_has_a_direction_and_a_language_of_its_own()
    {
        var page = await browser.OpenAsync(new Uri("about:blank"), 1280);
        var found = new List<string>();
        foreach (var visit in pages.Visits.Where(visit => visit is { IsForeign: false, IsRefused: false, IsLarge: false }))
        {
            await OpenAsync(page, visit);
            found.AddRange((await page.EvaluateAsync<string[]>(Unmarked, FullDay.Written)).Select(one => $"{visit.Name}: {one}"));
        }
        found.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(320, false)]
    public async Task No_page_breaks_a_rule_of_axe_moves_while_it_loads_or_is_wider_than_the_screen(int width, bool dark)
    {
        // A zone of the reader's own: the script that writes it must not move anything.
        var page = await browser.OpenAsync(new Uri("about:blank"), width, dark: dark, timeZone: "Asia/Tokyo");
        var found = new List<string>();
        foreach (var visit in dark ? pages.Visits.Where(visit => !visit.IsLarge) : pages.Visits)
        {
            await OpenAsync(page, visit);
            if (!await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"))
                found.Add($"{visit.Name}: is wider than the screen");
            if (!visit.IsForeign)
                Add("moves", await page.EvaluateAsync<string[]>(Moved));
            await Browser.KeepAsync(page, $"{visit.Name}-{width}{(dark ? "-dark" : "")}");
            var broken = await Axe.ViolationsAsync(page);
            Add("breaks", [.. broken.Where(one => !visit.IsForeign || !one.StartsWith("landmark-unique", StringComparison.Ordinal))]);
            if (visit.IsForeign)
                continue;
            Add("is too small to hit", await page.EvaluateAsync<string[]>(SmallTargets));
            Add("is faint", await page.EvaluateAsync<string[]>(Faint));
            Add("has a landmark like another", await page.EvaluateAsync<string[]>(Landmarks));

            void Add(string what, string[] each) => found.AddRange(each.Select(one => $"{visit.Name}: {what}: {one}"));
        }
        found.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_page_is_small()
    {
        var sizes = new List<(string Name, int Bytes)>();
        foreach (var visit in pages.Visits.Concat(pages.Weighed))
            sizes.Add((visit.Name, await EveryPage.BytesAsync(visit)));
        await File.WriteAllLinesAsync(
            Path.Combine(Repository.OutputFolder("screenshots"), "bytes.txt"),
            sizes.Select(size => $"{size.Name} {size.Bytes}")
        );
        sizes.Where(size => size.Bytes >= MostBytes).ShouldBeEmpty();
    }

    private static async Task OpenAsync(IPage page, Visit visit)
    {
        await page.SetExtraHTTPHeadersAsync(visit.Key is { } key ? new Dictionary<string, string> { ["X-Api-Key"] = key } : []);
        if (visit.IsRefused)
            await page.RouteAsync(visit.Address.AbsoluteUri, route => ShowRefusalAsync(route, visit), new PageRouteOptions { Times = 1 });
        var answer = await page.GotoAsync(visit.Address.AbsoluteUri);
        answer!.Status.ShouldBe(visit.Status, visit.Name);
        if (visit.Foreign is { } words)
            await page.GetByText(words).First.WaitForAsync();
    }

    /// <summary>A person closes the browser's own question for a password, and reads the page behind it; nobody does so here, so the question is left out.</summary>
    private static async Task ShowRefusalAsync(IRoute route, Visit visit)
    {
        IAPIResponse answer;
        do
        {
            await visit.Before();
            answer = await route.FetchAsync();
        } while (answer.Status is 401 && visit.Status is 429); // a wrong key more is allowed every few seconds
        await route.FulfillAsync(
            new RouteFulfillOptions { Response = answer, Headers = answer.Headers.Where(header => header.Key != "www-authenticate") }
        );
    }
}
