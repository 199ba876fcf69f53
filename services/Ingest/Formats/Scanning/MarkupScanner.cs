namespace NewsMesh.Ingest.Formats.Scanning;

internal enum MarkupToken
{
    /// <summary>Text in which character references are still to be resolved.</summary>
    Text,

    /// <summary>The inside of a CDATA section: text as it stands.</summary>
    Literal,
    Start,
    End,

    /// <summary>A document type declaration.</summary>
    Doctype,
}

/// <summary>
/// Cuts HTML, or XML that is broken, into tokens: in one pass, without building anything, in time linear to the length whatever the text. Comments and
/// processing instructions are passed over. What cannot be a tag is text, as a reader of the source would take it. The one scanner behind
/// <see cref="PlainText"/>, <see cref="SafeHtml"/>, <see cref="FeedLinks"/> and <see cref="ForgivingXml"/>: they agree on what a tag is.
/// </summary>
internal ref struct MarkupScanner(ReadOnlySpan<char> text, bool isXml = false)
{
    /// <summary>How far a quoted value of broken XML may reach over a "&lt;".</summary>
    private const int MaxValue = 4096;

    private const int MaxUnclosed = 8;

    private readonly ReadOnlySpan<char> _text = text;
    private int _at,
        _unclosed;
    private bool _noCommentEnd,
        _noCdataEnd,
        _noTagEnd,
        _noSubsetEnd,
        _noBracket;

    public MarkupToken Token { get; private set; }

    /// <summary>The token as it stands in the text.</summary>
    public ReadOnlySpan<char> Raw { get; private set; }

    /// <summary>Of texts, literals and doctypes: what they hold.</summary>
    public ReadOnlySpan<char> Value { get; private set; }

    /// <summary>Of tags.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>Of start tags, see <see cref="AttributeScanner"/>.</summary>
    public ReadOnlySpan<char> Attributes { get; private set; }

    /// <summary>The start tag ends with "/&gt;".</summary>
    public bool IsEmpty { get; private set; }

    public bool Read()
    {
        while (_at < _text.Length)
        {
            var rest = _text[_at..];
            if (rest[0] != '<')
                return Take(MarkupToken.Text, Until(rest, rest.IndexOf('<')));
            switch (rest.Length > 1 ? rest[1] : ' ')
            {
                case '!' when isXml || rest.Length < 3 || rest[2] is '-' or '[' || char.IsAsciiLetter(rest[2]):
                    if (Declaration(rest))
                        return true;
                    break;
                case '?':
                    _at += After(rest, isXml ? "?>" : ">");
                    break;
                case '/' when rest.Length > 2 && IsNameStart(rest[2]):
                    return EndTag(rest);
                case '/' when !isXml:
                    _at += After(rest, ">"); // a bogus comment (WHATWG HTML, 13.2.5.7)
                    break;
                case var first when IsNameStart(first) && TagEnd(rest) is > 0 and var end:
                    return StartTag(rest[..end]);
                case var first when IsNameStart(first) && !isXml && !_noTagEnd:
                    _at = _text.Length; // a tag that never ends swallows the rest
                    break;
                default:
                    return Take(MarkupToken.Text, 1 + Until(rest[1..], rest[1..].IndexOf('<')));
            }
        }
        return false;
    }

    /// <summary>
    /// Goes on behind the end of the element whose start tag was just read, without looking at what is in it. Code that never ends goes on to the end of
    /// the text; of every other element that is not closed, the words are worth keeping.
    /// </summary>
    public void SkipContent()
    {
        // Each search that finds nothing has gone to the end: a text that is made of such elements is not searched for ever.
        if (IsEmpty || _unclosed > MaxUnclosed)
            return;
        for (var at = _at; ; )
        {
            var found = _text[at..].IndexOf("</");
            if (found < 0)
                break;
            at += found + 2;
            if (
                _text[at..].StartsWith(Name, StringComparison.OrdinalIgnoreCase)
                && (at + Name.Length == _text.Length || IsNameEnd(_text[at + Name.Length]))
            )
            {
                _at = at + After(_text[at..], ">");
                return;
            }
        }
        if (Name.Equals("script", StringComparison.OrdinalIgnoreCase) || Name.Equals("style", StringComparison.OrdinalIgnoreCase))
            _at = _text.Length;
        else
            _unclosed++;
    }

    private bool Declaration(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("<!--"))
            _at += CommentLength(rest);
        else if (rest.StartsWith("<![CDATA["))
            return CdataSection(rest);
        else if (rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
            return Take(MarkupToken.Doctype, DoctypeLength(rest));
        else
            _at += After(rest, ">");
        return false;
    }

    /// <summary>A comment that never ends is over at its first "&gt;", as browsers once had it: the rest is worth more than the rule.</summary>
    private int CommentLength(ReadOnlySpan<char> rest)
    {
        if (!isXml && (rest.StartsWith("<!-->") || rest.StartsWith("<!--->")))
            return rest.IndexOf('>') + 1;
        var end = _noCommentEnd ? -1 : rest[4..].IndexOf("-->");
        _noCommentEnd = end < 0;
        return end < 0 ? After(rest, ">") : end + 7;
    }

    private bool CdataSection(ReadOnlySpan<char> rest)
    {
        // HTML knows no CDATA, and feeds that were wrapped twice have it: the markers say nothing, and what is between them is markup.
        if (!isXml)
        {
            _at += 9;
            return false;
        }
        var end = _noCdataEnd ? -1 : rest[9..].IndexOf("]]>");
        _noCdataEnd = end < 0;
        Take(MarkupToken.Literal, end < 0 ? rest.Length : end + 12);
        Value = end < 0 ? rest[9..] : rest.Slice(9, end);
        return true;
    }

    /// <summary>What is not there behind one declaration is not there behind a later one: thousands of them are searched once.</summary>
    private int DoctypeLength(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny('>', '[');
        if (end < 0 || rest[end] == '>')
            return end < 0 ? rest.Length : end + 1;
        var close = _noSubsetEnd ? -1 : rest[end..].IndexOf("]>");
        _noSubsetEnd = close < 0;
        var spaced = close >= 0 || _noBracket ? -1 : rest[end..].IndexOf(']');
        _noBracket |= close < 0 && spaced < 0;
        return close >= 0 ? end + close + 2
            : spaced >= 0 ? end + spaced + After(rest[(end + spaced)..], ">")
            : After(rest, ">");
    }

    private bool EndTag(ReadOnlySpan<char> rest)
    {
        // "</title<link>": the end tag lost its end. The search stops there, or a text of such tags is searched to its end with each of them.
        var end = isXml && rest[1..].IndexOfAny('<', '>') is >= 0 and var next && rest[next + 1] == '<' ? next + 1 : After(rest, ">");
        Take(MarkupToken.End, end);
        Name = NameIn(rest[2..end]);
        return true;
    }

    private bool StartTag(ReadOnlySpan<char> tag)
    {
        Take(MarkupToken.Start, tag.Length);
        var inner = tag[1..^1];
        IsEmpty = inner[^1] == '/';
        Name = NameIn(inner);
        Attributes = inner[Name.Length..(IsEmpty ? ^1 : ^0)];
        return true;
    }

    /// <summary>The length of the start tag here; 0 where it is none.</summary>
    private int TagEnd(ReadOnlySpan<char> rest)
    {
        if (_noTagEnd)
            return 0;
        for (var at = 1; at < rest.Length; at++)
        {
            var next = isXml ? rest[at..].IndexOfAny('>', '=', '<') : rest[at..].IndexOfAny('>', '=');
            if (next < 0)
                break;
            at += next;
            if (rest[at] == '>')
                return at + 1;
            if (rest[at] == '<')
                return 0;
            while (at + 1 < rest.Length && char.IsWhiteSpace(rest[at + 1]))
                at++;
            if (at + 1 < rest.Length && rest[at + 1] is '"' or '\'')
                at += 1 + QuotedLength(rest[(at + 1)..]);
        }
        _noTagEnd = rest.IndexOf('>') < 0;
        return 0;
    }

    /// <summary>How far the value goes behind its opening quote; 0 where it is not closed.</summary>
    private readonly int QuotedLength(ReadOnlySpan<char> quoted)
    {
        var end = quoted[1..].IndexOf(quoted[0]) + 1;
        return
            isXml && end > 0 && quoted[1..end].Contains('<') && (end > MaxValue || (end + 1 < quoted.Length && !IsNameEnd(quoted[end + 1])))
            ? 0
            : end;
    }

    private bool Take(MarkupToken token, int length)
    {
        Token = token;
        Raw = _text.Slice(_at, length);
        Value = Raw;
        Name = default;
        Attributes = default;
        IsEmpty = false;
        _at += length;
        return true;
    }

    private static ReadOnlySpan<char> NameIn(ReadOnlySpan<char> tag)
    {
        var end = 0;
        while (end < tag.Length && !IsNameEnd(tag[end]))
            end++;
        return tag[..end];
    }

    private static int Until(ReadOnlySpan<char> rest, int index) => index < 0 ? rest.Length : index;

    private static int After(ReadOnlySpan<char> rest, string end) => rest.IndexOf(end) is >= 0 and var at ? at + end.Length : rest.Length;

    private readonly bool IsNameStart(char character) =>
        char.IsAsciiLetter(character) || (isXml && (character == '_' || (character > '\x7F' && char.IsLetter(character))));

    private static bool IsNameEnd(char character) => char.IsWhiteSpace(character) || character is '/' or '>' or '<' or '?';
}
