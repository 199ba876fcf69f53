using System.Collections.Frozen;
using AngleSharp.Dom;

namespace NewsMesh.Parse.Pages.Text;

/// <summary>One walk over a page's tree: where the browser would begin a new line, a new block begins.</summary>
internal sealed class Walk
{
    private static readonly FrozenSet<string> Breaking = FrozenSet.ToFrozenSet(
        [
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "thead",
            "tfoot",
            "tr",
            "ul",
            "center",
            "caption",
            "dialog",
            "hgroup",
            "search",
            "legend",
        ],
        StringComparer.Ordinal
    );

    /// <summary>Nothing that a reader reads as text: code, controls, pictures and embedded things. What stands in noscript stands beside it too.</summary>
    private static readonly FrozenSet<string> Skipped = FrozenSet.ToFrozenSet(
        [
            "script",
            "style",
            "noscript",
            "template",
            "button",
            "select",
            "textarea",
            "input",
            "datalist",
            "iframe",
            "object",
            "embed",
            "video",
            "audio",
            "canvas",
            "svg",
            "math",
            "map",
            "progress",
            "meter",
            "head",
            "rt",
            "rp",
        ],
        StringComparer.Ordinal
    );

    /// <summary>A cell with more text is a column, one with less a figure in a row.</summary>
    private const int MaxCell = 100;

    /// <summary>Deeper trees than any page's that a reader has written: the parser makes them of broken markup. What is deeper is left out.</summary>
    private const int MaxDepth = 512;

    private readonly NameReader _names;
    private readonly List<Block> _blocks = [];
    private readonly List<Region> _regions = [];
    private readonly LineBuffer _line = new();
    private int _linked;
    private int _bold;
    private int _breaks;
    private int _depth;

    private readonly bool _noscript;

    private Walk(NameReader names, bool noscript) => (_names, _noscript) = (names, noscript);

    /// <param name="root">The element to walk, most often the page's body.</param>
    /// <param name="names">Reads the names of elements.</param>
    /// <param name="noscript">Whether to read what stands there for readers without script.</param>
    public static PageText Of(IElement root, NameReader names, bool noscript = false)
    {
        var walk = new Walk(names, noscript);
        var region = new Region(null, root.LocalName, Within.None, [], []);
        walk._regions.Add(region);
        walk.Children(root, new Place(region, BlockKind.Other, Link: false, Bold: false));
        walk.End(new Place(region, BlockKind.Other, Link: false, Bold: false));
        region.End = walk._blocks.Count;
        return new PageText(walk._blocks, walk._regions);
    }

    private void Children(INode node, Place place)
    {
        if (++_depth > MaxDepth)
        {
            _depth--;
            return;
        }
        // By index: a node looks for its next sibling among all of its parent's children.
        var children = node.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is IElement element)
                Enter(element, place);
            else if (children[i] is IText text)
                Append(text.Data, place);
        }
        _depth--;
    }

    private void Enter(IElement element, Place place)
    {
        var tag = element.LocalName;
        if (tag == "br")
            Break(place);
        else if (Breaking.Contains(tag))
            EnterBlock(element, tag, place);
        else if (tag is "td" or "th")
            EnterCell(element, tag, place);
        else if (!Skipped.Contains(tag) || (_noscript && tag == "noscript"))
            Children(
                element,
                tag switch
                {
                    "a" => place with { Link = true },
                    "b" or "strong" => place with { Bold = true },
                    _ => place,
                }
            );
    }

    private void EnterBlock(IElement element, string tag, Place place)
    {
        End(place);
        var region = Begin(element, tag, place.Region);
        var inner = place with { Region = region, Kind = KindOf(tag, place.Kind) };
        Children(element, inner);
        End(inner);
        region.End = _blocks.Count;
    }

    /// <summary>The cells of a table of figures make a line together; those of a layout table are columns of text.</summary>
    private void EnterCell(IElement element, string tag, Place place)
    {
        var (before, blocks) = (_line.Length, _blocks.Count);
        var region = Begin(element, tag, place.Region);
        var inner = place with { Region = region, Kind = BlockKind.Cell };
        Children(element, inner);
        if (_blocks.Count > blocks || _line.Length - before > MaxCell)
            End(inner);
        else
            Append(" ", place);
        region.End = _blocks.Count;
    }

    private Region Begin(IElement element, string tag, Region parent)
    {
        var region = _names.Read(element, tag, parent);
        region.First = _blocks.Count;
        _regions.Add(region);
        return region;
    }

    private static BlockKind KindOf(string tag, BlockKind outer) =>
        tag switch
        {
            "p" when outer is BlockKind.Quotation or BlockKind.ListItem or BlockKind.Caption => outer,
            "p" => BlockKind.Paragraph,
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
            "li" or "dt" or "dd" => BlockKind.ListItem,
            "blockquote" => BlockKind.Quotation,
            "pre" => BlockKind.Preformatted,
            "figcaption" or "caption" => BlockKind.Caption,
            "tr" => BlockKind.Cell,
            _ => outer is BlockKind.Quotation or BlockKind.ListItem or BlockKind.Caption or BlockKind.Heading ? outer : BlockKind.Other,
        };

    private void Append(string text, Place place)
    {
        if (text.AsSpan().IsWhiteSpace())
        {
            if (_line.Length > 0 && !_line.EndsWithBlank)
                _line.Append(" ");
            return;
        }
        _breaks = 0;
        if (place.Link)
            _linked += text.Length;
        if (place.Bold)
            _bold += text.Length;
        _line.Append(text);
    }

    /// <summary>One line break is a blank, as in an address or a verse; two in a row begin a paragraph.</summary>
    private void Break(Place place)
    {
        if (++_breaks >= 2)
            End(place);
        else
            _line.Append(" ");
    }

    private void End(Place place)
    {
        if (_line.Length > 0)
        {
            var text = Escapes.Decoded(CleanText.Line(_line.Text));
            if (text.Length > 0)
                _blocks.Add(new Block(text, place.Kind, Math.Min(_linked, text.Length), Math.Min(_bold, text.Length), place.Region));
            _line.Clear();
        }
        (_linked, _bold, _breaks) = (0, 0, 0);
    }

    private readonly record struct Place(Region Region, BlockKind Kind, bool Link, bool Bold);
}
