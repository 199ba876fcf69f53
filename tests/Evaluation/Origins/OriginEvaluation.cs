using AngleSharp.Html.Parser;
using NewsMesh.Contracts;
using NewsMesh.Evaluation.Pages;
using NewsMesh.Parse.Origins;
using NewsMesh.Parse.Pages;
using NewsMesh.Parse.Pages.Metadata;
using NewsMesh.Parse.Pages.Metadata.Bylines;
using NewsMesh.Parse.Pages.Text;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Evaluation.Origins;

/// <summary>
/// Who a page's text comes from, on the pages of labels.tsv, whether or not the service takes the page for an article. Sites are halved by a hash of
/// their host: rules were written by looking at the misses of the one half, and the other says what they are worth.
/// </summary>
internal static class OriginEvaluation
{
    public static IEnumerable<Figure> Measure(DirectoryInfo extraction)
    {
        var labels = OriginLabel.Read();
        var judged = OriginPages
            .All(extraction.Parent!)
            .Where(read => labels.ContainsKey(read.Page.Name))
            .DistinctBy(read => read.Page.Name, StringComparer.Ordinal)
            .AsParallel()
            .AsOrdered()
            .Select(read => new Judged(labels[read.Page.Name], Read(PageSet.Source(read.Folder, read.Page))))
            .ToList();
        foreach (var one in judged)
            Misses.Note(
                !one.IsRight && !one.Label.IsHeldOut,
                $"origin {one.Label.Kind} {one.Label.Name} <> {one.Found.Kind} {one.Found.Name} “{one.Found.Evidence}” {one.Label.Page}"
            );
        return new[] { (Half: "tuning", IsHeldOut: false), (Half: "held-out", IsHeldOut: true) }.SelectMany(half =>
            Of(half.Half, judged.FindAll(one => one.Label.IsHeldOut == half.IsHeldOut))
        );
    }

    private static IEnumerable<Figure> Of(string half, List<Judged> pages)
    {
        yield return new(
            $"origins/{half}/kind",
            pages.Average(one => one.IsKindRight ? 1.0 : 0.0),
            $"{pages.Count} pages: {string.Join(", ", pages.GroupBy(one => one.Label.Kind, StringComparer.Ordinal).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Key} {kind.Count(one => one.IsKindRight)}/{kind.Count()}"))}"
        );
        var (found, gold) = (
            pages.Where(one => one.Found.Kind == "agency").ToList(),
            pages.Where(one => one.Label.Kind == "agency").ToList()
        );
        yield return new($"origins/{half}/agency-precision", found.Average(one => one.IsKindRight ? 1.0 : 0.0), $"{found.Count} found");
        yield return new($"origins/{half}/agency-recall", gold.Average(one => one.IsKindRight ? 1.0 : 0.0), $"{gold.Count} labelled");
        var named = pages.Where(one => one.Label.Names.Count > 0).ToList();
        yield return new(
            $"origins/{half}/name",
            named.Average(one => one.IsRight ? 1.0 : 0.0),
            $"{named.Count} pages of an agency, another outlet or a sender that is named: kind and name right"
        );
    }

    private static Origin Read(PageSource source)
    {
        using var document = new HtmlParser().ParseDocument(source.Html);
        var facts = new Page(source, document);
        var page = PageMetadata.Of(facts);
        var text = MainText.Of(document, new ExtractionHints(page.Headline, facts.Structured.Body), TextModel.Default);
        return ArticleOrigin.Of(
            OriginHints.Of(facts, page, text, page.Authors.Count > 0 ? page.Authors : Authors.InHead(text.Lines, page.Outlet))
        );
    }

    private sealed record Judged(OriginLabel Label, Origin Found)
    {
        public bool IsKindRight => Found.Kind == Label.Kind;

        public bool IsRight =>
            IsKindRight && (Label.Names.Count == 0 || Label.Names.Any(name => CleanText.Words(name) == CleanText.Words(Found.Name ?? "")));
    }
}

/// <summary>What a reader found on a page.</summary>
/// <param name="Page">Its address, or its name in a set without addresses.</param>
/// <param name="Kind">As in <see cref="Origin"/>.</param>
/// <param name="Name">Any of these, parted by a stroke; empty where none is given or asked for.</param>
internal sealed record OriginLabel(string Page, string Kind, string Name)
{
    public IReadOnlyList<string> Names { get; } = Name.Split('|', StringSplitOptions.RemoveEmptyEntries);

    public bool IsHeldOut { get; } = OriginPages.HashOf(RegistrableHost.Of(NormalUrl.HostOf(Page) ?? Page)) % 2 == 1;

    public static IReadOnlyDictionary<string, OriginLabel> Read() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Origins", "labels.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(part => new OriginLabel(part[0], part[1], part[2]))
            .ToDictionary(label => label.Page, StringComparer.Ordinal);
}
