using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>What the page says the article is about, and its picture.</summary>
internal static class Subjects
{
    private const int MaxTags = 20;
    private const int MaxCharacters = 60;

    public static string? Section(Page page) =>
        new[] { page.Structured.Text("articleSection"), page.Meta.First("article:section", "parsely-section", "section", "cxenseparse:section") }
            .Select(CleanText.Line).FirstOrDefault(section => section.Length is > 0 and <= MaxCharacters);

    public static IReadOnlyList<string> Tags(Page page)
    {
        var told = page.Meta.All("article:tag").Concat(page.Structured.Texts("keywords"));
        if (!told.Any())
            told = page.Meta.All("news_keywords").Concat(page.Meta.All("parsely-tags")).DefaultIfEmpty(page.Meta.First("keywords") ?? "");
        return [.. told.SelectMany(tags => tags.Split(',', ';')).Select(CleanText.Line).Where(tag => tag.Length is > 1 and <= MaxCharacters).Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxTags)];
    }

    public static string? Image(Page page)
    {
        var url = page.Meta.First("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src") ?? page.Structured.Url("image");
        return url is not null && Uri.TryCreate(page.Source.Url, UriKind.Absolute, out var here) && Uri.TryCreate(here, url, out var absolute) ? NormalUrl.Of(absolute.AbsoluteUri) : null;
    }
}
