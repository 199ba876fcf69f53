using System.Xml;
using System.Xml.Linq;

namespace NewsMesh.Ingest.Formats;

/// <summary>
/// Text to elements: as XML, and where it is none, as what it must have been meant to be (<see cref="ForgivingXml"/>). Neither reads a DTD, but for short
/// texts that it gives names to, and neither resolves anything outside the text.
/// </summary>
internal static class XmlTree
{
    /// <summary>No feed nests deeper than this; a document that does wants to hurt.</summary>
    private const int MaxDepth = 256;

    /// <summary>
    /// Of one element; further ones are left out. Feeds have ten and, on their root, some thirty namespaces; each that is set is looked for among those before it, so
    /// that thousands would cost seconds.
    /// </summary>
    public const int MaxAttributes = 200;

    public static XDocument? Parse(string text, CancellationToken cancellationToken = default) =>
        Strictly(text, cancellationToken) ?? ForgivingXml.Parse(text, MaxDepth, cancellationToken);

    private static XDocument? Strictly(string text, CancellationToken cancellationToken)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersFromEntities = 1,
            IgnoreProcessingInstructions = true,
            IgnoreComments = true,
        };
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), settings);
            var document = new XDocument();
            return Load(reader, document, cancellationToken) ? document : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static bool Load(XmlReader reader, XDocument document, CancellationToken cancellationToken)
    {
        // XDocument.Load would do, but for the depth, which has to be known before the tree is built.
        XContainer parent = document;
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.Depth > MaxDepth)
                        return false;
                    var element = new XElement(XName.Get(reader.LocalName, Namespaces.Bounded(reader.NamespaceURI)));
                    var isEmpty = reader.IsEmptyElement;
                    var left = MaxAttributes;
                    for (var more = reader.MoveToFirstAttribute(); more && left-- > 0; more = reader.MoveToNextAttribute())
                        element.SetAttributeValue(NameOf(reader), reader.Value);
                    parent.Add(element);
                    if (isEmpty)
                        break;
                    element.Add(""); // <a></a> is not <a/>: XHTML that is shown as HTML tells them apart
                    parent = element;
                    break;
                case XmlNodeType.EndElement:
                    parent = (XContainer?)parent.Parent ?? document;
                    break;
                case XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.SignificantWhitespace
                or XmlNodeType.Whitespace when parent is XElement:
                    parent.Add(new XText(reader.Value));
                    break;
            }
        }
        return document.Root is not null;
    }

    private static XName NameOf(XmlReader reader) =>
        reader.Prefix.Length == 0 && reader.LocalName == "xmlns"
            ? XName.Get("xmlns")
            : XName.Get(reader.LocalName, Namespaces.Bounded(reader.NamespaceURI));
}
