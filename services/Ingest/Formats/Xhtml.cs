using System.Xml.Linq;

namespace NewsMesh.Ingest.Formats;

/// <summary>Markup that stands in a feed as elements instead of as escaped text.</summary>
internal static class Xhtml
{
    /// <summary>The content of an element as HTML: no prefixes, no namespace declarations.</summary>
    public static string InnerHtml(XElement element) =>
        string.Concat(element.Nodes().Select(node => node is XElement inner ? Plain(inner).ToString(SaveOptions.DisableFormatting) : node.ToString(SaveOptions.DisableFormatting)));

    private static XElement Plain(XElement element) => new(
        element.Name.LocalName,
        element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.NamespaceName.Length == 0).Select(attribute => new XAttribute(attribute.Name.LocalName, attribute.Value)),
        element.Nodes().Select(XNode? (node) => node is XElement inner ? Plain(inner) : node is XText text ? new XText(text.Value) : null),
        // <div/> would open an element in HTML.
        element.IsEmpty || element.Nodes().Any() ? null : "");
}
