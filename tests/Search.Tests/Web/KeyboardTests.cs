using System.Diagnostics.CodeAnalysis;
using Microsoft.Playwright;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Web;

/// <summary>What there is to do on each kind of page, done with keys alone, from the front page or the page itself to the end.</summary>
public sealed class KeyboardTests(WebFixture search, Browser browser) : IClassFixture<WebFixture>, IClassFixture<Browser>
{
    /// <summary>More stops than any page of the day has.</summary>
    private const int MostStops = 400;

    [Fact]
    public async Task A_search_is_typed_sorted_narrowed_and_widened_again()
    {
        var page = await OpenAsync("/");
        await page.Keyboard.PressAsync("/");
        await TypeAsync(page, "harbour");
        await EnterAsync(page, "/search\\?q=harbour");
        await TabToAsync(page, page.GetByLabel("Sort"));
        await page.Keyboard.PressAsync("n");
        await TabToAsync(page, page.Locator(".find.big > button"));
        await EnterAsync(page, "sort=newest");
        await TabToAsync(page, page.Locator(".facets a", new PageLocatorOptions { HasText = "Pier News" }));
        await EnterAsync(page, "outlet=Pier");
        await Assertions.Expect(page.Locator(".hit")).ToHaveCountAsync(1);
        await TabToAsync(page, page.Locator(".chips a"));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".chips")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".hit")).Not.ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_marks_of_an_article_are_switched_and_its_list_of_parts_leads_on_from_where_it_led()
    {
        var page = await OpenAsync($"/articles/{Newsdesk.Reopening.Id}");
        await TabToAsync(page, page.Locator(".jump a[href='#quoted']"));
        await EnterAsync(page, "#quoted$");
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<bool>("document.activeElement.closest('section[aria-labelledby=quoted]') !== null")).ShouldBeTrue();

        await page.GotoAsync(page.Url.Split('#')[0]);
        var names = page.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { Name = "Names" });
        await TabToAsync(page, names);
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator(".text .mention").First).ToHaveCSSAsync("text-decoration-line", "none");
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("m");
        await Assertions.Expect(page.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { Name = "Quotes" })).Not.ToBeCheckedAsync();
        await page.Keyboard.PressAsync("m");
        await Assertions.Expect(names).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Two_outlets_of_a_story_are_chosen_and_compared()
    {
        var page = await OpenAsync($"/stories/{FullDay.Story}");
        var choices = page.GetByRole(AriaRole.Form, new PageGetByRoleOptions { Name = "Compare two outlets" }).GetByRole(AriaRole.Combobox);
        await TabToAsync(page, choices.First);
        await page.Keyboard.TypeAsync("Fjord");
        await TabToAsync(page, choices.Last);
        await page.Keyboard.TypeAsync("North");
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Compare" }));
        await EnterAsync(page, "outlet=Fjord.Times&outlet=North.Post");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Only North Post" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_entity_is_said_to_be_another_one()
    {
        var page = await OpenAsync($"/entities/{Sample.EntityId("Marta Okonjo")}");
        await TabToAsync(page, page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Say that it is somebody else" }));
        await EnterAsync(page, "/correct$");
        var same = page.GetByRole(AriaRole.Form, new PageGetByRoleOptions { Name = "It is the same as another entity" });
        await TabToAsync(page, same.GetByLabel("Martha Okonjo"));
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, same.GetByLabel("API key"));
        await TypeAsync(page, "right");
        await TabToAsync(page, same.GetByRole(AriaRole.Button));
        await page.Keyboard.PressAsync("Enter");
        await TellsAsync(page, "Thank you");
        search.Ingest.Changes.ShouldContain($"{Sample.EntityId("Marta Okonjo")} is {Sample.EntityId("Martha Okonjo")}");
    }

    [Fact]
    public async Task An_alert_is_made_and_deleted()
    {
        var page = await OpenAsync("/search?q=ferries");
        await TabToAsync(page, page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Alert me" }));
        await EnterAsync(page, "/alerts\\?q=ferries");
        await TabToAsync(page, page.GetByLabel("API key"));
        await TypeAsync(page, SearchFixture.ApiKey);
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Add" }));
        await EnterAsync(page, "did=add$");
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Delete this alert" }));
        await EnterAsync(page, "did=delete$");
        await TellsAsync(page, "Deleted, with its hits.");
    }

    [Fact]
    public async Task A_feed_is_added_polled_paused_resumed_and_removed_and_a_list_of_feeds_is_brought()
    {
        var page = await OpenAsync("/feeds");
        // Listened for from the start: the browser is told so without waiting, and a dialog that opens before it knows is seen by nobody.
        var chosen = new TaskCompletionSource<IFileChooser>(TaskCreationOptions.RunContinuationsAsynchronously);
        page.FileChooser += (_, chooser) => chosen.TrySetResult(chooser);
        await TabToAsync(page, page.GetByLabel("Address of a feed"));
        await TypeAsync(page, "keys.example/new");
        await TabToAsync(page, page.GetByRole(AriaRole.Form, new PageGetByRoleOptions { Name = "Add a feed" }).GetByLabel("API key"));
        await TypeAsync(page, "right");
        await EnterAsync(page, "added=new$");
        await PressAsync("Poll now: Quay Radio", "did=poll$");
        await PressAsync("Pause Quay Radio", "did=pause$");
        await PressAsync("Resume Quay Radio", "did=resume$");
        await TabToAsync(page, page.Locator("summary[aria-label='Remove Quay Radio']"));
        await page.Keyboard.PressAsync("Enter");
        await PressAsync("Remove Quay Radio for good", "did=remove$");
        await Assertions.Expect(page.GetByText("Quay Radio")).ToHaveCountAsync(0);

        await TabToAsync(page, page.Locator(".import > summary"));
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, page.GetByLabel("OPML file"));
        await page.Keyboard.PressAsync("Enter");
        var chooser = await chosen.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await chooser.SetFilesAsync(IngestStub.Opml);
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Import" }));
        await page.Keyboard.PressAsync("Enter");
        await TellsAsync(page, "2 added, 1 known already, 1 rejected.");

        async Task PressAsync(string button, [StringSyntax(StringSyntaxAttribute.Regex)] string address)
        {
            await TabToAsync(page, page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }));
            await EnterAsync(page, address);
        }
    }

    [Fact]
    public async Task The_key_is_typed_where_it_is_asked_for_and_what_was_asked_is_done()
    {
        var page = await OpenAsync("/feeds");
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Pause Harbour Courier" }));
        await EnterAsync(page, "/pause$");
        await TabToAsync(page, page.GetByLabel("Key for this session"));
        await TypeAsync(page, "right");
        await EnterAsync(page, "did=pause$");
        await TellsAsync(page, "Paused.");
    }

    [Fact]
    public async Task The_list_of_shortcuts_opens_is_used_and_closes()
    {
        var page = await OpenAsync("/quotes");
        var list = page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "Keyboard shortcuts" });
        var isOn = page.GetByLabel("Use these shortcuts");
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(list).ToBeVisibleAsync();
        if (!await HasFocusAsync(isOn))
            await TabToAsync(page, isOn);
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(isOn).Not.ToBeCheckedAsync();
        await TabToAsync(page, list.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Close" }));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(list).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(list).ToBeHiddenAsync();
        await TabToAsync(page, page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Keyboard shortcuts" }));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(list).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(list).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Traces_are_filtered_and_one_is_read()
    {
        var page = await OpenAsync("/traces");
        await TabToAsync(page, page.GetByLabel("only with errors"));
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show" }));
        await EnterAsync(page, "errors=");
        await page.Keyboard.PressAsync("j");
        await EnterAsync(page, "/traces/[0-9a-f]{32}$");
        await TabToAsync(page, page.Locator(".waterfall summary").First);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".waterfall details[open] .attributes").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_article_that_is_missing_is_looked_up()
    {
        var page = await OpenAsync("/pipeline");
        await TabToAsync(page, page.GetByLabel("Address of an article"));
        await TypeAsync(page, "https://pier-news.example/gallery");
        await EnterAsync(page, "/articles/");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("its longest text is 14 words");
    }

    private async Task<IPage> OpenAsync(string path)
    {
        await FullDay.FillAsync(search);
        return await browser.OpenAsync(new Uri(search.Address, path));
    }

    private static async Task TabToAsync(IPage page, ILocator aim)
    {
        await Assertions.Expect(aim).ToBeVisibleAsync();
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await HasFocusAsync(aim))
                return;
        }
        await Assertions.Expect(aim).ToBeFocusedAsync();
    }

    private static Task<bool> HasFocusAsync(ILocator element) =>
        element.EvaluateAsync<bool>("element => element === document.activeElement");

    /// <summary>Types into the field that has the focus.</summary>
    private static async Task TypeAsync(IPage page, string words)
    {
        var field = page.Locator("input:focus");
        await page.Keyboard.TypeAsync(words);
        await Assertions.Expect(field).ToHaveValueAsync(words);
    }

    /// <summary>Presses Enter, which leads to an address.</summary>
    private static async Task EnterAsync(IPage page, [StringSyntax(StringSyntaxAttribute.Regex)] string address)
    {
        await page.Keyboard.PressAsync("Enter");
        await Browser.ArrivesAsync(page, address);
    }

    private static Task TellsAsync(IPage page, string words) =>
        Assertions.Expect(page.Locator("main .notice[role=status]")).ToContainTextAsync(words);
}
