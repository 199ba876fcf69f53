using System.Xml;
using System.Xml.Linq;
using NewsMesh.Ingest.Formats.Scanning;

namespace NewsMesh.Ingest.Formats;

/// <summary>
/// Elements out of XML that is broken as it is broken in the wild: junk around it, bare ampersands and HTML's entities, control characters, undeclared
/// prefixes, elements that are not closed or closed twice, unescaped HTML, a missing end. Every text gives a tree, if only a poor one.
/// </summary>
internal sealed class ForgivingXml
{
    /// <summary>A podcast's whole archive has 100,000 elements; what follows beyond this is left out.</summary>
    private const int MaxElements = 400_000;

    private readonly int _maxDepth;
    private readonly Stack<Open> _open = new();
    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);
    private DeclaredEntities? _entities;
    private XElement? _root;
    private int _elements;

    private ForgivingXml(int maxDepth) => _maxDepth = maxDepth;

    /// <summary>The tree; null for a text without an element.</summary>
    public static XDocument? Parse(string text, int maxDepth, CancellationToken cancellationToken = default)
    {
        var parser = new ForgivingXml(maxDepth);
        parser.Read(text, cancellationToken);
        return parser._root is { } root ? new XDocument(root) : null;
    }

    private void Read(string text, CancellationToken cancellationToken)
    {
        var scanner = new MarkupScanner(text, isXml: true);
        while (_elements < MaxElements && scanner.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (scanner.Token)
            {
                case MarkupToken.Doctype when _root is null:
                    _entities = new DeclaredEntities(scanner.Value);
                    break;
                case MarkupToken.Start when _root is null || _open.Count > 0:
                    Start(ref scanner);
                    break;
                case MarkupToken.End:
                    End(scanner.Name);
                    break;
                case MarkupToken.Text when _open.Count > 0:
                    _open.Peek().Element.Add(new XText(PlainText.Storable(CharacterReferences.Resolve(scanner.Value, _entities))));
                    break;
                case MarkupToken.Literal when _open.Count > 0:
                    _open.Peek().Element.Add(new XText(PlainText.Storable(scanner.Value.ToString())));
                    break;
            }
        }
    }

    private void Start(ref MarkupScanner scanner)
    {
        var name = scanner.Name.ToString();
        if (name is "item" or "entry")
            EndUnclosed();
        var defaultUri = _open.Count > 0 ? _open.Peek().DefaultUri : "";
        var attributes = Attributes(scanner.Attributes, ref defaultUri);
        var element = new XElement(NameOf(name, defaultUri));
        foreach (var (attribute, value) in attributes.Take(XmlTree.MaxAttributes))
            element.SetAttributeValue(NameOf(attribute, ""), value);
        _elements++;
        if (_open.Count > 0)
            _open.Peek().Element.Add(element);
        else
            _root = element;
        if (!scanner.IsEmpty && _open.Count < _maxDepth)
            _open.Push(new Open(name, element, defaultUri));
    }

    private List<(string Name, string Value)> Attributes(ReadOnlySpan<char> text, ref string defaultUri)
    {
        var attributes = new List<(string, string)>();
        var scanner = new AttributeScanner(text);
        while (scanner.Read())
        {
            var value = PlainText.Storable(CharacterReferences.Resolve(scanner.Value, _entities));
            if (scanner.Name is "xmlns")
                defaultUri = Namespaces.Bounded(value);
            else if (scanner.Name.StartsWith("xmlns:"))
                _prefixes[scanner.Name[6..].ToString()] = Namespaces.Bounded(value);
            else
                attributes.Add((scanner.Name.ToString(), value));
        }
        return attributes;
    }

    /// <summary>An end tag ends what it names and everything open inside; one that names nothing that is open ends nothing.</summary>
    private void End(ReadOnlySpan<char> name)
    {
        var depth = 0;
        foreach (var open in _open)
        {
            depth++;
            if (!name.Equals(open.Name, StringComparison.OrdinalIgnoreCase))
                continue;
            for (; depth > 0; depth--)
                _open.Pop();
            return;
        }
    }

    /// <summary>Items stand in nothing but a feed: what else is open was not closed.</summary>
    private void EndUnclosed()
    {
        while (_open.Count > 1 && _open.Any(open => IsFeed(open.Name)) && !IsFeed(_open.Peek().Name))
            _open.Pop();

        static bool IsFeed(string name) => name[(name.IndexOf(':') + 1)..] is "channel" or "feed" or "RDF" or "rss" or "items";
    }

    private XName NameOf(string name, string defaultUri)
    {
        var colon = name.IndexOf(':');
        if (colon <= 0 || colon == name.Length - 1)
            return XName.Get(Encoded(name.Replace(":", "")), defaultUri);
        var prefix = name[..colon];
        var uri =
            _prefixes.GetValueOrDefault(prefix) ?? (prefix == "xml" ? XNamespace.Xml.NamespaceName : Namespaces.UriOf(prefix)) ?? prefix;
        return XName.Get(Encoded(name[(colon + 1)..]), uri);
    }

    private static string Encoded(string name) => XmlConvert.EncodeLocalName(name) is { Length: > 0 } encoded ? encoded : "_";

    private sealed record Open(string Name, XElement Element, string DefaultUri);
}
