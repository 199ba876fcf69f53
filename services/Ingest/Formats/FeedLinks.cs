using System.Text.RegularExpressions;

namespace NewsMesh.Ingest.Formats;

/// <summary>A feed that a page names as its own.</summary>
internal sealed record FeedLink(string Url, string? Title, string Type);

/// <summary>Autodiscovery: <c>&lt;link rel="alternate" type="application/rss+xml" href="…"&gt;</c> in a page's head.</summary>
internal static partial class FeedLinks
{
    /// <summary>Heads are never longer, and a page may be.</summary>
    private const int HeadLength = 256 * 1024;

    private static readonly string[] Types = ["application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"];

    public static IReadOnlyList<FeedLink> In(string html, string pageUrl)
    {
        var head = html.Length > HeadLength ? html[..HeadLength] : html;
        var baseUrl = Element().Matches(head).Where(match => Is(match, "base")).Select(match => Links.Resolve(Attributes(match).GetValueOrDefault("href"), pageUrl)).FirstOrDefault() ?? pageUrl;
        return [.. Element().Matches(head).Where(match => Is(match, "link")).Select(match => Feed(Attributes(match), baseUrl)).OfType<FeedLink>().DistinctBy(link => link.Url)];
    }

    private static FeedLink? Feed(Dictionary<string, string> link, string baseUrl)
    {
        var relations = link.GetValueOrDefault("rel", "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var type = link.GetValueOrDefault("type", "").Split(';')[0].Trim().ToLowerInvariant();
        if (!relations.Contains("alternate", StringComparer.OrdinalIgnoreCase) || !Types.Contains(type, StringComparer.Ordinal))
            return null;
        return Links.Resolve(link.GetValueOrDefault("href"), baseUrl) is { } url ? new FeedLink(url, PlainText.OfText(link.GetValueOrDefault("title")), type) : null;
    }

    private static bool Is(Match match, string name) => match.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, string> Attributes(Match element)
    {
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Attribute().Matches(element.Groups["attributes"].Value))
            attributes.TryAdd(match.Groups["name"].Value, System.Net.WebUtility.HtmlDecode(match.Groups["value"].Value.Trim('"', '\'')).Trim());
        return attributes;
    }

    [GeneratedRegex(@"<!--.*?-->|<(?<name>link|base)\b(?<attributes>[^>]*)>", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Singleline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Element();

    [GeneratedRegex("""(?<name>[a-zA-Z-]+)\s*=\s*(?<value>"[^"]*"|'[^']*'|[^\s"'>]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Attribute();
}
