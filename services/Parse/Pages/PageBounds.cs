using System.Buffers;
using System.Collections.Frozen;

namespace NewsMesh.Parse.Pages;

/// <summary>
/// Looks over a page before the parser does. HTML may cost a parser quadratic time (100,000 nested elements take AngleSharp 26 s); one
/// pass over the tags tells. The limits are far beyond the news: of 1,119 measured pages the deepest nests 40 elements, the largest has
/// 10,100 elements and 1.6 million characters, and the most attributes on one element are 164.
/// </summary>
internal static class PageBounds
{
    public const int MaxCharacters = 4 * 1024 * 1024;
    public const int MaxElements = 50_000;
    public const int MaxDepth = 256;
    public const int MaxAttributes = 1_000;
    public const int MaxReopened = 64;

    /// <summary>What an element means to a parser's stack.</summary>
    private enum Kind
    {
        Other,

        /// <summary>Without content, or with an end tag that may be left out: neither says anything about depth.</summary>
        Flat,

        /// <summary>Reopened by a parser in every later block until its end tag comes.</summary>
        Formatting,

        /// <summary>Its content is text and holds no tags.</summary>
        RawText,

        /// <summary>In it other rules hold: "&lt;path/&gt;" is closed, and a title holds tags.</summary>
        Drawing,
    }

    /// <summary>An element by its name in lower case.</summary>
    private readonly record struct Tag(string Name, Kind Kind);

