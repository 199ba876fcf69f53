using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NewsMesh.Ingest.Formats.Charsets;

/// <summary>Big5 as the web means it (WHATWG Encoding, section 12.1): with Hong Kong's supplementary characters, which .NET's code page 950 leaves out.</summary>
internal static class Big5
{
    public const int CodePage = 950;

    /// <summary>Read when the first text needs it.</summary>
    private static readonly Lazy<FrozenDictionary<int, string>> HongKong = new(Read);

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var common = CodePagesEncodingProvider.Instance.GetEncoding(CodePage)!;
        var text = new StringBuilder(bytes.Length);
        var start = 0; // of what code page 950 has
        for (var at = 0; at + 1 < bytes.Length; at++)
        {
            if (!IsLead(bytes[at]))
                continue;
            if (!IsTrail(bytes[at + 1]))
            {
                // Half of a character takes no markup behind it along.
                text.Append(common.GetString(bytes[start..at])).Append('\uFFFD');
                start = at + 1;
                continue;
            }
            if (HongKong.Value.TryGetValue(bytes[at] << 8 | bytes[at + 1], out var character))
            {
                text.Append(common.GetString(bytes[start..at])).Append(character);
                start = at + 2;
            }
            at++;
        }
        return text.Append(common.GetString(bytes[start..])).ToString();
    }

    private static bool IsLead(byte value) => value is >= 0x81 and <= 0xFE;

    private static bool IsTrail(byte value) => value is (>= 0x40 and <= 0x7E) or (>= 0xA1 and <= 0xFE);

    /// <summary>README.md beside the file says what is in it, and where it is from.</summary>
    private static FrozenDictionary<int, string> Read()
    {
        var characters = new Dictionary<int, string>();
        using var reader = new StreamReader(typeof(Big5).Assembly.GetManifestResourceStream("big5-hkscs.txt")!, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var code = int.Parse(line.AsSpan(0, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            foreach (var rune in line[5..].EnumerateRunes())
            {
                if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
                    characters[code - 1] += rune;
                else
                    characters[code++] = rune.ToString();
            }
        }
        return characters.ToFrozenDictionary();
    }
}
