using NewsMesh.Contracts;
using NewsMesh.Parse.Pages;
using NewsMesh.Parse.Pages.Metadata;

namespace NewsMesh.Parse.Tests.Pages;

public class MetadataTests
{
    [Theory]
    [InlineData("Pier reopens | Harbour Daily")]
    [InlineData("Pier reopens - Harbour Daily")]
    [InlineData("Harbour Daily: Pier reopens")]
    [InlineData("Pier reopens – News – Harbour Daily")]
    [InlineData("Pier reopens &amp;#8211; Harbour Daily")]
    public void The_headline_is_not_the_sites_name(string title) =>
        Readers
            .Article(
                Samples
                    .Page(headline: "Pier reopens")
                    .Replace("<title>Pier reopens - Harbour Daily</title>", $"<title>{title}</title>", StringComparison.Ordinal)
            )
            .Headline.ShouldBe("Pier reopens");

    [Theory]
    [InlineData("Ann Lee", "Ann Lee")]
    [InlineData("By Ann Lee and Tom Hendriks", "Ann Lee|Tom Hendriks")]
    [InlineData("Ann Lee, Political Correspondent", "Ann Lee")]
    [InlineData("Von Jürgen von der Heide und Eva Maß", "Jürgen von der Heide|Eva Maß")]
    [InlineData("ANN LEE / TOM HENDRIKS", "Ann Lee|Tom Hendriks")]
    [InlineData("Harbour Daily Staff", "")]
    [InlineData("Harbour Daily", "")]
    [InlineData("Reuters", "")]
    [InlineData("admin", "")]
    [InlineData("ann.lee@harbour.example", "")]
    public void Authors_are_persons(string author, string persons) =>
        string.Join('|', Readers.Article(Samples.Page($"<meta name=author content='{author}'>")).Authors).ShouldBe(persons);

    [Fact]
    public void Structured_data_is_followed_through_its_graph()
    {
        var article = Readers.Article(
            Samples.Page(
                """
                <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
                  {"@type":"NewsArticle","headline":"Pier reopens","author":{"@id":"#ann"},"publisher":{"@id":"#site"},"datePublished":"2026-11-23T06:00:00+01:00","dateModified":"2026-11-23T08:00:00+01:00","articleSection":"Shipping","keywords":"Tallinn, harbours"},
                  {"@id":"#ann","@type":"Person","name":"Ann Lee"},{"@id":"#site","@type":"Organization","name":"Harbour Daily"}]}</script>
                """
            )
        );
        article.ShouldSatisfyAllConditions(
            () => article.Authors.ShouldBe(["Ann Lee"]),
            () => article.PublishedAt.ShouldBe(new DateTimeOffset(2026, 11, 23, 5, 0, 0, TimeSpan.Zero)),
            () => article.ModifiedAt.ShouldBe(new DateTimeOffset(2026, 11, 23, 7, 0, 0, TimeSpan.Zero)),
            () => article.Section.ShouldBe("Shipping"),
            () => article.Tags.ShouldBe(["Tallinn", "harbours"])
        );
    }

