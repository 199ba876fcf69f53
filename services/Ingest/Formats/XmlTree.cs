using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace NewsMesh.Ingest.Formats;

/// <summary>
/// Text to elements, in three attempts: as XML; with the usual damage repaired (junk in front, control characters, HTML entities, bare ampersands);
/// by an error-tolerant parser. No attempt reads a DTD or resolves anything outside the text.
/// </summary>
internal static partial class XmlTree
{
    /// <summary>No feed nests deeper than this; a document that does wants to hurt.</summary>
    private const int MaxDepth = 256;

    public static XDocument? Parse(string text)
    {
        var document = Strictly(text);
        if (document is not null)
            return document;
        var repaired = Repair(text);
        return Strictly(repaired) ?? ForgivingXml.Parse(repaired, MaxDepth);
    }

    private static XDocument? Strictly(string text)
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
            return Load(reader, document) ? document : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static bool Load(XmlReader reader, XDocument document)
    {
        // XDocument.Load would do, but for the depth, which has to be known before the tree is built.
        XContainer parent = document;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.Depth > MaxDepth)
                        return false;
                    var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
                    var isEmpty = reader.IsEmptyElement;
                    for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
                        element.SetAttributeValue(NameOf(reader), reader.Value);
                    parent.Add(element);
                    if (!isEmpty)
                        parent = element;
                    break;
                case XmlNodeType.EndElement:
                    parent = (XContainer?)parent.Parent ?? document;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when parent is XElement:
                    parent.Add(new XText(reader.Value));
                    break;
            }
        }
        return document.Root is not null;
    }

    private static XName NameOf(XmlReader reader) =>
        reader.Prefix.Length == 0 && reader.LocalName == "xmlns" ? XName.Get("xmlns") : XName.Get(reader.LocalName, reader.NamespaceURI);

    private static string Repair(string text)
    {
        var start = text.IndexOf('<');
        var builder = new StringBuilder(text.Length);
        foreach (var character in text.AsSpan(Math.Max(start, 0)))
        {
            if (character >= ' ' ? character is not ('\uFFFE' or '\uFFFF') : character is '\t' or '\n' or '\r')
                builder.Append(character);
        }
        return Ampersand().Replace(builder.ToString(), match => match switch
        {
            _ when match.Value.StartsWith("<!", StringComparison.Ordinal) => match.Value,
            _ when match.Groups["name"] is { Success: true, Value: var name } => XmlEntities.Contains(name) ? match.Value : Named(match.Value),
            _ when match.Groups["number"].Success => Numbered(match.Value),
            _ => "&amp;",
        });
    }

    private static readonly HashSet<string> XmlEntities = new(StringComparer.Ordinal) { "amp", "lt", "gt", "quot", "apos" };

    private static string Named(string entity)
    {
        var decoded = System.Net.WebUtility.HtmlDecode(entity);
        return decoded == entity ? "&amp;" + entity[1..] : decoded;
    }

    /// <summary>References to characters that XML does not allow, such as &amp;#0; or &amp;#x19;, say nothing.</summary>
    private static string Numbered(string entity) =>
        System.Net.WebUtility.HtmlDecode(entity) is { Length: 1 or 2 } decoded && decoded != entity && decoded.All(character => XmlConvert.IsXmlChar(character) || char.IsSurrogate(character))
            ? entity
            : "";

    /// <summary>An ampersand that is not in CDATA or a comment, with the reference that it may begin.</summary>
    [GeneratedRegex(@"<!\[CDATA\[.*?\]\]>|<!--.*?-->|&(?:(?<name>[A-Za-z][A-Za-z0-9]{1,31});|(?<number>\#(?:[0-9]{1,7}|[xX][0-9A-Fa-f]{1,6}));)?", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Ampersand();
}
