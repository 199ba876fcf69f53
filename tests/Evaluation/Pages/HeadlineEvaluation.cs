using NewsMesh.Parse.Pages;

namespace NewsMesh.Evaluation.Pages;

/// <summary>Headlines on trafilatura's pages: right when the words are the same; the metadata of a page that the service refuses counts too.</summary>
internal static class HeadlineEvaluation
{
    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        var pages = PageSet.Read(folder, "trafilatura.jsonl").Where(page => !string.IsNullOrEmpty(page.Title)).ToList();
        var right = pages.AsParallel().Count(page => CleanText.Words(PageSet.Metadata(folder, page).Headline) == CleanText.Words(CleanText.Line(page.Title)));
        yield return new("headlines/trafilatura/accuracy", (double)right / pages.Count, $"{pages.Count} pages");
    }
}
