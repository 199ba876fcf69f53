namespace NewsMesh.Ingest.Feeds.Discovery;

/// <summary>Where a site's feed is when nothing says where it is.</summary>
internal static class UsualAddresses
{
    /// <summary>In the order of how often they are right. Few: each is a request to somebody's server.</summary>
    private static readonly string[] Paths = ["feed", "rss.xml", "feed.xml", "atom.xml", "index.xml", "rss"];

    public static IEnumerable<string> Of(Uri page)
    {
        var root = new Uri(page.GetLeftPart(UriPartial.Authority) + "/");
        var addresses = Paths.Select(path => new Uri(root, path).AbsoluteUri);
        // Mastodon and what speaks like it: the profile's address with an ending.
        return page.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is [['@', ..] profile]
            ? addresses.Prepend(new Uri(root, profile + ".rss").AbsoluteUri)
            : addresses;
    }
}
