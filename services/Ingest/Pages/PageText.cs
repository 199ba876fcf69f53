using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace NewsMesh.Ingest.Pages;

/// <summary>
/// The words of a page's title, headings and paragraphs: enough to tell a short page from an article, and an edited article from one that only changed its
/// teasers, counters and scripts. One pass over the characters, without a tree, so that no page is too deep for it. What an article says is parse's business.
/// </summary>
internal static class PageText
{
    /// <summary>Elements whose content is read.</summary>
    private static readonly FrozenSet<string> Read = FrozenSet.ToFrozenSet(
        ["p", "h1", "h2", "h3", "title", "blockquote"],
        StringComparer.Ordinal
    );

    /// <summary>Elements whose content is no text.</summary>
    private static readonly FrozenSet<string> Unread = FrozenSet.ToFrozenSet(
        ["script", "style", "noscript", "template", "svg", "textarea"],
        StringComparer.Ordinal
    );

    /// <param name="html">The page.</param>
    /// <param name="all">Takes the text of every element: menus, lists, captions and all.</param>
    public static string Of(string html, bool all = false)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var open = ""; // the element being read
        for (var at = 0; at < html.Length; )
        {
            var tag = html.IndexOf('<', at);
            var end = tag < 0 ? html.Length : tag;
            if (open.Length > 0 || all)
                line.Append(html, at, end - at);
            if (tag < 0)
                break;
            var name = NameAt(html, tag + 1, out var closes);
            at = Skip(html, tag, name, closes);
            if (at == tag + 1 && open.Length > 0)
                line.Append('<');
            if (closes ? name == open : Read.Contains(name))
            {
                open = closes ? "" : name;
                End(line, lines);
            }
        }
        End(line, lines);
        return string.Join('\n', lines);
    }

    private static void End(StringBuilder line, List<string> lines)
    {
        var words = WebUtility.HtmlDecode(line.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 0)
            lines.Add(string.Join(' ', words));
        line.Clear();
    }

    /// <summary>Where reading goes on: behind the tag, the comment, or the whole element when its content is no text.</summary>
    private static int Skip(string html, int tag, string name, bool closes)
    {
        if (html.AsSpan(tag).StartsWith("<!--", StringComparison.Ordinal))
            return After(html, "-->", tag + 4);
        if (!closes && Unread.Contains(name))
            return After(html, ">", After(html, "</" + name, tag));
        // A lone "<" in a text is none of a tag's.
        return name.Length == 0 && !closes ? tag + 1 : After(html, ">", tag);
    }

    private static string NameAt(string html, int start, out bool closes)
    {
        closes = start < html.Length && html[start] == '/';
        var name = html.AsSpan(Math.Min(closes ? start + 1 : start, html.Length));
        var length = 0;
        while (length < name.Length && length < 16 && char.IsAsciiLetterOrDigit(name[length]))
            length++;
        return name[..length].ToString().ToLowerInvariant();
    }

    private static int After(string html, string mark, int start) =>
        start < html.Length && html.IndexOf(mark, start, StringComparison.OrdinalIgnoreCase) is var at and >= 0
            ? at + mark.Length
            : html.Length;
}
