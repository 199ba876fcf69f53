using System.Text;
using NewsMesh.Ingest.Fetching;
using NewsMesh.Ingest.Formats;
using NewsMesh.Ingest.Pages;

namespace NewsMesh.Ingest.Tests.Formats;

/// <summary>Mistakes that publishers really make; each of these went wrong once.</summary>
public sealed class FoundInTheWildTests
{
    private static ParsedEntry Entry(string item) =>
        Feed($"<rss version=\"2.0\"><channel><link>https://news.example.org/</link><item>{item}</item></channel></rss>").Entries[0];

    private static ParsedFeed Feed(string document) => ((FeedReading.Feed)FeedReader.Read(document, "https://news.example.org/feed")).Value;

    [Theory]
    [InlineData("www.news.example.org/a/1", "https://www.news.example.org/a/1")]
    [InlineData("news.example.org/a/1", "https://news.example.org/a/1")]
    [InlineData("https://www.google.com/url?rct=j&amp;sa=t&amp;url=https://other.example/a/1&amp;ct=ga", "https://other.example/a/1")]
    [InlineData(
        "http://www.bing.com/news/apiclick.aspx?ref=FexRss&amp;url=https%3a%2f%2fother.example%2fa%3fid%3d1&amp;c=1",
        "https://other.example/a?id=1"
    )]
    [InlineData("https://l.facebook.com/l.php?u=https%3A%2F%2Fother.example%2Fa&amp;h=AT0", "https://other.example/a")]
    [InlineData("https://duckduckgo.com/l/?kh=-1&amp;uddg=https%3A%2F%2Fother.example%2Fa", "https://other.example/a")]
    [InlineData("https://out.forum.example/t3_x?url=https%3A%2F%2Fother.example%2Fa&amp;token=x", "https://other.example/a")]
    [InlineData(
        "https://eur01.safelinks.protection.mail.example/?url=https%3A%2F%2Fother.example%2Fa&amp;data=05",
        "https://other.example/a"
    )]
    [InlineData("https://games.example/linkfilter/?u=https%3A%2F%2Fother.example%2Fa", "https://other.example/a")]
    [InlineData("https://r.search.example/_ylt=x/RO=10/RU=https%3a%2f%2fother.example%2fa/RK=2/RS=y", "https://other.example/a")]
    [InlineData("https://news.example.org/a/1<description>Pier</description>", "https://news.example.org/a/1")]
    [InlineData("https://news.example.org/share?url=https://other.example/a", "https://news.example.org/share?url=https://other.example/a")]
    [InlineData(
        "https://news.example.org/out?url=https://news.example.org/a",
        "https://news.example.org/out?url=https://news.example.org/a"
    )]
    public void A_link_is_the_article_that_it_means(string link, string url) => Entry($"<link>{link}</link>").Url.ShouldBe(url);

    [Theory]
    [InlineData("#")]
    [InlineData("javascript:void(0)")]
    [InlineData("N/A")]
    public void A_permanent_guid_goes_before_a_link_that_is_no_page(string link) =>
        Entry($"<link>{link}</link><guid>https://news.example.org/a/1</guid>").Url.ShouldBe("https://news.example.org/a/1");

    [Fact]
    public void The_end_of_validity_is_no_update() =>
        Entry("<title>x</title><expirationDate>Sat, 20 Nov 2027 08:00:00 GMT</expirationDate>").UpdatedAt.ShouldBeNull();

