using System.Xml.Linq;

namespace NewsMesh.Ingest.Formats;

/// <summary>Microsoft's Channel Definition Format of 1997 (a W3C note): addresses and dates are attributes, descriptions abstracts, and channels nest.</summary>
internal static class CdfFormat
{
    /// <summary>A channel that has no RSS around it is CDF where it speaks CDF's words.</summary>
    public static bool Is(XElement channel) =>
        channel.Given("href") is not null
        || channel.Given("lastmod") is not null
        || channel.Given("base") is not null
        || channel
            .Elements()
            .Any(element =>
                Tag.Of(element) is "abstract" or "a" or "schedule"
                || (
                    Tag.Of(element) is "item"
                    && (
                        element.Given("href") is not null
                        || element.Given("lastmod") is not null
                        || element.Elements().Any(inner => Tag.Of(inner) is "abstract" or "a")
                    )
                )
            );

    public static ParsedFeed Read(XElement channel, string? documentUrl)
    {
        var baseUrl = Links.Resolve(channel.Given("base"), documentUrl) ?? Links.BaseOf(channel, documentUrl);
        var site = Links.Resolve(HrefOf(channel), baseUrl);
        return new ParsedFeed
        {
            Format = "cdf",
            Version = "1.0",
            Title = PlainText.OfHtml(TextOf(channel, "title")),
            SiteUrl = site,
            Language = Links.LanguageOf(channel),
            Entries =
            [
                .. EntryBound
                    .Of([.. channel.Descendants().Where(element => Tag.Of(element) == "item")])
                    .Select(item => ReadItem(item, baseUrl ?? site)),
            ],
        };
    }

    private static ParsedEntry ReadItem(XElement item, string? documentUrl)
    {
        var baseUrl = Links.BaseOf(item, documentUrl);
        var description = TextOf(item, "abstract", "description");
        var modified = FeedDate.Parse(item.Given("lastmod"));
        return new ParsedEntry
        {
            Id = HrefOf(item),
            Url = Links.Resolve(HrefOf(item), baseUrl),
            Title = PlainText.OfHtml(TextOf(item, "title")),
            Summary = PlainText.OfHtml(description),
            Content = description is null ? null : new Markup(description, baseUrl),
            PublishedAt = modified,
            UpdatedAt = modified,
        };
    }

    private static string? HrefOf(XElement element) =>
        element.Given("href") ?? element.Elements().FirstOrDefault(inner => Tag.Of(inner) == "a")?.Given("href");

    private static string? TextOf(XElement parent, params string[] names) =>
        parent.Elements().FirstOrDefault(element => names.Contains(Tag.Of(element), StringComparer.Ordinal)).Text();
}
