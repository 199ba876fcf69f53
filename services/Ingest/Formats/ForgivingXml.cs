using System.Xml;
using System.Xml.Linq;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Xml.Parser;

namespace NewsMesh.Ingest.Formats;

/// <summary>The last attempt: AngleSharp.Xml reads over errors such as unclosed elements, undeclared prefixes and a missing end.</summary>
internal static class ForgivingXml
{
    private static readonly XmlParserOptions Options = new() { IsSuppressingErrors = true };

    public static XDocument? Parse(string text, int maxDepth)
    {
        try
        {
            using var context = BrowsingContext.New(Configuration.Default);
            using var document = new XmlParser(Options, context).ParseDocument(text);
            return document.DocumentElement is { } root ? new XDocument(Copy(root, maxDepth)) : null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // The parser promises to suppress errors, and is not ours: what it cannot read is no feed.
            return null;
        }
    }

    private static XElement Copy(IElement source, int depth)
    {
        var element = new XElement(NameOf(source.Prefix, source.LocalName, source.NamespaceUri));
        foreach (var attribute in source.Attributes)
            element.SetAttributeValue(NameOf(attribute.Prefix, attribute.LocalName, attribute.NamespaceUri), Clean(attribute.Value));
        if (depth == 0)
            return element;
        foreach (var node in source.ChildNodes)
        {
            switch (node)
            {
                case IElement child:
                    element.Add(Copy(child, depth - 1));
                    break;
                case ICharacterData { NodeType: NodeType.Text or NodeType.CharacterData } data:
                    element.Add(new XText(Clean(data.Data)));
                    break;
            }
        }
        return element;
    }

    private static XName NameOf(string? prefix, string name, string? uri)
    {
        if (prefix is null && name.Split(':') is [var before, var after])
            (prefix, name) = (before, after);
        if (prefix == "xmlns" || name == "xmlns")
            return XName.Get("xmlns-" + EncodeName(name));
        if (string.IsNullOrEmpty(uri) && prefix is { Length: > 0 })
            uri = Namespaces.UriOf(prefix) ?? prefix;
        return XName.Get(EncodeName(name), uri ?? "");
    }

    private static string EncodeName(string name) => XmlConvert.EncodeLocalName(name) is { Length: > 0 } encoded ? encoded : "_";

    private static string Clean(string text) => PlainText.Storable(text);
}
