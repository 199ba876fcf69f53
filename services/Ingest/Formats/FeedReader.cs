using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsMesh.Ingest.Formats.Scanning;

namespace NewsMesh.Ingest.Formats;

/// <summary>Bytes in, feed out. Reads every format, forgives what can be forgiven, and never throws for what a document holds.</summary>
internal static class FeedReader
{
    /// <summary>How far into a page a feed may begin that somebody has wrapped in HTML.</summary>
    private const int WrapperLength = 16 * 1024;

    private static readonly string[] FeedStarts = ["<rss ", "<rss>", "<feed ", "<rdf:RDF"];

    /// <param name="body">The document's bytes.</param>
    /// <param name="charset">What the HTTP Content-Type said, if anything.</param>
    /// <param name="baseUrl">Where the document was found; relative links are resolved against it.</param>
    /// <param name="cancellationToken">Ends the reading: who asked for it has gone away.</param>
    public static FeedReading Read(
        ReadOnlySpan<byte> body,
        string? charset = null,
        string? baseUrl = null,
        CancellationToken cancellationToken = default
    ) => Read(TextDecoding.Decode(body, charset), baseUrl, cancellationToken);

    public static FeedReading Read(string text, string? baseUrl = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return Recognise(text, baseUrl, cancellationToken);
        }
        catch (RegexMatchTimeoutException)
        {
            return new FeedReading.NoFeed("the document takes too long to read", text);
        }
    }

    private static FeedReading Recognise(string text, string? baseUrl, CancellationToken cancellationToken)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n\0");
        if (start.IsEmpty)
            return new FeedReading.NoFeed("the document is empty", text);
        if (LenientJson.From(start) is { IsEmpty: false } value)
            return JsonFeedFormat.Read(value.ToString(), baseUrl) is { } json
                ? new FeedReading.Feed(json)
                : new FeedReading.NoFeed("the JSON is no JSON Feed: it is broken, or has no items", text);
        if (start.IndexOf('<') < 0)
            return new FeedReading.NoFeed("the document is neither XML nor JSON", text);
        if (LooksLikeHtml(start))
            return Wrapped(text, baseUrl, cancellationToken)
                ?? new FeedReading.NoFeed("the document is an HTML page", text) { IsPage = true };
        if (XmlTree.Parse(text, cancellationToken)?.Root is not { } root)
            return new FeedReading.NoFeed("the XML cannot be read", text);
        if (Find(Adopted(root), baseUrl) is { } feed)
            return new FeedReading.Feed(feed);
        // A message of the server's own ("<br /><b>Deprecated</b>: …") may stand before the feed, and be taken for the root.
        return Wrapped(text, baseUrl, cancellationToken) ?? new FeedReading.NoFeed(ReasonOf(root), text);
    }

    private static ParsedFeed? Find(XElement root, string? baseUrl) =>
        root.Name.LocalName.ToLowerInvariant() switch
        {
            "rss" => RssFormat.Read(root, baseUrl),
            "channel" when CdfFormat.Is(root) => CdfFormat.Read(root, baseUrl),
            "channel" => RssFormat.ReadChannel(root, root, baseUrl, "rss", ""),
            "rdf" => RdfFormat.Read(root, baseUrl),
            "feed" => AtomFormat.Read(root, baseUrl),
            "urlset" => SitemapFormat.Read(root, baseUrl),
            // An entry document (RFC 4287, section 2).
            "entry" when Tag.Of(root).StartsWith("atom:", StringComparison.Ordinal) => AtomFormat.ReadSingle(root, baseUrl),
            // Truncated or wrapped documents: the feed may lie one level down.
            _ => root.Elements()
                .Where(inner => Tag.Of(inner) is "rss" or "atom:feed")
                .Select(inner => Find(inner, baseUrl))
                .FirstOrDefault(),
        };

    private static string ReasonOf(XElement root) =>
        root.Name.LocalName.ToLowerInvariant() switch
        {
            "sitemapindex" => SitemapFormat.ReasonOf(root),
            "urlset" => "the document is a sitemap that lists no news",
            "opml" => "the document is a list of feeds (OPML): send it to /feeds/import",
            _ => $"the document is XML, but no feed: its root is <{root.Name.LocalName}>",
        };

    /// <summary>The first element decides: declarations, comments and doctypes say nothing, and are often wrong.</summary>
    private static bool LooksLikeHtml(ReadOnlySpan<char> text)
    {
        var scanner = new MarkupScanner(text);
        while (scanner.Read())
        {
            if (scanner.Token == MarkupToken.Start)
                return scanner.Name.ToString().ToLowerInvariant()
                    is "html"
                        or "head"
                        or "body"
                        or "title"
                        or "meta"
                        or "div"
                        or "p"
                        or "script";
        }
        return false;
    }

    /// <summary>A feed that a proxy or a careless template has put inside of a page.</summary>
    private static FeedReading? Wrapped(string text, string? baseUrl, CancellationToken cancellationToken)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, WrapperLength));
        foreach (var feed in FeedStarts)
        {
            if (
                head.IndexOf(feed, StringComparison.Ordinal) is > 0 and var at
                && XmlTree.Parse(text[at..], cancellationToken)?.Root is { } root
                && Find(Adopted(root), baseUrl) is { Entries.Count: > 0 } found
            )
                return new FeedReading.Feed(found);
        }
        return null;
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
}
