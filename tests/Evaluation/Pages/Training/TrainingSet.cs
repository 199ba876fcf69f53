using NewsMesh.Parse.Pages;
using NewsMesh.Parse.Pages.Metadata;
using NewsMesh.Parse.Pages.Text;
using SmartReader;

namespace NewsMesh.Evaluation.Pages.Training;

/// <summary>The pages to learn from, and the names and words that stand on enough sites to mean something.</summary>
internal sealed record TrainingSet(FeatureSpace Space, IReadOnlyList<LabelledPage> Pages)
{
    public const int Folds = 15;

    /// <summary>A name or word of fewer sites is theirs alone.</summary>
    private const int MinSites = 40;

    /// <summary>Words of lines with more are of running text.</summary>
    private const int MaxLine = 160;

    public static TrainingSet Read(DirectoryInfo folder)
    {
        List<GoldPage> gold = [.. PageSet.Read(folder, "trafilatura.jsonl"), .. PageSet.Read(folder, "mozilla.jsonl").Where(IsReal)];
        var space = new FeatureSpace(Words(folder, gold));
        return new(space, [.. gold.AsParallel().AsOrdered().Select(page => Read(folder, page, space.Vocabulary))]);
    }

    /// <summary>A third of mozilla's pages are tests of markup around placeholder text.</summary>
    public static bool IsReal(GoldPage page) =>
        page.ExpectedText?.Contains("dolor sit amet", StringComparison.OrdinalIgnoreCase) == false && page.ExpectedText.Length > 600;

    private static LabelledPage Read(DirectoryInfo folder, GoldPage gold, Vocabulary vocabulary)
    {
        var source = PageSet.Source(folder, gold);
        using var document = ParsePage.Of(source.Html);
        var page = new Page(source, document);
        var text = Walk.Of(document.Body ?? document.DocumentElement, new NameReader(vocabulary));
        var facts = PageMetadata.Of(page);
        var headline = facts.Headline;
        var hints = new ExtractionHints(headline, page.Structured.Body);
        using var reader = new Reader(source.Url, source.Html);
        var (labels, weights) = Labels.Of(gold, text, gold.ExpectedText is null ? reader.GetArticle().TextContent ?? "" : "");
        return new LabelledPage
        {
            Gold = gold,
            Fold = FoldOf(gold),
            Headline = headline,
            Authors = facts.Authors,
            ExtractionHints = hints,
            Text = text,
            Labels = labels,
            Weights = weights,
        };
    }

    public static int FoldOf(GoldPage gold) => (int)(Site(gold).Aggregate(2166136261, (hash, c) => (hash ^ c) * 16777619) % Folds);

    private static string Site(GoldPage gold) =>
        Uri.TryCreate(gold.Url, UriKind.Absolute, out var url)
            ? string.Join('.', url.Host.Split('.').TakeLast(2))
            : gold.Id?.TrimEnd('1', '2', '3', '4', '5', '-') ?? gold.Name;

    private static Vocabulary Words(DirectoryInfo folder, List<GoldPage> gold)
    {
        var found = gold.AsParallel().AsOrdered().Select(page => (Site: Site(page), Words: WordsOn(folder, page))).ToList();
        return new Vocabulary(
            Common(found.Select(page => (page.Site, page.Words.Names))),
            Common(found.Select(page => (page.Site, page.Words.Words)))
        );
    }

    private static List<string> Common(IEnumerable<(string Site, HashSet<string> Words)> pages) =>
        [
            .. pages
                .SelectMany(page => page.Words.Select(word => (word, page.Site)))
                .Distinct()
                .GroupBy(pair => pair.word, StringComparer.Ordinal)
                .Where(group => group.Count() >= MinSites)
                .Select(group => group.Key)
                .Order(StringComparer.Ordinal),
        ];

    private static (HashSet<string> Names, HashSet<string> Words) WordsOn(DirectoryInfo folder, GoldPage page)
    {
        using var document = ParsePage.Of(PageSet.Html(folder, page));
        var (names, words) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var element in document.All)
        {
            foreach (
                var value in (string?[])
                    [
                        element.ClassName,
                        element.Id,
                        element.GetAttribute("data-component") ?? element.GetAttribute("data-testid") ?? element.GetAttribute("data-type"),
                        element.GetAttribute("itemprop"),
                        element.GetAttribute("role"),
                    ]
            )
            {
                foreach (var name in NameWords.Of(value is { Length: > 300 } ? value[..300] : value, new char[NameWords.MaxLength]))
                    names.Add(name.ToString());
            }
        }
        foreach (
            var block in Walk.Of(document.Body ?? document.DocumentElement, new NameReader(new Vocabulary([], [])))
                .Blocks.Where(block => block.Text.Length < MaxLine)
        )
        {
            foreach (var range in WordsOf.Line(block.Text.ToLowerInvariant()))
                words.Add(block.Text.ToLowerInvariant()[range]);
        }
        return (names, words);
    }
}
