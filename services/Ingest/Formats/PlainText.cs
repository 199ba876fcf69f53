using System.Collections.Frozen;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsMesh.Ingest.Formats;

/// <summary>Markup to plain text, decoded once: "AT&amp;amp;amp;T" in a feed becomes "AT&amp;amp;T", as its author meant it.</summary>
internal static partial class PlainText
{
    /// <summary>Titles such as "List&lt;String&gt; explained" keep what is no HTML element.</summary>
    private static readonly FrozenSet<string> Elements = FrozenSet.ToFrozenSet(
        [
            "a", "abbr", "address", "applet", "article", "aside", "audio", "b", "bdi", "bdo", "big", "blink", "blockquote", "body", "br", "button", "caption", "center", "cite", "code", "col",
            "dd", "del", "dfn", "div", "dl", "dt", "em", "embed", "fieldset", "figcaption", "figure", "font", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head",
            "header", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "li", "link", "main", "mark", "marquee", "meta", "nav", "nobr", "noscript", "object", "ol", "p",
            "param", "picture", "pre", "q", "s", "samp", "script", "section", "small", "source", "span", "strike", "strong", "style", "sub", "sup", "svg", "table", "tbody",
            "td", "textarea", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var", "video", "wbr",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Elements that part words.</summary>
    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        ["address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Plain text of HTML, on one line; null when nothing is left.</summary>
    public static string? OfHtml(string? html)
    {
        if (string.IsNullOrWhiteSpace(html))
            return null;
        var text = html;
        if (text.Contains('<'))
        {
            text = Unseen().Replace(text, " ");
            text = Element().Replace(text, match => Elements.Contains(match.Groups["name"].Value) ? Blocks.Contains(match.Groups["name"].Value) ? " " : "" : match.Value);
        }
        return OfText(text.Contains('&') ? WebUtility.HtmlDecode(text) : text);
    }

    /// <summary>Text that is no markup: one line, no control characters; null when nothing is left.</summary>
    public static string? OfText(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var line = Blank().Replace(Storable(text), " ").Trim();
        return line.Length == 0 ? null : line;
    }

    /// <summary>Without NUL, other control characters and halves of surrogate pairs: what Postgres and XML can hold.</summary>
    public static string Storable(string text)
    {
        var at = text.AsSpan().IndexOfAnyInRange('\0', '\x1F') is var control and >= 0 ? control : text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        if (at < 0)
            return text;
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // halves of pairs come as U+FFFD
        {
            if (rune.Value >= ' ' || rune.Value is '\t' or '\n' or '\r')
                builder.Append(rune);
        }
        return builder.ToString();
    }

    [GeneratedRegex(@"<!--.*?(?:-->|\z)|<(?<name>script|style)\b.*?(?:</\k<name>\s*>|\z)|<!\[CDATA\[|\]\]>", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Singleline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Unseen();

    [GeneratedRegex("""</?(?<name>[A-Za-z][A-Za-z0-9]{0,15})(?:[\s/][^<>]*)?>""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Element();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Blank();
}
