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

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();
}
