using System.Text;
using System.Xml.Linq;

namespace NewsMesh.Ingest.Formats;

/// <summary>Atom 1.0 (RFC 4287), and 0.3 where it differs by names only.</summary>
internal static class AtomFormat
{
    public static ParsedFeed Read(XElement feed, string? documentUrl)
    {
        var baseUrl = Links.BaseOf(feed, documentUrl);
        var entries = feed.Elements().Where(element => Name(element) == "entry").ToList();
        var authors = People(feed);
        // Once for the feed: looked for with each entry, an honest archive of 10,000 would take seconds.
        var entriesUrl = documentUrl ?? Link(feed, "self", null);
        return new ParsedFeed
        {
            Format = "atom",
            Version = feed.Name.NamespaceName.EndsWith("/ns#", StringComparison.Ordinal) ? feed.Given("version") ?? "0.3" : "1.0",
            Title = AtomText.Plain(First(feed, "title")),
            SiteUrl = Link(feed, "alternate", baseUrl),
            Language =
                Links.LanguageOf(feed)
                ?? LanguageTag.Clean(feed.Elements().FirstOrDefault(element => Tag.Of(element) == "dc:language").Text()),
            Hub = Link(feed, "hub", baseUrl),
            SelfUrl = Link(feed, "self", baseUrl),
            Pace = FeedPace.Of(feed),
            Entries = [.. EntryBound.Of(entries).Select(entry => ReadEntry(entry, entriesUrl, authors))],
            LeftOut = EntryBound.LeftOut(entries),
        };
    }

    /// <summary>An entry document (RFC 4287, section 2) is a feed of one.</summary>
    public static ParsedFeed ReadSingle(XElement entry, string? documentUrl) =>
        new()
        {
            Format = "atom",
            Version = "1.0",
            Title = AtomText.Plain(First(entry, "title")),
            Language = Links.LanguageOf(entry),
            Entries = [ReadEntry(entry, documentUrl, [])],
        };

    private static ParsedEntry ReadEntry(XElement entry, string? documentUrl, IReadOnlyList<string> feedAuthors)
    {
        var baseUrl = Links.BaseOf(entry, documentUrl);
        var source = First(entry, "source");
        var authors = People(entry);
        if (authors.Count == 0 && source is not null)
            authors = People(source);
        var content = First(entry, "content") is { } given && given.Given("src") is null ? given : null;
        var summary =
            First(entry, "summary")
            ?? entry.Elements().FirstOrDefault(element => Tag.Of(element) is "media:description")
            ?? entry.Descendants().FirstOrDefault(element => Tag.Of(element) == "media:description");
        return new ParsedEntry
        {
            Id = First(entry, "id").Text(),
            Url = EntryLink.Resolve(Link(entry, "alternate", baseUrl), baseUrl) ?? EntryLink.Resolve(PermanentId(entry), baseUrl),
            Title = AtomText.Plain(First(entry, "title")),
            Summary = AtomText.Plain(summary) ?? AtomText.Plain(content),
            Content = AtomText.Markup(content ?? summary, documentUrl),
            Authors = authors.Count > 0 ? authors : feedAuthors,
            PublishedAt = Date(entry, "published", "issued", "created", "pubdate") ?? Date(entry, "updated", "modified"),
            UpdatedAt = Date(entry, "updated", "modified"),
            Categories =
            [
                .. entry
                    .Elements()
                    .Where(element => Name(element) == "category" || Tag.Of(element) is "dc:subject" or "media:category")
                    .Select(element => PlainText.OfText(element.Given("term") ?? element.Given("label") ?? element.Text()))
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal),
            ],
            Enclosures =
            [
                .. entry
                    .Elements()
                    .Where(element => Name(element) == "link" && element.Given("rel") == "enclosure")
                    .Select(element => (Url: Links.Resolve(element.Given("href"), baseUrl), Element: element))
                    .Where(found => found.Url is not null)
                    .Select(found => new Enclosure(
                        found.Url!,
                        found.Element.Given("type"),
                        long.TryParse(found.Element.Given("length"), out var length) && length >= 0 ? length : null
                    )),
            ],
            Source = source is null
                ? null
                : new ParsedSource(
                    AtomText.Plain(First(source, "title")),
                    Link(source, "self", baseUrl) ?? Link(source, "alternate", baseUrl)
                ),
        };
    }

    /// <summary>A link by its relation; a relation may be written as the IANA registry's URL, and none means alternate. Pages before other types.</summary>
    private static string? Link(XElement parent, string relation, string? documentUrl)
    {
        var links = parent.Elements().Where(element => Name(element) == "link" && RelationOf(element) == relation).ToList();
        var best =
            links.FirstOrDefault(link => link.Given("type") is null or "text/html" or "application/xhtml+xml") ?? links.FirstOrDefault();
        return best is null ? null : Links.Resolve(best.Given("href") ?? best.Text(), Links.BaseOf(best, documentUrl));
    }

    private static string RelationOf(XElement link)
    {
        var relation = (link.Given("rel") ?? "alternate").ToLowerInvariant();
        return relation[(relation.LastIndexOf('/') + 1)..];
    }

    private static string? PermanentId(XElement entry) =>
        First(entry, "id").Text() is { } id
        && (id.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || id.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            ? id
            : null;

    private static List<string> People(XElement parent) =>
        [
            .. parent
                .Elements()
                .Where(element => Name(element) == "author" || Tag.Of(element) is "dc:creator")
                .SelectMany(person =>
                    RssPeople.Names(
                        First(person, "name").Text() ?? First(person, "email").Text() ?? (person.HasElements ? null : person.Text())
                    )
                )
                .Distinct(StringComparer.Ordinal),
        ];

    private static DateTimeOffset? Date(XElement parent, params string[] names) =>
        names
            .Select(name =>
                parent
                    .Elements()
                    .Where(element => Name(element) == name)
                    .Select(element => FeedDate.Parse(element.Value))
                    .FirstOrDefault(date => date is not null)
            )
            .FirstOrDefault(date => date is not null);

    private static XElement? First(XElement parent, string name) => parent.Elements().FirstOrDefault(element => Name(element) == name);

    /// <summary>Atom's own elements by their bare name, also where the namespace was forgotten.</summary>
    private static string Name(XElement element) =>
        Tag.Of(element) is var tag && tag.StartsWith("atom:", StringComparison.Ordinal) ? tag[5..] : tag;
}

