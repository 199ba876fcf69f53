using NewsMesh.Evaluation.Pages.Training;
using NewsMesh.Parse.Pages;
using NewsMesh.Parse.Pages.Metadata;
using SmartReader;

namespace NewsMesh.Evaluation.Pages;

/// <summary>Headlines on both sets: right when the words are the same; the metadata of a page that the service refuses counts too.</summary>
internal static class HeadlineEvaluation
{
    /// <summary>What sites are called by, at most.</summary>
    private const int MaxSiteWords = 6;

    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        var pages = Read(folder, "trafilatura.jsonl");
        yield return Of("headlines/trafilatura/accuracy", pages);
        yield return Of(
            "headlines/trafilatura/reports",
            [.. pages.Where(page => page.IsReport)],
            "; those that say that they are articles (JSON-LD, og:type)"
        );
        var others = Read(folder, "mozilla.jsonl");
        yield return Of("headlines/mozilla/accuracy", others);
        var real = others.Where(page => TrainingSet.IsReal(page.Gold)).ToList();
        yield return new Figure(
            "headlines/mozilla/without-site",
            (double)real.Count(page => page.IsRight || IsBeforeSite(page.Gold.Title!, page.Found)) / real.Count,
            $"{real.Count} real pages; {real.Count(page => page.IsRight)} have the gold's words, the others lack a short part behind a separator"
        );
    }

    public static bool IsRight(GoldPage page, string found) =>
        CleanText.Words(CleanText.Line(found)) == CleanText.Words(CleanText.Line(page.Title));

    /// <summary>Mozilla's gold is Readability's own title, which keeps the site's name on many pages: it goes on behind the headline with a separator and a few words.</summary>
    private static bool IsBeforeSite(string gold, string found)
    {
        gold = CleanText.Line(gold);
        return found.Length > 0
            && gold.StartsWith(found, StringComparison.OrdinalIgnoreCase)
            && gold[found.Length..].TrimStart() is [var separator, .. var rest]
            && "|-–—·:»_([/@".Contains(separator, StringComparison.Ordinal)
            && CleanText.Words(rest).Split(' ').Length <= MaxSiteWords;
    }

    private static Figure Of(string name, List<Measured> pages, string remark = "")
    {
        var wrong = pages.Where(page => !page.IsRight).ToList();
        return new Figure(
            name,
            1 - ((double)wrong.Count / pages.Count),
            $"{pages.Count} pages{remark}; {wrong.Count(page => page.IsUntold)} of {wrong.Count} misses have a gold that no heading, title, meta or JSON-LD has; SmartReader alone {(double)pages.Count(page => IsRight(page.Gold, page.Alone)) / pages.Count:0.000}"
        );
    }

    private static List<Measured> Read(DirectoryInfo folder, string file)
    {
        var pages = PageSet
            .Read(folder, file)
            .Where(page => !string.IsNullOrEmpty(page.Title))
            .AsParallel()
            .AsOrdered()
            .Select(page => Read(folder, page))
            .ToList();
        pages.ForEach(page =>
            Misses.Note(!page.IsRight, $"headline\t{page.Gold.Name}\t{page.Gold.Html}\tgold: {page.Gold.Title}\tfound: {page.Found}")
        );
        return pages;
    }

    private static Measured Read(DirectoryInfo folder, GoldPage gold)
    {
        var source = PageSet.Source(folder, gold);
        using var document = ParsePage.Of(source.Html);
        var page = new Page(source, document);
        var found = PageMetadata.Of(page).Headline;
        using var reader = new Reader(source.Url, source.Html);
        return new Measured(
            gold,
            found,
            reader.GetArticle().Title ?? "",
            IsRight(gold, found),
            !IsRight(gold, found) && !MetadataTitles.Have(source.Html, gold.Title),
            IsReport(page)
        );
    }

    private static bool IsReport(Page page) =>
        page.Structured.Types.Any(type => type.EndsWith("Article", StringComparison.OrdinalIgnoreCase))
        || page.Meta.All("og:type").Contains("article", StringComparer.OrdinalIgnoreCase);

    /// <param name="Gold">The page.</param>
    /// <param name="Found">What the service takes for its headline.</param>
    /// <param name="Alone">What SmartReader does.</param>
    /// <param name="IsRight">Whether the service is right.</param>
    /// <param name="IsUntold">Whether nobody could be.</param>
    /// <param name="IsReport">Whether the page says that it is an article.</param>
    private sealed record Measured(GoldPage Gold, string Found, string Alone, bool IsRight, bool IsUntold, bool IsReport);
}
