using System.Diagnostics;
using AngleSharp.Html.Parser;
using NewsMesh.Parse.Pages;
using NewsMesh.Parse.Pages.Metadata;
using NewsMesh.Parse.Pages.Text;

namespace NewsMesh.Benchmarks.Parse;

/// <summary>The passes of reading a page one by one, in the order of <see cref="ReadPage"/>.</summary>
internal sealed class Passes
{
    private static readonly TextLanguage Language = new();

    private readonly Dictionary<string, long> _ticks = new(StringComparer.Ordinal);

    public static void Report(IReadOnlyList<PageSource> pages)
    {
        var passes = new Passes();
        foreach (var page in pages)
            passes.Read(page);
        passes._ticks.Clear();
        foreach (var page in pages)
            passes.Read(page);
        var all = passes._ticks.Values.Sum();
        foreach (var (name, ticks) in passes._ticks)
            Benchmarks.Report.Line($"  pass: {name}", Stopwatch.GetElapsedTime(0, ticks).TotalMilliseconds * 1000 / pages.Count, "µs a page", $"{100.0 * ticks / all:0} %");
    }

    private void Read(PageSource source)
    {
        Timed("bounds", () => PageBounds.Refusal(source.Html));
        using var document = Timed("parsing", () => new HtmlParser().ParseDocument(source.Html));
        var page = Timed("what the page says about itself", () => new Page(source, document));
        var facts = Timed("headline, authors, dates, subjects", () => PageMetadata.Of(page));
        var model = TextModel.Default;
        var clues = new Clues(facts.Headline, page.Structured.Text("articleBody"));
        var text = Timed("walk", () => Walk.Of(document.Body ?? document.DocumentElement, new NameReader(model.Space.Vocabulary)));
        var scores = Timed("classify", () => model.Scores(text, clues));
        var body = Timed("paragraphs", () => BodyText.Of(Paragraphs.Of(MainText.Of(text, scores).Kept, facts.Headline)));
        Timed("language", () => Language.Of(body.Text, facts.Language));
    }

    private T Timed<T>(string name, Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = work();
        _ticks[name] = _ticks.GetValueOrDefault(name) + Stopwatch.GetTimestamp() - start;
        return result;
    }
}
