using NewsMesh.Parse.Pages;
using SmartReader;

namespace NewsMesh.Evaluation.Pages;

/// <summary>
/// The article's text, beside SmartReader alone. On mozilla's pages 4-gram F1 of mean precision and recall; on trafilatura's pages the share of
/// segments that must (with) and must not (without) be found.
/// </summary>
internal static class ExtractionEvaluation
{
    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        var mozilla = PageSet.Read(folder, "mozilla.jsonl");
        var ours = Bodies(folder, mozilla, Ours);
        var alone = Bodies(folder, mozilla, Alone);
        yield return new(
            "extraction/mozilla/f1",
            ours.F1,
            $"{mozilla.Count} pages, precision {ours.Precision:0.000}, recall {ours.Recall:0.000}; SmartReader alone {alone.F1:0.000}, {alone.Precision:0.000}, {alone.Recall:0.000}"
        );

        var trafilatura = PageSet.Read(folder, "trafilatura.jsonl");
        ours = SegmentsOf(folder, trafilatura, Ours);
        alone = SegmentsOf(folder, trafilatura, Alone);
        yield return new(
            "extraction/trafilatura/f1",
            ours.F1,
            $"{trafilatura.Count} pages, precision {ours.Precision:0.000}, recall {ours.Recall:0.000}; SmartReader alone {alone.F1:0.000}, {alone.Precision:0.000}, {alone.Recall:0.000}; trafilatura 2.2 .924"
        );
        yield return Refused(folder, [.. mozilla, .. trafilatura]);
    }

    /// <summary>Which part of the pages the service refuses; all of them have a text that somebody wanted, though not all are articles.</summary>
    private static Figure Refused(DirectoryInfo folder, List<GoldPage> pages)
    {
        var refused = pages
            .AsParallel()
            .AsOrdered()
            .Select(page => (Page: page, Extraction: PageSet.Reader.Of(PageSet.Source(folder, page)) as Extraction.Discarded))
            .Where(read => read.Extraction is not null)
            .ToList();
        refused.ForEach(read => Misses.Note(isMiss: true, $"{read.Extraction!.Reason}\t{read.Page.Name}"));
        var reasons = refused
            .GroupBy(read => read.Extraction!.Reason, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .Select(group => $"{group.Count()} {group.Key}");
        return new(
            "extraction/accepted",
            1 - ((double)refused.Count / pages.Count),
            $"{pages.Count} pages; refused: {string.Join("; ", reasons)}"
        );
    }

    private static Score Bodies(DirectoryInfo folder, IReadOnlyList<GoldPage> pages, Func<DirectoryInfo, GoldPage, string> read)
    {
        var scores = pages.AsParallel().AsOrdered().Select(page => Grams.Compare(read(folder, page), page.ExpectedText ?? "")).ToList();
        return new Score(scores.Average(score => score.Precision), scores.Average(score => score.Recall));
    }

    private static Score SegmentsOf(DirectoryInfo folder, IReadOnlyList<GoldPage> pages, Func<DirectoryInfo, GoldPage, string> read)
    {
        var score = Segments.Score([.. pages.AsParallel().AsOrdered().Select(page => (page, read(folder, page)))]);
        return new Score(score.Precision, score.Recall);
    }

    private static string Ours(DirectoryInfo folder, GoldPage page) => PageSet.Article(folder, page)?.Body.Text ?? "";

    private static string Alone(DirectoryInfo folder, GoldPage page)
    {
        using var reader = new Reader(PageSet.Source(folder, page).Url, PageSet.Html(folder, page));
        return reader.GetArticle().TextContent ?? "";
    }

    private sealed record Score(double Precision, double Recall)
    {
        public double F1 => Grams.F1(Precision, Recall);
    }
}
