using NewsMesh.Ingest.Formats.Scanning;

namespace NewsMesh.Ingest.Formats;

/// <summary>A feed that a page names or links to.</summary>
internal sealed record FeedLink(string Url, string? Title, string Type);

/// <summary>Autodiscovery: <c>&lt;link rel="alternate" type="application/rss+xml" href="…"&gt;</c>, and links that look like feeds.</summary>
internal static class FeedLinks
{
    /// <summary>Feeds are named at the beginning or linked at the end; what is longer is not read to its end.</summary>
    private const int MaxLength = 2 * 1024 * 1024;
    private const int MaxFeeds = 50;

    private static readonly string[] Types =
    [
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/feed+json",
        "application/x.atom+xml",
        "application/x-atom+xml",
    ];

    /// <summary>Types that are also given to other things: only with a word for feeds in the address.</summary>
    private static readonly string[] VagueTypes = ["application/xml", "text/xml", "application/json"];

    private static readonly string[] Words = ["feed", "rss", "atom", "rdf"];

    /// <summary>The feeds that a page names as its own; those of its comments only where there is no other.</summary>
    public static IReadOnlyList<FeedLink> In(string html, string pageUrl)
    {
        var links = Elements(html, pageUrl, "link", Named).DistinctBy(link => link.Url).Take(MaxFeeds).ToList();
        var own = links.FindAll(link => !IsOfComments(link));
        return own.Count > 0 ? own : links;
    }

    /// <summary>Links of a page that look like feeds, those of its own host first: guesses, to be tried.</summary>
    public static IReadOnlyList<FeedLink> LinkedIn(string html, string pageUrl)
    {
        var host = new Uri(pageUrl).Host;
        return
        [
            .. Elements(html, pageUrl, "a", Linked)
                .Where(link => !IsOfComments(link) && link.Url != pageUrl)
                .DistinctBy(link => link.Url)
                .Take(MaxFeeds)
                .OrderByDescending(link => new Uri(link.Url).Host == host),
        ];
    }

    private static FeedLink? Named(Dictionary<string, string> link, string baseUrl)
    {
        var relations = link.GetValueOrDefault("rel", "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        var type = link.GetValueOrDefault("type", "").Split(';')[0].Trim().ToLowerInvariant();
        var isNamed =
            relations.Contains("alternate", StringComparer.OrdinalIgnoreCase)
            && (
                Types.Contains(type, StringComparer.Ordinal)
                || (VagueTypes.Contains(type, StringComparer.Ordinal) && Says(link.GetValueOrDefault("href", "")))
            );
        // HTML once had rel="feed" for the same.
        if (!isNamed && !relations.Contains("feed", StringComparer.OrdinalIgnoreCase))
            return null;
        return Address(link, baseUrl) is { } url
            ? new FeedLink(url, PlainText.OfText(link.GetValueOrDefault("title")), type.Length == 0 ? "application/rss+xml" : type)
            : null;
    }

    private static FeedLink? Linked(Dictionary<string, string> link, string baseUrl)
    {
        if (Address(link, baseUrl) is not { } url || !Uri.TryCreate(url, UriKind.Absolute, out var uri))
            return null;
        var last = uri.AbsolutePath.TrimEnd('/')[(uri.AbsolutePath.TrimEnd('/').LastIndexOf('/') + 1)..].ToLowerInvariant();
        var looks =
            last is "feed" or "rss" or "atom" or "rdf" or "feed.json" or "feed.xml" or "index.xml"
            || last.EndsWith(".rss", StringComparison.Ordinal)
            || last.EndsWith(".atom", StringComparison.Ordinal)
            || last.EndsWith(".rdf", StringComparison.Ordinal)
            || (last.EndsWith(".xml", StringComparison.Ordinal) && Says(uri.AbsolutePath))
            || uri.Query.Contains("feed=", StringComparison.OrdinalIgnoreCase)
            || uri.Query.Contains("format=rss", StringComparison.OrdinalIgnoreCase)
            || uri.Query.Contains("format=atom", StringComparison.OrdinalIgnoreCase);
        return looks
            ? new FeedLink(
                url,
                PlainText.OfText(link.GetValueOrDefault("title")),
                last.EndsWith("json", StringComparison.Ordinal) ? "application/feed+json" : "application/rss+xml"
            )
            : null;
    }

    private static string? Address(Dictionary<string, string> link, string baseUrl) =>
        Links.Resolve(link.GetValueOrDefault("href"), baseUrl) is { } url
        && Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https" or "feed"
            ? uri.Scheme == "feed"
                ? "https:" + url[(url.IndexOf(':') + 1)..]
                : url
            : null;

    private static bool Says(string address) => Words.Any(word => address.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool IsOfComments(FeedLink link) =>
        link.Url.Contains("comments/feed", StringComparison.OrdinalIgnoreCase)
        || link.Url.Contains("feeds/comments", StringComparison.OrdinalIgnoreCase)
        || link.Title?.Contains("comments", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>What <paramref name="read"/> makes of the elements of a name; nothing else of them is kept.</summary>
    private static List<FeedLink> Elements(
        string html,
        string pageUrl,
        string name,
        Func<Dictionary<string, string>, string, FeedLink?> read
    )
    {
        var found = new List<FeedLink>();
        var baseUrl = pageUrl;
        var scanner = new MarkupScanner(html.Length > MaxLength ? html.AsSpan(0, MaxLength) : html);
        while (scanner.Read())
        {
            if (scanner.Token != MarkupToken.Start)
                continue;
            if (
                scanner.Name.Equals("script", StringComparison.OrdinalIgnoreCase)
                || scanner.Name.Equals("style", StringComparison.OrdinalIgnoreCase)
            )
                scanner.SkipContent();
            else if (scanner.Name.Equals("base", StringComparison.OrdinalIgnoreCase))
                baseUrl = Links.Resolve(Attributes(scanner.Attributes).GetValueOrDefault("href"), pageUrl) ?? baseUrl;
            else if (scanner.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                if (read(Attributes(scanner.Attributes), baseUrl) is { } link)
                    found.Add(link);
            }
        }
        return found;
    }

    private static Dictionary<string, string> Attributes(ReadOnlySpan<char> text)
    {
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var scanner = new AttributeScanner(text);
        while (scanner.Read())
            attributes.TryAdd(scanner.Name.ToString(), CharacterReferences.Resolve(scanner.Value).Trim());
        return attributes;
    }
}
