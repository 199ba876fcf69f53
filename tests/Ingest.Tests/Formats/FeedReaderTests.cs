using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;
using NewsMesh.Ingest.Formats;
using NewsMesh.Testing;

namespace NewsMesh.Ingest.Tests.Formats;

public sealed class FeedReaderTests
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
    private static readonly string Folder = Repository.PathOf("tests", "Ingest.Tests", "Golden");

    public static TheoryData<string> Cases =>
        [.. Directory.EnumerateDirectories(Folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    /// <summary>UPDATE_GOLDEN=1 writes what is read now as what is expected.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void A_document_is_read_as_its_golden_file_says(string name)
    {
        var source = Directory.EnumerateFiles(Path.Combine(Folder, name), "source.*").Single();
        var read = FeedReader.Read(File.ReadAllBytes(source), charset: null, "https://lighthouse.example/feed") switch
        {
            FeedReading.Feed { Value: var feed } => JsonSerializer.Serialize(feed, Readable),
            FeedReading.NoFeed none => JsonSerializer.Serialize(new { none.Reason }, Readable),
            _ => "",
        };
        var expected = Path.Combine(Folder, name, "expected.json");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(expected, read + "\n");
        read.ShouldBe(File.ReadAllText(expected).TrimEnd());
    }

    [Fact]
    public void Whatever_happens_to_a_document_reading_it_does_not_throw()
    {
        var documents = Directory.EnumerateFiles(Folder, "source.*", SearchOption.AllDirectories).Select(File.ReadAllBytes).ToArray();
        Gen.Select(Gen.Int[0, documents.Length - 1], Gen.Int[0, 100_000], Gen.Int[0, 400], Gen.Byte.Array[0, 20])
            .Sample(
                (which, at, cut, put) =>
                {
                    var document = documents[which];
                    var start = at % document.Length;
                    byte[] mutated = [.. document[..start], .. put, .. document[Math.Min(document.Length, start + cut)..]];
                    if (FeedReader.Read(mutated) is FeedReading.Feed { Value: var feed })
                        _ = feed.Entries.Select(entry => SafeHtml.Of(entry.Content)).ToList();
                },
                iter: 2_000
            );
    }

    [Fact]
    public void An_entity_bomb_and_an_external_entity_come_to_nothing()
    {
        const string Bomb =
            """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>t&b;&f;</title></channel></rss>""";
        var feed = FeedReader.Read(Bomb).ShouldBeOfType<FeedReading.Feed>().Value;
        feed.Title.ShouldNotBeNull().ShouldNotContain("aaaa");
        feed.Title.ShouldNotContain("root:");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    [InlineData("iso-8859-5")]
    public void A_declared_encoding_is_honoured(string name)
    {
        _ = TextDecoding.Decode("<"u8); // registers the code pages
        var text = $"""<?xml version="1.0" encoding="{name}"?><rss version="2.0"><channel><title>Новости дня</title></channel></rss>""";
        FeedReader.Read(Encoding.GetEncoding(name).GetBytes(text)).ShouldBeOfType<FeedReading.Feed>().Value.Title.ShouldBe("Новости дня");
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("iso-8859-2")]
    [InlineData("utf-16")]
    public void A_label_that_the_bytes_contradict_is_not_believed(string label)
    {
        var bytes = Encoding.UTF8.GetBytes(
            $"""<?xml version="1.0" encoding="{label}"?><rss version="2.0"><channel><title>Café “Leuchtturm” – 5 €</title></channel></rss>"""
        );
        FeedReader.Read(bytes).ShouldBeOfType<FeedReading.Feed>().Value.Title.ShouldBe("Café “Leuchtturm” – 5 €");
        FeedReader.Read(bytes, label).ShouldBeOfType<FeedReading.Feed>().Value.Title.ShouldBe("Café “Leuchtturm” – 5 €");
    }

    [Theory]
    [InlineData("shift_jis", "灯台の日刊新聞", "灯台")]
    [InlineData("euc-jp", "灯台の日刊新聞", "灯台")]
    [InlineData("euc-kr", "등대 신문 펲", "펲")]
    [InlineData("gb2312", "灯塔日报", "灯塔")]
    [InlineData("big5", "燈塔日報", "燈塔")]
    [InlineData("windows-1256", "صحيفة المنارة", "المنارة")]
    [InlineData("windows-1253", "Ο Φάρος", "Φάρος")]
    public void The_charset_of_the_answer_is_honoured(string charset, string title, string part)
    {
        _ = TextDecoding.Decode("<"u8);
        // Korean sites say euc-kr and write its superset.
        var bytes = Encoding
            .GetEncoding(charset == "euc-kr" ? "ks_c_5601-1987" : charset)
            .GetBytes($"<rss version='2.0'><channel><title>{title}</title></channel></rss>");
        FeedReader.Read(bytes, charset).ShouldBeOfType<FeedReading.Feed>().Value.Title!.ShouldContain(part);
    }

    [Fact]
    public void A_short_entity_of_the_document_itself_is_read_and_nothing_comes_of_many()
    {
        var title = string.Concat(Enumerable.Repeat("&site;", 10_000));
        var feed = FeedReader
            .Read(
                $"""<!DOCTYPE rss [<!ENTITY site "Lighthouse Courier"><!ENTITY other "&site;&site;">]><rss version="2.0"><channel><title>&site;&other;</title><item><title>{title}</title></item></channel></rss>"""
            )
            .ShouldBeOfType<FeedReading.Feed>()
            .Value;
        feed.Title.ShouldBe("Lighthouse Courier&other;");
        feed.Entries[0].Title!.Length.ShouldBeLessThan(70_000);
    }

    [Theory]
    [InlineData("big5")]
    [InlineData("Big5-HKSCS")]
    [InlineData(null)]
    public void Big5_has_the_characters_of_hong_kong(string? label)
    {
        // A place of Hong Kong's, a character beyond the first plane, one of two code points, and markup right behind the first half of another.
        byte[] title = [0xB2, 0x60, 0xA4, 0xF4, 0x96, 0xF5, 0x9E, 0x63, 0x88, 0x62, 0x87];
        FeedReader
            .Read(
                [
                    .. label is null ? "<?xml version='1.0' encoding='big5-hkscs'?><rss><channel><title>"u8 : "<rss><channel><title>"u8,
                    .. title,
                    .. "</title><link>https://lighthouse.example/</link></channel></rss>"u8,
                ],
                label
            )
            .ShouldBeOfType<FeedReading.Feed>()
            .Value.Title.ShouldBe("深水埗\U000210C1\u00CA\u0304\uFFFD");
    }

    [Theory]
    [InlineData("gb2312")]
    [InlineData("gb18030")]
    public void Chinese_text_has_no_characters_of_private_use(string label)
    {
        byte[] title = [0xB8, 0xDB, 0xA3, 0xA0, 0xB8, 0xDB, 0xA6, 0xD9]; // harbour, a wide blank, harbour, a comma of vertical text
        FeedReader
            .Read([.. "<rss><channel><title>"u8, .. title, .. "</title></channel></rss>"u8], label)
            .ShouldBeOfType<FeedReading.Feed>()
            .Value.Title.ShouldBe("港 港\uFE10");
    }

    [Fact]
    public void An_encoding_that_nobody_declares_is_guessed()
    {
        _ = TextDecoding.Decode("<"u8);
        var text = "<rss version='2.0'><channel><title>Сегодня в городе открылся новый мост через реку</title></channel></rss>";
        FeedReader
            .Read(Encoding.GetEncoding("windows-1251").GetBytes(text))
            .ShouldBeOfType<FeedReading.Feed>()
            .Value.Title!.ShouldContain("новый мост");
    }

    [Theory]
    [InlineData("pier", "https://lighthouse.example/news/pier")]
    [InlineData("//ships.example/pier", "https://ships.example/pier")]
    [InlineData("///ships.example/../pier", "https://ships.example/pier")]
    [InlineData(@"\\ships.example\pier", "https://ships.example/pier")]
    [InlineData(@"\pier", "https://lighthouse.example/pier")]
    [InlineData("http:/ships.example/pier", "http:/ships.example/pier")]
    public void A_link_is_resolved_as_browsers_do_and_one_with_a_scheme_is_left_to_who_asks_for_it(string link, string url) =>
        FeedReader
            .Read($"<rss><channel><item><link>{link}</link></item></channel></rss>", "https://lighthouse.example/news/feed")
            .ShouldBeOfType<FeedReading.Feed>()
            .Value.Entries[0]
            .Url.ShouldBe(url);

    [Theory]
    [InlineData("<!doctype html><html><head><title>x</title></head></html>", "HTML")]
    [InlineData("not a feed", "neither")]
    [InlineData("", "empty")]
    [InlineData("{\"a\":1}", "JSON")]
    [InlineData("<opml version='2.0'/>", "/feeds/import")]
    [InlineData(
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://lighthouse.example/</loc></url></urlset>",
        "lists no news"
    )]
    [InlineData(
        "<sitemapindex><sitemap><loc>https://lighthouse.example/pages.xml</loc></sitemap><sitemap><loc>https://lighthouse.example/news.xml</loc></sitemap></sitemapindex>",
        "such as https://lighthouse.example/news.xml"
    )]
    [InlineData("<note>words</note>", "<note>")]
    public void What_is_no_feed_is_said_to_be_none_and_why(string text, string reason) =>
        FeedReader.Read(text).ShouldBeOfType<FeedReading.NoFeed>().Reason.ShouldContain(reason);

    [Fact]
    public void The_feeds_that_a_page_names_are_found()
    {
        const string Html = """
            <html><head><base href="https://lighthouse.example/news/"><link rel="stylesheet" href="a.css">
            <link rel="alternate" type="application/rss+xml" title="All &amp; sundry" href="feed.xml">
            <LINK TYPE='application/atom+xml' REL='ALTERNATE' HREF='/atom'>
            <link rel="alternate" type="text/html" href="/en"><!-- <link rel="alternate" type="application/rss+xml" href="/old"> --></head></html>
            """;
        FeedLinks
            .In(Html, "https://lighthouse.example/")
            .Select(link => link.Url)
            .ShouldBe(["https://lighthouse.example/news/feed.xml", "https://lighthouse.example/atom"]);
        FeedLinks.In(Html, "https://lighthouse.example/")[0].Title.ShouldBe("All & sundry");
    }
}
