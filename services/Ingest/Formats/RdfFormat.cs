using System.Xml.Linq;

namespace NewsMesh.Ingest.Formats;

/// <summary>RSS 0.90 and 1.0: RDF, in which the items stand beside the channel.</summary>
internal static class RdfFormat
{
    public static ParsedFeed? Read(XElement rdf, string? documentUrl)
    {
        var channel = rdf.Elements().FirstOrDefault(element => Tag.Of(element) == "channel");
        if (channel is null && !rdf.Elements().Any(element => Tag.Of(element) == "item") && !SaysRss(rdf))
            return null;
        return RssFormat.ReadChannel(channel ?? rdf, rdf, documentUrl, "rdf", VersionOf(channel));
    }

    /// <summary>RDF serves many ends: without channel and items only the namespace tells that it is an RSS, an empty one.</summary>
    private static bool SaysRss(XElement rdf) =>
        rdf.Attributes().Any(attribute => attribute.IsNamespaceDeclaration && Namespaces.PrefixOf(attribute.Value).Length == 0);

    private static string VersionOf(XElement? channel) =>
        channel?.Name.NamespaceName.Contains("netscape", StringComparison.OrdinalIgnoreCase) == true ? "0.90"
        : channel?.Name.NamespaceName.Contains("rss1.1", StringComparison.OrdinalIgnoreCase) == true ? "1.1"
        : "1.0";
}
