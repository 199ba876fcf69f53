using NewsMesh.Parse.Pages;

namespace NewsMesh.Parse.Tests.Pages;

/// <summary>
/// Pages made to cost a reader more than their size: four times the page may cost eight times the processor time and memory, and no more. The growth is
/// held, not the time, which is the machine's.
/// </summary>
[Collection(nameof(HostilePageTests))]
public class PageGrowthTests
{
    private const int Times = 4;

    /// <summary>Linear is four; compilation, collection and other tests add to it. Quadratic is sixteen.</summary>
    private const double MaxGrowth = 8;

    /// <summary>Below these the machine's own noise is measured.</summary>
    private static readonly TimeSpan LeastTime = TimeSpan.FromMilliseconds(120);
    private const long LeastBytes = 8 * 1024 * 1024;

    private static readonly Dictionary<string, Func<int, string>> Kinds = new(StringComparer.Ordinal)
    {
        ["meta elements of dates"] = size =>
            Samples.Page(head: Each(4 * size, i => $"<meta name='date{i}' content='2026-11-{(i % 20) + 1:00}T10:{i % 60:00}'>")),
        ["dates in lines"] = size => Samples.Page(after: Each(size, i => $"<p>{(i % 20) + 1} November 2026 at 5:05 p.m. ET</p>")),
        ["elements that say they are closed behind a drawing"] = size => Samples.Page(after: "<svg><p>" + Each(size, _ => "<x/>")),
        ["elements that say they are closed behind a formula"] = size => Samples.Page(after: "<math><div>" + Each(size, _ => "<x/>")),
        ["links of a drawing that do not end"] = size => Samples.Page(after: "<svg>" + Each(size, _ => "<link>")),
        ["anchors that do not end"] = size => Samples.Page(after: Each(size, i => $"<p><a name='a{i}'>text</p>")),
        ["data with a quote in each string"] = size =>
            Samples.Page(
                head: "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"x\":["
                    + Each(size, _ => "\"a \"b\" c\",")
                    + "]}</script>"
            ),
        ["articles in data"] = size =>
            Samples.Page(
                head: Each(
                    size / 8,
                    i =>
                        $"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"Pier {i}\",\"url\":\"/p{i}\"}}</script>"
                )
            ),
        ["next articles"] = size =>
            Samples.Page(
                after: Each(size / 4, i => $"<article><h1>Another report {i}</h1><p>By Ann Lee</p><p>The pier was shut.</p></article>")
            ),
        ["addresses that call themselves canonical"] = size =>
            Samples.Page(head: Each(size, i => $"<link rel='canonical' href='https://harbour.example/{i}'>")),
        ["pages in other languages"] = size =>
            Samples.Page(head: Each(size, i => $"<link rel='alternate' hreflang='x{i}' href='https://harbour.example/{i}'>")),
        ["tags in the head"] = size => Samples.Page(head: Each(size, i => $"<meta property='article:tag' content='tag {i}'>")),
        ["tags in links"] = size => Samples.Page(after: Each(size, i => $"<a rel='tag' href='/tag/{i}'>tag {i}</a> ")),
        ["headings that may be the headline"] = size =>
            Samples.Page(before: Each(size / 4, i => $"<h1>Pier reopens and ships return {i}</h1>")),
        ["words of a heading"] = size => Samples.Page(headline: Each(size, i => $"pier{i} ")),
        ["names of a byline"] = size => Samples.Page(before: $"<p class='byline'>By {Each(size, i => $"Ann Lee {i}, ")}and Bob Ray</p>"),
        ["bylines"] = size => Samples.Page(before: Each(size / 2, i => $"<p class='byline'>By Ann Lee and Bob Ray in Port {i}</p>")),
        ["times of elements"] = size => Samples.Page(before: Each(size, i => $"<time datetime='2026-11-20T10:{i % 60:00}:00Z'>{i}</time>")),
        ["figures and blanks of a date"] = size => Samples.Page(before: $"<p class='date'>{Each(size, _ => "1. ")}</p>"),
        ["links of a paragraph"] = size => Samples.Page(paragraphs: [Each(size, i => $"<a href='/{i}'>pier</a> and ")]),
        ["line breaks of a paragraph"] = size => Samples.Page(paragraphs: [Each(size, i => $"The pier was shut {i}.<br>")]),
        ["one sentence again and again"] = size =>
            Samples.Page(paragraphs: Enumerable.Repeat("The pier was shut for three weeks.", size / 2)),
        ["the headline again and again"] = size => Samples.Page(after: Each(size / 2, _ => "<p>Pier reopens and ships return</p>")),
        ["rows of a table"] = size =>
            Samples.Page(after: $"<table>{Each(size / 2, i => $"<tr><td>Pier {i}</td><td>{i}</td></tr>")}</table>"),
        ["figures with captions"] = size =>
            Samples.Page(
                after: Each(size / 4, i => $"<figure><img src='{i}.png'><figcaption>Pier {i}. Photo: Ann Lee</figcaption></figure>")
            ),
        ["nodes of data that name each other"] = size =>
            Samples.Page(
                head: "<script type='application/ld+json'>{\"@graph\":["
                    + string.Join(
                        ',',
                        Enumerable
                            .Range(0, size)
                            .Select(i =>
                                $"{{\"@id\":\"#{i}\",\"@type\":\"Person\",\"name\":\"Ann Lee {i}\",\"knows\":{{\"@id\":\"#{i + 1}\"}}}}"
                            )
                    )
                    + ",{\"@type\":\"NewsArticle\",\"headline\":\"Pier\",\"author\":{\"@id\":\"#0\"}}]}</script>"
            ),
        ["authors of data"] = size =>
            Samples.Page(
                head: "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":["
                    + string.Join(',', Enumerable.Range(0, size).Select(i => $"{{\"@type\":\"Person\",\"name\":\"Ann Lee {i}\"}}"))
                    + "]}</script>"
            ),
        ["rules of a style"] = size => Samples.Page(after: $"<p style='{Each(size, i => $"x{i}:1;")}display:none'>Hidden.</p>"),
        ["classes of an element"] = size => Samples.Page(after: $"<div class='{Each(size, i => $"c{i} ")}'>Pier.</div>"),
        ["frames and players"] = size =>
            Samples.Page(after: Each(size / 2, i => $"<iframe src='/player/{i}'></iframe><video src='{i}'></video>")),
        ["templates and parts without script"] = size =>
            Samples.Page(after: Each(size / 4, i => $"<noscript><p>Pier {i}</p></noscript><template><p>Pier {i}</p></template>")),
        ["hyphens and stops of a title"] = size => Samples.Page(head: $"<title>{Each(size, _ => "- | : ")}</title>"),
        ["a text without spaces"] = size => Samples.Page(paragraphs: [new string('東', 8 * size)]),
        ["quotation marks of a text"] = size => Samples.Page(paragraphs: [Each(size, _ => "“a ” ‘")]),
        ["lines that say who pays"] = size => Samples.Page(after: Each(size / 4, i => $"<p>Subscribe to read on {i}</p>")),
        ["hidden parts"] = size =>
            Samples.Page(
                after: Each(size / 4, i => $"<p>Line {i} is shown to all.</p><div hidden><p>Line {i} a.</p><p>Line {i} b.</p></div>")
            ),
    };

    public static TheoryData<string> All => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void A_page_of_four_times_the_size_costs_no_more_than_about_four_times_as_much(string kind)
    {
        var (small, large) = (Kinds[kind](2_000), Kinds[kind](2_000 * Times));
        Readers.Read(small);
        var (first, second) = (Cost(small), Cost(large));
        second.Time.ShouldBeLessThan((first.Time < LeastTime ? LeastTime : first.Time) * MaxGrowth, kind);
        ((double)second.Bytes).ShouldBeLessThan(Math.Max(first.Bytes, LeastBytes) * MaxGrowth, kind);
    }

    /// <summary>The fastest of three: what else runs only ever adds.</summary>
    private static (TimeSpan Time, long Bytes) Cost(string html)
    {
        var best = TimeSpan.MaxValue;
        var bytes = long.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var (started, held) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
            Readers.Read(html).ShouldBeAssignableTo<Extraction>();
            var spent = Environment.CpuUsage.TotalTime - started;
            best = spent < best ? spent : best;
            bytes = Math.Min(bytes, GC.GetAllocatedBytesForCurrentThread() - held);
        }
        return (best, bytes);
    }

    private static string Each(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));
}
