using System.Xml.Linq;

namespace NewsMesh.Ingest.Formats;

/// <summary>RSS 0.91 to 2.0 with the modules that news feeds use (content, dc, dcterms, media, itunes, atom).</summary>
internal static class RssFormat
{
    public static ParsedFeed Read(XElement rss, string? documentUrl)
    {
        var channel = rss.Elements().FirstOrDefault(element => Tag.Of(element) == "channel");
        // Some put their items beside the channel, and some forget the channel.
        return ReadChannel(channel ?? rss, rss, documentUrl, "rss", rss.Given("version") ?? "");
    }

    /// <summary>A channel that describes the feed, and the root that may hold its items: in RSS 1.0 they are the channel's neighbours.</summary>
    public static ParsedFeed ReadChannel(XElement channel, XElement root, string? documentUrl, string format, string version)
    {
        var site = Links.Resolve(SiteOf(channel), Links.BaseOf(channel, documentUrl));
        // A document without an address of its own still has its site to resolve against.
        var baseUrl = documentUrl ?? site;
        var feedAuthors = RssPeople.Of(channel);
        var items = channel
            .Elements()
            .Concat(root == channel ? [] : root.Elements())
            .SelectMany(element => Tag.Of(element) is "items" ? element.Elements() : [element])
            .Where(element => Tag.Of(element) == "item")
            .ToList();
        return new ParsedFeed
        {
            Format = format,
            Version = version,
            Title = PlainText.OfHtml(First(channel, "title", "dc:title", "media:title")),
            SiteUrl = site,
            Language = LanguageTag.Clean(First(channel, "language", "dc:language")) ?? Links.LanguageOf(channel),
            Hub = channel
                .Elements()
                .FirstOrDefault(element => Tag.Of(element) == "atom:link" && element.Given("rel") == "hub")
                ?.Given("href"),
            SelfUrl = Links.Resolve(
                channel
                    .Elements()
                    .FirstOrDefault(element => Tag.Of(element) == "atom:link" && element.Given("rel") == "self")
                    ?.Given("href"),
                documentUrl
            ),
            Pace = FeedPace.Of(channel),
            Entries = [.. EntryBound.Of(items).Select(item => ReadItem(item, baseUrl, feedAuthors))],
            LeftOut = EntryBound.LeftOut(items),
        };
    }

    private static ParsedEntry ReadItem(XElement item, string? documentUrl, IReadOnlyList<string> feedAuthors)
    {
        var baseUrl = Links.BaseOf(item, documentUrl);
        var description = First(
            item,
            "description",
            "content:description",
            "dc:description",
            "summary",
            "atom:summary",
            "media:description",
            "itunes:summary",
            "itunes:subtitle"
        );
        var content = First(item, "content:encoded", "fullitem", "encoded", "atom:content") ?? XhtmlBody(item) ?? description;
        var authors = RssPeople.Of(item);
        return new ParsedEntry
        {
            Id = First(item, "guid", "dc:identifier", "atom:id", "id") ?? item.Given("about"),
            Url = EntryLink.Resolve(LinkOf(item), baseUrl),
            Title = PlainText.OfHtml(First(item, "title", "dc:title", "atom:title", "media:title", "itunes:title")),
            Summary = PlainText.OfHtml(description),
            Content = content is null ? null : new Markup(content, baseUrl),
            Authors = authors.Count > 0 ? authors : feedAuthors,
            PublishedAt = Date(item, "pubdate", "dcterms:issued", "atom:published", "dc:date", "dcterms:created", "date", "published"),
            UpdatedAt = Date(item, "atom:updated", "dcterms:modified", "dc:date", "lastbuilddate", "updated"),
            Categories = [.. Categories(item).Distinct(StringComparer.Ordinal)],
            Enclosures = [.. Enclosures(item, baseUrl).DistinctBy(enclosure => enclosure.Url)],
            Source = SourceOf(item, baseUrl),
        };
    }

