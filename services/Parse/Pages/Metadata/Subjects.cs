using System.Net;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>What the page says the article is about, and its picture.</summary>
internal static class Subjects
{
    private const int MaxTags = 20;
    private const int MaxCharacters = 60;

    /// <summary>The part of the site that the article belongs to: as it is told, as a link to it says, or the last step but one of the path to the article.</summary>
    public static string? Section(Page page, string outlet, string headline)
    {
        var told = page.Structured.Text("articleSection") is { } listed && !listed.Contains(',', StringComparison.Ordinal) ? listed : null;
        return new[]
        {
            told,
            page.Meta.First("article:section", "parsely-section", "section", "cxenseparse:section"),
            page.Structured.Text("articleSection")?.Split(',')[0],
        }
            .Concat(Linked(page, "category"))
            .Concat(page.Structured.Path.Reverse())
            .Select(section => Decoded(section).Trim(' ', '›', '»', '>', '/', '|', '-'))
            .FirstOrDefault(section =>
                section.Length is > 1 and <= MaxCharacters && !IsOfAll(page, outlet, section) && !IsOfOne(section, headline)
            );
    }

    public static IReadOnlyList<string> Tags(Page page)
    {
        var told = page.Meta.All("article:tag").Concat(page.Structured.Texts("keywords"));
        if (!told.Any())
            told = Linked(page, "tag");
        if (!told.Any())
            told = page.Meta.All("news_keywords").Concat(page.Meta.All("parsely-tags")).DefaultIfEmpty(page.Meta.First("keywords") ?? "");
        return
        [
            .. told.SelectMany(tags => tags.Split(',', ';'))
                .Select(Decoded)
                .Where(tag => tag.Length is > 1 and <= MaxCharacters)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(MaxTags),
        ];
    }

    public static string? Image(Page page)
    {
        var url =
            page.Meta.First("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src")
            ?? page.Structured.Url("image");
        return
            url is not null && Uri.TryCreate(page.Source.Url, UriKind.Absolute, out var here) && Uri.TryCreate(here, url, out var absolute)
            ? NormalUrl.Of(absolute.AbsoluteUri)
            : null;
    }

    /// <summary>Links that say that they lead to a tag or a category of the article, "tag" alone or "category tag".</summary>
    private static IEnumerable<string> Linked(Page page, string kind) =>
        page
            .Landmarks.Subjects.Where(link =>
                (link.Element.GetAttribute("rel")?.Contains("category", StringComparison.OrdinalIgnoreCase) == true) == (kind == "category")
                && (link.Place & (ClassNameHint.Comment | ClassNameHint.Footer)) == ClassNameHint.Nothing
            )
            .Select(link => link.Element.TextContent)
            .Take(MaxTags);

    /// <summary>The first step of a path is the whole site.</summary>
    private static bool IsOfAll(Page page, string outlet, string section) =>
        Home.Contains(section)
        || CleanText.Words(section) == CleanText.Words(outlet)
        || NormalUrl.HostOf(page.Source.Url)?.Contains(section, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The last step of a path is the article, its headline shortened now and then.</summary>
    private static bool IsOfOne(string section, string headline) =>
        (CleanText.Words(section), CleanText.Words(headline)) is var (step, whole)
        && (step.Length == 0 || step == whole || (step.Count(c => c == ' ') > 1 && whole.Contains(step, StringComparison.Ordinal)));

    private static readonly HashSet<string> Home = new(
        [
            "home",
            "homepage",
            "start",
            "startseite",
            "accueil",
            "inicio",
            "início",
            "portada",
            "home page",
            "главная",
            "головна",
            "strona główna",
            "hem",
            "forside",
            "etusivu",
            "uncategorized",
            "allgemein",
            "sin categoría",
            "non classé",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Systems that escape twice leave "&amp;amp;" in their data.</summary>
    private static string Decoded(string? text) => CleanText.Line(WebUtility.HtmlDecode(text));
}
