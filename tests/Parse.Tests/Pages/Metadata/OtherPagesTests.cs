using NewsMesh.Parse.Pages.Metadata;

namespace NewsMesh.Parse.Tests.Pages.Metadata;

public class OtherPagesTests
{
    [Theory]
    [InlineData("/news/late-ferries", "?page=2")]
    [InlineData("/news/late-ferries", "/news/late-ferries/2/")]
    [InlineData("/news/late-ferries.html", "/news/late-ferries-2.html")]
    [InlineData("/news/late-ferries.html", "late-ferries_seite-2.html")]
    [InlineData("/news/late-ferries/seite-2", "/news/late-ferries/seite-3")]
    [InlineData("/news/late-ferries/2", "/news/late-ferries/3")]
    [InlineData("/news/late-ferries/2", "https://www.harbour.example/news/late-ferries")]
    [InlineData("/index.php?id=7", "/index.php?id=7&page=2")]
    [InlineData("/a,1518.html", "/a,1518,2.html")]
    public void Another_page_of_the_article_is_one(string here, string link) => Has(here, link).ShouldBeTrue();

    [Theory]
    [InlineData("/news/late-ferries", "/news/quay-needs-repairs")]
    [InlineData("/news/late-ferries", "/news/quay-needs-repairs-2")]
    [InlineData("/posts/11", "/posts/12")]
    [InlineData("/2026/11/22/", "/2026/11/23/")]
    [InlineData("/blog/harbour-letter-11", "/blog/harbour-letter-12")]
    [InlineData("/index.php?id=7", "/index.php?id=8")]
    [InlineData("/news/late-ferries", "https://other.example/news/late-ferries/2")]
    [InlineData("/news/late-ferries", "#top")]
    [InlineData("/news/late-ferries", "")]
    [InlineData("/news/late-ferries", "http://[")]
    public void The_next_article_of_a_site_is_none(string here, string link) => Has(here, link).ShouldBeFalse();

    [Theory]
    [InlineData("<link rel='next' href='?page=2'>", "", true)]
    [InlineData("", "<a rel=\"nofollow next\" href=\"?page=2\">2</a>", true)]
    [InlineData("<link rel='next' title='The quay' href='/2026/quay-needs-repairs'>", "<a rel=prev href='/2026/storm'>Storm</a>", false)]
    public void An_article_that_goes_on_elsewhere_says_so(string head, string foot, bool partial) =>
        Readers
            .Article(
                $"<html lang=en><head><title>Harbour board approves late ferries</title>{head}</head><body><article><h1>Harbour board approves late ferries</h1>"
                    + "<p>The harbour board approved a new timetable for the island ferries on Tuesday, after months of talks with residents and hauliers.</p>"
                    + "<p>Under the plan the first boat leaves at 5:40 in the morning and the last one returns shortly before midnight, the board said.</p>"
                    + $"{foot}</article></body></html>"
            )
            .Partial.ShouldBe(partial);

    private static bool Has(string here, string link) => OtherPages.Has("https://www.harbour.example" + here, link);
}
