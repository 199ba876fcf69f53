using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace NewsMesh.Parse.Pages.Text;

/// <summary>One line of a page as a reader sees it, and how many of its characters are links.</summary>
internal sealed record Block(string Text, bool IsHeading, int Linked, bool InList)
{
    public bool IsLink => Linked >= Text.Length * 0.8;
}

/// <summary>Takes the text blocks out of an element, in order: where the browser would begin a new line, a new block begins.</summary>
internal sealed class Blocks
{
    private static readonly FrozenSet<string> Breaking = FrozenSet.ToFrozenSet(
        [
            "ADDRESS", "ARTICLE", "ASIDE", "BLOCKQUOTE", "BODY", "DD", "DETAILS", "DIV", "DL", "DT", "FIELDSET", "FOOTER", "FORM", "H1", "H2", "H3", "H4", "H5", "H6",
            "HEADER", "HR", "LI", "MAIN", "NAV", "OL", "P", "PRE", "SECTION", "SUMMARY", "TABLE", "TBODY", "THEAD", "TFOOT", "TR", "UL",
        ],
        StringComparer.Ordinal);

    /// <summary>No text of the article: pictures with their captions and credits, controls, embedded things.</summary>
    private static readonly FrozenSet<string> Skipped = FrozenSet.ToFrozenSet(
        [
            "SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "FIGCAPTION", "FIGURE", "BUTTON", "SELECT", "TEXTAREA", "INPUT", "LABEL", "IFRAME", "OBJECT", "EMBED", "VIDEO",
            "AUDIO", "CANVAS", "SVG", "MATH", "NAV", "FOOTER", "FORM", "DIALOG",
        ],
        StringComparer.Ordinal);

    /// <summary>A cell with more text is a column.</summary>
    private const int MaxCell = 100;

    private readonly List<Block> _blocks = [];
    private readonly StringBuilder _line = new();
    private int _linked;
    private int _breaks;

    public static IReadOnlyList<Block> Of(IElement root)
    {
        var blocks = new Blocks();
        blocks.Walk(root, new Place(false, false, false));
        blocks.End(default);
        return blocks._blocks;
    }

    private void Walk(INode node, Place place)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText text:
                    Append(text.Data, place);
                    break;
                case IElement element when element.LocalName == "br":
                    Break(place);
                    break;
                case IElement element when !Skipped.Contains(element.NodeName.ToUpperInvariant()) && !PageParts.IsAside(element):
                    Enter(element, place);
                    break;
            }
        }
    }

    private void Enter(IElement element, Place place)
    {
        var name = element.NodeName;
        var inner = name switch
        {
            "A" => place with { Link = true },
            "LI" => place with { List = true },
            "H1" or "H2" or "H3" or "H4" or "H5" or "H6" => place with { Heading = true },
            _ => place,
        };
        // The cells of a table of figures make a line together; those of a layout table are columns of text.
        var breaking = Breaking.Contains(name) || (name is "TD" or "TH" && element.TextContent.Length > MaxCell);
        if (breaking)
            End(place);
        Walk(element, inner);
        if (breaking)
            End(inner);
        else if (name is "TD" or "TH")
            Append(" ", place);
    }

    private void Append(string text, Place place)
    {
        if (!string.IsNullOrWhiteSpace(text))
            _breaks = 0;
        if (place.Link)
            _linked += text.Length;
        _line.Append(text);
    }

    /// <summary>One line break is a blank, as in an address or a verse; two in a row begin a paragraph.</summary>
    private void Break(Place place)
    {
        if (++_breaks >= 2)
            End(place);
        else
            _line.Append(' ');
    }

    private void End(Place place)
    {
        var text = CleanText.Line(_line.ToString());
        if (text.Length > 0)
            _blocks.Add(new Block(text, place.Heading, Math.Min(_linked, text.Length), place.List));
        _line.Clear();
        _linked = 0;
        _breaks = 0;
    }

    private readonly record struct Place(bool Link, bool Heading, bool List);
}
