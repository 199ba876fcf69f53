using System.Net;
using NewsMesh.Contracts;
using NewsMesh.Search.Tests.Facts;
using NewsMesh.ServiceDefaults.Identity;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Web;

public sealed class HomePageTests(SearchFixture search) : IClassFixture<SearchFixture>
{
    [Fact]
    public async Task The_front_page_shows_what_is_reported_most_with_outlets_and_origins_and_where_reports_disagree()
    {
        (await search.PageAsync("/")).Html.ShouldContain("Nothing is indexed yet");
        foreach (var empty in new[] { "/search", "/stories", "/facts", "/quotes", "/entities", "/pipeline" })
            (await search.PageAsync(empty)).Html.ShouldContain("Articles come from feeds: <a href=\"/feeds\">", Case.Sensitive, empty);
        var wire = new Origin { Kind = "agency", Name = "Coastwire" };
        var large = await StoryAsync(
            "harbour",
            0,
            ("Harbour Courier", wire),
            ("Pier News", wire),
            ("Fjord Times", new Origin { Kind = "own" })
        );
        var small = await StoryAsync(
            "budget",
            3,
            ("Capital Desk", new Origin { Kind = "own" }),
            ("Elbe-Bote", new Origin { Kind = "own" })
        );
        await search.Events.PublishAsync(ReadModelTests.SampleFact("twelve ships or fifteen") with { Status = "contested" });
        await search.Events.PublishAsync(ReadModelTests.SampleFact("nobody doubts this"));

        var html = await Eventually.SatisfiesAsync(
            async () => WebUtility.HtmlDecode((await search.PageAsync("/")).Html),
            html =>
                html.Contains($"/stories/{large}", StringComparison.Ordinal)
                && html.Contains($"/stories/{small}", StringComparison.Ordinal)
                && html.Contains("twelve ships or fifteen", StringComparison.Ordinal),
            "stories and facts are shown"
        );
        html.IndexOf($"/stories/{large}", StringComparison.Ordinal)
            .ShouldBeLessThan(html.IndexOf($"/stories/{small}", StringComparison.Ordinal));
        html.ShouldContain("Harbour Courier, Pier News");
        html.ShouldContain("3 articles, <strong>2</strong> independent origins");
        html.ShouldNotContain("nobody doubts this");
        html.ShouldContain("All articles", Case.Sensitive, "the latest are there, too");
        (await search.GetAsync($"/stories/{large}")).GetProperty("origins").GetInt32().ShouldBe(2);
    }

    private async Task<Guid> StoryAsync(string word, int hour, params (string Outlet, Origin Origin)[] reports)
    {
        var articles = reports
            .Select(
                (report, index) =>
                {
                    var linked = new Sample
                    {
                        Url = $"https://{index}.example/{word}",
                        Outlet = report.Outlet,
                        PublishedAt = Sample.Morning.AddHours(hour + index),
                        Paragraphs = [$"The {word} was closed."],
                    }.Linked();
                    return linked with { Article = linked.Article with { Origin = report.Origin } };
                }
            )
            .Concat(
                Enumerable
                    .Range(0, 6)
                    .Select(n => new Sample { Url = $"https://other.example/{word}/{n}", Paragraphs = ["Something else."] }.Linked())
            )
            .ToArray();
        await search.IndexAsync(articles);
        var id = DerivedId.From("story", word);
        await search.Events.PublishAsync(
            new StoryChanged
            {
                StoryId = id,
                Version = 1,
                Headline = $"The {word} is closed",
                ArticleIds = [.. articles.Take(reports.Length).Select(article => article.Article.ArticleId)],
                ArticleCount = reports.Length,
                FirstPublishedAt = Sample.Morning,
                LastPublishedAt = Sample.Morning.AddHours(hour),
            }
        );
        return id;
    }
}
