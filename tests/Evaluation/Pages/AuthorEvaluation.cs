using NewsMesh.Parse.Pages;

namespace NewsMesh.Evaluation.Pages;

/// <summary>Authors on trafilatura's pages, name by name. Its gold names desks and nicknames too, which are no persons here and count as missed.</summary>
internal static class AuthorEvaluation
{
    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        var pages = PageSet.Read(folder, "trafilatura.jsonl").Where(page => page.Authors.Count > 0).ToList();
        var counts = pages.AsParallel().AsOrdered().Select(page =>
        {
            var expected = page.Authors.Select(CleanText.Line).Select(CleanText.Words).ToHashSet(StringComparer.Ordinal);
            var found = (PageSet.Article(folder, page)?.Authors ?? []).Select(CleanText.Words).ToHashSet(StringComparer.Ordinal);
            return (Right: found.Count(expected.Contains), Found: found.Count, Expected: expected.Count);
        }).ToList();
        double right = counts.Sum(count => count.Right);
        var (precision, recall) = (right / counts.Sum(count => count.Found), right / counts.Sum(count => count.Expected));
        yield return new("authors/trafilatura/f1", Grams.F1(precision, recall), $"{pages.Count} pages, precision {precision:0.000}, recall {recall:0.000}");
    }
}
