using Microsoft.Playwright;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Web;

/// <summary>Forms that change something or narrow a list, in a browser without script, each to what it is for.</summary>
public sealed class FormTests(WebFixture search, Browser browser) : IClassFixture<WebFixture>, IClassFixture<Browser>
{
    [Fact]
    public async Task An_alert_is_deleted_with_the_key_and_stays_with_a_wrong_one()
    {
        var page = await OpenAsync("/alerts?q=lighthouses");
        await page.GetByLabel("API key").FillAsync(SearchFixture.ApiKey);
        await ClickAsync(page, "Add");
        await Browser.ArrivesAsync(page, "did=add$");
        var alert = page.Url.Split('?')[0];

        var stranger = await browser.OpenAsync(new Uri(alert), script: false);
        await stranger.GetByLabel("API key").FillAsync("wrong");
        await ClickAsync(stranger, "Delete this alert with its hits");
        await Assertions.Expect(stranger.GetByRole(AriaRole.Alert)).ToContainTextAsync("This API key is not known.");
        await Assertions.Expect(stranger.Locator(".factlist")).ToContainTextAsync("lighthouses");
        await Browser.KeepAsync(stranger, "form-alert-refused");

        // The key is remembered for the session.
        await Assertions.Expect(page.GetByLabel("API key")).ToHaveCountAsync(0);
        await ClickAsync(page, "Delete this alert with its hits");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Deleted, with its hits.");
        await Assertions.Expect(page.GetByText("lighthouses")).ToHaveCountAsync(0);
        (await page.GotoAsync(alert))!.Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_feed_is_polled_paused_resumed_and_removed_and_the_key_is_asked_for_once()
    {
        var page = await OpenAsync("/feeds");
        var feed = page.GetByRole(AriaRole.Row, new PageGetByRoleOptions { Name = "Quay Radio" });
        await ClickAsync(page, "Poll now: Quay Radio");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("An API key is needed. Type it");
        await page.GetByLabel("Key for this session").FillAsync("right");
        await ClickAsync(page, "Go on");
        await TellsAsync("It is polled now");
        await ClickAsync(page, "Pause Quay Radio");
        await TellsAsync("Paused.");
        await Assertions.Expect(feed.Locator(".status")).ToHaveTextAsync("paused");
        await ClickAsync(page, "Resume Quay Radio");
        await TellsAsync("Resumed.");
        await Assertions.Expect(feed.Locator(".status")).ToHaveTextAsync("active");
        await Browser.KeepAsync(page, "form-feeds");
        await feed.Locator("summary").ClickAsync();
        await ClickAsync(page, "Remove Quay Radio for good");
        await TellsAsync("Removed. Its articles stay.");
        await Assertions.Expect(feed).ToHaveCountAsync(0);
        search
            .Ingest.Changes.TakeLast(4)
            .Select(change => change.Split(' ')[0])
            .ShouldBe(["poll", "paused=True", "paused=False", "delete"]);

        Task TellsAsync(string words) => Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(words);
    }

    [Fact]
    public async Task Feeds_of_a_list_that_are_broken_are_named_with_what_is_wrong()
    {
        var page = await OpenAsync("/feeds");
        await page.GetByText("Import feeds from another reader").ClickAsync();
        await page.GetByLabel("OPML file").SetInputFilesAsync(IngestStub.Opml);
        await ClickAsync(page, "Import");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("An API key is needed. Type it");
        await page.GetByText("Import feeds from another reader").ClickAsync();
        await page.GetByLabel("OPML file").SetInputFilesAsync(IngestStub.Opml);
        await page.GetByLabel("Ingest’s key").FillAsync("right");
        await ClickAsync(page, "Import");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Status))
            .ToContainTextAsync("2 added, 1 known already, 1 rejected. ftp://a.example: it is no absolute http or https URL.");
        await Browser.KeepAsync(page, "form-opml");
    }

    [Fact]
    public async Task Quotes_are_narrowed_by_speaker_outlet_and_words_turned_round_and_widened_again()
    {
        var page = await OpenAsync("/quotes");
        var shown = page.Locator(".utterances > li");
        var all = await shown.CountAsync();
        await page.GetByLabel("Speaker").FillAsync("Marta Okonjo");
        await page.GetByLabel("Outlet").FillAsync("Pier News");
        await ClickAsync(page, "Find");
        await Assertions.Expect(shown).ToHaveCountAsync(1);
        await Assertions.Expect(shown).ToContainTextAsync("We have lost time");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Remove the filter outlet" }).ClickAsync();
        await Assertions.Expect(page.Locator(".chips li")).ToHaveCountAsync(1);
        await page.GetByLabel("Sort").SelectOptionAsync("Oldest");
        await ClickAsync(page, "Find");
        await Browser.ArrivesAsync(page, "sort=oldest");
        await Assertions.Expect(shown.First).ToContainTextAsync("Two hundred metres are not a luxury");
        await page.GetByLabel("Words").FillAsync("\"lost time\"");
        await ClickAsync(page, "Find");
        await Assertions.Expect(shown).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Quotes", Exact = true }).ClickAsync();
        await Assertions.Expect(shown).ToHaveCountAsync(all);
    }

    [Fact]
    public async Task Facts_are_narrowed_by_status_and_words()
    {
        var page = await OpenAsync("/facts");
        var shown = page.Locator(".factlist > li");
        await page.GetByLabel("Status").SelectOptionAsync("contested");
        await ClickAsync(page, "Find");
        await Assertions.Expect(shown).ToHaveCountAsync(1);
        await Assertions.Expect(shown).ToContainTextAsync("NordFerry cancelled sailings to Tallinn");
        await page.GetByLabel("Words").FillAsync("reopened");
        await ClickAsync(page, "Find");
        await Assertions.Expect(page.Locator(".empty")).ToContainTextAsync("No such fact is known");
        await page.GetByLabel("Status").SelectOptionAsync("Any");
        await ClickAsync(page, "Find");
        await Assertions.Expect(shown).ToHaveCountAsync(1);
        await Assertions.Expect(shown).ToContainTextAsync("The harbour of Tallinn reopened on Monday");
    }

    [Fact]
    public async Task Entities_are_found_by_a_part_of_a_name()
    {
        var page = await OpenAsync("/entities");
        await page.GetByLabel("Name", new PageGetByLabelOptions { Exact = true }).FillAsync("okonjo");
        await ClickAsync(page, "Find");
        await Assertions.Expect(page.Locator(".list tbody tr")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator(".list tbody tr").First).ToContainTextAsync("Marta Okonjo");
    }

    [Fact]
    public async Task Stories_are_narrowed_by_words_and_days()
    {
        var page = await OpenAsync("/stories");
        var shown = page.Locator(".factlist > li");
        await page.GetByLabel("Words").FillAsync("sailings");
        await page.GetByLabel("To", new PageGetByLabelOptions { Exact = true }).FillAsync("2026-11-20");
        await ClickAsync(page, "Find");
        await Browser.ArrivesAsync(page, "to=2026-11-20");
        await Assertions.Expect(shown).ToHaveCountAsync(1);
        await page.GetByLabel("To", new PageGetByLabelOptions { Exact = true }).FillAsync("");
        await page.GetByLabel("From", new PageGetByLabelOptions { Exact = true }).FillAsync("2026-11-21");
        await ClickAsync(page, "Find");
        await Assertions.Expect(page.Locator(".empty")).ToContainTextAsync("No such story is known");
    }

    [Fact]
    public async Task Any_two_outlets_of_a_story_are_compared()
    {
        var page = await OpenAsync($"/stories/{FullDay.Story}");
        var choices = page.GetByRole(AriaRole.Form, new PageGetByRoleOptions { Name = "Compare two outlets" }).GetByRole(AriaRole.Combobox);
        await choices.First.SelectOptionAsync("Sound Herald");
        await choices.Last.SelectOptionAsync("North Post");
        await ClickAsync(page, "Compare");
        await Browser.ArrivesAsync(page, "outlet=Sound.Herald&outlet=North.Post");
        var sides = page.Locator("section[aria-labelledby=compare]");
        await Assertions.Expect(sides).ToContainTextAsync("Only Sound Herald");
        await Assertions.Expect(sides).ToContainTextAsync("Only North Post");
        await Assertions.Expect(choices.First).ToHaveValueAsync("Sound Herald");
        await Browser.KeepAsync(page, "form-compare");
    }

    private async Task<IPage> OpenAsync(string path)
    {
        await FullDay.FillAsync(search);
        return await browser.OpenAsync(new Uri(search.Address, path), script: false);
    }

    private static Task ClickAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).ClickAsync();
}