/// <summary>Atom text constructs (RFC 4287, section 3.1): text, html or xhtml; in 0.3 by <c>mode</c>.</summary>
internal static class AtomText
{
    public static string? Plain(XElement? element) =>
        element is null ? null
        : KindOf(element) == "text" ? PlainText.OfText(Unpacked(element))
        : PlainText.OfHtml(Html(element));

    public static Markup? Markup(XElement? element, string? documentUrl) =>
        element is null || Html(element) is not { Length: > 0 } html ? null : new Markup(html, Links.BaseOf(element, documentUrl));

    private static string Html(XElement element) =>
        KindOf(element) switch
        {
            "xhtml" => Xhtml.InnerHtml(element),
            "html" => Unpacked(element),
            _ => System.Net.WebUtility.HtmlEncode(Unpacked(element)),
        };

    private static string KindOf(XElement element)
    {
        var type = (element.Given("type") ?? "text").ToLowerInvariant();
        var mode = element.Given("mode")?.ToLowerInvariant();
        if (element.HasElements && (type.Contains("xhtml", StringComparison.Ordinal) || mode is "xml" or null))
            return "xhtml";
        // 0.3 without a mode means XML; escaped and base64 texts of an HTML type are HTML.
        return type switch
        {
            "text" or "text/plain" => mode == "escaped" && type == "text" ? "html" : "text",
            _ when type.Contains("html", StringComparison.Ordinal) => "html",
            _ => "text",
        };
    }

    private static string Unpacked(XElement element)
    {
        var text = element.Value.Trim();
        if (!string.Equals(element.Given("mode"), "base64", StringComparison.OrdinalIgnoreCase) && !IsPackedType(element.Given("type")))
            return text;
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : text;
    }

    /// <summary>RFC 4287, section 4.1.3.3: a media type that is neither text nor XML is base64.</summary>
    private static bool IsPackedType(string? type) =>
        type is not null
        && type.Contains('/')
        && !type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
        && !type.EndsWith("xml", StringComparison.OrdinalIgnoreCase);
}
