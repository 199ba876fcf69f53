using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using NewsMesh.Evaluation.Pages;
using NewsMesh.Parse.Pages;
using NewsMesh.Parse.Pages.Metadata;
using NewsMesh.Parse.Pages.Text;

namespace NewsMesh.Evaluation.Origins;

/// <summary>
/// The pages that were labelled, to be read by whoever labels: every page that names an agency or a wire in its byline, its first or its last lines,
/// and a part of the rest, drawn by a hash of the address. Asks nothing of the code that is measured.
/// </summary>
internal static partial class OriginSample
{
    /// <summary>Of the pages that name no agency, one of so many.</summary>
    private const uint OneOf = 8;

    private const int Head = 5,
        Tail = 8,
        MaxShown = 230;

    public static int Run(DirectoryInfo data)
    {
        foreach (var (folder, page) in OriginPages.All(data))
        {
            var source = PageSet.Source(folder, page);
            using var document = new HtmlParser().ParseDocument(source.Html);
            var facts = new Page(source, document);
            var metadata = PageMetadata.Of(facts);
            var text = MainText.Of(document, new ExtractionHints(metadata.Headline, facts.Structured.Body), TextModel.Default);
            IReadOnlyList<string> near = [.. metadata.Credits, .. text.Lines.Take(Head), .. text.Lines.TakeLast(Tail)];
            var isNamed = near.Any(line => Named().IsMatch(line));
            if (text.Kept.Count == 0 || (!isNamed && OriginPages.HashOf(page.Name) % OneOf != 0))
                continue;
            Console.WriteLine(
                $"\n### {page.Name}  [{(isNamed ? "named" : "drawn")}] outlet: {metadata.Outlet} | {Short(metadata.Headline)}\n  credits: {string.Join(" ¦ ", metadata.Credits.Take(10).Select(Short))}"
            );
            foreach (var line in text.Lines.Take(Head))
                Console.WriteLine($"  > {Short(line)}");
            foreach (var line in text.Lines.Skip(Head).TakeLast(Tail))
                Console.WriteLine($"  < {Ending(line)}");
            foreach (var line in text.Left.Where(line => line.Length < 400 && Named().IsMatch(line)).Take(4))
                Console.WriteLine($"  - {Short(line)}");
        }
        return 0;
    }

    private static string Short(string line) => line.Length <= MaxShown ? line : line[..MaxShown] + "…";

    private static string Ending(string line) => line.Length <= MaxShown ? line : "…" + line[^MaxShown..];

    [GeneratedRegex(
        @"\b(Reuters|AP|Associated Press|AFP|Agence France|[Dd][Pp][Aa]|epd|KNA|SID|APA|SDA|ATS|ANSA|EFE|Europa Press|PA Media|Press Association|Lusa|Belga|NTB|Ritzau|PAP|TASS|RIA Novosti|Interfax|Xinhua|Kyodo|Yonhap|PTI|ANI|IANS|UPI|AAP|Canadian Press|Bloomberg|Anadolu|Agenturen|agencies|[Nn]ewswires?|News Service|Business Wire|Globe ?Newswire|Presswire|ots|(?i:press release|pressemitteilung|presseinformation|pressemeldung|communiqué de presse|originally (published|appeared)|first (published|appeared|reported)|zuerst (erschienen|veröffentlicht)|immediate release|republished|nachdruck|mit freundlicher genehmigung|courtesy of|media contact|pressekontakt))\b|(?i:^(source|quelle|via|fonte|fuente)\s*:)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Named();
}
