using NewsMesh.Contracts;
using NewsMesh.Parse.Origins;

namespace NewsMesh.Parse.Tests;

public class PublisherFamilyTests
{
    private static readonly PublisherFamilies Families = new([
        "harbour.example\tHarbour Daily\tHarbour Group",
        "fjord.example\tThe Fjord Times\tHarbour Group",
        "far.example\tFar Post\tFar Group",
    ]);

    [Theory]
    [InlineData("https://www.harbour.example/pier", "Harbour Group")]
    [InlineData("https://sport.fjord.example/pier", "Harbour Group")]
    [InlineData("https://web.archive.org/web/20261123060000/https://www.harbour.example/pier", "Harbour Group")]
    [InlineData("https://notharbour.example/pier", null)]
    [InlineData("no address", null)]
    public void A_host_is_known_with_those_below_it_and_copies_of_it(string url, string? family) =>
        (Families.Of(url)?.Family).ShouldBe(family);

    [Fact]
    public void A_text_taken_from_a_sister_paper_stays_in_the_family() =>
        Families.WithFamily(new Origin { Kind = "outlet", Name = "Fjord Times" }, "Far Group").Family.ShouldBe("Harbour Group");

    [Fact]
    public void An_own_report_is_of_its_publishers_family() =>
        Families.WithFamily(new Origin { Kind = "own" }, "Far Group").Family.ShouldBe("Far Group");

    [Fact]
    public void An_agency_has_no_family() =>
        Families.WithFamily(new Origin { Kind = "agency", Name = "AFP" }, "Far Group").Family.ShouldBeNull();

    [Fact]
    public void A_page_of_a_known_host_tells_its_outlet_and_family()
    {
        var article = Readers.Article(
            Samples
                .Page("<meta name=author content='Ann Lee'>")
                .Replace("<meta property=\"og:site_name\" content=\"Harbour Daily\">", "", StringComparison.Ordinal),
            "https://www.irishexaminer.com/news/pier"
        );
        (article.Outlet, article.PublisherFamily, article.Origin.Family).ShouldBe(
            ("Irish Examiner", "The Irish Times Group", "The Irish Times Group")
        );
    }

    [Fact]
    public void Every_host_of_the_seeds_stands_there_once() =>
        PublisherFamilies.Default.Of("https://www.theguardian.com/world").ShouldNotBeNull().Outlet.ShouldBe("The Guardian");
}