    private static readonly FrozenDictionary<string, Tag> Known = new (Kind Kind, string[] Names)[]
    {
        (
            Kind.Flat,
            [
                "area",
                "base",
                "br",
                "col",
                "embed",
                "hr",
                "img",
                "input",
                "link",
                "meta",
                "param",
                "source",
                "track",
                "wbr",
                "html",
                "head",
                "body",
                "p",
                "li",
                "dt",
                "dd",
                "option",
                "colgroup",
                "thead",
                "tbody",
                "tfoot",
                "tr",
                "td",
                "th",
            ]
        ),
        (Kind.Formatting, ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"]),
        (Kind.RawText, ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"]),
        (Kind.Drawing, ["svg", "math"]),
        (
            Kind.Other,
            [
                "div",
                "span",
                "ul",
                "ol",
                "section",
                "article",
                "header",
                "footer",
                "nav",
                "aside",
                "main",
                "h1",
                "h2",
                "h3",
                "h4",
                "figure",
                "figcaption",
                "form",
                "button",
                "label",
                "noscript",
                "picture",
                "time",
                "table",
                "path",
                "g",
            ]
        ),
    }
        .SelectMany(group => group.Names.Select(name => new Tag(name, group.Kind)))
        .ToFrozenDictionary(tag => tag.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Tag>.AlternateLookup<ReadOnlySpan<char>> ByName = Known.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Elements of HTML that end a drawing (HTML standard, 13.2.6.5); without them a page nests behind one as deep as it likes.</summary>
    private static readonly FrozenSet<string> Ends = FrozenSet.ToFrozenSet(
        (
            "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span "
            + "strong strike sub sup table tt u ul var font"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>
    /// Elements that an end tag of an inline element does not reach over (HTML standard, "special"): "&lt;span&gt;&lt;div&gt;&lt;/span&gt;" leaves both open, and
    /// "&lt;b&gt;&lt;div&gt;&lt;/b&gt;" the block.
    /// </summary>
    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        (
            "address applet article aside blockquote button caption center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header "
            + "hgroup listing main marquee menu nav noscript object ol plaintext pre search section select summary table template ul"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Elements that no end tag of an element outside of them reaches into (HTML standard, "has an element in scope").</summary>
    private static readonly FrozenSet<string> Scopes = FrozenSet.ToFrozenSet(
        ["applet", "caption", "marquee", "object", "table", "template"],
        StringComparer.Ordinal
    );

    /// <summary>Parts of drawings in which HTML's rules hold again.</summary>
    private static readonly FrozenSet<string> HoldHtml = FrozenSet.ToFrozenSet(
        ["foreignobject", "desc", "title", "mi", "mo", "mn", "ms", "mtext", "annotation-xml"],
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BlocksByName = Blocks
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n\f/>");
    private static readonly SearchValues<char> ValueEnd = SearchValues.Create(" \t\r\n\f>");

    /// <summary>Why the page is not read; null when it may be.</summary>
    public static string? Refusal(string html) => Look(html, []);

    /// <param name="html">The page.</param>
    /// <param name="unread">Gets, in order, where comments, the bodies of scripts and styles, and needless elements stand: half of a page, and nothing of its text.</param>
    public static string? Look(string html, List<Range> unread)
    {
        if (html.Length > MaxCharacters)
            return $"the page is larger than {MaxCharacters / 1024 / 1024} million characters";
        if (IsBinary(html))
            return "the page is binary data and no HTML";
        return new Scan(html, unread).Refusal();
    }

    /// <summary>Text has no NUL and next to no other controls; what was decoded from an image or an archive has many, or replacement characters.</summary>
    private static bool IsBinary(string html)
    {
        var start = html.AsSpan(0, Math.Min(html.Length, 8192));
        var odd = 0;
        foreach (var c in start)
        {
            if (c == '\uFFFD' || (char.IsControl(c) && !char.IsWhiteSpace(c)))
                odd++;
        }
        return odd * 20 > start.Length;
    }

    private ref struct Scan(string html, List<Range> unread)
    {
        private readonly List<Tag> _open = [];
        private int _elements;
        private int _drawings;
        private int _reopened;
        private bool _hasBase;
        private int _commentEnd = -1;

        public string? Refusal()
        {
            var rest = html.AsSpan();
            while (rest.IndexOf('<') is var at && at >= 0)
            {
                rest = rest[(at + 1)..];
                if (rest.StartsWith("!--"))
                {
                    var start = html.Length - rest.Length - 1;
                    rest = AfterComment(rest, start + 1);
                    unread.Add(start..(html.Length - rest.Length));
                }
                else if (rest.StartsWith("/"))
                    rest = Close(rest[1..]);
                else if (rest.Length > 0 && char.IsAsciiLetter(rest[0]) && Open(ref rest) is { } refusal)
                    return refusal;
            }
            return null;
        }

        private string? Open(ref ReadOnlySpan<char> rest)
        {
            var name = Name(rest);
            if (++_elements > MaxElements)
                return $"the page has more than {MaxElements} elements";
            var tag = rest;
            rest = Attributes(rest[name.Length..], out var count, out var closed);
            if (count > MaxAttributes)
                return $"the page has an element with more than {MaxAttributes} attributes";
            var element = ByName.TryGetValue(name, out var known) ? known : new Tag(name.ToString().ToLowerInvariant(), Kind.Other);
            // Only the first counts (HTML standard, 4.2.3), and for each of them the parser goes through all others.
            // A chosen button takes the choice from the others of its name, for which the parser goes through the whole page.
            if (
                (element.Name == "base" && _hasBase)
                || (element.Name == "input" && tag[..^rest.Length].Contains("radio", StringComparison.OrdinalIgnoreCase))
            )
                unread.Add((html.Length - tag.Length - 1)..(html.Length - rest.Length));
            _hasBase |= element.Name == "base";
            if (IsInDrawing() && Ends.Contains(element.Name))
                LeaveDrawing();
            // HTML's own elements have no "<div/>" and drawings have no raw text.
            var drawing = IsInDrawing();
            // A parser ends a link where the next begins: old pages leave every anchor open.
            if (!drawing && element.Name is "a" or "nobr" or "button")
                Close(element.Name);
            if (!drawing && element.Kind == Kind.RawText)
            {
                var start = html.Length - rest.Length;
                rest = rest.IndexOf(EndOf(element.Name), StringComparison.OrdinalIgnoreCase) is var end && end >= 0 ? rest[end..] : [];
                var body = html.AsSpan(start..(html.Length - rest.Length));
                if (
                    element.Name == "style"
                    || (
                        element.Name == "script"
                        && !tag[..^(rest.Length + body.Length)].Contains("ld+json", StringComparison.OrdinalIgnoreCase)
                        && !MayHoldItsOwnEnd(body)
                    )
                )
                    unread.Add(start..(start + body.Length));
                return null;
            }
            if (closed && (drawing || element.Kind == Kind.Drawing) || (!drawing && element.Kind == Kind.Flat))
                return null;
            _open.Add(element);
            _drawings += element.Kind == Kind.Drawing ? 1 : 0;
            return _open.Count > MaxDepth || _reopened > MaxReopened ? $"the page nests elements more than {MaxDepth} deep" : null;
        }

        /// <summary>
        /// As a parser does: an end tag closes the nearest open element of its name and all in it, and means nothing without one. What it does not reach over stays open, and
        /// would nest as deep as it likes were it taken for closed.
        /// </summary>
        private ReadOnlySpan<char> Close(ReadOnlySpan<char> rest)
        {
            var name = Name(rest);
            if (name.Equals("p", StringComparison.OrdinalIgnoreCase) || name.Equals("br", StringComparison.OrdinalIgnoreCase))
                LeaveDrawing();
            for (var i = _open.Count - 1; i >= 0; i--)
            {
                if (!name.Equals(_open[i].Name, StringComparison.OrdinalIgnoreCase))
                {
                    if (IsOutOfReach(_open[i], name))
                        break;
                    continue;
                }
                if (KeepsWhatIsIn(i))
                {
                    _open.RemoveAt(i);
                    break;
                }
                for (var inner = i; inner < _open.Count; inner++)
                {
                    // Of links one is open at most, and so one is reopened.
                    _reopened += inner > i && _open[inner] is { Kind: Kind.Formatting, Name: not ("a" or "nobr") } ? 1 : 0;
                    _drawings -= _open[inner].Kind == Kind.Drawing ? 1 : 0;
                }
                _open.RemoveRange(i, _open.Count - i);
                break;
            }
            return rest[name.Length..];
        }

        private static bool IsOutOfReach(Tag open, ReadOnlySpan<char> name) =>
            Scopes.Contains(open.Name)
            || (
                Blocks.Contains(open.Name)
                && !(ByName.TryGetValue(name, out var known) && known.Kind == Kind.Formatting)
                && !BlocksByName.Contains(name)
            );

        /// <summary>Whether what is open in it stays open: blocks in what formats them, and everything in a form.</summary>
        private readonly bool KeepsWhatIsIn(int at)
        {
            if (_open[at].Name == "form")
                return true;
            for (var inner = at + 1; _open[at].Kind == Kind.Formatting && inner < _open.Count; inner++)
            {
                if (Blocks.Contains(_open[inner].Name))
                    return true;
            }
            return false;
        }

        /// <summary>Whether the rules of drawings hold: within one, and not in a part of it that holds HTML.</summary>
        private readonly bool IsInDrawing()
        {
            for (var i = _open.Count - 1; _drawings > 0 && i >= 0; i--)
            {
                if (_open[i].Kind == Kind.Drawing)
                    return true;
                if (HoldHtml.Contains(_open[i].Name))
                    return false;
            }
            return false;
        }

        /// <summary>As a parser does at an element of HTML within a drawing: the drawing ends there, whatever is open in it.</summary>
        private void LeaveDrawing()
        {
            while (IsInDrawing())
            {
                _drawings -= _open[^1].Kind == Kind.Drawing ? 1 : 0;
                _open.RemoveAt(_open.Count - 1);
            }
        }

        private static ReadOnlySpan<char> Name(ReadOnlySpan<char> rest)
        {
            var end = rest.IndexOfAny(NameEnd);
            return end < 0 ? rest : rest[..end];
        }

        /// <summary>Reads to the end of the tag, over quoted values. A quote means one only behind the equals sign.</summary>
        private static ReadOnlySpan<char> Attributes(ReadOnlySpan<char> rest, out int count, out bool closed)
        {
            count = 0;
            closed = false;
            while (rest.IndexOfAny('=', '>') is var at && at >= 0)
            {
                count += CountNames(rest[..at]);
                if (rest[at] == '>')
                {
                    closed = at > 0 && rest[at - 1] == '/';
                    return rest[(at + 1)..];
                }
                rest = AfterValue(rest[(at + 1)..].TrimStart());
            }
            return [];
        }

        private static ReadOnlySpan<char> AfterValue(ReadOnlySpan<char> rest)
        {
            if (rest.IsEmpty)
                return rest;
            if (rest[0] is not ('"' or '\''))
                return rest.IndexOfAny(ValueEnd) is var end && end >= 0 ? rest[end..] : [];
            return rest[1..].IndexOf(rest[0]) is var quote && quote >= 0 ? rest[(quote + 2)..] : [];
        }

        private static int CountNames(ReadOnlySpan<char> text)
        {
            var count = 0;
            for (var i = 0; i < text.Length; i++)
                count += !char.IsWhiteSpace(text[i]) && text[i] != '/' && (i == 0 || char.IsWhiteSpace(text[i - 1])) ? 1 : 0;
            return count;
        }

        /// <summary>The usual end of a comment is looked for once, and kept until it is passed: thousands of comments may end otherwise before it.</summary>
        private ReadOnlySpan<char> AfterComment(ReadOnlySpan<char> rest, int at)
        {
            if (_commentEnd < at)
                _commentEnd = rest.IndexOf("-->") is var found && found >= 0 ? at + found : html.Length;
            var alternative = rest[..(_commentEnd - at)].IndexOf("--!>");
            return alternative >= 0 ? rest[(alternative + 4)..]
                : _commentEnd < html.Length ? rest[(_commentEnd - at + 3)..]
                : [];
        }

        private static string EndOf(string raw) =>
            raw switch
            {
                "script" => "</script",
                "style" => "</style",
                "title" => "</title",
                _ => "</" + raw,
            };

        /// <summary>In a comment within a script, a script's tags count.</summary>
        private static bool MayHoldItsOwnEnd(ReadOnlySpan<char> body) =>
            body.IndexOf("<!--") is var comment && comment >= 0 && body[comment..].Contains("<script", StringComparison.OrdinalIgnoreCase);
    }
}
