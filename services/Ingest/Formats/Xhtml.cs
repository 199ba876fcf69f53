using System.Text;
using System.Xml.Linq;

namespace NewsMesh.Ingest.Formats;

/// <summary>Markup that stands in a feed as elements instead of as escaped text.</summary>
internal static class Xhtml
{
    /// <summary>The content of an element as HTML: no prefixes, no namespace declarations, an end tag for all but void elements.</summary>
    public static string InnerHtml(XElement element)
    {
        var html = new StringBuilder();
        AppendContent(html, element);
        return html.ToString();
    }

    private static void AppendContent(StringBuilder html, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
                HtmlText.Append(html, text.Value);
            else if (node is XElement inner)
                Append(html, inner);
        }
    }

    private static void Append(StringBuilder html, XElement element)
    {
        html.Append('<').Append(element.Name.LocalName);
        foreach (var attribute in element.Attributes())
        {
            if (!attribute.IsNamespaceDeclaration && attribute.Name.NamespaceName.Length == 0)
                HtmlText.Append(html.Append(' ').Append(attribute.Name.LocalName).Append("=\""), attribute.Value).Append('"');
        }
        html.Append('>');
        AppendContent(html, element); // of a void element too: where it was not closed, what follows it stands inside
        if (HtmlElement.Of(element.Name.LocalName) is not { IsVoid: true })
            html.Append("</").Append(element.Name.LocalName).Append('>');
    }
}
