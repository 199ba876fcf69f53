using AngleSharp.Html.Dom;
using NewsMesh.Parse.Pages;
using NewsMesh.Parse.Pages.Text;

namespace NewsMesh.Evaluation.Pages;

/// <summary>
/// How many pages that say they are an article, and carry sentences, are refused all the same: of the pages of the extraction set and of those of the dates set. That
/// a page carries sentences is told by its <c>p</c> elements alone, whatever the service takes for its text.
/// </summary>
internal static class RefusalEvaluation
{
    /// <summary>Notices and captions have one or two.</summary>
    private const int MinSentences = 3;

    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        var dates = new DirectoryInfo(Path.Combine(folder.Parent!.FullName, "dates"));
        var pages = PageSet
            .Read(folder, "mozilla.jsonl")
            .Concat(PageSet.Read(folder, "trafilatura.jsonl"))
            .Select(page => (Folder: folder, Page: page))
            .Concat(PageSet.Read(dates, "dates.jsonl").Select(page => (Folder: dates, Page: page)));
        var read = pages
            .AsParallel()
            .AsOrdered()
            .Select(each => (each.Page, Source: PageSet.Source(each.Folder, each.Page)))
            .Where(each => IsArticle(each.Source))
            .Select(each => (each.Page, Refusal: (PageSet.Reader.Of(each.Source) as Extraction.Discarded)?.Reason))
            .ToList();
        var refused = read.FindAll(each => each.Refusal is not null);
        refused.ForEach(each => Misses.Note(isMiss: true, $"{each.Refusal}\t{each.Page.Name}\t{each.Page.Html}"));
        yield return new(
            "refusals/articles/accepted",
            1 - ((double)refused.Count / read.Count),
            $"{read.Count} pages that say they are an article and have {MinSentences} sentences; refused {refused.Count}: {string.Join("; ", refused.GroupBy(each => each.Refusal!, StringComparer.Ordinal).Select(group => $"{group.Count()} {group.Key}"))}"
        );
    }

    private static bool IsArticle(PageSource source)
    {
        using var document = ParsePage.Of(source.Html);
        return Refusals.SaysItIsAnArticle(new Page(source, document)) && SentencesOf(document) >= MinSentences;
    }

    private static int SentencesOf(IHtmlDocument document) =>
        document.QuerySelectorAll("p").Sum(paragraph => Sentences.In(CleanText.Line(paragraph.TextContent)));
}
