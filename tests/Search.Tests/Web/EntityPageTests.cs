using Microsoft.Playwright;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Web;

/// <summary>A person's page, as a reader without script sees it, and the path to say that it is wrong.</summary>
public sealed class EntityPageTests(WebFixture search, Browser browser) : IClassFixture<WebFixture>, IClassFixture<Browser>
{
    private static readonly Guid Marta = Sample.EntityId("Marta Okonjo");

    [Fact]
    public async Task A_change_of_position_shows_what_was_said_first_and_what_later_in_the_articles_words()
    {
        var page = await OpenAsync($"/entities/{Marta}");
        var steps = page.Locator("section[aria-labelledby=positions] figure");
        (await steps.CountAsync()).ShouldBe(2);
        var (first, later) = (await steps.Nth(0).InnerTextAsync(), await steps.Nth(1).InnerTextAsync());
        first.ShouldStartWith("Friday");
        first.ShouldContain(FullDay.Wire.Paragraphs[1]);
        later.ShouldStartWith("then Sunday");
        later.ShouldContain(FullDay.Own.Paragraphs[1]);
    }

    [Fact]
    public async Task Who_is_named_with_whom_is_drawn_with_the_numbers_in_a_list_beside()
    {
        var page = await OpenAsync($"/entities/{Marta}");
        (await page.Locator(".company circle").CountAsync()).ShouldBeGreaterThan(3);
        (await page.Locator(".company line:not(.side)").CountAsync()).ShouldBe(await page.Locator(".company circle").CountAsync() - 1);
        var drawn = await page.Locator(".company text").AllTextContentsAsync();
        var tallinn = await page.Locator("section[aria-labelledby=related] li", new PageLocatorOptions { HasText = "Tallinn" })
            .InnerTextAsync();
        drawn.ShouldContain($"Tallinn · {tallinn.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[^1]}");
        (await page.Locator("section[aria-labelledby=near]").InnerTextAsync()).ShouldContain("Martha Okonjo");
        await Browser.KeepAsync(page, "entity");
    }

    [Fact]
    public async Task Quotes_are_counted_by_subject_with_the_days_and_lead_to_the_words()
    {
        var word = search.NewWord();
        var (name, place) = ($"Ola {word}", $"Port {word}");
        Sample On(int day) =>
            new()
            {
                Url = $"https://a.example/{word}/{day}",
                PublishedAt = Sample.Morning.AddDays(day),
                Paragraphs = [$"“{place} opens on day {day},” {name} said."],
                Names = [(name, "person"), (place, "organization")],
                Said = [($"{place} opens on day {day},", name)],
            };
        await search.IndexAsync(On(0).Linked(), On(9).Linked());
        var page = await OpenAsync($"/entities/{Sample.EntityId(name)}");
        var row = page.Locator("section[aria-labelledby=subjects] tbody tr");
        (await row.InnerTextAsync()).ShouldMatch($@"{place}\s+2\s+20 Nov 2026\s+29 Nov 2026");
        (await page.Locator("section[aria-labelledby=subjects] circle").CountAsync()).ShouldBe(2);
        await row.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Locator(".utterances > li")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Who_has_the_key_says_that_two_are_one_or_one_is_two_and_takes_it_back()
    {
        var page = await OpenAsync($"/entities/{Marta}");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Say that it is somebody else" }).ClickAsync();
        var same = page.GetByRole(AriaRole.Form, new PageGetByRoleOptions { Name = "It is the same as another entity" });
        await same.GetByLabel("Martha Okonjo").CheckAsync();
        await same.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("An API key is needed. Type it");

        await same.GetByLabel("Martha Okonjo").CheckAsync();
        await same.GetByLabel("API key").FillAsync("right");
        await same.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Status).Filter(new LocatorFilterOptions { HasText = "Thank you" }))
            .ToContainTextAsync("3 articles are read again");
        await ToldAsync($"{Marta} is {Sample.EntityId("Martha Okonjo")}");

        // The key is remembered for the session.
        var two = page.GetByRole(AriaRole.Form, new PageGetByRoleOptions { Name = "In some articles the name means somebody else" });
        await two.GetByLabel(FullDay.Wire.Headline).CheckAsync();
        await two.GetByRole(AriaRole.Button).ClickAsync();
        await ToldAsync($"{Marta} without {FullDay.Wire.Id}");

        (await page.Locator("section[aria-labelledby=history]").InnerTextAsync()).ShouldContain("by Ann: the same harbour director");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Take it back" }).ClickAsync();
        await ToldAsync($"{Marta} without 00000000-0000-0000-0000-00000000000e");
    }

    private Task ToldAsync(string change) =>
        Eventually.TrueAsync(() => Task.FromResult(search.Ingest.Changes.Contains(change)), $"entity-link is told: {change}");

    private async Task<IPage> OpenAsync(string path)
    {
        await FullDay.FillAsync(search);
        return await browser.OpenAsync(new Uri(search.Address, path), script: false);
    }
}
