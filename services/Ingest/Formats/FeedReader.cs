using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NewsMesh.Ingest.Formats;

/// <summary>Bytes in, feed out. Reads every format, forgives what can be forgiven, and never throws for what a document holds.</summary>
internal static class FeedReader
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
        return Find(root, baseUrl) is { } feed ? new FeedReading.Feed(feed) : new FeedReading.NoFeed($"the document is XML, but no feed: its root is <{root.Name.LocalName}>", text);
    }

    private static ParsedFeed? Find(XElement root, string? baseUrl) => root.Name.LocalName.ToLowerInvariant() switch
    {
        "rss" => RssFormat.Read(root, baseUrl),
        "channel" => RssFormat.ReadChannel(root, root, baseUrl, "rss", ""),
        "rdf" => RdfFormat.Read(root, baseUrl),
        "feed" => AtomFormat.Read(root, baseUrl),
        "entry" when Tag.Of(root).StartsWith("atom:", StringComparison.Ordinal) => AtomFormat.ReadSingle(root, baseUrl),
        // Truncated or wrapped documents: the feed may lie one level down.
        _ => root.Elements().Where(inner => Tag.Of(inner) is "rss" or "atom:feed").Select(inner => Find(inner, baseUrl)).FirstOrDefault(),
    };

    /// <summary>The first element decides: comments, declarations and doctypes other than html say nothing.</summary>
    private static bool LooksLikeHtml(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, 4096)];
        var html = head.IndexOf("<html", StringComparison.OrdinalIgnoreCase);
        var doctype = head.IndexOf("<!doctype html", StringComparison.OrdinalIgnoreCase);
        var at = doctype >= 0 ? doctype : html;
        if (at < 0)
            return false;
        foreach (var sign in (string[])["<rss", "<feed", "<rdf:rdf", "<channel", "<atom:feed"])
        {
            var found = head.IndexOf(sign, StringComparison.OrdinalIgnoreCase);
            if (found >= 0 && found < at)
                return false;
        }
        return true;
    }
}
