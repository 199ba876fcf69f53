using Microsoft.Playwright;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Web;

/// <summary>What the one script adds: the reader's own zone, keys, and the progress of an export.</summary>
public sealed class ScriptTests(WebFixture search, Browser browser) : IClassFixture<WebFixture>, IClassFixture<Browser>
{
    [Theory]
    [InlineData(true, "20 Nov 2026, 15:00 GMT+9", "20 Nov 2026, 15:00 GMT+9 (20 Nov 2026, 06:00 UTC)")]
    [InlineData(false, "20 Nov 2026, 06:00 UTC", "20 Nov 2026, 06:00 UTC")]
    public async Task Times_are_in_the_readers_own_zone_and_in_UTC_without_script(bool script, string text, string title)
    {
        await search.IndexAsync([.. Newsdesk.Day()]);
        var page = await browser.OpenAsync(
            new Uri(search.Address, $"/articles/{Newsdesk.Reopening.Id}"),
            script: script,
            timeZone: "Asia/Tokyo"
        );
        var time = page.Locator(".story header time").First;
        (await time.InnerTextAsync()).ShouldBe(text);
        (await time.GetAttributeAsync("title")).ShouldBe(title);
        (await time.GetAttributeAsync("datetime")).ShouldBe("2026-11-20T06:00:00Z");
    }

    [Fact]
    public async Task A_reader_without_a_mouse_finds_opens_and_leaves_an_article_by_keys()
    {
        await search.IndexAsync([.. Newsdesk.Day()]);
        var page = await browser.OpenAsync(search.Address);
        await page.Keyboard.PressAsync("/");
        var box = page.GetByRole(AriaRole.Searchbox);
        await Assertions.Expect(box).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("waiting ships");
        await Assertions.Expect(box).ToHaveValueAsync("waiting ships");
        await page.Keyboard.PressAsync("Enter");
        await Browser.ArrivesAsync(page, "/search\\?q=waiting");
        await page.Keyboard.PressAsync("j");
        (await page.EvaluateAsync<bool>("document.activeElement.closest('.hit') !== null")).ShouldBeTrue();
        await page.GotoAsync(new Uri(search.Address, $"/articles/{Newsdesk.Reopening.Id}").AbsoluteUri);
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("q");
        await Browser.ArrivesAsync(page, "/quotes$");
    }

    /// <summary>A slow hand, or a busy machine, still goes where it meant to; a letter without g before it goes nowhere.</summary>
    [Fact]
    public async Task The_letter_after_g_goes_to_its_place_however_late_and_no_other_letter_does()
    {
        var page = await browser.OpenAsync(search.Address);
        (await PlaceAfterAsync(page, ("q", 0))).ShouldBeNull();
        (await PlaceAfterAsync(page, ("g", 10), ("q", 60_000))).ShouldBe("/quotes");
        (await PlaceAfterAsync(page, ("g", 10), ("Shift", 20), ("j", 30), ("q", 40))).ShouldBeNull();
        (await PlaceAfterAsync(page, ("g", 10), ("Shift", 20), ("q", 40))).ShouldBe("/quotes");
    }

    /// <summary>The path that keys lead to when they are pressed at these milliseconds; null where the page stays.</summary>
    private async Task<string?> PlaceAfterAsync(IPage page, params (string Key, int At)[] keys)
    {
        await page.GotoAsync(search.Address.AbsoluteUri);
        await page.EvaluateAsync(
            """
            keys => {
              window.went = null;
              navigation.addEventListener('navigate', event => { window.went = new URL(event.destination.url).pathname; event.preventDefault(); });
              for (const [key, at] of keys) {
                const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
                Object.defineProperty(event, 'timeStamp', { value: at });
                document.body.dispatchEvent(event);
              }
            }
            """,
            keys.Select(key => new object[] { key.Key, key.At }).ToArray()
        );
        return await page.EvaluateAsync<string?>("window.went");
    }

    [Fact]
    public async Task The_list_of_shortcuts_opens_on_a_question_mark_closes_on_escape_and_turns_them_off()
    {
        var page = await browser.OpenAsync(search.Address);
        await page.Keyboard.PressAsync("?");
        var list = page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "Keyboard shortcuts" });
        await Assertions.Expect(list).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(page)).ShouldBeEmpty();
        await Browser.KeepAsync(page, "shortcuts");
        await page.GetByLabel("Use these shortcuts").UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(list).ToBeHiddenAsync();

        await page.ReloadAsync();
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(list).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Keyboard shortcuts" }).ClickAsync();
        await Assertions.Expect(list).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("CSV")]
    [InlineData("JSONL")]
    public async Task An_export_shows_how_far_it_is_and_is_saved_whole(string format)
    {
        await search.IndexAsync([.. Newsdesk.Day()]);
        var page = await browser.OpenAsync(new Uri(search.Address, "/search?outlet=Harbour%20Courier"));
        var file = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = format, Exact = true }).ClickAsync()
        );
        file.SuggestedFilename.ShouldEndWith("." + format, Case.Insensitive);
        (await File.ReadAllTextAsync((await file.PathAsync())!)).ShouldContain(Newsdesk.Reopening.Url);
        var shown = page.Locator(".export [role=status]");
        await Assertions.Expect(shown).ToContainTextAsync("done");
        var rows = await page.Locator(".export a").First.GetAttributeAsync("data-rows");
        (await shown.InnerTextAsync()).ShouldContain($"{rows} of {rows} rows");
    }
}
