using System.Text;
using NewsMesh.Parse.Pages;

namespace NewsMesh.Parse.Tests.Pages;

/// <summary>
/// Pages made to hang or to burst a parser: each is answered within two seconds of processor time, most with a reason. They run alone, so that
/// the process's time is theirs.
/// </summary>
[Collection(nameof(HostilePageTests))]
[CollectionDefinition(nameof(HostilePageTests), DisableParallelization = true)]
public class HostilePageTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    /// <summary>More than is ever held at a time: everything that is made on the way.</summary>
    private const long MaxBytes = 200 * 1024 * 1024;

    public HostilePageTests() => Readers.Article(Samples.Page());

    public static TheoryData<string, string> Pages =>
        new()
        {
            { "nested elements", Repeat("<div>", 100_000) },
            { "nested elements that say they are closed", Repeat("<div/>", 100_000) },
            { "nested formatting", Repeat("<b><i>", 50_000) },
            { "nested tables", Repeat("<table><tr><td>", 40_000) },
            { "nested lists", Repeat("<ul><li>", 50_000) },
            { "nested quotations with text", Repeat("<blockquote>x", 50_000) },
            {
                "formatting that every block reopens",
                string.Concat(Enumerable.Range(0, 40_000).Select(i => $"<div><font size={i}></div>"))
            },
            { "drawings that turn into text", "<svg>" + Repeat("<title><div>", 50_000) },
            { "elements hidden behind a comment", "<!-- --!>" + Repeat("<div>", 100_000) },
            { "fifty megabytes", new string('a', 50 * 1024 * 1024) },
            { "endless attributes", "<p " + string.Concat(Enumerable.Range(0, 200_000).Select(i => $" a{i}=1")) + ">text</p>" },
            {
                "endless attributes without values",
                "<p " + string.Concat(Enumerable.Range(0, 200_000).Select(i => $" a{i}")) + ">text</p>"
            },
            { "many elements", Repeat("<p>word</p>", 60_000) },
            { "binary data", Encoding.Latin1.GetString(Enumerable.Range(0, 200_000).Select(i => (byte)(i * 7919 >> 3)).ToArray()) },
        };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_hostile_page_is_refused_in_time_with_a_reason(string kind, string html)
    {
        ShouldStayBounded(kind, () => Readers.Reason(html).ShouldNotBeEmpty(kind));
    }

    public static TheoryData<string, string> Heavy =>
        new()
        {
            { "an unclosed quote", Samples.Page() + "<p title=\"" + new string('a', 1_000_000) },
            { "a long line", Samples.Page(paragraphs: [new string('x', 1_000_000)]) },
            { "one long paragraph", Samples.Page(paragraphs: [Repeat("word and word. ", 60_000)]) },
            {
                "as many paragraphs as are let through",
                Samples.Page(paragraphs: Enumerable.Range(0, 20_000).Select(i => $"Paragraph {i} says a few words."))
            },
            { "as deep as is let through", Samples.Page(before: Repeat("<div>", 240) + "deep" + Repeat("</div>", 240)) },
            {
                "parts within parts that are named to be left out",
                Samples.Page(
                    after: string.Concat(Enumerable.Repeat(Repeat("<div class=newsletter>", 200) + "x" + Repeat("</div>", 200), 120))
                )
            },
            {
                "names by the thousand",
                Samples.Page(
                    after: string.Concat(
                        Enumerable
                            .Range(0, 5_000)
                            .Select(i =>
                                $"<div class='{string.Join(' ', Enumerable.Range(0, 40).Select(j => $"article-{i}-body{j}"))}'>x</div>"
                            )
                    )
                )
            },
            { "huge structured data", Samples.Page(head: $"<script type='application/ld+json'>{Repeat("[", 100_000)}</script>") },
            {
                "structured data in circles",
                Samples.Page(
                    head: $"<script type='application/ld+json'>[{{\"@type\":\"NewsArticle\",\"author\":{Circle},\"image\":{Circle}}},{{\"@id\":\"#a\",\"name\":{Circle},\"url\":{Circle}}}]</script>"
                )
            },
            { "a title of nothing but the site's name", Samples.Page(headline: Repeat("Harbour Daily - ", 50_000)) },
            { "a megabyte of title", Samples.Page(headline: Repeat("title - ", 100_000)) },
            {
                "ten thousand authors",
                Samples.Page(
                    head: string.Concat(
                        Enumerable.Range(0, 10_000).Select(i => $"<meta name=author content='Ann Lee{(char)('a' + (i % 26))}'>")
                    )
                )
            },
            {
                "headings within headings around three megabytes of text",
                Samples.Page(paragraphs: [Repeat("<h1><div>", 100) + Repeat("word and more words. ", 150_000)])
            },
            {
                "dates within dates around a megabyte of text",
                Samples.Page(after: Repeat("<time>", 230) + Repeat("word and more <b>words</b>. ", 45_000))
            },
            {
                "nothing but quotations",
                Samples.Page(
                    paragraphs:
                    [
                        string.Concat(
                            Enumerable
                                .Range(0, 24_000)
                                .Select(i =>
                                    $"<blockquote>Quotation {i} which is said nowhere else at all{new string('x', i % 60)}</blockquote>"
                                )
                        ),
                    ]
                )
            },
            {
                "half a megabyte of told text beside as many lines",
                Samples.Page(
                    head: $"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"articleBody\":\"{Repeat("The told text says nothing of the kind. ", 12_000)}\"}}</script>",
                    paragraphs: Enumerable.Range(0, 24_000).Select(i => $"Paragraph {i} says a few words.")
                )
            },
            { "four megabytes of blanks", Samples.Page(after: new string(' ', 4_000_000)) },
            { "elements behind an embedded page", Samples.Page() + "<iframe><title></iframe>" + Repeat("<div>", 100_000) },
            { "flat elements behind an embedded page", Samples.Page() + "<iframe><title></iframe>" + Repeat("<p>", 1_000_000) },
            { "elements behind a choice", Samples.Page() + "<select><title><input>" + Repeat("<div>", 100_000) },
            { "elements behind a note on a formula", Samples.Page() + "<math><annotation-xml><title>" + Repeat("<div>", 100_000) },
            { "elements behind a field of a formula", Samples.Page() + "<math><desc><textarea>" + Repeat("<div>", 100_000) },
            { "elements behind data of a drawing", Samples.Page() + "<svg><desc><![CDATA[<title>]]>" + Repeat("<div>", 100_000) },
            { "attributes behind an embedded page", Samples.Page() + "<iframe><title></iframe>" + Numbered("<body a{0}=1>", 200_000) },
            { "links around blocks", Samples.Page(after: Repeat("<a><div>", 20_000)) },
            { "inline elements around blocks", Samples.Page(after: Repeat("<span><div></span>", 16_000)) },
            { "forms around blocks", Samples.Page(after: Repeat("<form><div></form>", 16_000)) },
            { "blocks around tables", Samples.Page(after: Repeat("<div><table><tr><td></div>", 12_000)) },
            { "drawings around blocks", Samples.Page(after: Repeat("<svg><foreignObject><div></svg>", 12_000)) },
            { "formatting that ends within its block", Samples.Page(after: Repeat("<b><div></b>", 16_000)) },
            { "a body with an attribute, again and again", Samples.Page(after: Numbered("<body a{0}=1>", 45_000)) },
            { "text beside the cells of a table", Samples.Page(after: "<table>" + Repeat("word<br>", 24_000)) },
            { "tables beside the cells of a table", Samples.Page(after: Repeat("<table><tr>word", 120) + Repeat("word<br>", 20_000)) },
            { "as many attributes as are let through", Samples.Page(after: Repeat("<p " + Numbered("a{0} ", 990) + ">word</p>", 600)) },
            { "comments that end otherwise", Samples.Page(after: Repeat("<!-- --!>", 400_000)) },
            { "comments that end otherwise before one that ends", Samples.Page(after: Repeat("<!-- --!>", 400_000) + "<!-- -->") },
            { "choices of one field", Samples.Page(after: "<select>" + Repeat("<option selected>a", 48_000)) },
            { "buttons of which one is chosen", Samples.Page(after: Repeat("<input type=radio name=a checked>", 48_000)) },
            { "fields of one form", Samples.Page(after: "<form id=f>" + Repeat("<input form=f name=a>", 48_000)) },
            { "frames", "<frameset>" + Repeat("<frame src=a>", 48_000) },
            { "terms of a list", Samples.Page(after: "<dl>" + Repeat("<dt>a<dd>b", 24_000)) },
            { "templates within templates", Samples.Page(after: Repeat("<template>", 250) + Repeat("<p>word", 40_000)) },
            {
                "links below a long base",
                Samples.Page(
                    head: $"<base href='https://harbour.example/{new string('a', 500_000)}/'>",
                    after: Numbered("<p><a href='p{0}' rel=tag>Pier {0}</a></p>", 24_000)
                )
            },
            {
                "reports of a live page that nearly stand in its text",
                Samples.Page(
                    head: $"<script type='application/ld+json'>{{\"@type\":\"LiveBlogPosting\",\"articleBody\":\"{new string('a', 300_000)}\",\"liveBlogUpdate\":["
                        + string.Join(',', Enumerable.Repeat($"{{\"articleBody\":\"{new string('a', 100)}b{new string('a', 100)}\"}}", 490))
                        + "]}</script>"
                )
            },
            {
                "a long headline in data beside many articles",
                Samples.Page(
                    head: "<script type='application/ld+json'>["
                        + string.Join(
                            ',',
                            Enumerable.Repeat($"{{\"@type\":\"NewsArticle\",\"headline\":\"{Repeat("pier ", 20_000)}\"}}", 5)
                        )
                        + "]</script>"
                )
            },
        };

    [Theory]
    [MemberData(nameof(Heavy))]
    public void A_heavy_page_is_answered_in_time(string kind, string html)
    {
        ShouldStayBounded(kind, () => Readers.Read(html).ShouldBeAssignableTo<Extraction>());
    }

    /// <summary>Processor time is the whole process's, with compilation and collection, which only ever add to it: the fastest of five counts. Memory counts each time.</summary>
    private static void ShouldStayBounded(string kind, Action read)
    {
        var fastest = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < 5 && fastest >= Limit; attempt++)
        {
            var (before, allocated) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
            read();
            var taken = Environment.CpuUsage.TotalTime - before;
            fastest = taken < fastest ? taken : fastest;
            (GC.GetAllocatedBytesForCurrentThread() - allocated).ShouldBeLessThan(MaxBytes, kind);
        }
        fastest.ShouldBeLessThan(Limit, kind);
    }

    private static string Circle => "[" + Repeat("{\"@id\":\"#a\"},", 5_000) + "null]";

    private static string Numbered(string format, int times) =>
        string.Concat(Enumerable.Range(0, times).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, format, i)));

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();
}
