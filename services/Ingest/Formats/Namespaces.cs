using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Xml.Linq;

namespace NewsMesh.Ingest.Formats;

/// <summary>The namespaces that feeds use, under the prefix that everybody knows them by. Spelling differs in the wild: case, http or https, a final slash.</summary>
internal static class Namespaces
{
    /// <summary>Elements of RSS itself have no prefix, whichever of its namespaces they are in.</summary>
    private static readonly FrozenDictionary<string, string> Prefixes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [""] = "",
        ["my.netscape.com/rdf/simple/0.9"] = "",
        ["channel.netscape.com/rdf/simple/0.9"] = "",
        ["purl.org/rss/1.0"] = "",
        ["purl.org/net/rss1.1#"] = "",
        ["backend.userland.com/rss"] = "",
        ["backend.userland.com/rss2"] = "",
        ["backend.userland.com/rss091"] = "",
        ["blogs.law.harvard.edu/tech/rss"] = "",
        ["cyber.law.harvard.edu/rss"] = "",
        ["www.w3.org/2005/atom"] = "atom",
        ["purl.org/atom/ns#"] = "atom",
        ["www.w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf",
        ["purl.org/dc/elements/1.1"] = "dc",
        ["purl.org/dc/elements/1.0"] = "dc",
        ["purl.org/dc/terms"] = "dcterms",
        ["purl.org/rss/1.0/modules/content"] = "content",
        ["purl.org/rss/1.0/modules/syndication"] = "sy",
        ["purl.org/rss/1.0/modules/slash"] = "slash",
        ["search.yahoo.com/mrss"] = "media",
        ["www.itunes.com/dtds/podcast-1.0.dtd"] = "itunes",
        ["www.w3.org/1999/xhtml"] = "xhtml",
        ["www.sitemaps.org/schemas/sitemap/0.9"] = "",
        ["www.google.com/schemas/sitemap/0.84"] = "",
        ["www.google.com/schemas/sitemap-news/0.9"] = "news",
        ["www.google.com/schemas/sitemap-image/1.1"] = "image",
        ["rssnamespace.org/feedburner/ext/1.0"] = "feedburner",
        ["www.georss.org/georss"] = "georss",
        ["creativecommons.org/ns#"] = "cc",
        ["podcastindex.org/namespace/1.0"] = "podcast",
        ["www.pheedo.com/namespace/pheedo"] = "pheedo",
        ["www.w3.org/xml/1998/namespace"] = "xml",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The longest of those above has 50 characters. Each element hashes the name of its own, so that a long one would cost its length for every element.</summary>
    private const int MaxLength = 200;

    /// <summary>The namespace itself; of a longer one than any that is known no more than that it is none of these.</summary>
    public static string Bounded(string uri) => uri.Length <= MaxLength ? uri : "urn:newsmesh:long";

    /// <summary>The known prefix of a namespace; for an unknown one its URI, so that nothing is mistaken for RSS.</summary>
    public static string PrefixOf(string uri)
    {
        var key = uri.Trim().ToLowerInvariant();
        key =
            key.StartsWith("https://", StringComparison.Ordinal) ? key[8..]
            : key.StartsWith("http://", StringComparison.Ordinal) ? key[7..]
            : key;
        return Prefixes.TryGetValue(key, out var prefix) || Prefixes.TryGetValue(key.TrimEnd('/'), out prefix) ? prefix : uri;
    }

    /// <summary>What an undeclared prefix must have meant.</summary>
    public static string? UriOf(string prefix) => Known.GetValueOrDefault(prefix.ToLowerInvariant());

    private static readonly FrozenDictionary<string, string> Known = Prefixes
        .Where(pair => pair.Value.Length > 0)
        .DistinctBy(pair => pair.Value)
        .ToFrozenDictionary(pair => pair.Value, pair => "http://" + pair.Key, StringComparer.Ordinal);
}

/// <summary>Names elements as one reads them: "title", "dc:creator", "atom:link".</summary>
internal static class Tag
{
    /// <summary>Feeds repeat some 50 names, and each is asked for many times. Bounded, so that invented names cannot fill the memory.</summary>
    private static readonly ConcurrentDictionary<XName, string> Known = new();

    public static string Of(XElement element)
    {
        if (Known.TryGetValue(element.Name, out var known))
            return known;
        var tag = Make(element);
        if (Known.Count < 2000)
            Known.TryAdd(element.Name, tag);
        return tag;
    }

    private static string Make(XElement element)
    {
        var prefix = Namespaces.PrefixOf(element.Name.NamespaceName);
        var name = element.Name.LocalName.ToLowerInvariant();
        return prefix.Length == 0 ? name : $"{prefix}:{name}";
    }

    /// <summary>An attribute by its local name, whatever case or namespace it is in; trimmed, and null when empty.</summary>
    public static string? Given(this XElement element, string name)
    {
        foreach (var attribute in element.Attributes())
        {
            if (
                attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase) && attribute.Value.Trim() is { Length: > 0 } value
            )
                return value;
        }
        return null;
    }

    /// <summary>The element's text without the blanks around it; null when there is none.</summary>
    public static string? Text(this XElement? element) => element?.Value.Trim() is { Length: > 0 } value ? value : null;
}
