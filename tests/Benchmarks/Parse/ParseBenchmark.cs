using System.IO.Compression;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using NewsMesh.Parse.Pages;
using NewsMesh.Parse.Pages.Metadata;
using NewsMesh.Testing;
using SmartReader;

namespace NewsMesh.Benchmarks.Parse;

/// <summary>
/// Pages a second on one core: the whole reading of a page, beside SmartReader (main text alone) and AngleSharp (parsing alone) on the same pages, and
/// the time split by pass. Measured in processor time, garbage collection included, so that a busy machine changes little.
/// </summary>
internal static class ParseBenchmark
{
    /// <summary>Every fifth page of the development set: its mean size is near that of the news (170 KB).</summary>
    private const int Step = 5, WarmUp = 200;

    private static readonly DateTimeOffset FetchedAt = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    public static Task RunAsync(string[] args)
    {
        var folder = new DirectoryInfo(Repository.PathOf("..", "shared", "data", "extraction"));
        if (!folder.Exists)
        {
            Console.WriteLine("The development data (../shared/data) is not here: nothing is measured.");
            return Task.CompletedTask;
        }
        var pages = Pages(folder);
        Report.Line("pages", pages.Count, "", $"mean {pages.Average(page => page.Html.Length) / 1000:0} thousand characters, every {Step}th of trafilatura's");
        var reader = new ReadPage(new TextLanguage());
        Compare("NewsMesh: text and metadata", pages, page => reader.Of(page));
        Compare("AngleSharp: parsing alone", pages, page => Parse(page.Html));
        Compare("SmartReader: main text alone", [.. pages.Where((_, index) => index % 3 == 0)], Alone);
        Passes.Report(pages);
        return Task.CompletedTask;
    }

    private static void Compare(string name, IReadOnlyList<PageSource> pages, Action<PageSource> work)
    {
        var time = ProcessorTime.Of(pages, WarmUp, work);
        Report.Line(name, Report.Rate(pages.Count, time), "pages/s", $"{time.TotalMilliseconds / pages.Count:0.00} ms a page, one core, warm");
    }

    private static void Parse(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
    }

    private static void Alone(PageSource page)
    {
        using var reader = new Reader(page.Url, page.Html);
        reader.GetArticle();
    }

    private static List<PageSource> Pages(DirectoryInfo folder) =>
    [
        .. File.ReadLines(Path.Combine(folder.FullName, "trafilatura.jsonl")).Where((_, index) => index % Step == 0).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            using var file = new GZipStream(File.OpenRead(Path.Combine(folder.FullName, json.RootElement.GetProperty("html").GetString()!)), CompressionMode.Decompress);
            return new PageSource { Url = json.RootElement.GetProperty("url").GetString()!, Html = new StreamReader(file, Encoding.UTF8).ReadToEnd(), FetchedAt = FetchedAt };
        }),
    ];
}
