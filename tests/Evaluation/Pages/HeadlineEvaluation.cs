using NewsMesh.Parse.Pages;
using SmartReader;

namespace NewsMesh.Evaluation.Pages;

/// <summary>Headlines on both sets: right when the words are the same; the metadata of a page that the service refuses counts too.</summary>
internal static class HeadlineEvaluation
{
    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        yield return Of(folder, "headlines/trafilatura/accuracy", "trafilatura.jsonl");
        yield return Of(folder, "headlines/mozilla/accuracy", "mozilla.jsonl");
    }

    private static Figure Of(DirectoryInfo folder, string name, string file)
    {
        var pages = PageSet.Read(folder, file).Where(page => !string.IsNullOrEmpty(page.Title)).ToList();
        var read = pages.AsParallel().AsOrdered().Select(page => (Page: page, Found: PageSet.Metadata(folder, page).Headline, Alone: Alone(folder, page))).ToList();
        read.ForEach(one => Misses.Note(!IsRight(one.Page, one.Found), $"headline\t{one.Page.Name}\t{one.Page.Html}\tgold: {one.Page.Title}\tfound: {one.Found}"));
        var untold = read.Where(one => !IsRight(one.Page, one.Found)).AsParallel().Count(one => !ToldTitles.Have(PageSet.Html(folder, one.Page), one.Page.Title));
        return new Figure(name, Share(one => one.Found), $"{pages.Count} pages; {untold} of {read.Count(one => !IsRight(one.Page, one.Found))} misses have a gold that no heading, title, meta or JSON-LD has; SmartReader alone {Share(one => one.Alone):0.000}");

        double Share(Func<(GoldPage Page, string Found, string Alone), string> title) => (double)read.Count(one => IsRight(one.Page, title(one))) / pages.Count;
    }

    private static bool IsRight(GoldPage page, string found) => CleanText.Words(CleanText.Line(found)) == CleanText.Words(CleanText.Line(page.Title));

    private static string Alone(DirectoryInfo folder, GoldPage page)
    {
        using var reader = new Reader(PageSet.Source(folder, page).Url, PageSet.Html(folder, page));
        return reader.GetArticle().Title ?? "";
    }
}
