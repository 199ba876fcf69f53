using System.Xml;
using System.Xml.Linq;
using NewsMesh.Ingest.Formats;

namespace NewsMesh.Ingest.Feeds.Opml;

/// <summary>A feed in an OPML document, with the folders above it. <paramref name="Url"/> is empty where the document forgot it.</summary>
/// <param name="Url">Of the feed.</param>
/// <param name="Title">The feed's.</param>
/// <param name="SiteUrl">The site's.</param>
/// <param name="Tags">Folders and categories.</param>
/// <param name="Outlet">The publisher's name, an attribute of our own: OPML has none for it.</param>
/// <param name="PollEvery">The subscriber's interval as an ISO 8601 duration, an attribute of our own; whatever the document says.</param>
internal sealed record Outline(
    string Url,
    string? Title,
    string? SiteUrl,
    IReadOnlyList<string> Tags,
    string? Outlet = null,
    string? PollEvery = null
);

/// <summary>OPML 2.0 (opml.org/spec2.opml), and what feed readers write under its name, broken or not.</summary>
internal static class OpmlFormat
{
    /// <summary>Of the attributes that are ours; other readers pass over what they do not know (OPML 2.0, "extending").</summary>
    private static readonly XNamespace Own = "urn:newsmesh:opml";

    /// <summary>Of one feed, and of one tag. Each feed has the names of the folders above it: without bounds a few long ones are read with every feed.</summary>
    public const int MaxTags = 20,
        MaxTagLength = 100;

    /// <summary>The feeds of a document, in its order; null when it is no OPML.</summary>
    public static IReadOnlyList<Outline>? Read(string text)
    {
        if (XmlTree.Parse(text)?.Root is not { } root || !root.Name.LocalName.Equals("opml", StringComparison.OrdinalIgnoreCase))
            return null;
        var names = new Dictionary<XElement, string?>();
        return [.. root.Descendants().Where(IsOutline).Where(IsFeed).Select(feed => Read(feed, NameOf))];

        string? NameOf(XElement folder) =>
            names.TryGetValue(folder, out var known) ? known : names[folder] = TagOf(folder.Given("text") ?? folder.Given("title"));
    }

    public static string Write(IEnumerable<Outline> feeds, DateTimeOffset createdAt)
    {
        // A feed stands under its first tag and names all in category, as the specification has it. A tag that category cannot hold becomes a folder in the folder.
        var folders = feeds
            .GroupBy(feed => feed.Tags.Count > 0 ? feed.Tags[0] : "", StringComparer.Ordinal)
            .OrderBy(folder => folder.Key, StringComparer.Ordinal);
        var body = new XElement(
            "body",
            folders.SelectMany(folder => folder.Key.Length == 0 ? folder.Select(Write) : [Folder(folder.Key, folder.Select(WithFolders))])
        );
        var document = new XDocument(
            new XElement(
                "opml",
                new XAttribute("version", "2.0"),
                new XAttribute(XNamespace.Xmlns + "newsmesh", Own.NamespaceName),
                new XElement("head", new XElement("title", "NewsMesh feeds"), new XElement("dateCreated", createdAt.ToString("r"))),
                body
            )
        );
        using var text = new Utf8Writer();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, CheckCharacters = false }))
            document.Save(writer);
        return text.ToString();
    }

    /// <summary>What names a feed, or says that it is one: OPML 1.0 writes <c>url</c>, and some forget the address.</summary>
    private static bool IsFeed(XElement outline) =>
        outline.Given("xmlUrl") is not null
        || (outline.Given("type")?.ToLowerInvariant() is "rss" or "atom" or "rss1" or "feed" && !outline.Elements().Any(IsOutline));

    private static Outline Read(XElement outline, Func<XElement, string?> nameOf)
    {
        var folders = outline.Ancestors().Where(IsOutline).Reverse().Take(MaxTags).Select(nameOf);
        var url = PlainText.Storable(outline.Given("xmlUrl") ?? outline.Given("url") ?? "");
        var title = PlainText.OfText(outline.Given("title") ?? outline.Given("text"));
        return new Outline(
            url,
            title == url ? null : title,
            outline.Given("htmlUrl"),
            [
                .. folders
                    .Concat(Categories(outline.Given("category") ?? "").Select(TagOf))
                    .OfType<string>()
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Take(MaxTags),
            ],
            PlainText.OfText(outline.Attribute(Own + "outlet")?.Value),
            outline.Attribute(Own + "pollEvery")?.Value
        );
    }

    private static string? TagOf(string? text) => PlainText.OfText(text?.Length > MaxTagLength ? text[..MaxTagLength] : text);

    /// <summary>Tags, or paths of them that begin with a slash ("/news/europe"), parted by commas.</summary>
    private static IEnumerable<string> Categories(string category) =>
        category.Split(',').SelectMany(each => each.TrimStart().StartsWith('/') ? each.Split('/') : [each]);

    private static XElement WithFolders(Outline feed)
    {
        if (!feed.Tags.Any(tag => tag.Contains(',') || tag.StartsWith('/')))
            return Write(feed);
        var element = Write(feed with { Tags = [] });
        foreach (var tag in feed.Tags.Skip(1).Reverse())
            element = Folder(tag, [element]);
        return element;
    }

    private static XElement Folder(string tag, IEnumerable<XElement> feeds) => new("outline", new XAttribute("text", tag), feeds);

    private static XElement Write(Outline feed) =>
        new(
            "outline",
            new XAttribute("type", "rss"),
            new XAttribute("text", feed.Title ?? feed.Url),
            new XAttribute("title", feed.Title ?? feed.Url),
            new XAttribute("xmlUrl", feed.Url),
            feed.SiteUrl is null ? null : new XAttribute("htmlUrl", feed.SiteUrl),
            feed.Tags.Count > 1 ? new XAttribute("category", string.Join(',', feed.Tags)) : null,
            feed.Outlet is null ? null : new XAttribute(Own + "outlet", feed.Outlet),
            feed.PollEvery is null ? null : new XAttribute(Own + "pollEvery", feed.PollEvery)
        );

    private static bool IsOutline(XElement element) => element.Name.LocalName.Equals("outline", StringComparison.OrdinalIgnoreCase);

    /// <summary>The declaration names the encoding that the answer is sent in.</summary>
    private sealed class Utf8Writer : StringWriter
    {
        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;
    }
}
