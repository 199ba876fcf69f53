using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace NewsMesh.Testing;

/// <summary>Debian's Chromium, driven by Playwright; a class fixture.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private const int VeryLong = 12_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        // As patient as Playwright's other waits: the machine may be doing four other things.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
                Headless = true,
                Args = Flags,
            }
        );
    }

    /// <summary>A page in a profile of its own, without script, in a reader's own colours or in another zone where asked.</summary>
    public async Task<IPage> OpenAsync(
        Uri address,
        int width = 1280,
        int height = 900,
        bool dark = false,
        bool script = true,
        bool forcedColors = false,
        string? timeZone = null
    )
    {
        var context = await _browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = height },
                ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
                JavaScriptEnabled = script,
                ForcedColors = forcedColors ? ForcedColors.Active : ForcedColors.None,
                TimezoneId = timeZone,
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.AbsoluteUri);
        return page;
    }

    /// <summary>
    /// Waits until the page is at an address that matches, and whole. Playwright's WaitForURLAsync asks once and then begins to listen: what a busy machine does in between is missed,
    /// and waited for in vain.
    /// </summary>
    public static async Task ArrivesAsync(IPage page, [StringSyntax(StringSyntaxAttribute.Regex)] string address)
    {
        var pattern = new Regex(address, RegexOptions.None, TimeSpan.FromSeconds(1));
        await Assertions.Expect(page).ToHaveURLAsync(pattern);
        await Eventually.TrueAsync(
            async () => await page.EvaluateAsync<string>("document.readyState") == "complete",
            "the page and its script are loaded"
        );
    }

    /// <summary>Keeps a picture of the whole page under artifacts/screenshots; of a very long one the first screen, because Chromium takes seconds to draw the rest.</summary>
    public static async Task<string> KeepAsync(IPage page, string name)
    {
        var path = Path.Combine(Repository.OutputFolder("screenshots"), name + ".png");
        var height = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = height < VeryLong });
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
