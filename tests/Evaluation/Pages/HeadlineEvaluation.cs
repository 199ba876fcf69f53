using NewsMesh.Parse.Pages;

namespace NewsMesh.Evaluation.Pages;

/// <summary>Headlines on trafilatura's pages: right when the words are the same; the metadata of a page that the service refuses counts too.</summary>
internal static class HeadlineEvaluation
{
    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        var pages = PageSet.Read(folder, "trafilatura.jsonl").Where(page => !string.IsNullOrEmpty(page.Title)).ToList();
        var read = pages.AsParallel().AsOrdered().Select(page => (Page: page, Found: PageSet.Metadata(folder, page).Headline)).ToList();
        var wrong = read.Where(one => CleanText.Words(one.Found) != CleanText.Words(CleanText.Line(one.Page.Title))).ToList();
        wrong.ForEach(one => Misses.Note(isMiss: true, $"headline\t{one.Page.Name}\t{one.Page.Html}\tgold: {one.Page.Title}\tfound: {one.Found}"));
        yield return new("headlines/trafilatura/accuracy", 1 - ((double)wrong.Count / pages.Count), $"{pages.Count} pages");
    }
}
