namespace NewsMesh.Parse.Tests.Pages;

/// <summary>Instants are UTC; the day is the one that the page's readers saw.</summary>
public class PublishedDayTests
{
    [Theory]
    [InlineData("2026-11-20T23:30:00-05:00", "2026-11-21T04:30:00Z", "2026-11-20")]
    [InlineData("2026-11-20T23:30:00 GMT-5", "2026-11-21T04:30:00Z", "2026-11-20")]
    [InlineData("2026-11-20 23:30 ET", "2026-11-21T04:30:00Z", "2026-11-20")]
    [InlineData("2026-07-20 23:30 ET", "2026-07-21T03:30:00Z", "2026-07-20")]
    [InlineData("2026-11-20 01:00:00+05:30", "2026-11-19T19:30:00Z", "2026-11-20")]
    [InlineData("2026-11-20 01:00 IST", "2026-11-19T19:30:00Z", "2026-11-20")]
    [InlineData("2026-11-20", "2026-11-20T00:00:00Z", "2026-11-20")]
    [InlineData("2026-11-20 05:00", "2026-11-20T05:00:00Z", null)]
    public void The_day_is_that_of_the_zone_that_the_page_states(string stated, string instant, string? day)
    {
        var article = Readers.Article(
            Samples.Page($"<meta property='article:published_time' content='{stated}'>"),
            "https://harbour.example/pier"
        );
        article.PublishedAt.ShouldBe(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));
        article.PublishedDay?.ToString("O").ShouldBe(day);
        (article.PublishedDay is null).ShouldBe(day is null);
    }
}
