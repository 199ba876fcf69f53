using Microsoft.EntityFrameworkCore;
using NewsMesh.Contracts;
using NewsMesh.Parse.Repeats;
using NewsMesh.Parse.Storage;

namespace NewsMesh.Parse.Tests.Repeats;

/// <summary>What a site repeats is learnt from its articles, and left out of those that come later.</summary>
public class SiteBoilerplateTests(ParseFixture parse) : IClassFixture<ParseFixture>
{
    private const string Box =
        "This newspaper belongs to its readers. A small gift each month pays for the reporters who wrote what you see here.";

    private static readonly string[] Towns = ["Paldiski", "Haapsalu", "Kuressaare", "Narva", "Tartu", "Viljandi"];

    [Fact]
    public async Task The_fourth_article_with_a_box_is_published_without_it()
    {
        var pages = Pages("box.example");
        foreach (var page in pages[..3])
            (await ReadAsync(page)).Text.ShouldEndWith(Box);
        (await ReadAsync(pages[3])).Text.ShouldBe(string.Join("\n\n", Samples.Story(Towns[3])));
    }

    [Fact]
    public async Task A_redelivery_publishes_the_same_however_much_was_learnt_since()
    {
        var pages = Pages("redelivery.example");
        var first = await ReadAsync(pages[0]);
        foreach (var page in pages[1..3])
            await ReadAsync(page);
        var fourth = await ReadAsync(pages[3]);

        (await ReadAsync(pages[0], count: 2)).Text.ShouldBe(first.Text);
        (await ReadAsync(pages[3], count: 2)).Text.ShouldBe(fourth.Text);
        fourth.Text.ShouldNotContain(Box);
    }

    [Fact]
    public async Task A_refetch_after_the_memory_grew_is_unchanged()
    {
        var pages = Pages("refetch.example");
        foreach (var page in pages[..4])
            await ReadAsync(page);
        foreach (var page in (PageFetched[])[pages[0], pages[3]])
        {
            await parse.Events.PublishAsync(page with { Fetch = 2 });
            (await parse.SettledAsync(page)).Outcome.ShouldBe("unchanged");
        }
    }

    [Fact]
    public async Task Deliveries_and_versions_of_one_article_teach_no_more_than_once()
    {
        var pages = Pages("once.example");
        for (var count = 1; count <= 3; count++)
            await ReadAsync(pages[0], count);
        await ReadAsync(
            pages[0] with
            {
                Fetch = 2,
                HtmlGzip = Html("once.example", [.. Samples.Story(Towns[0]), "The mayor named no date on Tuesday.", Box]),
            },
            count: 4
        );
        await ReadAsync(pages[1]);
        (await ReadAsync(pages[2])).Text.ShouldEndWith(Box);
    }

    [Fact]
    public async Task What_another_host_repeats_says_nothing()
    {
        foreach (var page in Pages("one.example")[..4])
            await ReadAsync(page);
        (await ReadAsync(Pages("two.example")[4])).Text.ShouldEndWith(Box);
    }

    [Fact]
    public async Task A_text_that_is_printed_again_and_again_is_kept()
    {
        for (var i = 0; i < 5; i++)
        {
            var page = Page("again.example", i, [.. Samples.Story("Valga"), $"This is the report as it stood at {i + 6} in the morning."]);
            (await ReadAsync(page)).Text.ShouldStartWith(string.Join("\n\n", Samples.Story("Valga")));
        }
    }

    [Fact]
    public async Task A_pushed_text_keeps_what_the_site_repeats()
    {
        var pages = Pages("pushed.example");
        foreach (var page in pages[..4])
            await ReadAsync(page);
        var pushed = pages[4] with
        {
            HtmlGzip = null,
            Text = new PushedText
            {
                Title = "Ships wait",
                Text = string.Join("\n\n", [.. Samples.Story(Towns[4]), Box]),
                Outlet = "pushed.example",
            },
        };
        (await ReadAsync(pushed)).Text.ShouldEndWith(Box);
    }

    [Fact]
    public async Task A_host_is_remembered_by_no_more_lines_than_the_bound()
    {
        foreach (var page in Pages("bound.example"))
            await ReadAsync(page);
        await using var db = new ParseDb(
            new DbContextOptionsBuilder<ParseDb>()
                .UseNpgsql(parse.Database.ConnectionStringOf("parse"))
                .UseSnakeCaseNamingConvention()
                .Options
        );
        await SiteBoilerplate.ForgetAsync(db, "bound.example", TestContext.Current.CancellationToken, keep: 6);
        // The box and the four paragraphs of the last article were seen last, at one time: more would be seven.
        (await parse.Database.ScalarAsync<long>("SELECT count(*) FROM parse.site_lines WHERE host = 'bound.example'")).ShouldBe(5);
    }

    /// <summary>An article a town, each with the box below its text.</summary>
    private static PageFetched[] Pages(string host) => [.. Towns.Select((town, i) => Page(host, i, [.. Samples.Story(town), Box]))];

    private static PageFetched Page(string host, int number, string[] paragraphs) =>
        ParseFixture.Page($"https://{host}/{number}", "") with
        {
            FetchedAt = Readers.FetchedAt.AddMinutes(number),
            HtmlGzip = Html(host, paragraphs, number),
        };

    /// <summary>Each host is an outlet of its own: the towns' texts stand in several, and are near-duplicates there.</summary>
    private static byte[] Html(string host, string[] paragraphs, int number = 0) =>
        ParseFixture.Gzip(
            Samples
                .Page(paragraphs: paragraphs, headline: $"{Towns[number]} waits for its ships")
                .Replace("Harbour Daily", host, StringComparison.Ordinal)
        );

    private async Task<Article> ReadAsync(PageFetched page, int count = 1)
    {
        await parse.Events.PublishAsync(page);
        return (await parse.ParsedAsync(page, count)).Article;
    }
}