    [Theory]
    [InlineData(
        "<author>noreply@news.example</author><dc:creator xmlns:dc=\"http://purl.org/dc/elements/1.1/\">Ann Lee</dc:creator>",
        "Ann Lee"
    )]
    [InlineData(
        "<author>desk@news.example</author><dc:creator xmlns:dc=\"http://purl.org/dc/elements/1.1/\">Ann Lee</dc:creator>",
        "Ann Lee"
    )]
    [InlineData("<author>desk@news.example</author>", "desk@news.example")]
    [InlineData("<author>Ann Lee, Tom Berg and Li Na</author>", "Ann Lee|Tom Berg|Li Na")]
    [InlineData("<author>Ana de la Cruz y José Núñez</author>", "Ana de la Cruz|José Núñez")]
    [InlineData("<author>Jan Novák a Eva Malá</author>", "Jan Novák|Eva Malá")]
    [InlineData("<author>Kovács János és Nagy Éva</author>", "Kovács János|Nagy Éva")]
    [InlineData("<author>Ana Popescu și Ion Ionescu</author>", "Ana Popescu|Ion Ionescu")]
    [InlineData("<author>Μαρία Παπά και Νίκος Ρίζος</author>", "Μαρία Παπά|Νίκος Ρίζος")]
    [InlineData("<author>By Ann Lee and Tom Berg</author>", "Ann Lee|Tom Berg")]
    [InlineData("<author>Von Anna Schmidt</author>", "Anna Schmidt")]
    [InlineData("<author>Von Miller</author>", "Von Miller")]
    [InlineData("<author>Lee, Ann</author>", "Lee, Ann")]
    [InlineData("<author>Smith and Sons Press</author>", "Smith and Sons Press")]
    [InlineData("<author>Department of Health and Social Care</author>", "Department of Health and Social Care")]
    public void Authors_are_the_names_that_are_given(string item, string authors) =>
        string.Join('|', Entry(item).Authors).ShouldBe(authors);

    [Theory]
    [InlineData("Browser drops the &lt;script&gt; tag", "Browser drops the <script> tag")]
    [InlineData("Fire &#55357;&#56613; at mill", "Fire 🔥 at mill")]
    [InlineData("Fire &#xD83D;&#xDD25; at mill", "Fire 🔥 at mill")]
    [InlineData("Half &#55357; gone", "Half gone")]
    public void A_headline_is_kept_whole(string title, string expected) => Entry($"<title>{title}</title>").Title.ShouldBe(expected);

    [Fact]
    public void One_stray_byte_does_not_make_a_document_another_encoding()
    {
        byte[] bytes =
        [
            .. "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss><channel><title>Café, Café, Café: it"u8,
            0x92,
            .. "s</title></channel></rss>"u8,
        ];
        ((FeedReading.Feed)FeedReader.Read(bytes, "utf-8")).Value.Title.ShouldBe("Café, Café, Café: it’s");
    }

    [Theory]
    [InlineData("<br />\n<b>Deprecated</b>: Function x() in <b>/srv/a.php</b> on line <b>7</b><br />\n<?xml version=\"1.0\"?>")]
    [InlineData("<b>Notice</b>: undefined index<br>")]
    public void Markup_before_the_feed_is_passed_over(string before) =>
        Feed($"{before}<rss version=\"2.0\"><channel><item><title>One</title></item></channel></rss>").Entries.Count.ShouldBe(1);

