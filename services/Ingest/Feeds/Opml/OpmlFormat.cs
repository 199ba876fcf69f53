using System.Xml;
using System.Xml.Linq;
using NewsMesh.Ingest.Formats;

namespace NewsMesh.Ingest.Feeds.Opml;

/// <summary>A feed in an OPML document, with the folders above it.</summary>
internal sealed record Outline(string Url, string? Title, string? SiteUrl, IReadOnlyList<string> Tags);

/// <summary>OPML 2.0 (opml.org/spec2.opml), and what feed readers write under its name.</summary>
internal static class OpmlFormat
{
    /// <summary>The feeds of a document, in its order; null when it is no OPML.</summary>
    public static IReadOnlyList<Outline>? Read(string text)
    {
        if (XmlTree.Parse(text)?.Root is not { } root || !root.Name.LocalName.Equals("opml", StringComparison.OrdinalIgnoreCase))
            return null;
        return [.. root.Descendants().Where(IsOutline).Where(outline => outline.Given("xmlUrl") is not null).Select(Read)];
    }

    public static string Write(IEnumerable<Outline> feeds, DateTimeOffset createdAt)
    {
        // A feed of several tags stands under the first and names all in category, as the specification has it.
        var folders = feeds.GroupBy(feed => feed.Tags.Count > 0 ? feed.Tags[0] : "", StringComparer.Ordinal).OrderBy(folder => folder.Key, StringComparer.Ordinal);
        var body = new XElement("body", folders.SelectMany(folder => folder.Key.Length == 0 ? folder.Select(Write) : [new XElement("outline", new XAttribute("text", folder.Key), folder.Select(Write))]));
        var document = new XDocument(new XElement("opml", new XAttribute("version", "2.0"),
            new XElement("head", new XElement("title", "NewsMesh feeds"), new XElement("dateCreated", createdAt.ToString("r"))), body));
        using var text = new Utf8Writer();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, CheckCharacters = false }))
            document.Save(writer);
        return text.ToString();
    }

    private static Outline Read(XElement outline)
    {
        var folders = outline.Ancestors().Where(IsOutline).Reverse().Select(folder => folder.Given("text") ?? folder.Given("title"));
        // category holds tags, or paths of them ("/news/europe"), parted by commas.
        var categories = (outline.Given("category") ?? "").Split(',').SelectMany(path => path.Split('/'));
        return new Outline(
            PlainText.Storable(outline.Given("xmlUrl")!), PlainText.OfText(outline.Given("title") ?? outline.Given("text")), outline.Given("htmlUrl"),
            [.. folders.Concat(categories).Select(PlainText.OfText).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    private static XElement Write(Outline feed) => new("outline",
        new XAttribute("type", "rss"), new XAttribute("text", feed.Title ?? feed.Url), new XAttribute("title", feed.Title ?? feed.Url), new XAttribute("xmlUrl", feed.Url),
        feed.SiteUrl is null ? null : new XAttribute("htmlUrl", feed.SiteUrl), feed.Tags.Count > 1 ? new XAttribute("category", string.Join(',', feed.Tags)) : null);

    private static bool IsOutline(XElement element) => element.Name.LocalName.Equals("outline", StringComparison.OrdinalIgnoreCase);

    /// <summary>The declaration names the encoding that the answer is sent in.</summary>
    private sealed class Utf8Writer : StringWriter
    {
        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;
    }
}
