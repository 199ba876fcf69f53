using System.Collections.Frozen;
using System.Net;
using System.Text;
using NewsMesh.Ingest.Formats;

namespace NewsMesh.Ingest.Pages;

/// <summary>
/// The words of a page's title, headings and paragraphs: enough to tell a short page from an article, and an edited article from one that only changed its
/// teasers, counters and scripts. One pass over the characters, without a tree, so that no page is too deep for it. What an article says is parse's business.
/// </summary>
internal static class PageText
{
    /// <summary>Elements whose content is read.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Read = FrozenSet
        .ToFrozenSet(["p", "h1", "h2", "h3", "title", "blockquote"], StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How elements end whose content is no text.</summary>
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Unread = new[]
    {
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "textarea",
    }
        .ToFrozenDictionary(name => name, name => "</" + name, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Characters of a line as it stands, where only the beginning of a page is wanted: blanks without end are no reason to read on.</summary>
    private const int LongestLine = 100_000;

    /// <param name="html">The page.</param>
    /// <param name="all">Takes the text of every element: menus, lists, captions and all.</param>
    /// <param name="most">Who only asks whether there is more than this is spared the rest of a page.</param>
    public static string Of(string html, bool all = false, int most = int.MaxValue)
    {
        var (lines, length) = (new List<string>(), 0);
        var line = new StringBuilder();
        var open = ""; // the element being read
        for (var at = 0; at < html.Length && length - 1 <= most && (most == int.MaxValue || line.Length < LongestLine); )
        {
            var tag = html.IndexOf('<', at);
            var end = tag < 0 ? html.Length : tag;
            if (open.Length > 0 || all)
                line.Append(html, at, most == int.MaxValue ? end - at : Math.Min(end - at, LongestLine));
            if (tag < 0)
                break;
            var name = NameAt(html, tag + 1, out var closes);
            at = Skip(html, tag, name, closes);
            if (at == tag + 1 && open.Length > 0)
                line.Append('<');
            string? begun = null;
            if (closes ? name.Equals(open, StringComparison.OrdinalIgnoreCase) : Read.TryGetValue(name, out begun))
            {
                open = begun ?? "";
                length += End(line, lines);
            }
        }
        End(line, lines);
        return string.Join('\n', lines);
    }

    private static int End(StringBuilder line, List<string> lines)
    {
        var words = IsBlank(line) ? null : PlainText.OfText(WebUtility.HtmlDecode(line.ToString()));
        line.Clear();
        if (words is null)
            return 0;
        lines.Add(words);
        return words.Length + 1;
    }

    /// <summary>Between the elements of a page stand thousands of blanks, none of which is worth a string.</summary>
    private static bool IsBlank(StringBuilder line)
    {
        foreach (var part in line.GetChunks())
        {
            if (!part.Span.IsWhiteSpace())
                return false;
        }
        return true;
    }

    /// <summary>Where reading goes on: behind the tag, the comment, or the whole element when its content is no text.</summary>
    private static int Skip(string html, int tag, ReadOnlySpan<char> name, bool closes)
    {
        if (html.AsSpan(tag).StartsWith("<!--", StringComparison.Ordinal))
            return After(html, "-->", tag + 4);
        if (!closes && Unread.TryGetValue(name, out var end))
            return After(html, ">", After(html, end, tag));
        // A lone "<" in a text is none of a tag's.
        return name.Length == 0 && !closes ? tag + 1 : After(html, ">", tag);
    }

    private static ReadOnlySpan<char> NameAt(string html, int start, out bool closes)
    {
        closes = start < html.Length && html[start] == '/';
        var name = html.AsSpan(Math.Min(closes ? start + 1 : start, html.Length));
        var length = 0;
        while (length < name.Length && length < 16 && char.IsAsciiLetterOrDigit(name[length]))
            length++;
        return name[..length];
    }

    private static int After(string html, string mark, int start) =>
        start < html.Length && html.IndexOf(mark, start, StringComparison.OrdinalIgnoreCase) is var at and >= 0
            ? at + mark.Length
            : html.Length;
}
