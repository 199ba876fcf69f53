using NewsMesh.Parse.Origins;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>The publisher's name: what the subscriber or the feed calls it, what the page does, what its host is known as, or its host.</summary>
internal static class Outlet
{
    /// <summary>Longer ones are slogans.</summary>
    private const int MaxCharacters = 80;

    public static string Of(Page page)
    {
        var names = new[] { page.Source.Entry?.Outlet, page.Meta.First("og:site_name"), page.Structured.Text("publisher"), page.Meta.First("application-name", "publisher", "dc.publisher") };
        return names.Select(CleanText.Line).FirstOrDefault(name => name.Length is > 0 and <= MaxCharacters && !name.StartsWith("http", StringComparison.OrdinalIgnoreCase)) ?? PublisherFamilies.Default.Of(page.Source.Url)?.Outlet ?? InTitle(page) ?? OfUrl(page.Source.Url);
    }

    /// <summary>What the title says behind the first-order heading: "Pier reopens - Harbour Daily".</summary>
    private static string? InTitle(Page page)
    {
        var title = CleanText.Line(page.Document.Title);
        if (title.Length > 5 * MaxCharacters)
            return null;
        var heading = page.Document.QuerySelectorAll("h1").Select(heading => CleanText.Line(heading.TextContent)).FirstOrDefault(heading => heading.Length > 0 && title.StartsWith(heading, StringComparison.OrdinalIgnoreCase));
        var rest = heading is null ? "" : title[heading.Length..];
        var name = rest.TrimStart(' ', '-', '–', '—', '|', ':', '»', '«', '·', '•', '/');
        return name.Length is > 2 and <= MaxCharacters / 2 && rest.Length - name.Length > 1 && name.IndexOfAny(['|', '»', '·', '•']) < 0 ? name : null;
    }

    public static string OfUrl(string url) => PublisherFamilies.Default.Of(url)?.Outlet ?? NormalUrl.HostOf(url) ?? url;
}
