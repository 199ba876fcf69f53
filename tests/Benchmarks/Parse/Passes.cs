using System.Runtime.InteropServices;
using NewsMesh.Parse.Origins;
using NewsMesh.Parse.Pages;
using NewsMesh.Parse.Pages.Metadata;
using NewsMesh.Parse.Pages.Text;

namespace NewsMesh.Benchmarks.Parse;

/// <summary>
/// The passes of reading a page in the order of <see cref="ReadPage"/>, page by page as it runs them, so that each finds the processor's memory as it does
/// there. What the sum lacks of the whole is shown as everything else.
/// </summary>
internal sealed class Passes(List<PageSource> pages)
{
    private static readonly TextLanguage Language = new();

    private readonly List<Dictionary<string, Pass>> _rounds = [];

    /// <summary>Reads all pages once.</summary>
    public void Round()
    {
        _rounds.Add(new(StringComparer.Ordinal));
        pages.ForEach(Read);
    }

    /// <summary>Forgets the rounds so far, in which code was compiled.</summary>
    public void Forget() => _rounds.Clear();

    public void Report(TimeSpan whole)
    {
        var sum = TimeSpan.Zero;
        foreach (var (name, pass) in _rounds[0])
        {
            var time = ProcessorTime.Median(_rounds.Select(round => round[name].Time));
            sum += time;
            Line(name, time, $", {(double)pass.Allocated / pages.Count / 1000:0} KB");
        }
        Line("everything else", whole - sum, "");

        void Line(string name, TimeSpan time, string allocated) =>
            Benchmarks.Report.Line(
                $"  pass: {name}",
                time.TotalMicroseconds / pages.Count,
                "µs a page",
                $"{100 * (time / whole):0} %{allocated}"
            );
    }

    private void Read(PageSource source)
    {
        var unread = new List<Range>();
        Timed("bounds", () => PageBounds.Look(source.Html, unread));
        using var document = Timed("parsing", () => ParsePage.Of(source.Html, unread))!;
        var page = Timed("what the page says about itself", () => new Page(source, document));
        var facts = Timed("headline, authors, dates, subjects", () => PageMetadata.Of(page));
        var model = TextModel.Default;
        var hints = new ExtractionHints(facts.Headline, page.Structured.Body);
        var text = Timed("walk", () => Walk.Of(document.Body!, new NameReader(model.Space.Vocabulary)));
        var scores = Timed("classify", () => model.Scores(text, hints));
        var main = Timed("keep and leave out", () => MainText.Of(text, scores));
        var body = Timed("paragraphs", () => BodyText.Of(Paragraphs.Of(main.Kept, facts.Headline, facts.Authors)));
        Timed("refusals", () => Refusals.Of(page, facts, main, words: 200));
        Timed("origin", () => ArticleOrigin.Of(OriginHints.Of(page, facts, main, facts.Authors)));
        Timed("language", () => Language.Of(body.Text, facts.Language));
    }

    private T Timed<T>(string name, Func<T> work)
    {
        var (before, allocated) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
        var result = work();
        var pass = _rounds[^1].GetValueOrDefault(name);
        _rounds[^1][name] = new Pass(
            pass.Time + (Environment.CpuUsage.TotalTime - before),
            pass.Allocated + GC.GetAllocatedBytesForCurrentThread() - allocated
        );
        return result;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Pass(TimeSpan Time, long Allocated);
}
