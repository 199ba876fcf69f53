namespace NewsMesh.Evaluation.Pages;

/// <summary>
/// Sections and tags on trafilatura's pages, without regard to capitals. A section is right when it is one of the page's categories; the gold takes tags for categories
/// on some pages and part of the tags on others, so that the figures tell more from less and are no target.
/// </summary>
internal static class SubjectEvaluation
{
    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        var pages = PageSet
            .Read(folder, "trafilatura.jsonl")
            .Where(page => page.Tags is { Count: > 0 } || page.Categories is { Count: > 0 })
            .AsParallel()
            .AsOrdered()
            .Select(page => (Gold: page, Found: PageSet.Metadata(folder, page)))
            .ToList();
        var sections = pages.Where(page => page.Gold.Categories is { Count: > 0 }).ToList();
        var right = sections.Count(page =>
            page.Found.Section is { } section && page.Gold.Categories!.Contains(section, StringComparer.OrdinalIgnoreCase)
        );
        yield return new Figure(
            "subjects/sections/right",
            (double)right / sections.Count,
            $"{sections.Count} pages, {sections.Count(page => page.Found.Section is null)} without a section"
        );
        var tagged = pages.Where(page => page.Gold.Tags is { Count: > 0 }).ToList();
        double shared = tagged.Sum(page => page.Gold.Tags!.Intersect(page.Found.Tags, StringComparer.OrdinalIgnoreCase).Count());
        var (precision, recall) = (
            shared / tagged.Sum(page => page.Found.Tags.Count),
            shared / tagged.Sum(page => page.Gold.Tags!.Distinct(StringComparer.OrdinalIgnoreCase).Count())
        );
        yield return new Figure(
            "subjects/tags/f1",
            Grams.F1(precision, recall),
            $"{tagged.Count} pages, precision {precision:0.000}, recall {recall:0.000}"
        );
    }
}