    [Theory]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"a\nb\"}")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"\\ud83d\"}")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"#a\",\"@type\":\"Person\"}}")]
    [InlineData("{\"@type\":[\"NewsArticle\",7],\"author\":[null,7,{}],\"datePublished\":{}}")]
    [InlineData("not json")]
    [InlineData("[[[[]]]]")]
    public void Broken_structured_data_is_no_obstacle(string json) =>
        Readers.Article(Samples.Page($"<script type='application/ld+json'>{json}</script>")).Body.Text.ShouldBe(Samples.Text);

    [Theory]
    [InlineData("2026-11-23T06:00:00+01:00", "2026-11-23T05:00:00Z")]
    [InlineData("2026-11-23T06:00:00+0100", "2026-11-23T05:00:00Z")]
    [InlineData("2026-11-23T05:00:00", "2026-11-23T05:00:00Z")]
    [InlineData("2026-11-23", "2026-11-23T00:00:00Z")]
    [InlineData("20261123", "2026-11-23T00:00:00Z")]
    [InlineData("Mon, 23 Nov 2026 06:00:00 +0100", "2026-11-23T05:00:00Z")]
    [InlineData("Mon, 23 Nov 2026 05:00:00 GMT", "2026-11-23T05:00:00Z")]
    [InlineData("2026-11-22 23:00 EST", "2026-11-23T04:00:00Z")]
    [InlineData("November 23, 2026", "2026-11-23T00:00:00Z")]
    [InlineData("23.11.2026 05:00", "2026-11-23T05:00:00Z")]
    [InlineData("23/11/2026", "2026-11-23T00:00:00Z")]
    public void Dates_are_read_in_many_spellings(string text, string expected) =>
        Published($"<meta property='article:published_time' content='{text}'>").ShouldBe(DateTimeOffset.Parse(expected, null));

    [Fact]
    public void A_date_in_the_future_is_not_believed() =>
        Published("<meta property='article:published_time' content='2027-01-01T00:00:00Z'>").ShouldBeNull();

    [Fact]
    public void A_time_of_today_without_its_zone_is_not_after_its_fetch() =>
        Published("<meta property='article:published_time' content='2026-11-23T20:00:00'>").ShouldBe(Readers.FetchedAt);

    [Fact]
    public void The_address_tells_the_day_where_the_page_does_not() =>
        Readers
            .Article(Samples.Page(), "https://harbour.example/2026/11/20/pier")
            .PublishedAt.ShouldBe(new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void The_feed_tells_the_time_of_a_bare_day()
    {
        var told = new DateTimeOffset(2026, 11, 20, 17, 30, 0, TimeSpan.Zero);
        Readers
            .Article(Samples.Page(), "https://harbour.example/2026/11/20/pier", new FeedEntry { FeedId = Guid.Empty, PublishedAt = told })
            .PublishedAt.ShouldBe(told);
    }

    [Theory]
    [InlineData("<link rel=canonical href='/a'>", "https://harbour.example/a")]
    [InlineData("<link rel=canonical href='https://www.harbour.example/a?utm_source=x'>", "https://www.harbour.example/a")]
    [InlineData("<link rel=canonical href='https://other.example/a'>", "https://harbour.example/2026/pier")]
    [InlineData("<link rel=canonical href='https://harbour.example/'>", "https://harbour.example/2026/pier")]
    [InlineData("<link rel=canonical href='javascript:alert(1)'>", "https://harbour.example/2026/pier")]
    [InlineData("<meta property='og:url' content='https://harbour.example/b'>", "https://harbour.example/b")]
    [InlineData("", "https://harbour.example/2026/pier")]
    public void The_canonical_address_stays_on_its_site(string head, string expected) =>
        Readers.Article(Samples.Page(head)).CanonicalUrl.ShouldBe(expected);

    [Theory]
    [InlineData("news.example.co.uk", "example.co.uk", true)]
    [InlineData("a.blogspot.com", "b.blogspot.com", false)]
    [InlineData("harbour.example", "news.harbour.example", true)]
    [InlineData("one.co.uk", "two.co.uk", false)]
    [InlineData("10.0.0.1", "11.0.0.1", false)]
    [InlineData("[2001:db8::1]", "[2001:db8::2]", false)]
    [InlineData("News.Harbour.Example.", "harbour.example", true)]
    [InlineData("harbour.org.br", "lighthouse.org.br", false)]
    [InlineData("harbour.spb.ru", "lighthouse.spb.ru", false)]
    public void Sites_are_told_apart(string a, string b, bool shared) => RegistrableHost.IsShared(a, b).ShouldBe(shared);

    [Theory]
    [InlineData("www.harbour.com.pk", "harbour.com.pk")]
    [InlineData("a.b.harbour.waw.pl", "harbour.waw.pl")]
    [InlineData("news.harbour.com.np", "harbour.com.np")]
    [InlineData("www.harbour.kent.sch.uk", "harbour.kent.sch.uk")]
    [InlineData("img.harbour.s3.amazonaws.com", "harbour.s3.amazonaws.com")]
    [InlineData("harbour.blogspot.com.br", "harbour.blogspot.com.br")]
    [InlineData("news.harbour.it", "harbour.it")]
    [InlineData("co.uk", "co.uk")]
    [InlineData(".com", ".com")]
    [InlineData("...", "")]
    [InlineData("a..co.uk", ".co.uk")]
    public void What_is_registered_is_one_label_more_than_the_suffix(string host, string registrable) =>
        RegistrableHost.Of(host).ShouldBe(registrable);

    [Fact]
    public void The_text_tells_the_language_and_not_the_declaration() =>
        Readers.Article(Samples.Page().Replace("lang=\"en\"", "lang=\"de\"", StringComparison.Ordinal)).Language.ShouldBe("en");

    [Theory]
    [InlineData("Kurz.", "de-AT", "de")]
    [InlineData("Kurz.", null, "und")]
    [InlineData("Kurz.", "x<y", "und")]
    [InlineData(
        "Гавань Таллінна знову відкрилася в понеділок після трьох тижнів ремонту, і перші кораблі увійшли до полудня, повідомили чиновники.",
        "en",
        "uk"
    )]
    [InlineData("タリン港は三週間の修理を終えて月曜日に再開した。最初の船は正午前に入港した。", null, "ja")]
    [InlineData(
        "Hamnen i Tallinn öppnade igen på måndagen efter tre veckor av reparationer, och de första fartygen kom in före klockan tolv, sade myndigheterna.",
        "sv-SE",
        "sv"
    )]
    public void Languages_are_told(string text, string? declared, string expected) =>
        Readers.Language.Of(text, declared).ShouldBe(expected);

    private static DateTimeOffset? Published(string head) => Readers.Article(Samples.Page(head)).PublishedAt;

    [Fact]
    public void A_part_of_a_page_keeps_its_fragment_and_a_page_does_not()
    {
        const string Html = "<html><head><title>Pier opens</title><link rel=canonical href='https://harbour.example/news#a'></head></html>";
        PageMetadata.Of(Readers.Parsed(Html, "https://harbour.example/news#b")).CanonicalUrl.ShouldBe("https://harbour.example/news#b");
        PageMetadata.Of(Readers.Parsed(Html, "https://harbour.example/news")).CanonicalUrl.ShouldBe("https://harbour.example/news");
    }
}
