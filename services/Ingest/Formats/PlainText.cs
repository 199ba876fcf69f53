using System.Buffers;
using System.Text;
using NewsMesh.Ingest.Formats.Scanning;

namespace NewsMesh.Ingest.Formats;

/// <summary>Markup to plain text, decoded once: "AT&amp;amp;amp;T" in a feed becomes "AT&amp;amp;T", as its author meant it.</summary>
internal static class PlainText
{
    /// <summary>Control characters, those that windows-1252 text leaves behind, non-characters, and halves of surrogate pairs (or whole ones: they are looked at).</summary>
    private static readonly SearchValues<char> Doubtful = SearchValues.Create([
        .. Enumerable
            .Range(0, 0x20)
            .Except(['\t', '\n', '\r'])
            .Concat(Enumerable.Range(0x7F, 0x21))
            .Concat(Enumerable.Range(0xD800, 0x800))
            .Append(0xFFFE)
            .Append(0xFFFF)
            .Select(code => (char)code),
    ]);

    /// <summary>Plain text of HTML, on one line; null when nothing is left. "List&lt;String&gt; explained" keeps what is no element of HTML.</summary>
    public static string? OfHtml(string? html)
    {
        if (string.IsNullOrWhiteSpace(html))
            return null;
        if (!html.Contains('<'))
            return OfText(CharacterReferences.Resolve(html));
        var text = new StringBuilder(html.Length);
        var closing = new Dictionary<string, bool>(StringComparer.Ordinal);
        var scanner = new MarkupScanner(html);
        while (scanner.Read())
        {
            if (scanner.Token is MarkupToken.Start or MarkupToken.End && HtmlElement.Of(scanner.Name) is { } element)
            {
                // A headline about the <script> tag: what is never closed hides nothing, and is a word.
                if (element.HidesContent && scanner.Token == MarkupToken.Start && !Closes(html, element.Name, closing))
                {
                    text.Append(scanner.Raw);
                    continue;
                }
                if (element.IsBlock)
                    text.Append(' ');
                if (scanner.Token == MarkupToken.Start && element.HidesContent)
                    scanner.SkipContent();
            }
            else if (scanner.Token != MarkupToken.Doctype)
            {
                text.Append(CharacterReferences.Resolve(scanner.Raw));
            }
        }
        return OfText(html.Contains("]]>", StringComparison.Ordinal) ? text.Replace("]]>", "").ToString() : text.ToString());
    }

    /// <summary>Looked for once for each of the few elements that hide something: a text may be made of their start tags.</summary>
    private static bool Closes(string html, string name, Dictionary<string, bool> known)
    {
        if (!known.TryGetValue(name, out var closes))
            known[name] = closes = html.Contains($"</{name}", StringComparison.OrdinalIgnoreCase);
        return closes;
    }

    /// <summary>Text that is no markup: one line, no control characters; null when nothing is left.</summary>
    public static string? OfText(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var line = OneLine(Storable(text));
        return line.Length == 0 ? null : line;
    }

    /// <summary>
    /// Without control characters and halves of surrogate pairs: what Postgres and XML can hold. Characters 128 to 159 are what windows-1252 means by
    /// them: Unicode's control characters of that place are in no text, and mislabelled apostrophes in many.
    /// </summary>
    public static string Storable(string text)
    {
        var at = text.AsSpan().IndexOfAny(Doubtful);
        if (at < 0)
            return text;
        var builder = new StringBuilder(text.Length).Append(text, 0, at);
        foreach (var rune in text.AsSpan(at).EnumerateRunes()) // halves of pairs come as U+FFFD
        {
            if (rune.Value is >= 0x80 and < 0xA0)
                builder.Append(CharacterReferences.Meant((char)rune.Value));
            else if (rune.Value is (>= ' ' and not (0x7F or 0xFFFE or 0xFFFF)) or '\t' or '\n' or '\r')
                builder.Append(rune);
        }
        return builder.ToString();
    }

    private static string OneLine(string text)
    {
        var trimmed = text.AsSpan().Trim();
        var isOne = true;
        for (var at = 0; at < trimmed.Length && isOne; at++)
            isOne = !char.IsWhiteSpace(trimmed[at]) || (trimmed[at] == ' ' && trimmed[at + 1] != ' ');
        if (isOne)
            return trimmed.Length == text.Length ? text : trimmed.ToString();
        var builder = new StringBuilder(trimmed.Length);
        foreach (var character in trimmed)
        {
            if (!char.IsWhiteSpace(character))
                builder.Append(character);
            else if (builder[^1] != ' ')
                builder.Append(' ');
        }
        return builder.ToString();
    }
}
