using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace NewsMesh.Ingest.Formats.Scanning;

/// <summary>
/// Resolves character references, once: all names of HTML, and numbers as browsers read them (WHATWG HTML, 13.2.5.80: 128 to 159 mean windows-1252).
/// What is none, such as the ampersand of "AT&amp;T" or of an address, stays.
/// </summary>
internal static class CharacterReferences
{
    /// <summary>The longest name, CounterClockwiseContourIntegral, has 31 letters.</summary>
    private const int MaxName = 31;

    /// <summary>Characters 128 to 159 of windows-1252; five are not assigned.</summary>
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>What a control character of 128 to 159 is meant to be.</summary>
    public static char Meant(char control) => Windows1252[control - '\x80'];

    /// <param name="text">What may hold references.</param>
    /// <param name="declared">Entities that the document declares itself.</param>
    public static string Resolve(ReadOnlySpan<char> text, DeclaredEntities? declared = null)
    {
        var at = text.IndexOf('&');
        if (at < 0)
            return text.ToString();
        var builder = new StringBuilder(text.Length);
        for (; at >= 0; at = text.IndexOf('&'))
        {
            builder.Append(text[..at]);
            text = text[at..];
            text = text[Append(builder, text, declared)..];
        }
        return builder.Append(text).ToString();
    }

    /// <summary>Appends what the reference at the start means, and returns its length.</summary>
    private static int Append(StringBuilder builder, ReadOnlySpan<char> text, DeclaredEntities? declared)
    {
        if (text.Length > 2 && text[1] == '#' && Number(text[2..], out var code) is > 0 and var digits)
        {
            // An emoji as its two halves, each a reference of its own: JavaScript's characters, written one by one.
            if (code is >= 0xD800 and < 0xDC00 && LowHalf(text[(2 + digits)..], out var low) is > 0 and var more)
            {
                builder.Append((char)code).Append((char)low);
                return 2 + digits + more;
            }
            AppendCharacter(builder, code);
            return 2 + digits;
        }
        var end = text[1..Math.Min(text.Length, MaxName + 2)].IndexOfAnyExcept(NameCharacters);
        if (end > 0 && text[end + 1] == ';' && (Named(text[1..(end + 1)]) ?? declared?.Take(text[1..(end + 1)])) is { } value)
        {
            builder.Append(value);
            return end + 2;
        }
        builder.Append('&');
        return 1;
    }

    /// <summary>The length of a reference to the second half of a surrogate pair; 0 for anything else.</summary>
    private static int LowHalf(ReadOnlySpan<char> text, out int code)
    {
        code = 0;
        return
            text.Length > 2 && text.StartsWith("&#") && Number(text[2..], out code) is > 0 and var digits && code is >= 0xDC00 and < 0xE000
            ? 2 + digits
            : 0;
    }

    private static string? Named(ReadOnlySpan<char> name) =>
        name switch
        {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "apos" => "'",
            "nbsp" => "\u00A0",
            _ => HtmlEntityProvider.Resolver.GetSymbol($"{name};"),
        };

    /// <summary>The length of a number with its semicolon, which may be missing; 0 for none.</summary>
    private static int Number(ReadOnlySpan<char> text, out int code)
    {
        var isHex = text[0] is 'x' or 'X';
        var digits = isHex ? text[1..] : text;
        var length = digits.IndexOfAnyExcept(isHex ? HexDigits : Digits) is >= 0 and var other ? other : digits.Length;
        if (length == 0)
        {
            code = 0;
            return 0;
        }
        if (
            !int.TryParse(
                digits[..length],
                isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
                CultureInfo.InvariantCulture,
                out code
            )
        )
            code = -1;
        return (isHex ? 1 : 0) + length + (length < digits.Length && digits[length] == ';' ? 1 : 0);
    }

    private static void AppendCharacter(StringBuilder builder, int code)
    {
        if (code is >= 0x80 and < 0xA0)
            builder.Append(Meant((char)code));
        else if (code is '\t' or '\n' or '\r' || (code >= ' ' && Rune.IsValid(code)))
            builder.Append(new Rune(code));
        else if (code is > ' ' and not (>= 0xD800 and < 0xE000))
            builder.Append('\uFFFD');
        // Control characters, and halves of a pair without the other, say nothing.
    }

    private static readonly System.Buffers.SearchValues<char> NameCharacters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-"
    );
    private static readonly System.Buffers.SearchValues<char> Digits = System.Buffers.SearchValues.Create("0123456789");
    private static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");
}
