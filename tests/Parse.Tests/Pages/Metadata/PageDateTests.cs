using NewsMesh.Parse.Pages.Metadata;

namespace NewsMesh.Parse.Tests.Pages.Metadata;

/// <summary>Which of the dates on a page is the publication.</summary>
public class PageDateTests
{
    [Theory]
    [InlineData("<p class='byline'>By Ann Lee, 20 November 2026</p>", "")]
    [InlineData("<div class='entry-date'>20.11.2026</div>", "")]
    [InlineData("<span>20. November 2026</span>", "")]
    [InlineData("<p>Veröffentlicht am 20.11.2026, aktualisiert am 21.11.2026</p>", "")]
    [InlineData("<p>Updated 21 November 2026. Published 20 November 2026</p>", "")]
    [InlineData("<div class='datum'><span>Nov</span> <span>20</span><span>2026</span></div>", "")]
    [InlineData("<abbr class='published' title='Friday, November 20th, 2026, 7:05 pm'>last week</abbr>", "")]
    [InlineData("<p><time datetime='2026-11-20'>Friday</time></p>", "<aside><time datetime='2026-11-22'>Sunday</time></aside>")]
    [InlineData("<p>20 November 2026</p>", "<div class='comments'><p>Tom, 21 November 2026</p></div>")]
    [InlineData("<p>20 November 2026</p>", "<footer>© 2026 Harbour Daily, 23.11.2026</footer>")]
    [InlineData("", "<p class='post-footer'>Dieser Artikel wurde am 20. November 2026 um 14:48 von Ann Lee geschrieben.</p>")]
    [InlineData(
        "<div class='byline'>Ann Lee <span class='date'>20 November 2026, 3:51 pm</span> <span class='comments'><a href='#c'>11</a></span></div>",
        ""
    )]
    [InlineData(
        "<div class='metas'>Posted 20 November 2026</div>",
        "<div class='box-info'><time class='box-info-time'>13 July 2026</time></div>"
    )]
    public void A_date_that_readers_see_is_read(string before, string after) =>
        Day(Samples.Page(before: before, after: after)).ShouldBe(new DateOnly(2026, 11, 20));

    [Theory]
    [InlineData("shareaholic:article_published_time")]
    [InlineData("sailthru.date")]
    [InlineData("parsely-pub-date")]
    [InlineData("DC.date.issued")]
    [InlineData("citation_publication_date")]
    [InlineData("cXenseParse:recs:publishtime")]
    public void Meta_elements_speak_many_dialects(string name) =>
        Day(Samples.Page($"<meta name='{name}' content='2026-11-20T08:00:00Z'><meta name='lastmod' content='2026-11-22'>"))
            .ShouldBe(new DateOnly(2026, 11, 20));

    [Fact]
    public void A_page_that_is_no_article_for_schema_org_is_dated_all_the_same() =>
        Day(
                Samples.Page(
                    "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2026-11-20T08:00:00+00:00\"}]}</script>"
                )
            )
            .ShouldBe(new DateOnly(2026, 11, 20));

    [Fact]
    public void The_data_of_scripts_is_a_last_resort() =>
        Day(Samples.Page("<script>window.page = {\"publishedAt\":\"2026-11-20T08:00:00Z\",\"title\":\"x\"};</script>"))
            .ShouldBe(new DateOnly(2026, 11, 20));

    [Fact]
    public void A_date_of_the_news_is_not_the_date_of_the_article() =>
        Readers
            .Article(
                Samples.Page(
                    paragraphs:
                    [
                        .. Samples.Paragraphs,
                        "The pier had been closed on 3 March 2024 after a storm tore away forty metres of it, and the town had waited for its repair ever since that night.",
                    ]
                )
            )
            .PublishedAt.ShouldBeNull();

    [Fact]
    public void A_day_within_a_sentence_is_none_of_publication_behind_a_small_word_either() =>
        Readers
            .Article(
                Samples.Page(
                    paragraphs:
                    [
                        "Der Verein lädt gemeinsam mit dem Landesjugendring und der Reederei des Hafens vom 6. März 2026 an zu einer Reihe von Werkstätten über faire Lieferketten in das Haus am Pier ein.",
                        .. Samples.Paragraphs,
                    ]
                )
            )
            .PublishedAt.ShouldBeNull();

    [Theory]
    [InlineData("2026-11-19T23:00:00Z", "20 November 2026", "2026-11-20T00:00:00+01:00")]
    [InlineData("2026-11-21T04:15:00Z", "20 November 2026", "2026-11-20T23:15:00-05:00")]
    [InlineData("2026-11-20T23:15:00Z", "20 November 2026", "2026-11-20T23:15:00+00:00")]
    [InlineData("2026-11-20T12:00:00Z", "21 November 2026", "2026-11-20T12:00:00+00:00")]
    public void An_instant_has_the_day_that_readers_see(string instant, string day, string local) =>
        PageMetadata
            .Of(
                Readers.Parsed(
                    Samples.Page($"<meta property='article:published_time' content='{instant}'>", before: $"<p class='date'>{day}</p>"),
                    "https://harbour.example/pier"
                )
            )
            .PublishedAt!.Value.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBe(local);

    [Fact]
    public void Figures_with_two_readings_are_read_as_the_address_says() =>
        Day(Samples.Page(before: "<p class='date'>11/05/2026</p>"), "https://harbour.example/2026/11/pier")
            .ShouldBe(new DateOnly(2026, 11, 5));

    [Fact]
    public void American_pages_write_the_month_first() =>
        Day(Samples.Page(before: "<p class='date'>11/05/2026</p>").Replace("lang=\"en\"", "lang=\"en-US\"", StringComparison.Ordinal))
            .ShouldBe(new DateOnly(2026, 11, 5));

    [Fact]
    public void Midnight_to_the_second_is_a_day_without_a_time() =>
        Readers
            .Article(Samples.Page("<meta property='article:published_time' content='2026-11-20T00:00:00+02:00'>"))
            .PublishedAt.ShouldBe(new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void The_source_with_a_time_tells_the_instant_of_the_day() =>
        Readers
            .Article(
                Samples.Page(
                    "<meta property='article:published_time' content='2026-11-20T08:15:00+02:00'>",
                    before: "<p class='date'>20 November 2026</p>"
                ),
                "https://harbour.example/2026/11/20/pier"
            )
            .PublishedAt.ShouldBe(new DateTimeOffset(2026, 11, 20, 6, 15, 0, TimeSpan.Zero));

    [Fact]
    public void A_change_is_told_beside_the_publication()
    {
        var article = Readers.Article(
            Samples.Page(
                "<meta property='article:published_time' content='2026-11-20T08:00:00Z'><meta property='article:modified_time' content='2026-11-21T08:00:00Z'>"
            )
        );
        (article.PublishedAt?.Day, article.ModifiedAt?.Day).ShouldBe((20, 21));
    }

    private static DateOnly? Day(string html, string url = "https://harbour.example/pier") =>
        Readers.Article(html, url).PublishedAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;
}