    private static string? SiteOf(XElement channel) =>
        First(channel, "link")
        ?? channel
            .Elements()
            .FirstOrDefault(element => Tag.Of(element) is "atom:link" or "link" && element.Given("rel") is null or "alternate")
            ?.Given("href");

    /// <summary>The link; else a guid that is one (RSS 2.0: isPermaLink is true where it is not said); else what is left.</summary>
    private static string? LinkOf(XElement item)
    {
        var link =
            // What stands in a link that was not closed is no part of it.
            First(item, "link")?.Split('<')[0]
                is { } text
            && EntryLink.IsPage(text)
                ? text.Trim()
            : item.Elements()
                .FirstOrDefault(element => Tag.Of(element) is "atom:link" or "link" && element.Given("rel") is null or "alternate")
                ?.Given("href")
                is { } href
            && EntryLink.IsPage(href)
                ? href
            : null;
        // FeedBurner's addresses lead to the article by way of its counter; it names the article beside them.
        if (link is not null)
            return
                link.Contains("feedburner", StringComparison.OrdinalIgnoreCase)
                || link.Contains("feedproxy", StringComparison.OrdinalIgnoreCase)
                ? First(item, "feedburner:origlink") ?? link
                : link;
        var guid = item.Elements().FirstOrDefault(element => Tag.Of(element) == "guid");
        if (
            guid.Text() is { } permanent
            && !string.Equals(guid!.Given("isPermaLink"), "false", StringComparison.OrdinalIgnoreCase)
            && permanent.Contains("://", StringComparison.Ordinal)
        )
            return permanent;
        return item.Given("about") is { } about && about.Contains("://", StringComparison.Ordinal) ? about : First(item, "comments");
    }

    private static IEnumerable<string> Categories(XElement item) =>
        from element in item.Descendants()
        let name = Tag.Of(element)
        where name is "category" or "dc:subject" or "media:category" or "atom:category" or "itunes:category" or "tags"
        from text in name == "tags"
            ? (string?[])element.Value.Split([',', ';'])
            : [element.Text() ?? element.Given("term") ?? element.Given("label") ?? element.Given("text")]
        let plain = PlainText.OfHtml(text)
        where plain is not null
        select plain;

    private static IEnumerable<Enclosure> Enclosures(XElement item, string? baseUrl) =>
        from element in item.Descendants()
        let name = Tag.Of(element)
        where name is "enclosure" or "media:content" || (name == "atom:link" && element.Given("rel") == "enclosure")
        let url = Links.Resolve(element.Given("url") ?? element.Given("href"), baseUrl)
        where url is not null
        select new Enclosure(
            url,
            element.Given("type"),
            long.TryParse(element.Given("length") ?? element.Given("fileSize"), out var length) && length >= 0 ? length : null
        );

    private static ParsedSource? SourceOf(XElement item, string? baseUrl)
    {
        if (item.Elements().FirstOrDefault(element => Tag.Of(element) is "source" or "dc:source" or "atom:source") is not { } source)
            return null;
        var title = source.HasElements ? PlainText.OfHtml(First(source, "title", "atom:title")) : PlainText.OfHtml(source.Text());
        var url = Links.Resolve(source.Given("url"), baseUrl);
        return title is null && url is null ? null : new ParsedSource(title, url);
    }

    private static string? XhtmlBody(XElement item) =>
        item.Elements().FirstOrDefault(element => Tag.Of(element) is "xhtml:body" or "xhtml:div" or "body") is { } body
            ? Xhtml.InnerHtml(body)
            : null;

    private static DateTimeOffset? Date(XElement parent, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var element in parent.Elements())
            {
                if (Tag.Of(element) == name && FeedDate.Parse(element.Value) is { } date)
                    return date;
            }
        }
        return null;
    }

    /// <summary>The first of these elements that says something, by the order of the names.</summary>
    private static string? First(XElement parent, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var element in parent.Elements())
            {
                if (
                    Tag.Of(element) == name
                    && (element.HasElements ? Xhtml.InnerHtml(element).Trim() : element.Text()) is { Length: > 0 } text
                )
                    return text;
            }
        }
        return null;
    }
}
