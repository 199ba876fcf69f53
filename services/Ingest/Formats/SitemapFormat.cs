using System.Xml.Linq;

namespace NewsMesh.Ingest.Formats;

/// <summary>Sitemaps (sitemaps.org) as far as they list news: <c>url</c> elements with Google's <c>news:news</c>. Other sitemaps list a site's pages, of which none is news.</summary>
internal static class SitemapFormat
{
    /// <summary>Sitemaps that an index names, as examples in the answer.</summary>
    private const int ShownSitemaps = 3;

    private static readonly string[] Keywords = ["news:keywords", "news:genres"];

    /// <summary>Null where the sitemap lists no news.</summary>
    public static ParsedFeed? Read(XElement urlset, string? documentUrl)
    {
        var news = urlset
            .Elements()
            .Where(element => Tag.Of(element) == "url")
            .Select(url => (Url: url, News: url.Elements().FirstOrDefault(element => Tag.Of(element) == "news:news")))
            .Where(found => found.News is not null)
            .ToList();
        if (news.Count == 0)
            return null;
        var publication = First(news[0].News, "news:publication");
        return new ParsedFeed
        {
            Format = "sitemap",
            Version = "0.9",
            Title = PlainText.OfText(First(publication, "news:name").Text()),
            SiteUrl = SiteOf(documentUrl) ?? SiteOf(First(news[0].Url, "loc").Text()),
            Language = LanguageTag.Clean(First(publication, "news:language").Text()),
            Entries = [.. EntryBound.Of(news).Select(found => ReadUrl(found.Url, found.News!, documentUrl))],
            LeftOut = EntryBound.LeftOut(news),
        };
    }

    /// <summary>What to say of an index: it is of use to the person, and not to a reader.</summary>
    public static string ReasonOf(XElement index)
    {
        var sitemaps = index
            .Elements()
            .Where(element => Tag.Of(element) == "sitemap")
            .Select(sitemap => First(sitemap, "loc").Text())
            .OfType<string>()
            .ToList();
        var shown = sitemaps.OrderByDescending(url => url.Contains("news", StringComparison.OrdinalIgnoreCase)).Take(ShownSitemaps);
        return $"the document is an index of {sitemaps.Count} sitemaps; give the one that lists the news{(sitemaps.Count == 0 ? "" : $", such as {string.Join(" or ", shown)}")}";
    }

    private static ParsedEntry ReadUrl(XElement url, XElement news, string? documentUrl)
    {
        var address = Links.Resolve(First(url, "loc").Text(), documentUrl);
        return new ParsedEntry
        {
            Id = address,
            Url = address,
            Title = PlainText.OfText(First(news, "news:title").Text()),
            PublishedAt = FeedDate.Parse(First(news, "news:publication_date").Text()),
            UpdatedAt = FeedDate.Parse(First(url, "lastmod").Text()),
            Categories =
            [
                .. Keywords
                    .SelectMany(name => (First(news, name).Text() ?? "").Split(','))
                    .Select(PlainText.OfText)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal),
            ],
            Enclosures =
            [
                .. url.Elements()
                    .Where(element => Tag.Of(element) == "image:image")
                    .Select(image => Links.Resolve(First(image, "image:loc").Text(), documentUrl))
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .Select(image => new Enclosure(image, null, null)),
            ],
        };
    }

    private static string? SiteOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri.GetLeftPart(UriPartial.Authority) + "/"
            : null;

    private static XElement? First(XElement? parent, string name) => parent?.Elements().FirstOrDefault(element => Tag.Of(element) == name);
}
