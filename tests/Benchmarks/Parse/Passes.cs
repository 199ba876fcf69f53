using NewsMesh.Parse.Origins;
using NewsMesh.Parse.Pages;
using NewsMesh.Parse.Pages.Metadata;
using NewsMesh.Parse.Pages.Text;

namespace NewsMesh.Benchmarks.Parse;

/// <summary>The passes of reading a page in the order of <see cref="ReadPage"/>, each over a few pages at a time, so that processor time tells them apart.</summary>
internal sealed class Passes
{
    private const int AtATime = 20;

    private static readonly TextLanguage Language = new();

    private readonly Dictionary<string, TimeSpan> _times = new(StringComparer.Ordinal);

    public static void Report(IReadOnlyList<PageSource> pages)
    {
        var passes = new Passes();
        foreach (var chunk in pages.Chunk(AtATime))
            passes.Read(chunk);
        passes._times.Clear();
        foreach (var chunk in pages.Chunk(AtATime))
            passes.Read(chunk);
        var all = passes._times.Values.Sum(time => time.TotalMicroseconds);
        foreach (var (name, time) in passes._times)
            Benchmarks.Report.Line($"  pass: {name}", time.TotalMicroseconds / pages.Count, "µs a page", $"{100 * time.TotalMicroseconds / all:0} %");
    }

    private void Read(PageSource[] sources)
    {
        Timed("bounds", sources, source => PageBounds.Refusal(source.Html));
        var documents = Timed("parsing", sources, source => (Source: source, Document: ParsePage.Of(source.Html)));
        var pages = Timed("what the page says about itself", documents, read => new Page(read.Source, read.Document));
        var facts = Timed("headline, authors, dates, subjects", pages, page => (Page: page, Facts: PageMetadata.Of(page)));
        var model = TextModel.Default;
        var texts = Timed("walk", facts, read => (read.Page, read.Facts, Text: Walk.Of(read.Page.Document.Body!, new NameReader(model.Space.Vocabulary))));
        var scored = Timed("classify", texts, read => (read.Page, read.Facts, read.Text, Scores: model.Scores(read.Text, new Clues(read.Facts.Headline, read.Page.Structured.Text("articleBody")))));
        var main = Timed("keep and leave out", scored, read => (read.Page, read.Facts, Text: MainText.Of(read.Text, read.Scores)));
        var bodies = Timed("paragraphs", main, read => (read.Page, read.Facts, read.Text, Body: BodyText.Of(Paragraphs.Of(read.Text.Kept, read.Facts.Headline, read.Facts.Authors))));
        Timed("refusals", bodies, read => Refusals.Of(read.Page, read.Facts, read.Text, words: 200));
        Timed("origin", bodies, read => ArticleOrigin.Of(OriginClues.Of(read.Page, read.Facts, read.Text, read.Facts.Authors)));
        Timed("language", bodies, read => Language.Of(read.Body.Text, read.Facts.Language));
        foreach (var (_, document) in documents)
            document.Dispose();
    }

    private TOut[] Timed<TIn, TOut>(string name, TIn[] items, Func<TIn, TOut> work)
    {
        var before = Environment.CpuUsage.TotalTime;
        var results = Array.ConvertAll(items, item => work(item));
        _times[name] = _times.GetValueOrDefault(name) + (Environment.CpuUsage.TotalTime - before);
        return results;
    }
}
