using System.Text.RegularExpressions;
using SmartReader;

namespace NewsMesh.Evaluation.Pages;

/// <summary>
/// The article's text, beside SmartReader alone. On mozilla's pages 4-gram F1 of mean precision and recall; on trafilatura's pages the share of
/// segments that must (with) and must not (without) be found.
/// </summary>
internal static partial class ExtractionEvaluation
{
    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        var mozilla = PageSet.Read(folder, "mozilla.jsonl");
        var ours = Bodies(folder, mozilla, Ours);
        var alone = Bodies(folder, mozilla, Alone);
        yield return new("extraction/mozilla/f1", ours.F1, $"{mozilla.Count} pages, precision {ours.Precision:0.000}, recall {ours.Recall:0.000}; SmartReader alone {alone.F1:0.000}, {alone.Precision:0.000}, {alone.Recall:0.000}");

        var trafilatura = PageSet.Read(folder, "trafilatura.jsonl");
        ours = Segments(folder, trafilatura, Ours);
        alone = Segments(folder, trafilatura, Alone);
        yield return new("extraction/trafilatura/f1", ours.F1, $"{trafilatura.Count} pages, precision {ours.Precision:0.000}, recall {ours.Recall:0.000}; SmartReader alone {alone.F1:0.000}, {alone.Precision:0.000}, {alone.Recall:0.000}; trafilatura 2.2 .924");
    }

    private static Score Bodies(DirectoryInfo folder, IReadOnlyList<GoldPage> pages, Func<DirectoryInfo, GoldPage, string> read)
    {
        var scores = pages.AsParallel().AsOrdered().Select(page => Grams.Compare(read(folder, page), page.ExpectedText ?? "")).ToList();
        return new Score(scores.Average(score => score.Precision), scores.Average(score => score.Recall));
    }

    private static Score Segments(DirectoryInfo folder, IReadOnlyList<GoldPage> pages, Func<DirectoryInfo, GoldPage, string> read)
    {
        var counts = pages.AsParallel().AsOrdered().Select(page =>
        {
            var text = Squeeze(read(folder, page));
            return (Right: page.With.Count(segment => text.Contains(Squeeze(segment), StringComparison.Ordinal)), Wrong: page.Without.Count(segment => text.Contains(Squeeze(segment), StringComparison.Ordinal)), All: page.With.Count);
        }).ToList();
        double right = counts.Sum(count => count.Right);
        return new Score(right / (right + counts.Sum(count => count.Wrong)), right / counts.Sum(count => count.All));
    }

    private static string Ours(DirectoryInfo folder, GoldPage page) => PageSet.Article(folder, page)?.Body.Text ?? "";

    private static string Alone(DirectoryInfo folder, GoldPage page)
    {
        using var reader = new Reader(PageSet.Source(folder, page).Url, PageSet.Html(folder, page));
        return reader.GetArticle().TextContent ?? "";
    }

    private static string Squeeze(string text) => Blanks().Replace(text, " ");

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    private sealed record Score(double Precision, double Recall)
    {
        public double F1 => Grams.F1(Precision, Recall);
    }
}
