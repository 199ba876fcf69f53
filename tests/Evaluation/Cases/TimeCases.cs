using System.Diagnostics;
using System.Text;
using NewsMesh.Evaluation.Pages;
using NewsMesh.Ingest.Feeds;
using NewsMesh.Ingest.Formats;
using NewsMesh.Parse.Pages;

namespace NewsMesh.Evaluation.Cases;

/// <summary>Documents at two sizes, one four times the other: what grows faster than they do is wrong.</summary>
internal static class TimeCases
{
    /// <summary>Four times the size may take four times as long; the rest is for the machine's moods and for garbage collection.</summary>
    private const double MaxGrowth = 7;

    /// <summary>What takes less tells nothing of growth, and hurts nobody.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(250);

    /// <summary>A busy machine makes nothing slow: what is still too slow after so many is.</summary>
    private const int MaxAttempts = 6;

    /// <summary>What the issue allows one document to cost.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    public static Judgement Judge(Case one) =>
        one.Id switch
        {
            "qd-attributes" => Growth(8_000, n => Item("<item " + Repeat(n, i => $"a{i}=\"1\" ") + "><title>t</title></item>")),
            "qd-namespaces" => Growth(8_000, n => Item("<item " + Repeat(n, i => $"xmlns:a{i}=\"u{i}\" ") + "><title>t</title></item>")),
            "qd-endtags" => Growth(70_000, n => "<rss><channel><title>a & b</title>" + Repeat(n, _ => "</a")),
            "qd-atom-entries" => Growth(
                2_500,
                n =>
                    "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>t</title>"
                    + Repeat(n, i => $"<entry><title>t</title><link href=\"https://e.example/{i}\"/></entry>")
                    + "</feed>"
            ),
            "qd-meta-dates" => Growth(
                2_500,
                n =>
                    "<html><head><title>x</title>"
                    + Repeat(n, i => $"<meta name=\"date{i}\" content=\"2026-11-{(i % 20) + 1:00}T10:00\">")
                    + "</head><body><h1>Harbour board approves late ferries</h1></body></html>",
                isPage: true
            ),
            "ln-categories" => Growth(
                12_500,
                n => Item("<item><title>t</title>" + Repeat(n, i => $"<category>c{i}</category>") + "</item>")
            ),
            "ln-nesting" => Growth(5_000, n => Item("<item><title>t</title>" + Repeat(n, _ => "<a>") + Repeat(n, _ => "</a>") + "</item>")),
            "ln-cdata" => Growth(
                500_000,
                n => Item("<item><title>t</title><description><![CDATA[" + new string('x', n) + "]]></description></item>")
            ),
            "ln-entities" => Growth(
                50_000,
                n => Item("<item><title>t</title><description>" + Repeat(n, _ => "&#8217;") + "</description></item>")
            ),
            "ln-doctype" => Growth(
                12_500,
                n => "<!DOCTYPE rss [" + Repeat(n, i => $"<!ENTITY e{i} \"v\">") + "]>" + Item("<item><title>t</title></item>")
            ),
            "ln-extract-links" => Growth(
                2_500,
                n => "<html><body><ul>" + Repeat(n, i => $"<li><a href=\"/n/{i}\">A link of a list</a></li>") + "</ul></body></html>",
                isPage: true
            ),
            _ => new Judgement(false, "no such document"),
        };

    private static string Item(string item) => $"<rss version=\"2.0\"><channel><title>T</title>{item}</channel></rss>";

    private static string Repeat(int times, Func<int, string> part)
    {
        var text = new StringBuilder();
        for (var n = 0; n < times; n++)
            text.Append(part(n));
        return text.ToString();
    }

    private static Judgement Growth(int size, Func<int, string> document, bool isPage = false)
    {
        var (few, many) = (document(size), document(size * 4));
        var (small, large) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var attempt = 0; attempt < MaxAttempts && !IsFine(); attempt++)
            (small, large) = (Least(small, Time(few, isPage)), Least(large, Time(many, isPage)));
        return Judgement.Of(IsFine(), $"n={size}: {small.TotalSeconds:0.00} s; n={size * 4}: {large.TotalSeconds:0.00} s");

        bool IsFine() => large < Longest && (large < Short || large < small * MaxGrowth);
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

    /// <summary>The best of three: what the document costs, and not what else the machine is busy with.</summary>
    private static TimeSpan Time(string document, bool isPage)
    {
        var best = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < 3 && (attempt == 0 || best > Short / 4); attempt++)
        {
            var start = Stopwatch.GetTimestamp();
            Read(document, isPage);
            var time = Stopwatch.GetElapsedTime(start);
            best = time < best ? time : best;
        }
        return best;
    }

    private static void Read(string document, bool isPage)
    {
        if (isPage)
            _ = PageSet.Reader.Of(
                new PageSource
                {
                    Url = "https://news.example/news/late-ferries",
                    Html = document,
                    FetchedAt = PageSet.FetchedAt,
                }
            );
        else if (FeedReader.Read(document) is FeedReading.Feed { Value: var feed })
            _ = PreviewAnswer.Of(feed);
    }
}
