using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Web;

/// <summary>Every page by axe-core, in the light and in the dark, on a desk and on the narrowest screen that WCAG 1.4.10 asks for.</summary>
public sealed class AxeTests(WebFixture search, Browser browser) : IClassFixture<WebFixture>, IClassFixture<Browser>
{
    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(320, false)]
    public async Task No_page_violates_a_rule_of_axe(int width, bool dark)
    {
        var trace = await FullDay.FillAsync(search);
        var page = await browser.OpenAsync(search.Address, width, dark: dark);
        var found = new List<string>();
        foreach (var (name, path) in FullDay.Pages.Append(("trace", $"/traces/{trace}")))
        {
            await page.GotoAsync(new Uri(search.Address, path).AbsoluteUri);
            await Browser.KeepAsync(page, $"axe-{name}-{width}{(dark ? "-dark" : "")}");
            found.AddRange((await Axe.ViolationsAsync(page)).Select(violation => $"{name}: {violation}"));
            if (!await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"))
                found.Add($"{name}: is wider than the screen");
        }
        found.ShouldBeEmpty();
    }
}
