using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Identity;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Web;

/// <summary>Strings without a place to break, wherever a page shows words of other people's, on the narrowest screen that is asked for.</summary>
public sealed class UnbrokenTextTests(WebFixture search, Browser browser) : IClassFixture<WebFixture>, IClassFixture<Browser>
{
    /// <summary>Wide letters, so that a few hundred of them are ten screens.</summary>
    private static readonly string Long = new('W', 400);

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task No_string_pushes_a_page_sideways(int width)
    {
        var name = $"Eve{Long}";
        var sample = new Sample
        {
            Url = $"https://{new string('w', 60)}.example/{Long}",
            Outlet = $"Outlet{Long}",
            Headline = $"Headline{Long}",
            Section = $"Section{Long}",
            Authors = [$"Author{Long}"],
            Paragraphs = [$"Word{Long} {Long}.", $"“{Long}Said,” {name} said in Tallinn."],
            Names = [(name, "person"), ("Tallinn", "location")],
            Said = [($"{Long}Said,", name)],
        };
        var discarded = DerivedId.From("article", Long);
        await search.IndexAsync(sample.Linked());
        await search.Events.PublishAsync(Facts.ReadModelTests.SampleFact(Long));
        await search.Events.PublishAsync(
            new ArticleSettled
            {
                ArticleId = discarded,
                Fetch = 1,
                Url = $"https://long.example/{Long}",
                Outcome = "discarded",
                Reason = $"reason{Long}",
                SettledAt = Sample.Morning,
                Journey = sample.Linked().Journey.Passed("parse", Sample.Morning, Sample.Morning, "discarded", $"reason{Long}"),
            }
        );
        await Eventually.TrueAsync(
            async () =>
                (await search.PageAsync("/pipeline")).Html.Contains($"reason{Long}")
                && (await search.GetAsync("/facts")).GetProperty("items").GetArrayLength() > 0,
            "all is indexed"
        );
        var fact = (await search.GetAsync("/facts")).GetProperty("items")[0].GetProperty("id").GetString();
        var page = await browser.OpenAsync(search.Address, width, 700, script: false);
        foreach (
            var path in new[]
            {
                "/",
                "/search",
                $"/search?q={Long}&outlet=Outlet{Long}&outlet={Long}x&language={Long}&topic={Long}",
                $"/articles/{sample.Id}",
                $"/articles/{discarded}",
                $"/articles/{Long}",
                "/quotes",
                "/facts",
                $"/facts/{fact}",
                "/entities",
                $"/entities/{Sample.EntityId(name)}",
                "/feeds",
                "/pipeline",
                "/traces",
            }
        )
        {
            await page.GotoAsync(new Uri(search.Address, path).AbsoluteUri);
            await Browser.KeepAsync(
                page,
                $"unbroken{path.Split('?')[0].Replace('/', '-')[..Math.Min(12, path.Split('?')[0].Length)]}-{width}"
            );
            var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            wide.ShouldBeLessThanOrEqualTo(width, path);
        }
    }
}
