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
        ["parts with a next article"] = size =>
            Samples.Page(
                after: Each(
                    size / 4,
                    i => $"<div class='next-story'><h2>Another report {i}</h2><p>By Ann Lee</p><p>The pier was shut.</p></div>"
                )
            ),
        ["parts with a next article within each other"] = size =>
            Samples.Page(
                after: Each(400, i => $"<div class='next-story'><h2>Report {i}</h2>") + Each(size, i => $"<p>Pier {i} was shut.</p>")
            ),
        ["data in single quotes"] = size =>
            Samples.Page(
                head: "<script type='application/ld+json'>{'@type':'NewsArticle','keywords':["
                    + Each(size, i => $"'pier's {i}', /* a */ x:, ")
                    + "]}</script>"
            ),
        ["comments in data without an end"] = size =>
            Samples.Page(head: $"<script type='application/ld+json'>{{'a':{Each(4 * size, _ => "/* ")}}}</script>"),
        ["names with blanks between"] = size => Samples.Page(before: $"<p class=byline>记者 {Each(size, _ => "王小明 李娜 ")}</p>"),
        ["labels for subscribers"] = size => Samples.Page(after: Each(size, _ => "<p>Nur für Abonnenten</p>")),
        ["hidden parts"] = size =>
            Samples.Page(
                after: Each(size / 4, i => $"<p>Line {i} is shown to all.</p><div hidden><p>Line {i} a.</p><p>Line {i} b.</p></div>")
            ),
        ["links in one paragraph"] = size => Samples.Page(after: $"<p>{Each(size, i => $"<a href='/p{i}'>Pier {i}</a> ")}</p>"),
        ["breaks in one paragraph"] = size => Samples.Page(after: $"<p>{Each(size, i => $"Pier {i} was shut.<br>")}</p>"),
        ["items of a list"] = size => Samples.Page(after: $"<ul>{Each(size, i => $"<li>Pier {i} was shut")}</ul>"),
        ["cells of a table"] = size => Samples.Page(after: $"<table>{Each(size, i => $"<tr><td>Pier {i}<td>shut")}</table>"),
        ["headings"] = size => Samples.Page(after: Each(size / 2, i => $"<h2>Pier {i} was shut</h2>")),
        ["first headings"] = size => Samples.Page(after: Each(size / 2, i => $"<h1>Pier {i} was shut</h1>")),
        ["bylines"] = size => Samples.Page(after: Each(size / 2, i => $"<p class=byline>By Ann Lee{i} and Bo Holm{i}</p>")),
        ["authors in data"] = size =>
            Samples.Page(
                head: "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":["
                    + string.Join(',', Enumerable.Range(0, size).Select(i => $"{{\"@type\":\"Person\",\"name\":\"Ann Lee{i}\"}}"))
                    + "]}</script>"
            ),
        ["reports of a live page in data"] = size =>
            Samples.Page(
                head: "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":["
                    + string.Join(
                        ',',
                        Enumerable
                            .Range(0, size / 2)
                            .Select(i =>
                                $"{{\"@type\":\"BlogPosting\",\"headline\":\"Pier {i}\",\"datePublished\":\"2026-11-20T10:00:00Z\",\"articleBody\":\"Pier {i} was shut.\"}}"
                            )
                    )
                    + "]}</script>"
            ),
        ["data within data"] = size =>
            Samples.Page(head: $"<script type='application/ld+json'>{Each(size, _ => "{\"a\":[")}1{Each(size, _ => "]}")}</script>"),
        ["pictures"] = size =>
            Samples.Page(
                after: Each(size / 2, i => $"<figure><img src='/p{i}.jpg' alt='Pier {i}'><figcaption>Pier {i}</figcaption></figure>")
            ),
        ["pictures that are named"] = size => Samples.Page(head: Each(size, i => $"<meta property='og:image' content='/p{i}.jpg'>")),
        ["sizes of one picture"] = size => Samples.Page(after: $"<img srcset='{Each(size, i => $"/p{i}.jpg {i + 1}w, ")}'>"),
        ["canonical addresses"] = size => Samples.Page(head: Each(size, i => $"<link rel=canonical href='https://harbour.example/{i}'>")),
        ["tags"] = size => Samples.Page(after: Each(size, i => $"<a rel=tag href='/t{i}'>Pier {i}</a>")),
        ["properties within properties"] = size =>
            Samples.Page(after: Each(size / 8, i => $"<div itemscope itemprop='p{i}' itemtype='https://schema.org/NewsArticle'>") + "Pier"),
        ["classes of one element"] = size => Samples.Page(after: $"<div class='{Each(size, i => $"c{i} ")}'><p>Pier</p></div>"),
        ["one paragraph again and again"] = size =>
            Samples.Page(after: Each(size / 2, _ => "<p>The pier was shut for the winter, the harbour said.</p>")),
        ["quotations in one paragraph"] = size => Samples.Page(after: $"<p>{Each(size, i => $"“Pier {i},” she said. ")}</p>"),
        ["quotation marks that do not end"] = size => Samples.Page(after: $"<p>{Each(4 * size, _ => "“ ")}</p>"),
        ["marks on one letter"] = size => Samples.Page(after: $"<p>e{Each(4 * size, _ => "\u0301")}</p>"),
        ["dots"] = size => Samples.Page(after: $"<p>{Each(8 * size, _ => ". ")}</p>"),
        ["scripts with dates"] = size =>
            Samples.Page(after: Each(size, i => $"<script>var d{i}={{\"datePublished\":\"2026-11-20T10:{i % 60:00}\"}}</script>")),
        ["comments"] = size => Samples.Page(after: Each(size, i => $"<!-- pier {i} -->")),
        ["character references"] = size => Samples.Page(after: $"<p>{Each(4 * size, _ => "&amp;&nbsp;&x")}</p>"),
        ["bases"] = size => Samples.Page(head: Each(size, i => $"<base href='/p{i}/'>")),
        ["refreshes"] = size => Samples.Page(head: Each(size, i => $"<meta http-equiv=refresh content='{i};url=/p{i}'>")),
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
