using System.Diagnostics;
using Microsoft.Playwright;
using NewsMesh.Search.Tests.Storage;
using NewsMesh.Search.Tests.Web;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Entities;

public sealed class SuggestionTests(WebFixture search, Browser browser) : IClassFixture<WebFixture>, IClassFixture<Browser>
{
    [Fact]
    public async Task Names_are_suggested_by_the_beginning_of_any_of_their_words_those_that_most_articles_name_first()
    {
        Sample About(string url, string name, string? speaker = null) =>
            new()
            {
                Url = $"https://a.example/{url}",
                Paragraphs = [$"“We are back,” {speaker ?? name} said of {name}."],
                Names = [(name, "person"), .. speaker is null ? Array.Empty<(string, string)>() : [(speaker, "person")]],
                Said = speaker is null ? [] : [("We are back,", speaker)],
            };
        await search.IndexAsync(
            About("s1", "Quirin Östberg", "Quincy Ostrava").Linked(),
            About("s2", "Quirin Östberg").Linked(),
            About("s3", "Quantum Institute of Ost").Linked()
        );

        (await NamesAsync("qui")).ShouldBe(["Quirin Östberg", "Quincy Ostrava"]);
        (await NamesAsync("QUIRIN Ö")).ShouldBe(["Quirin Östberg"]);
        (await NamesAsync("ost")).ShouldBe(["Quirin Östberg", "Quincy Ostrava", "Quantum Institute of Ost"], ignoreOrder: true);
        (await NamesAsync("q")).Length.ShouldBe(3);
        (await NamesAsync("qui", "&of=speaker")).ShouldBe(["Quincy Ostrava"]);
        (await NamesAsync("uirin")).ShouldBeEmpty();
        (await NamesAsync("%25")).ShouldBeEmpty();
        (await NamesAsync("")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_field_completes_names_while_they_are_typed_and_works_without_script()
    {
        await search.IndexAsync([.. Newsdesk.Day()]);
        var page = await browser.OpenAsync(new Uri(search.Address, "/quotes"));
        await page.GetByLabel("Speaker").PressSequentiallyAsync("mar");
        await page.Locator("#suggest-speaker option[value='Marta Okonjo']")
            .WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await page.GetByLabel("Speaker").FillAsync("Marta Okonjo");
        await page.GetByLabel("Speaker").PressAsync("Enter");
        await Browser.ArrivesAsync(page, "speaker=Marta");
        await Assertions.Expect(page.Locator(".utterances blockquote")).ToHaveCountAsync(2);

        var plain = await browser.OpenAsync(new Uri(search.Address, "/quotes"), script: false);
        await plain.GetByLabel("Speaker").FillAsync("marta okonjo");
        await plain.GetByLabel("Speaker").PressAsync("Enter");
        await Assertions.Expect(plain.Locator(".utterances blockquote")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_name_that_no_entity_has_leads_to_those_that_are_like_it()
    {
        await search.IndexAsync([.. Newsdesk.Day()]);
        var html = (await search.PageAsync("/entities?q=Okonja")).Html;
        html.ShouldContain("Showing names like it");
        html.ShouldContain("Marta Okonjo");
        (await search.PageAsync("/quotes?speaker=Okonja")).Html.ShouldContain("href=\"/entities?q=Okonja\"");
    }

    private async Task<string?[]> NamesAsync(string typed, string more = "") =>
        [
            .. (await search.GetAsync($"/suggest?q={typed}{more}"))
                .GetProperty("items")
                .EnumerateArray()
                .Select(item => item.GetProperty("name").GetString()),
        ];
}

public sealed class SuggestionSpeedTests(ManyRowsFixture search) : IClassFixture<ManyRowsFixture>
{
    /// <summary>The bound is loose because the machine may be doing four other things; what is measured is in the notes.</summary>
    [Theory]
    [InlineData("e")]
    [InlineData("en")]
    [InlineData("entity 17")]
    [InlineData("nobody")]
    public async Task A_suggestion_is_there_before_the_next_key(string typed)
    {
        await search.GetAsync($"/suggest?q={typed}");
        var times = new List<TimeSpan>();
        for (var turn = 0; turn < 15; turn++)
        {
            var started = Stopwatch.GetTimestamp();
            await search.GetAsync($"/suggest?q={typed}");
            times.Add(Stopwatch.GetElapsedTime(started));
        }
        times.Min().ShouldBeLessThan(TimeSpan.FromMilliseconds(20));
    }
}
