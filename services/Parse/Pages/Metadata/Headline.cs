using System.Net;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>The article's headline, without the name of its site.</summary>
internal static class Headline
{
    /// <summary>Longer ones are no titles.</summary>
    private const int MaxTitle = 500;

    /// <summary>Shorter headings ("News") are not taken for a part of the title.</summary>
    private const int MinHeading = 12;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " » ", " « ", " :: ", " • ", " · ", " // ", " / "];

    /// <summary>Empty where the page has none.</summary>
    public static string Of(Page page, string outlet)
    {
        var heading = Heading(page);
        var titles = new[] { page.Structured.Text("headline"), page.Meta.First("og:title", "twitter:title", "dc.title", "parsely-title"), heading, page.Document.Title, page.Source.Entry?.Title }
            .Select(Decoded).Where(title => title.Length is > 0 and <= MaxTitle).ToList();
        return HeadingInTitle(page, titles) ?? titles.Select(title => WithoutSite(title, outlet, heading)).FirstOrDefault(title => title.Length > 0 && !IsSite(title, outlet))
            ?? titles.FirstOrDefault() ?? "";
    }

    /// <summary>Systems that escape twice leave "&amp;#038;" in their titles.</summary>
    private static string Decoded(string? title) => title is { Length: > 4 * MaxTitle } ? "" : CleanText.Line(WebUtility.HtmlDecode(title));

    /// <summary>A heading that the title begins with is the headline as readers see it; what the title says more is the site's.</summary>
    private static string? HeadingInTitle(Page page, List<string> titles) => page.Document.QuerySelectorAll("h1, h2").Take(20)
        .Select(heading => CleanText.Line(heading.TextContent))
        .FirstOrDefault(heading => heading.Length >= MinHeading && titles.Exists(title => CleanText.Words(title) is var words && CleanText.Words(heading) is var start && start.Length > 0 && (words == start || (words.StartsWith(start + " ", StringComparison.Ordinal) && Separators.Any(separator => title.Contains(separator, StringComparison.Ordinal))))));

    /// <summary>The one first-order heading of the page, or of the article where there are several.</summary>
    private static string Heading(Page page)
    {
        var headings = page.Document.QuerySelectorAll("h1").Where(heading => heading.TextContent.Length < 400).ToList();
        var heading = headings.Count == 1 ? headings[0] : headings.Find(h => h.Closest("article, main") is not null || h.GetAttribute("itemprop") == "headline") ?? headings.LastOrDefault();
        return CleanText.Line(heading?.TextContent);
    }

    private static string WithoutSite(string title, string outlet, string heading)
    {
        foreach (var separator in Separators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > 0 && (IsSite(title[(last + separator.Length)..], outlet) || CleanText.Words(title[..last]) == CleanText.Words(heading)))
                return WithoutSite(title[..last].Trim(), outlet, heading);
            var first = title.IndexOf(separator, StringComparison.Ordinal);
            if (first > 0 && IsSite(title[..first], outlet))
                return WithoutSite(title[(first + separator.Length)..].Trim(), outlet, heading);
        }
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && IsSite(title[..colon], outlet) ? title[(colon + 2)..].Trim() : title;
    }

    /// <summary>"Harbour Daily", "harbourdaily.example" and "HarbourDaily" name the same site.</summary>
    private static bool IsSite(string part, string outlet)
    {
        var name = Letters(part);
        var site = Letters(outlet);
        return name.Length > 1 && (name == site || (site.Length > 3 && (name.StartsWith(site, StringComparison.Ordinal) || (name.Length > 3 && site.StartsWith(name, StringComparison.Ordinal))) && part.Length < 40));
    }

    private static string Letters(string text)
    {
        var letters = CleanText.Words(text).Replace(" ", "", StringComparison.Ordinal);
        foreach (var article in (string[])["the", "www"])
        {
            if (letters.StartsWith(article, StringComparison.Ordinal) && letters.Length > article.Length + 3)
                letters = letters[article.Length..];
        }
        return letters;
    }
}
