using AngleSharp.Dom;

namespace NewsMesh.Parse.Pages.Metadata.Headlines;

/// <summary>A heading of the page.</summary>
/// <param name="Mark">Its element.</param>
/// <param name="Whole">What it says, without the site's name.</param>
/// <param name="Bare">The same without what themes put beside the headline.</param>
/// <param name="IsFirst">Whether it is the page's first of its level.</param>
/// <param name="After">How many characters of visible text stand between it and the next heading.</param>
internal sealed record ShownHeading(Landmark Mark, string Whole, string Bare, bool IsFirst, int After)
{
    /// <summary>Shorter headings ("News") say nothing by themselves.</summary>
    public const int MinLength = 12;

    private const int MaxHeadings = 40,
        MaxCharacters = 400;

    public string Words { get; } = CleanText.Words(Whole);

    public bool Is(string level) => Mark.Element.LocalName == level;

    public bool IsNamedHeadline { get; } = IsHeadline(Mark.Element);

    /// <summary>Themes hide headings that say what part of the page comes: "Main content".</summary>
    public bool IsHidden { get; } =
        Mark.Element.ClassName is { } name && HiddenNames.Any(hidden => name.Contains(hidden, StringComparison.OrdinalIgnoreCase));

    public bool IsInArticle { get; } =
        Mark.Element.GetAncestors().OfType<IElement>().Any(around => around.LocalName is "article" or "main");

    private static readonly string[] HiddenNames = ["sr-only", "visually-hidden", "visuallyhidden", "screen-reader", "text-hide", "aural"];

    private static readonly string[] HeadlineNames =
    [
        "headline",
        "entry-title",
        "post-title",
        "article-title",
        "posttitle",
        "article__title",
    ];

    /// <summary>h1, h2, and such h3 as are named headlines or say what machines are told.</summary>
    public static List<ShownHeading> All(Page page, List<MetadataTitle> told, SiteNames site)
    {
        var (marks, titles) = (page.Landmarks.Headings, told.Select(title => title.Words).ToHashSet(StringComparer.Ordinal));
        return
        [
            .. marks
                .Select((mark, at) => (mark, at))
                .Where(heading =>
                    heading.mark.Element.LocalName != "h3"
                    || IsHeadline(heading.mark.Element)
                    || titles.Contains(CleanText.Words(heading.mark.Element.TextContent))
                )
                .Take(MaxHeadings)
                .Select(heading =>
                    (
                        heading.mark,
                        Text: HeadingText.Of(heading.mark.Element),
                        Next: heading.at + 1 < marks.Count ? marks[heading.at + 1].At : page.Landmarks.Length
                    )
                )
                .Where(heading => heading.Text.Whole.Length is > 1 and < MaxCharacters)
                .Select(heading => new ShownHeading(
                    heading.mark,
                    TitleParts.WithoutSite(heading.Text.Whole, site),
                    TitleParts.WithoutSite(heading.Text.Headline, site),
                    marks.First(mark => mark.Element.LocalName == heading.mark.Element.LocalName).Element == heading.mark.Element,
                    heading.Next - heading.mark.At - heading.Text.Whole.Length
                )),
        ];
    }

    private static bool IsHeadline(IElement element) =>
        element.GetAttribute("itemprop")?.Contains("headline", StringComparison.OrdinalIgnoreCase) == true
        || (element.ClassName is { } name && HeadlineNames.Any(headline => name.Contains(headline, StringComparison.OrdinalIgnoreCase)));
}
