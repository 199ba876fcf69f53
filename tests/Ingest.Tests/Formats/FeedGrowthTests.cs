using System.Text;
using NewsMesh.Ingest.Formats;

namespace NewsMesh.Ingest.Tests.Formats;

/// <summary>
/// Documents made to cost a reader more than their size: four times the document may cost eight times the processor time and memory, and no more. The growth is
/// held, not the time, which is the machine's.
/// </summary>
[Collection(nameof(FeedGrowthTests))]
public sealed class FeedGrowthTests
{
    private const int Times = 4;

    /// <summary>Linear is four; compilation, collection and other tests add to it. Quadratic is sixteen.</summary>
    private const double MaxGrowth = 8;

    /// <summary>Below these the machine's own noise is measured.</summary>
    private static readonly TimeSpan LeastTime = TimeSpan.FromMilliseconds(120);
    private const long LeastBytes = 8 * 1024 * 1024;

    private static readonly Dictionary<string, Func<int, string>> Kinds = new(StringComparer.Ordinal)
    {
        ["stray brackets in a text"] = size => Rss($"<item><title>{Each(size, _ => "< ")}</title></item>"),
        ["stray brackets in a description"] = size => Rss($"<item><description>{Each(size, _ => "&lt; ")}</description></item>"),
        ["stray brackets before a feed"] = size => Each(size, _ => "<") + Rss("<item><title>Pier</title></item>"),
        ["brackets and nothing else"] = size => "<rss>" + Each(size, _ => "<"),
        ["end tags that do not end"] = size => Rss("<item><title>" + Each(size, _ => "</a")),
        ["end tags that do not end in HTML"] = size => Rss($"<item><description><![CDATA[{Each(size, _ => "</a")}]]></description></item>"),
        ["start tags that do not end"] = size => Rss("<item><title>" + Each(size, _ => "<a ")),
        ["start tags that do not end in HTML"] = size =>
            Rss($"<item><description><![CDATA[{Each(size, _ => "<a ")}]]></description></item>"),
        ["comments that do not end"] = size => Rss("<item><title>" + Each(size, _ => "<!--")),
        ["sections that do not end"] = size => Rss("<item><title>" + Each(size, _ => "<![CDATA[")),
        ["instructions that do not end"] = size => Rss("<item><title>" + Each(size, _ => "<?a ")),
        ["attributes of one element"] = size =>
            $"<rss {Each(size, i => $"a{i}='1' ")}><channel><item><title>Pier</title></item></channel></rss>",
        ["attributes of one element in HTML"] = size =>
            Rss($"<item><description><![CDATA[<p {Each(size, i => $"a{i}='1' ")}>Pier</p>]]></description></item>"),
        ["namespaces of one element"] = size =>
            $"<rss {Each(size, i => $"xmlns:n{i}='u{i}' ")}><channel><item><title>Pier</title></item></channel></rss>",
        ["quotes that do not end"] = size => Rss("<item><title>" + Each(size, _ => "<a b=\"")),
        ["nested elements"] = size => Rss($"<item><description><![CDATA[{Each(size, _ => "<div>")}Pier]]></description></item>"),
        ["nested elements in XML"] = size => Rss("<item>" + Each(size, _ => "<x>")),
        ["items"] = size =>
            Rss(Each(size, i => $"<item><guid>{i}</guid><title>Pier {i}</title><link>https://harbour.example/{i}</link></item>")),
        ["empty items"] = size => Rss(Each(4 * size, _ => "<item/>")),
        ["entries of Atom"] = size =>
            "<feed xmlns='http://www.w3.org/2005/Atom'>"
            + Each(size, i => $"<entry><id>{i}</id><title>Pier {i}</title><link href='https://harbour.example/{i}'/></entry>")
            + "</feed>",
        ["items of JSON"] = size =>
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"t\",\"items\":["
            + string.Join(
                ',',
                Enumerable.Range(0, size).Select(i => $"{{\"id\":\"{i}\",\"url\":\"https://harbour.example/{i}\",\"title\":\"Pier\"}}")
            )
            + "]}",
        ["items of JSON that was cut off"] = size =>
            "{\"title\":\"t\",\"items\":["
            + Each(size, i => $"{{\"id\":\"{i}\",\"url\":\"https://harbour.example/{i}\",\"title\":\"Pier\"}},")
            + "{\"id",
        ["authors of one item"] = size => Rss($"<item><title>Pier</title>{Each(size, i => $"<author>Ann Lee {i}</author>")}</item>"),
        ["categories of one item"] = size => Rss($"<item><title>Pier</title>{Each(size, i => $"<category>c{i}</category>")}</item>"),
        ["links of one entry"] = size =>
            "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Pier</title>"
            + Each(size, i => $"<link rel='x{i}' href='https://harbour.example/{i}'/>")
            + "</entry></feed>",
        ["character references"] = size => Rss($"<item><title>{Each(size, _ => "&amp;&nbsp;&x")}</title></item>"),
        ["pictures of one item"] = size =>
            Rss($"<item><title>Pier</title>{Each(size, i => $"<media:content url='https://harbour.example/{i}.jpg'/>")}</item>"),
        ["pictures within pictures"] = size =>
            Rss("<item><title>Pier</title>" + Each(size, i => $"<media:group><media:content url='/{i}'>")),
        ["enclosures of one item"] = size =>
            Rss($"<item><title>Pier</title>{Each(size, i => $"<enclosure url='/{i}.mp3' type='audio/mpeg'/>")}</item>"),
        ["dates of one item"] = size =>
            Rss($"<item><title>Pier</title>{Each(size, i => $"<pubDate>Fri, 20 Nov 2026 10:{i % 60:00}:00 GMT</pubDate>")}</item>"),
        ["titles of one item"] = size => Rss($"<item>{Each(size, i => $"<title>Pier {i}</title>")}</item>"),
        ["contents of one item"] = size =>
            Rss($"<item><title>Pier</title>{Each(size, i => $"<content:encoded>&lt;p&gt;Pier {i}</content:encoded>")}</item>"),
        ["sections of one title"] = size => Rss($"<item><title>{Each(size, _ => "<![CDATA[a]]>")}</title></item>"),
        ["channels within channels"] = size => Each(size, _ => "<rss><channel><title>Harbour</title>") + "<item><title>Pier</title>",
        ["bases within bases"] = size =>
            "<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + Each(size, i => $"<x xml:base='p{i}/'>") + "<link href='pier'/>",
        ["declarations of entities"] = size =>
            $"<!DOCTYPE rss [{Each(size, i => $"<!ENTITY e{i} '&e{i - 1};&e{i - 1};'>")}]>"
            + Rss($"<item><title>&e{size - 1};</title></item>"),
        ["markup in an entry"] = size =>
            "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Pier</title><content type='xhtml'>"
            + Each(size, i => $"<p>Pier <b>{i}</b></p>")
            + "</content></entry></feed>",
        ["links in one content"] = size =>
            Rss($"<item><description><![CDATA[{Each(size, i => $"<a href='p{i}'>Pier</a>")}]]></description></item>"),
        ["sizes of one picture in HTML"] = size =>
            Rss($"<item><description><![CDATA[<img srcset='{Each(size, i => $"/p{i}.jpg {i + 1}w, ")}'>]]></description></item>"),
        ["declarations of one style"] = size =>
            Rss($"<item><description><![CDATA[<p style='{Each(size, i => $"a{i}:b;")}'>Pier]]></description></item>"),
        ["hours without polls"] = size => Rss($"<skipHours>{Each(size, i => $"<hour>{i}</hour>")}</skipHours>"),
        ["pages of a news sitemap"] = size =>
            "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>"
            + Each(size, i => $"<url><loc>https://harbour.example/{i}</loc><news:news><news:title>Pier {i}</news:title></news:news></url>")
            + "</urlset>",
        ["items of RDF"] = size =>
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel><items><rdf:Seq>"
            + Each(size, i => $"<rdf:li resource='/{i}'/>")
            + "</rdf:Seq></items></channel>"
            + Each(size, i => $"<item rdf:about='/{i}'><title>Pier {i}</title><link>https://harbour.example/{i}</link></item>")
            + "</rdf:RDF>",
        ["JSON within JSON"] = size =>
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"t\",\"items\":" + Each(size, _ => "[{\"a\":"),
        ["authors of an item of JSON"] = size =>
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"t\",\"items\":[{\"id\":\"1\",\"authors\":["
            + string.Join(',', Enumerable.Range(0, size).Select(i => $"{{\"name\":\"Ann Lee{i}\"}}"))
            + "]}]}",
        ["escapes of one string of JSON"] = size =>
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"t\",\"items\":[{\"id\":\"1\",\"content_text\":\""
            + Each(size, _ => "\\u00e9\\n")
            + "\"}]}",
        ["marks on one letter"] = size => Rss($"<item><title>e{Each(4 * size, _ => "\u0301")}</title></item>"),
        ["types of a document that do not end"] = size => Each(size, _ => "<!DOCTYPE[>") + Rss("<item><title>Pier</title></item>"),
        ["sections in HTML with one end behind them all"] = size =>
            Rss($"<item><description>{Each(size, _ => "&lt;![CDATA[")}]]&gt;</description></item>"),
        ["scripts in a title that do not end"] = size => Rss($"<item><title>{Each(size, _ => "&lt;script&gt;")}</title></item>"),
        ["elements of a namespace with a long name"] = size =>
            $"<rss xmlns:x='https://harbour.example/{new string('a', 8 * size)}'><channel><item>{Each(size, _ => "<x:a/>")}</item></channel></rss>",
        ["elements of a broken document whose namespace has a long name"] = size =>
            $"<rss xmlns:x='https://harbour.example/{new string('a', 8 * size)}'><channel><item>{Each(size, _ => "<x:a/>")}",
        ["entries below a long base"] = size =>
            $"<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://harbour.example/{new string('a', 8 * size)}/'>"
            + Each(size / 4, i => $"<entry><id>{i}</id><title>Pier</title><link href='p{i}'/></entry>")
            + "</feed>",
        ["end tags of nothing below many elements"] = size => Rss("<item>" + Each(250, _ => "<x>") + Each(size, _ => "</y>")),
        ["one author with a long list of names"] = size =>
            Rss($"<item><title>Pier</title><author>{Each(size, i => $"Ann Lee{i} and ")}</author></item>"),
        ["one author with many addresses"] = size =>
            Rss($"<item><title>Pier</title><author>{Each(size, _ => "a@a.example ")}</author></item>"),
        ["pairs of quotes within a tag"] = size => Rss($"<item><title>&lt;a {Each(size, _ => "b='\"' ")}</title></item>"),
        ["references to what is declared"] = size =>
            "<!DOCTYPE rss [<!ENTITY e 'pier'>]>" + Rss($"<item><title>{Each(size, _ => "&e;")}</title></item>"),
        ["texts between elements of one title"] = size => Rss($"<item><title>{Each(size, _ => "a<b/>")}</title></item>"),
        ["blanks"] = size => Rss($"<item><title>{Each(8 * size, _ => " ")}Pier</title></item>"),
    };

    public static TheoryData<string> All => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void A_document_of_four_times_the_size_costs_no_more_than_about_four_times_as_much(string kind)
    {
        const int Size = 12_000;
        var (small, large) = (Kinds[kind](Size), Kinds[kind](Size * Times));
        FeedReader.Read(small);
        var (first, second) = (Cost(small), Cost(large));
        second.Time.ShouldBeLessThan((first.Time < LeastTime ? LeastTime : first.Time) * MaxGrowth, kind);
        ((double)second.Bytes).ShouldBeLessThan(Math.Max(first.Bytes, LeastBytes) * MaxGrowth, kind);
    }

    [Theory]
    [InlineData("<")]
    [InlineData("</a")]
    [InlineData("<a ")]
    [InlineData("<item/>")]
    public void A_megabyte_of_it_stays_within_two_seconds_and_two_hundred_megabytes(string part)
    {
        var text = "<rss><channel>" + Each(1_000_000 / part.Length, _ => part);
        FeedReader.Read(text[..1_000]);
        var cost = Cost(text);
        cost.Time.ShouldBeLessThan(TimeSpan.FromSeconds(2));
        cost.Bytes.ShouldBeLessThan(200_000_000);
    }

    [Fact]
    public void What_is_left_out_of_a_long_document_stands_in_its_middle_and_is_counted()
    {
        var feed = FeedReader
            .Read(Rss(Each(EntryBound.Most + 30, i => $"<item><guid>{i}</guid></item>")))
            .ShouldBeOfType<FeedReading.Feed>()
            .Value;
        (feed.Entries.Count, feed.LeftOut).ShouldBe((EntryBound.Most, 30));
        (feed.Entries[0].Id, feed.Entries[^1].Id).ShouldBe(("0", $"{EntryBound.Most + 29}"));
    }

    /// <summary>The fastest of three: what else runs only ever adds.</summary>
    private static (TimeSpan Time, long Bytes) Cost(string text)
    {
        var body = Encoding.UTF8.GetBytes(text);
        var best = TimeSpan.MaxValue;
        var bytes = long.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var (started, held) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
            FeedReader.Read(body, null, "https://harbour.example/feed").ShouldBeAssignableTo<FeedReading>();
            var spent = Environment.CpuUsage.TotalTime - started;
            best = spent < best ? spent : best;
            bytes = Math.Min(bytes, GC.GetAllocatedBytesForCurrentThread() - held);
        }
        return (best, bytes);
    }

    private static string Rss(string items) => $"<rss version='2.0'><channel><title>Harbour</title>{items}</channel></rss>";

    private static string Each(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));
}