    [Fact]
    public void An_element_with_thousands_of_attributes_is_read_with_the_first_of_them() =>
        Feed(
            $"<rss version=\"2.0\" {string.Join(' ', Enumerable.Range(0, 5_000).Select(n => $"a{n}=\"1\""))}><channel><item><title>One</title></item></channel></rss>"
        )
            .Entries.Count.ShouldBe(1);

    [Fact]
    public void The_first_second_of_1970_is_no_date() =>
        Entry("<pubDate>Thu, 01 Jan 1970 00:00:00 +0000</pubDate>").PublishedAt.ShouldBeNull();

    [Theory]
    [InlineData("{0}\n<!-- cached 0.2 s -->")]
    [InlineData("{0};")]
    [InlineData("// made by a template\n{0}")]
    [InlineData("/* cached */ feed.callback({0});")]
    public void Something_behind_a_JSON_feed_does_no_harm(string template) =>
        Feed(template.Replace("{0}", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"title\":\"One\"}]}"))
            .Entries[0]
            .Title.ShouldBe("One");

    [Theory]
    [InlineData(
        "{\"title\":\"Pier\",\"items\":[{\"id\":\"1\",\"title\":\"One\"},{\"id\":\"2\",\"title\":\"Two\"},{\"id\":\"3\",\"tit",
        2,
        1
    )]
    [InlineData("{\"title\":\"Pier\",\"items\":[{\"id\":\"1\",\"title\":\"One\"},{\"id\":\"2\",\"tags\":[{\"a\":1}", 1, 1)]
    [InlineData("{\"title\":\"Pier\",\"items\":[{\"id\":\"1\",\"title\":\"One\"},{\"id\":\"2\",\"title\":\"Two\"}", 2, 1)]
    [InlineData("{\"title\":\"Pier\",\"items\":[{\"id\":\"1\",\"title\":\"One\nLine\"},<br><b>Fatal error</b>: out of memory", 1, 1)]
    [InlineData("{\"title\":\"Pier\",\"items\":[{\"id\":\"1\",\"title\":\"One\"}],\"author\":{\"na", 1, 0)]
    [InlineData("{\"title\":\"Pier\",\"items\":[{\"id\":\"1\",\"title\":\"One\"}]", 1, 0)]
    public void A_JSON_feed_that_was_cut_off_has_its_whole_items(string document, int entries, int leftOut)
    {
        var feed = Feed(document);
        (feed.Title, feed.Entries.Count, feed.LeftOut).ShouldBe(("Pier", entries, leftOut));
        feed.Entries[0].Title.ShouldStartWith("One");
    }

    [Theory]
    [InlineData("{\"title\":\"Pier\",\"items\":[{\"id\":\"1\",\"tit")]
    [InlineData("{\"title\":\"Pier\",\"ite")]
    [InlineData("{\"items\":{\"a\":[{\"id\":\"1\"},{")]
    public void A_JSON_document_without_a_whole_item_is_no_feed(string document) =>
        FeedReader.Read(document).ShouldBeOfType<FeedReading.NoFeed>();

    [Fact]
    public void A_line_break_or_an_unknown_escape_within_a_string_of_a_JSON_feed_does_no_harm() =>
        Feed("{\"items\":[{\"id\":\"1\",\"title\":\"One\nit\\'s \\q\"}]}").Entries[0].Title.ShouldBe("One it's \\q");

    [Theory]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0; url=/there\"><p>You are being redirected.</p>", "https://a.example/there")]
    [InlineData("<META HTTP-EQUIV='Refresh' CONTENT=\"1;URL='https://b.example/x?a=1&amp;b=2'\">", "https://b.example/x?a=1&b=2")]
    [InlineData("<noscript><meta http-equiv=\"refresh\" content=\"0;url=/noscript\"></noscript>", null)]
    [InlineData("<meta http-equiv=\"refresh\" content=\"300\">", null)]
    [InlineData("<meta http-equiv=\"refresh\" content=\"900; url=/there\">", null)]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0; url=javascript:alert(1)\">", null)]
    public void A_page_that_is_only_a_way_says_where_it_leads(string html, string? target) =>
        MetaRefresh.TargetIn(html, new Uri("https://a.example/here"))?.AbsoluteUri.ShouldBe(target);

    [Fact]
    public void A_page_with_a_text_of_its_own_leads_nowhere() =>
        MetaRefresh
            .TargetIn(
                "<meta http-equiv=\"refresh\" content=\"0; url=/there\">"
                    + new StringBuilder().Insert(0, "<p>A report of the day.</p>", 60),
                new Uri("https://a.example/")
            )
            .ShouldBeNull();

    [Theory]
    [InlineData(
        "Police are looking for witnesses after two men broke into a bank on Quay Street. Neighbours had reported unusual activity behind the building at about 3am."
    )]
    [InlineData(
        "A robot has won a half marathon in Eastport for the first time on Sunday. \"I am not a robot, so I was glad to finish,\" said Tom Berg, 29. He came in second after an hour and took the title."
    )]
    [InlineData(
        "The search firm Lumo will agree to stop using third-party cookies by June, regulators said. The company had delayed the step three times."
    )]
    public void A_short_report_about_walls_is_none(string text) =>
        PageWall
            .NameOf($"<title>Report</title><h1>Report</h1><p>{text}</p>", new Uri("https://a.example/1"), new Uri("https://a.example/1"))
            .ShouldBeNull();

    [Fact]
    public void A_path_with_a_word_of_logins_in_it_is_a_path() =>
        PageWall
            .NameOf(
                "<h1>Bank changes its app</h1><p>Nobody was hurt.</p>",
                new Uri("https://a.example/s"),
                new Uri("https://a.example/news/login/policy-change")
            )
            .ShouldBeNull();
}
