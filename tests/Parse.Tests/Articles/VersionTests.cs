using NewsMesh.Contracts;

namespace NewsMesh.Parse.Tests.Articles;

/// <summary>What makes a version of an article: its words, and nothing that changes around them.</summary>
public class VersionTests(ParseFixture parse) : IClassFixture<ParseFixture>
{
    public static TheoryData<string, string> Unrelated =>
        [.. from maker in LivingPage.Makers.Keys from change in LivingPage.Changes.Keys select (maker, change)];

    public static TheoryData<string, string> Edits =>
        [.. from maker in LivingPage.Makers.Keys from edit in Edited.Keys select (maker, edit)];

    private static readonly Dictionary<string, Func<LivingPage, LivingPage>> Edited = new(StringComparer.Ordinal)
    {
        ["a sentence more"] = page =>
            page with
            {
                Paragraphs = [.. page.Paragraphs[..3], page.Paragraphs[3] + " The ministry did not name a date."],
            },
        ["a sentence less"] = page => page with { Paragraphs = [.. page.Paragraphs[..3]] },
        ["a corrected figure"] = page =>
            page with
            {
                Paragraphs =
                [
                    .. page.Paragraphs[..3],
                    page.Paragraphs[3].Replace("two hundred", "three hundred", StringComparison.Ordinal),
                ],
            },
        ["a corrected name"] = page =>
            page with
            {
                Paragraphs =
                [
                    page.Paragraphs[0],
                    page.Paragraphs[1].Replace("Okonjo", "Okonjo-Saar", StringComparison.Ordinal),
                    .. page.Paragraphs[2..],
                ],
            },
        ["a denial taken back"] = page =>
            page with
            {
                Paragraphs =
                [
                    .. page.Paragraphs[..2],
                    page.Paragraphs[2].Replace("denied", "admitted", StringComparison.Ordinal),
                    page.Paragraphs[3],
                ],
            },
        ["another headline"] = page => page with { Headline = "Pier reopens three weeks late" },
    };

    [Theory]
    [MemberData(nameof(Unrelated))]
    public async Task What_changes_around_an_article_is_no_version(string maker, string change) =>
        await StaysAsync(maker, LivingPage.Changes[change]);

    [Theory]
    [InlineData("newspaper")]
    [InlineData("blog")]
    [InlineData("plain")]
    public async Task A_page_on_which_everything_else_changed_is_the_same_version(string maker) =>
        await StaysAsync(maker, page => LivingPage.Changes.Values.Aggregate(page, (changed, change) => change(changed)));

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task An_edit_is_a_version_whatever_else_changed(string maker, string edit)
    {
        var url = parse.NewUrl();
        var (before, after) = (
            new LivingPage(),
            LivingPage.Changes.Values.Aggregate(Edited[edit](new LivingPage()), (changed, change) => change(changed))
        );
        var first = await ParsedAsync(ParseFixture.Page(url, LivingPage.Makers[maker](before)), count: 1);
        var second = await ParsedAsync(ParseFixture.Page(url, LivingPage.Makers[maker](after), fetch: 2), count: 2);

        first.Text.ShouldBe(string.Join("\n\n", before.Paragraphs));
        (second.Version, second.Headline).ShouldBe((2, after.Headline));
        second.Text.ShouldBe(string.Join("\n\n", after.Paragraphs));
    }

    /// <summary>Reads the page, and the page of the next three visits, of which none may be told as a change.</summary>
    private async Task StaysAsync(string maker, Func<LivingPage, LivingPage> next)
    {
        var (url, page) = (parse.NewUrl(), new LivingPage());
        var article = await ParsedAsync(ParseFixture.Page(url, LivingPage.Makers[maker](page)), count: 1);
        article.Text.ShouldBe(Samples.Text);
        for (var fetch = 2; fetch <= 4; fetch++)
        {
            page = next(page);
            var again = ParseFixture.Page(url, LivingPage.Makers[maker](page), fetch);
            await parse.Events.PublishAsync(again);
            var settled = await parse.SettledAsync(again, count: fetch - 1);
            (settled.Outcome, settled.Fetch).ShouldBe(("unchanged", fetch));
        }
    }

    private async Task<Article> ParsedAsync(PageFetched page, int count)
    {
        await parse.Events.PublishAsync(page);
        return (await parse.ParsedAsync(page, count)).Article;
    }
}
