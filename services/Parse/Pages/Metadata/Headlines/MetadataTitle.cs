using System.Net;

namespace NewsMesh.Parse.Pages.Metadata.Headlines;

/// <summary>A title that machines are told.</summary>
/// <param name="Text">Without the site's name.</param>
/// <param name="Whole">As it is told.</param>
/// <param name="Score">How sure its source is.</param>
internal sealed record MetadataTitle(string Text, string Whole, int Score)
{
    /// <summary>Longer ones are no titles.</summary>
    private const int MaxCharacters = 500;

    /// <summary>More parts than any title has.</summary>
    private const int MaxParts = 24;

    public string Words { get; } = CleanText.Words(Text);

    /// <summary>The words of each of its parts.</summary>
    public IReadOnlySet<string> Parts { get; } =
        TitleParts.Of(Whole).Take(MaxParts).Select(CleanText.Words).ToHashSet(StringComparer.Ordinal);

    public static List<MetadataTitle> All(Page page, SiteNames site)
    {
        (string? Text, int Score)[] sources =
        [
            (page.Structured.Text("headline"), 58),
            .. page.Meta.All("og:title").Take(3).Select(title => ((string?)title, 56)),
            (page.Meta.First("twitter:title", "dc.title", "parsely-title", "citation_title"), 52),
            (page.Document.Title, 44),
            (page.Source.Entry?.Title, 42),
        ];
        return
        [
            .. sources
                .Select(source => (Text: Decoded(source.Text), source.Score))
                .Where(source => source.Text.Length is > 0 and <= MaxCharacters)
                .Select(source => new MetadataTitle(TitleParts.WithoutSite(source.Text, site), source.Text, source.Score))
                .Where(title => title.Text.Length > 0),
        ];
    }

    /// <summary>Systems that escape twice leave "&amp;#038;" in their titles.</summary>
    private static string Decoded(string? title) =>
        title is { Length: > 4 * MaxCharacters } ? "" : CleanText.Line(WebUtility.HtmlDecode(title));
}
