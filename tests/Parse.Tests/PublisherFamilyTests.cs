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

    [Theory]
    [InlineData("Coast Post", "https://coast.example/a", "Coast Post")]
    [InlineData("Harbour Daily", "https://www.harbour.example/a", "Harbour Daily")]
    [InlineData("The Harbour Daily", "https://stranger.example/a", null)]
    [InlineData("Morning Times", "https://times.example/a", null)]
    [InlineData("", "https://coast.example/a", null)]
    public void A_publisher_may_be_cited_by_a_name_that_is_nobody_elses(string name, string url, string? expected)
    {
        var families = new PublisherFamilies([
            "harbour.example\tHarbour Daily\tHarbour Group",
            "times.example\tMorning Times\tOne",
            "other.example\tThe Morning Times\tTwo",
        ]);
        families.OwnName(name, families.Of(url)).ShouldBe(expected);
    }

    [Fact]
    public void A_page_tells_its_own_name_also_where_the_feed_calls_it_otherwise()
    {
        var entry = new FeedEntry { FeedId = Guid.Empty, Outlet = "My morning reads" };
        var article = Readers.Article(Samples.Page(""), "https://harbour.example/2026/pier", entry);
        (article.Outlet, article.OwnName).ShouldBe(("My morning reads", "Harbour Daily"));
    }

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

    [Theory]
    [InlineData("<meta property=og:site_name content='BBC News'>", "")]
    [InlineData("<meta name=application-name content='the guardian'>", "")]
    [InlineData("", " - BBC News")]
    public void A_strangers_page_cannot_call_itself_a_known_outlet(string head, string behindTitle)
    {
        var page = Samples
            .Page(head)
            .Replace("<meta property=\"og:site_name\" content=\"Harbour Daily\">", "", StringComparison.Ordinal)
            .Replace(" - Harbour Daily</title>", behindTitle + "</title>", StringComparison.Ordinal);
        var article = Readers.Article(page, "https://news.stranger.example/pier");
        article.Outlet.ShouldBe("news.stranger.example");
        article.PublisherFamily.ShouldBeNull();
    }

    [Fact]
    public void A_known_outlet_may_call_itself_what_it_is_called() =>
        Readers
            .Article(
                Samples.Page().Replace("content=\"Harbour Daily\"", "content=\"The Guardian\"", StringComparison.Ordinal),
                "https://amp.theguardian.com/pier"
            )
            .Outlet.ShouldBe("The Guardian");

    [Theory]
    [InlineData("https://news.harbour.example/pier", "harbour.example")]
    [InlineData("https://www.example.co.uk/pier", "example.co.uk")]
    [InlineData("http://127.0.0.1:8080/harbour-courier/pier.html", "127.0.0.1/harbour-courier")]
    [InlineData("http://localhost/pier", "localhost")]
    public void An_origin_is_counted_by_who_has_the_address(string url, string site) => PublisherSite.Of(url).ShouldBe(site);

    [Fact]
    public void An_outlet_that_is_named_and_unknown_counts_for_the_site_that_names_it() =>
        Families
            .WithFamily(new Origin { Kind = "outlet", Name = "Anybody's Gazette" }, null, "stranger.example")
            .Site.ShouldBe("stranger.example");

    [Fact]
    public void Every_host_of_the_seeds_stands_there_once() =>
        PublisherFamilies.Default.Of("https://www.theguardian.com/world").ShouldNotBeNull().Outlet.ShouldBe("The Guardian");
}
