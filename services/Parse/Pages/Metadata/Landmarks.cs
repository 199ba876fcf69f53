using System.Buffers;
using System.Collections.Frozen;
using System.Runtime.InteropServices;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsMesh.Parse.Pages.Metadata.Bylines;
using NewsMesh.Parse.Pages.Metadata.Dates;
using NewsMesh.Parse.Pages.Text;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>An element that metadata may be read from, and where it stands.</summary>
/// <param name="Element">The element.</param>
/// <param name="At">How many characters of visible text stand before it.</param>
/// <param name="Place">What its own names and those of the elements around it say.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Landmark(IElement Element, int At, ClassNameHint Place);

/// <summary>A line of visible text, cut to the length that metadata stands in.</summary>
/// <param name="Text">Cleaned.</param>
/// <param name="At">How many characters of visible text stand before it.</param>
/// <param name="Place">What the elements around it say.</param>
/// <param name="Length">How long the line is before it was cut.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextLine(string Text, int At, ClassNameHint Place, int Length);

/// <summary>
/// One walk over the page for all that its metadata is read from: headings, times, elements named after dates and authors, and lines with figures
/// or a byline in them. Asking the document with selectors would walk it once for each.
/// </summary>
internal sealed class Landmarks
{
    /// <summary>A longer line is a paragraph: its beginning may be dated, the rest tells the news.</summary>
    private const int MaxLine = 240;

    /// <summary>Names reach this far down: a page whose body is called "single-post update" is no date.</summary>
    private const int NameDepth = 3;

    /// <summary>What a paragraph has at least, and a line under it that may be a name at most.</summary>
    private const int MinParagraph = 150,
        MaxSignature = 50;

    /// <summary>More marks than any article has; a page of thousands is a list.</summary>
    private const int MaxMarks = 600;

    /// <summary>A date may be marked by an element and by one within it. Each mark's text is read, and with more around one text it would be read many times.</summary>
    private const int MaxTimesAround = 3;

    private static readonly FrozenSet<string> Unseen = FrozenSet.ToFrozenSet(
        [
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "select",
            "option",
            "textarea",
            "canvas",
            "head",
            "datalist",
        ],
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(
        [
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "label",
            "mark",
            "meta",
            "nobr",
            "q",
            "s",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "img",
            "data",
            "address",
        ],
        StringComparer.Ordinal
    );

    private readonly ClassNameHints _naming = new();
    private readonly LineBuffer _line = new();
    private readonly List<Landmark> _headings = [];
    private readonly List<Landmark> _times = [];
    private readonly List<Landmark> _bylines = [];
    private readonly List<Landmark> _subjects = [];
    private readonly List<TextLine> _lines = [];
    private readonly List<TextLine> _signatures = [];
    private bool _afterParagraph;
    private ClassNameHint _linePlace;
    private int _lineAt;
    private int _at;
    private int _headingsAround;
    private int _timesAround;

    private Landmarks() { }

    /// <summary>How many characters of visible text the page has.</summary>
    public int Length => _at;

    /// <summary>h1, h2 and h3.</summary>
    public IReadOnlyList<Landmark> Headings => _headings;

    /// <summary>time and abbr, and elements whose itemprop or name says that they hold a date.</summary>
    public IReadOnlyList<Landmark> Times => _times;

    /// <summary>Elements that are marked as an author or named after one.</summary>
    public IReadOnlyList<Landmark> Bylines => _bylines;

    /// <summary>Links whose rel says that they lead to a tag or category.</summary>
    public IReadOnlyList<Landmark> Subjects => _subjects;

    /// <summary>Lines with figures, and short lines that begin with a word such as "By".</summary>
    public IReadOnlyList<TextLine> Lines => _lines;

    /// <summary>Short lines of capitalised words behind a paragraph: signatures, and what looks like them.</summary>
    public IReadOnlyList<TextLine> Signatures => _signatures;

    public static Landmarks Of(IHtmlDocument page)
    {
        var landmarks = new Landmarks();
        if (page.Body is { } body)
        {
            landmarks.Walk(body, new Around(ClassNameHint.Nothing, ClassNameHint.Nothing, 0));
            landmarks.EndLine();
        }
        return landmarks;
    }

    private void Walk(INode parent, Around around)
    {
        var children = parent.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            switch (children[i])
            {
                case IText text:
                    Append(text.Data, around);
                    break;
                case IElement element when !Unseen.Contains(element.LocalName):
                    Enter(element, around);
                    break;
            }
        }
    }

