using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NewsMesh.Ingest.Formats;

/// <summary>Bytes in, feed out. Reads every format, forgives what can be forgiven, and never throws for what a document holds.</summary>
internal static partial class FeedReader
{
    /// <param name="body">The document's bytes.</param>
    /// <param name="charset">What the HTTP Content-Type said, if anything.</param>
    /// <param name="baseUrl">Where the document was found; relative links are resolved against it.</param>
    public static FeedReading Read(ReadOnlySpan<byte> body, string? charset = null, string? baseUrl = null) => Read(TextDecoding.Decode(body, charset), baseUrl);

    public static FeedReading Read(string text, string? baseUrl = null)
    {
        try
        {
            return Recognise(text, baseUrl);
        }
        catch (RegexMatchTimeoutException)
        {
            return new FeedReading.NoFeed("the document takes too long to read", text);
        }
    }

    private static FeedReading Recognise(string text, string? baseUrl)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n\0");
        if (start.IsEmpty)
            return new FeedReading.NoFeed("the document is empty", text);
        if (start[0] == '{')
            return JsonFeedFormat.Read(text, baseUrl) is { } json ? new FeedReading.Feed(json) : new FeedReading.NoFeed("the JSON is no JSON Feed: it has no items", text);
        if (start.IndexOf('<') < 0)
            return new FeedReading.NoFeed("the document is neither XML nor JSON", text);
        if (LooksLikeHtml(start))
            return new FeedReading.NoFeed("the document is an HTML page", text);
        if (XmlTree.Parse(text)?.Root is not { } root)
            return new FeedReading.NoFeed("the XML cannot be read", text);
        return Find(Adopted(root), baseUrl) is { } feed ? new FeedReading.Feed(feed) : new FeedReading.NoFeed($"the document is XML, but no feed: its root is <{root.Name.LocalName}>", text);
    }

    private static ParsedFeed? Find(XElement root, string? baseUrl) => root.Name.LocalName.ToLowerInvariant() switch
    {
        "rss" => RssFormat.Read(root, baseUrl),
        "channel" => RssFormat.ReadChannel(root, root, baseUrl, "rss", ""),
        "rdf" => RdfFormat.Read(root, baseUrl),
        "feed" => AtomFormat.Read(root, baseUrl),
        // An entry document (RFC 4287, section 2).
        "entry" when Tag.Of(root).StartsWith("atom:", StringComparison.Ordinal) => AtomFormat.ReadSingle(root, baseUrl),
        // Truncated or wrapped documents: the feed may lie one level down.
        _ => root.Elements().Where(inner => Tag.Of(inner) is "rss" or "atom:feed").Select(inner => Find(inner, baseUrl)).FirstOrDefault(),
    };

    /// <summary>The first element decides: declarations, comments and doctypes say nothing, and are often wrong.</summary>
    private static bool LooksLikeHtml(ReadOnlySpan<char> text)
    {
        var first = Prolog().Match(text[..Math.Min(text.Length, 4096)].ToString()).Groups["name"].Value.ToLowerInvariant();
        return first is "html" or "head" or "body" or "title" or "meta" or "div" or "p" or "script";
    }

    /// <summary>A feed whose namespace nobody knows is read as if it were the usual one: the root's name is clear enough.</summary>
    private static XElement Adopted(XElement root)
    {
        var foreign = root.Name.Namespace;
        var prefix = Namespaces.PrefixOf(foreign.NamespaceName);
        if (prefix is "" or "atom" or "rdf" || root.Name.LocalName.ToLowerInvariant() is not ("rss" or "feed" or "channel"))
            return root;
        foreach (var element in root.DescendantsAndSelf().Where(element => element.Name.Namespace == foreign).ToList())
            element.Name = element.Name.LocalName;
        return root;
    }

    [GeneratedRegex(@"^[^<]*(?:<\?[^>]*>[^<]*|<!--.*?-->[^<]*|<![^>\[]*(?:\[[^\]]*\])?[^>]*>[^<]*)*<(?<name>[A-Za-z][A-Za-z0-9]*)", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Prolog();
}
