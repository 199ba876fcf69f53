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
/// Pages a second on one core: the whole reading of a page, beside AngleSharp (parsing alone) and SmartReader (main text alone) on the same pages, and
/// the time split by pass. Measured in processor time, garbage collection included, which still grows where neighbours share the core; how much dearer the
/// whole is than parsing alone, in the same run, moves little.
/// </summary>
internal static class ParseBenchmark
{
    /// <summary>Every fourth of the pages that are not small: their mean size is that of the news (170 KB).</summary>
    private const int Step = 4,
        MinCharacters = 50_000;

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
        Report.Line(
            "pages",
            pages.Count,
            "",
            $"mean {pages.Average(page => page.Html.Length) / 1000:0} thousand characters, every {Step}th of trafilatura's with at least {MinCharacters / 1000} thousand"
        );
        var reader = new ReadPage(new TextLanguage());
        Action whole = () => pages.ForEach(page => reader.Of(page)),
            parsing = () => pages.ForEach(Parse);
        var fresh = ProcessorTime.WarmUp(whole);
        ProcessorTime.WarmUp(parsing);
        var passes = new Passes(pages);
        ProcessorTime.WarmUp(passes.Round);
        passes.Forget();
        var (allocated, paused) = (GC.GetTotalAllocatedBytes(), GC.GetTotalPauseDuration());
        whole();
        (allocated, paused) = (GC.GetTotalAllocatedBytes() - allocated, GC.GetTotalPauseDuration() - paused);
        var times = ProcessorTime.Medians(whole, parsing, passes.Round);
        Rate(
            "NewsMesh: text and metadata",
            pages.Count,
            times[0],
            $"{allocated / pages.Count / 1000} KB allocated and {paused.TotalMicroseconds / pages.Count:0} µs of collection a page"
        );
        Rate("AngleSharp: parsing alone", pages.Count, times[1]);
        Report.Line("NewsMesh / parsing alone", times[0] / times[1], "times", "moves little with the machine and what else it does");
        Report.Line(
            "fresh code: the first round",
            fresh[0].TotalMilliseconds / pages.Count,
            "ms a page",
            $"warm after {fresh.Count} rounds of {pages.Count} pages"
        );
        passes.Report(times[0]);
        var some = pages.Where((_, index) => index % 3 == 0).ToList();
        Action alone = () => some.ForEach(Alone);
        ProcessorTime.WarmUp(alone);
        Rate("SmartReader: main text alone", some.Count, ProcessorTime.Medians(alone)[0], "every third of the pages");
        return Task.CompletedTask;
    }

    private static void Rate(string name, int pages, TimeSpan time, string remark = "") =>
        Report.Line(
            name,
            Report.Rate(pages, time),
            "pages/s",
            $"{time.TotalMilliseconds / pages:0.00} ms a page, one core, warm{(remark.Length > 0 ? "; " : "")}{remark}"
        );

    private static void Parse(PageSource page)
    {
        using var document = new HtmlParser().ParseDocument(page.Html);
    }

    private static void Alone(PageSource page)
    {
        using var reader = new Reader(page.Url, page.Html);
        reader.GetArticle();
    }

    private static List<PageSource> Pages(DirectoryInfo folder) =>
        [
            .. File.ReadLines(Path.Combine(folder.FullName, "trafilatura.jsonl"))
                .Select(line =>
                {
                    using var json = JsonDocument.Parse(line);
                    using var file = new GZipStream(
                        File.OpenRead(Path.Combine(folder.FullName, json.RootElement.GetProperty("html").GetString()!)),
                        CompressionMode.Decompress
                    );
                    return new PageSource
                    {
                        Url = json.RootElement.GetProperty("url").GetString()!,
                        Html = new StreamReader(file, Encoding.UTF8).ReadToEnd(),
                        FetchedAt = FetchedAt,
                    };
                })
                .Where(page => page.Html.Length >= MinCharacters)
                .Where((_, index) => index % Step == 0),
        ];
}