    private void Enter(IElement element, Around around)
    {
        var name = element.LocalName;
        var (headings, times) = (_headings.Count, _times.Count);
        var own = Mark(element, name, around);
        (headings, times) = (_headings.Count - headings, _times.Count - times);
        (_headingsAround, _timesAround) = (_headingsAround + headings, _timesAround + times);
        var inner = around.With(own, name);
        var inline = Inline.Contains(name);
        if (!inline)
            EndLine();
        else if (_line.Length > 0)
            _line.Append(" ");
        Walk(element, inner);
        (_headingsAround, _timesAround) = (_headingsAround - headings, _timesAround - times);
        if (!inline)
            EndLine();
        else if (_line.Length > 0)
            _line.Append(" ");
    }

    /// <summary>What the element is called by itself; it is kept where metadata may be read from it.</summary>
    private ClassNameHint Mark(IElement element, string name, Around around)
    {
        var (own, dated, author) = (ClassNameHint.Nothing, name is "time" or "abbr", false);
        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            if (attributes[i] is not { } attribute)
                continue;
            switch (attribute.LocalName)
            {
                case "class" or "id" or "data-testid" or "data-test" or "data-qa":
                    own |= _naming.Of(attribute.Value);
                    break;
                case "itemprop" or "property":
                    dated |= attribute.Value.Contains("date", StringComparison.OrdinalIgnoreCase);
                    author |=
                        attribute.Value.Contains("author", StringComparison.OrdinalIgnoreCase)
                        || attribute.Value.Contains("creator", StringComparison.OrdinalIgnoreCase);
                    break;
                case "rel":
                    author |= attribute.Value.Contains("author", StringComparison.OrdinalIgnoreCase);
                    if (name == "a" && attribute.Value.Contains("tag", StringComparison.OrdinalIgnoreCase) && _subjects.Count < MaxMarks)
                        _subjects.Add(new Landmark(element, _at, around.Place));
                    break;
                case "datetime"
                or "data-date"
                or "data-datetime"
                or "data-timestamp"
                or "data-published"
                or "data-publish-date"
                or "data-time"
                or "data-utime":
                    dated = true;
                    break;
                case "href" when name == "a":
                    author |= IsAuthorPage(attribute.Value);
                    break;
            }
        }
        var place = around.Place | own;
        if (name is "h1" or "h2" or "h3" && _headings.Count < MaxMarks && _headingsAround == 0)
            _headings.Add(new Landmark(element, _at, place));
        if (
            (dated || (own.HasFlag(ClassNameHint.Date) && element.HasAttribute("title")))
            && _times.Count < MaxMarks
            && _timesAround < MaxTimesAround
        )
            _times.Add(new Landmark(element, _at, place | (dated ? ClassNameHint.Nothing : ClassNameHint.Date)));
        if ((author || own.HasFlag(ClassNameHint.Byline) || name == "byline") && !IsOfCited(element) && _bylines.Count < MaxMarks)
            _bylines.Add(new Landmark(element, _at, place | ClassNameHint.Byline));
        return own;
    }

    /// <summary>The author of a work that the article refers to.</summary>
    private static bool IsOfCited(IElement element) =>
        element.ParentElement?.GetAttribute("itemprop")?.Contains("citation", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>"/author/ann-lee", "/autor/ann-lee", "/people/ann-lee".</summary>
    private static bool IsAuthorPage(string href) => href.Length < 200 && Path(href).ContainsAny(AuthorPages);

    /// <summary>An address without its host, which may be called after journalists itself.</summary>
    private static ReadOnlySpan<char> Path(string href) =>
        href.IndexOf("//", StringComparison.Ordinal) is var host and >= 0 and <= 6
            ? href.AsSpan(host + 2) is var rest && rest.IndexOf('/') is var path and >= 0
                ? rest[path..]
                : []
            : href;

    private static readonly SearchValues<string> AuthorPages = SearchValues.Create(
        [
            "/author",
            "/autor",
            "/auteur",
            "/journalist",
            "/writers/",
            "/profile/",
            "/contributor",
            "/by/",
            "/people/",
            "/staff/",
            "/redaktion/",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    private void Append(string text, Around around)
    {
        var seen = text.AsSpan().Trim();
        if (seen.IsEmpty)
        {
            if (_line.Length > 0)
                _line.Append(" ");
            return;
        }
        if (_line.Length == 0)
        {
            _lineAt = _at;
            _linePlace = around.Place;
        }
        // A counter of comments within the line of author and date makes no comment of that line: the line is where all of it is.
        _linePlace = (_linePlace & (around.Place | ~Around.Lasting)) | around.Near;
        _at += seen.Length;
        if (_line.Length < 4 * MaxLine)
            _line.Append(text.AsSpan(0, Math.Min(text.Length, 4 * MaxLine)));
    }

    private void EndLine()
    {
        if (_line.Length == 0)
            return;
        if (_afterParagraph && _line.Length is >= 7 and <= MaxSignature && _signatures.Count < MaxMarks)
            _signatures.Add(new TextLine(CleanText.Line(_line.Text), _lineAt, _linePlace, _line.Length));
        _afterParagraph = _line.Length >= MinParagraph;
        if (_lines.Count < MaxMarks)
        {
            if (Figures.Has(_line.Text) || (_line.Length <= MaxLine && MaySign(_line.Text.Trim())))
            {
                var clean = CleanText.Line(_line.Text);
                // "Author:" as a heading of its own, and the name under it.
                if (_lines is [.., var label] && Byline.IsLabel(label.Text) && clean.Length < 80)
                    clean = $"{label.Text.TrimEnd(':')}: {clean}";
                _lines.Add(new TextLine(clean.Length > MaxLine ? clean[..MaxLine] : clean, _lineAt, _linePlace, clean.Length));
            }
        }
        _line.Clear();
    }

    /// <summary>Whether the line begins like a byline, is the label of one, or stands under a label.</summary>
    private bool MaySign(ReadOnlySpan<char> line) =>
        Byline.HasLead(line) || Byline.IsLabel(line) || (_lines is [.., var last] && Byline.IsLabel(last.Text));

    /// <summary>What the elements around say: what holds for everything in them, and what is soon forgotten.</summary>
    /// <param name="Place">Comments, asides, footers: all of it.</param>
    /// <param name="Near">Dates, bylines, meta lines: a few levels down.</param>
    /// <param name="Depth">How many levels up the near names stand.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Around(ClassNameHint Place, ClassNameHint Near, int Depth)
    {
        public const ClassNameHint Lasting =
            ClassNameHint.Comment | ClassNameHint.Aside | ClassNameHint.Footer | ClassNameHint.Profile | ClassNameHint.Next;

        public Around With(ClassNameHint own, string name)
        {
            var lasting = own & Lasting;
            lasting |= name switch
            {
                "aside" or "nav" or "figcaption" or "figure" or "blockquote" => ClassNameHint.Aside,
                "footer" => ClassNameHint.Footer,
                _ => ClassNameHint.Nothing,
            };
            var near = own & ~Lasting;
            if (near != ClassNameHint.Nothing)
                return new Around(Place | lasting, near, 0);
            return Depth >= NameDepth
                ? new Around(Place | lasting, ClassNameHint.Nothing, 0)
                : new Around(Place | lasting, Near, Depth + 1);
        }
    }
}
