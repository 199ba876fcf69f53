using System.Net;
using NewsMesh.Parse.Origins;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>The publisher's name: as stated with a push, what the subscriber or the feed calls it, what the page does, what its host is known as, or its host.</summary>
internal static class Outlet
{
    /// <summary>Longer ones are slogans.</summary>
    private const int MaxCharacters = 80;

    /// <summary>A name as long as this that equals the page's whole title is its headline.</summary>
    private const int MinHeadline = 24;

    public static string Of(Page page)
    {
        // Said on purpose, of this very page: no shape of a name is doubted.
        if (CleanText.Line(page.Source.Outlet) is { Length: > 0 } stated)
            return stated;
        return Named(page, [page.Source.Entry?.Outlet, .. OnPage(page)])
            ?? page.Publisher?.Outlet
            ?? InTitle(page)
            ?? OfHost(page.Source.Url);
    }

    /// <summary>
    /// What the page itself calls its publisher, or who pushed it does: a subscriber's name for a feed says nothing of the sites that it leads to.
    /// </summary>
    public static string? OwnOf(Page page) =>
        PublisherFamilies.Default.OwnName(
            Named(page, OnPage(page))
                ?? (CleanText.Line(page.Source.Outlet) is { Length: > 0 } stated ? stated : null)
                ?? page.Publisher?.Outlet
                ?? InTitle(page),
            page.Publisher
        );

    private static IEnumerable<string?> OnPage(Page page) =>
        [
            page.Meta.First("og:site_name"),
            page.Structured.Text("publisher"),
            page.Meta.First("application-name", "publisher", "dc.publisher"),
        ];

    private static string? Named(Page page, IEnumerable<string?> names)
    {
        var title = CleanText.Line(page.Document.Title);
        return names
            .Select(name =>
                WithoutSlogan(CleanText.Line(WebUtility.HtmlDecode(name)), NormalUrl.HostOf(ArchivedCopy.Original(page.Source.Url)) ?? "")
            )
            .FirstOrDefault(name =>
                name.Length is > 0 and <= MaxCharacters
                && !name.StartsWith("http", StringComparison.OrdinalIgnoreCase)
                && (name.Length < MinHeadline || name != title)
                && MayBeCalled(page, name)
            );
    }

    /// <summary>A known outlet's name is bound to its hosts, as one part of a longer name, too.</summary>
    private static bool MayBeCalled(Page page, string name) =>
        name.Split(Separators, StringSplitOptions.TrimEntries).All(part => PublisherFamilies.Default.MayBeCalled(part, page.Publisher));

    /// <summary>"Harbour Daily | All the news of the coast" without its second part, whichever it is: the site's address tells; "www.harbour.example" without its first.</summary>
    private static string WithoutSlogan(string name, string host)
    {
        if (name.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            name = name[4..];
        if (!name.Contains(" | ", StringComparison.Ordinal) && name.Length <= MaxName)
            return name;
        var parts = name.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var letters = Letters(host);
        return Array.Find(parts, part => Letters(part) is { Length: >= MinPart } own && letters.Contains(own, StringComparison.Ordinal))
            ?? name;
    }

    private static string Letters(string text) => CleanText.Words(text).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Names of outlets that are longer have a slogan behind them, as a rule; parts that are shorter are initials, and the whole says more.</summary>
    private const int MaxName = 24,
        MinPart = 5;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " • ", " · "];

    /// <summary>What the title says behind the first-order heading: "Pier reopens - Harbour Daily".</summary>
    private static string? InTitle(Page page)
    {
        var title = CleanText.Line(page.Document.Title);
        if (title.Length > 5 * MaxCharacters)
            return null;
        var heading = page
            .Landmarks.Headings.Where(heading => heading.Element.LocalName == "h1")
            .Select(heading => CleanText.Line(heading.Element.TextContent))
            .FirstOrDefault(heading => heading.Any(char.IsLetterOrDigit) && title.StartsWith(heading, StringComparison.OrdinalIgnoreCase));
        var rest = heading is null ? "" : title[heading.Length..];
        var name = rest.TrimStart(' ', '-', '–', '—', '|', ':', '»', '«', '·', '•', '/');
        return
            name.Length is > 2 and <= MaxCharacters / 2
            && rest.Length - name.Length > 1
            && name.IndexOfAny(['|', '»', '·', '•']) < 0
            && !IsHeadline(page, name)
            && MayBeCalled(page, name)
            ? name
            : null;
    }

    /// <summary>"Harbour Blog: Pier reopens" has the site first: what stands behind it is told as the headline elsewhere.</summary>
    private static bool IsHeadline(Page page, string name)
    {
        var words = CleanText.Words(name);
        return page.Meta.All("og:title").Any(title => CleanText.Words(title) == words)
            || page.Landmarks.Headings.Any(heading =>
                heading.Element.LocalName != "h1" && CleanText.Words(heading.Element.TextContent) == words
            );
    }

    public static string OfUrl(string url) => PublisherFamilies.Default.Of(url)?.Outlet ?? OfHost(url);

    private static string OfHost(string url) => NormalUrl.HostOf(ArchivedCopy.Original(url)) ?? url;
}
