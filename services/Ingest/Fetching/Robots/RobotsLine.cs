using System.Buffers;
using System.Text;

namespace NewsMesh.Ingest.Fetching.Robots;

/// <summary>One line of a robots.txt that says something.</summary>
internal readonly record struct RobotsLine(RobotsLine.Field Kind, string Value)
{
    internal enum Field
    {
        Agent,
        Allow,
        Disallow,
        CrawlDelay,
    }

    public static readonly SearchValues<char> ProductCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-"
    );

    /// <summary>With the misspellings that are common enough to be meant.</summary>
    private static readonly (string Key, Field Kind)[] Keys =
    [
        ("user-agent", Field.Agent),
        ("useragent", Field.Agent),
        ("user agent", Field.Agent),
        ("allow", Field.Allow),
        ("disallow", Field.Disallow),
        ("dissallow", Field.Disallow),
        ("dissalow", Field.Disallow),
        ("disalow", Field.Disallow),
        ("diasllow", Field.Disallow),
        ("disallaw", Field.Disallow),
        ("crawl-delay", Field.CrawlDelay),
    ];

    /// <summary>Null for comments, blanks, sitemaps and whatever else.</summary>
    public static RobotsLine? Read(ReadOnlySpan<byte> line)
    {
        var comment = line.IndexOf((byte)'#');
        var said = (comment < 0 ? line : line[..comment]).Trim(" \t\f\v\0"u8);
        if (said.IsEmpty || !Split(said, out var key, out var value))
            return null;
        foreach (var (name, kind) in Keys)
        {
            if (key.Length >= name.Length && Ascii.EqualsIgnoreCase(key[..name.Length], name))
                return new RobotsLine(kind, kind is Field.Allow or Field.Disallow ? Escaped(value) : Encoding.UTF8.GetString(value));
        }
        return null;
    }

    /// <summary>"key: value"; a forgotten colon is forgiven where two words make it clear.</summary>
    private static bool Split(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> key, out ReadOnlySpan<byte> value)
    {
        var colon = line.IndexOf((byte)':');
        var at = colon >= 0 ? colon : line.IndexOfAny((byte)' ', (byte)'\t');
        key = at < 0 ? line : line[..at].TrimEnd(" \t"u8);
        value = at < 0 ? default : line[(at + 1)..].TrimStart(" \t"u8);
        return at > 0 && !key.IsEmpty && (colon >= 0 || value.IndexOfAny((byte)' ', (byte)'\t') < 0);
    }

    /// <summary>As a URL is written: bytes beyond ASCII in percent signs, and the digits after these in capitals (RFC 9309, section 2.2.2).</summary>
    private static string Escaped(ReadOnlySpan<byte> pattern)
    {
        var escaped = new StringBuilder(pattern.Length);
        for (var index = 0; index < pattern.Length; index++)
        {
            var letter = pattern[index];
            if (letter >= 0x80)
                escaped.Append('%').Append(letter.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            else if (
                letter == '%'
                && index + 2 < pattern.Length
                && char.IsAsciiHexDigit((char)pattern[index + 1])
                && char.IsAsciiHexDigit((char)pattern[index + 2])
            )
                escaped
                    .Append('%')
                    .Append(char.ToUpperInvariant((char)pattern[++index]))
                    .Append(char.ToUpperInvariant((char)pattern[++index]));
            else
                escaped.Append((char)letter);
        }
        return escaped.ToString();
    }
}
