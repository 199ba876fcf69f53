using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsMesh.Parse.Pages;

/// <summary>
/// Text that every later stage, database and client can rely on: composed (NFC), one blank for any run of white space, without control
/// characters, invisible junk, noncharacters and lone surrogates.
/// </summary>
internal static class CleanText
{
    /// <summary>Longer lines get a buffer of their own.</summary>
    private const int MaxOnStack = 1024;

    public static string Line(string? raw)
    {
        if (string.IsNullOrEmpty(raw))
            return "";
        if (IsClean(raw))
            return raw;
        return Line(raw.AsSpan());
    }

    public static string Line(ReadOnlySpan<char> raw)
    {
        var rented = raw.Length > MaxOnStack ? ArrayPool<char>.Shared.Rent(raw.Length) : null;
        var clean = rented ?? stackalloc char[MaxOnStack];
        var length = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            // Most of any page: nothing below is asked of it.
            if (c is > ' ' and <= '~')
                clean[length++] = c;
            else if (char.IsWhiteSpace(c))
            {
                if (length > 0 && clean[length - 1] != ' ')
                    clean[length++] = ' ';
            }
            else if (char.IsHighSurrogate(c) && i + 1 < raw.Length && char.IsLowSurrogate(raw[i + 1]))
                (clean[length], clean[length + 1], length, i) = (c, raw[i + 1], length + 2, i + 1);
            else if (!char.IsSurrogate(c) && !IsJunk(c))
                clean[length++] = c;
        }
        if (length > 0 && clean[length - 1] == ' ')
            length--;
        var text = length == 0 ? "" : new string(clean[..length]);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return text.AsSpan().ContainsAnyExcept(Composed) ? text.Normalize(NormalizationForm.FormC) : text;
    }

    /// <summary>The words of a line in lower case, nothing else: for comparing lines that differ in spelling only.</summary>
    public static string Words(string line)
    {
        if (line.Length <= MaxOnStack)
            return new string(Words(line, stackalloc char[line.Length]));
        var rented = ArrayPool<char>.Shared.Rent(line.Length);
        var words = new string(Words(line, rented));
        ArrayPool<char>.Shared.Return(rented);
        return words;
    }

    /// <summary>The same in a buffer, as much as fits.</summary>
    public static ReadOnlySpan<char> Words(ReadOnlySpan<char> line, Span<char> buffer)
    {
        var (length, blank) = (0, false);
        foreach (var c in line)
        {
            if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c))
            {
                blank = length > 0;
                continue;
            }
            if (blank && length < buffer.Length)
                buffer[length++] = ' ';
            if (length == buffer.Length)
                break;
            buffer[length++] = char.ToLowerInvariant(c);
            blank = false;
        }
        return buffer[..length];
    }

    /// <summary>Latin letters and the punctuation of the press: a text of these is composed as it stands.</summary>
    private static readonly SearchValues<char> Composed = SearchValues.Create([
        .. Enumerable.Range(0, 0x300).Select(c => (char)c),
        .. "‐‑‒–—‘’‚“”„•…‹›€™",
    ]);

    /// <summary>Printable ASCII with single blanks between: most lines, which need no copy.</summary>
    private static bool IsClean(string raw) =>
        raw[0] != ' '
        && raw[^1] != ' '
        && !raw.AsSpan().ContainsAnyExceptInRange(' ', '~')
        && !raw.Contains("  ", StringComparison.Ordinal);

    /// <summary>Controls, soft hyphen, zero-width space, word joiner, byte order mark, noncharacters. Joiners stay: Persian and emoji are written with them.</summary>
    private static bool IsJunk(char c) =>
        c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF')
        || char.GetUnicodeCategory(c) == UnicodeCategory.Control;
}
