using System.Text;
using System.Text.RegularExpressions;
using NewsMesh.Ingest.Formats.Charsets;
using UtfUnknown;

namespace NewsMesh.Ingest.Formats;

/// <summary>
/// Bytes to text: byte order mark, then the HTTP charset, then what the document declares, then UTF-8 if the bytes are valid UTF-8, then a guess.
/// A label that the bytes contradict is not believed.
/// </summary>
internal static partial class TextDecoding
{
    /// <summary>XML declarations come first, and HTML's <c>meta</c> within the first 1,024 bytes (WHATWG); some pages are later.</summary>
    private const int DeclarationBytes = 4096;

    /// <summary>Enough for the detector to be sure of, and done in a millisecond.</summary>
    private const int DetectionBytes = 64 * 1024;

    /// <summary>Two Chinese words can be valid UTF-8 by chance; six characters in a row are not.</summary>
    private const int ChanceSequences = 6;

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Decode(ReadOnlySpan<byte> bytes, string? charset = null)
    {
        if (ByMark(bytes) is var (marked, length))
            return marked.GetString(bytes[length..]);
        var isUtf8 = IsUtf8(bytes);
        if (Named(charset) is { } told && IsPlausible(told, bytes, isUtf8))
            return Text(told, bytes);
        if (WithoutMark(bytes) is { } wide)
            return wide.GetString(bytes);
        var declared = Named(Declared(bytes));
        // UTF-16 cannot be declared in single bytes: such a declaration is left over from an editor.
        if (declared is not null and not UnicodeEncoding and not UTF32Encoding && IsPlausible(declared, bytes, isUtf8))
            return Text(declared, bytes);
        if (isUtf8)
            return Encoding.UTF8.GetString(bytes);
        // A few broken bytes in a text that says that it is UTF-8, or that mostly is, do not make it something else.
        var (good, bad) = StrayBytes.Count(bytes[..Math.Min(bytes.Length, DetectionBytes)]);
        var saysSo = declared is UTF8Encoding || (charset is not null && Named(charset) is UTF8Encoding);
        return good > (saysSo ? bad : bad * 10) ? StrayBytes.Decode(bytes) : Text(Guess(bytes), bytes);
    }

    private static string Text(Encoding encoding, ReadOnlySpan<byte> bytes) =>
        encoding.CodePage switch
        {
            Big5.CodePage => Big5.Decode(bytes),
            Gb18030.CodePage => Gb18030.Decode(bytes),
            _ => encoding.GetString(bytes),
        };

    /// <summary>
    /// UTF-8 is not what the bytes contradict; another encoding is not what they are valid UTF-8 against, beyond what chance makes of it: a template that
    /// names the encoding of ten years ago is common, and text of another encoding that is valid UTF-8 all through is not.
    /// </summary>
    private static bool IsPlausible(Encoding encoding, ReadOnlySpan<byte> bytes, bool isUtf8)
    {
        if (encoding is UTF8Encoding)
            return isUtf8;
        // Markup in UTF-16 has a zero in every other byte, which is valid UTF-8 too.
        if (encoding is UnicodeEncoding or UTF32Encoding)
            return bytes.Contains((byte)0);
        if (!isUtf8)
            return true;
        var sequences = 0;
        foreach (var value in bytes)
            sequences += value >= 0xC2 ? 1 : 0;
        return sequences < (encoding.IsSingleByte ? 1 : ChanceSequences);
    }

    private static (Encoding Encoding, int Length)? ByMark(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => null,
        };

    /// <summary>Wide encodings that are known by their first character, "&lt;" (XML 1.0, appendix F).</summary>
    private static Encoding? WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0, 0, 0, (byte)'<', ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
            [(byte)'<', 0, 0, 0, ..] => Encoding.UTF32,
            [0, (byte)'<', 0, ..] => Encoding.BigEndianUnicode,
            [(byte)'<', 0, _, 0, ..] => Encoding.Unicode,
            [0x4C, 0x6F, 0xA7, 0x94, ..] => Named("IBM037"),
            _ => null,
        };

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var match = Declaration().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationBytes)]));
        return match.Success ? match.Groups["name"].Value : null;
    }

    private static Encoding? Named(string? label)
    {
        if (string.IsNullOrWhiteSpace(label))
            return null;
        // The labels that the web means by these names (WHATWG Encoding, section 4.2).
        var name = label.Trim().Trim('"', '\'').ToLowerInvariant() switch
        {
            "latin1" or "latin-1" or "iso-8859-1" or "iso8859-1" or "us-ascii" or "ascii" => "windows-1252",
            "gb2312" or "gbk" or "x-gbk" => "gb18030",
            "utf8" or "unicode-1-1-utf-8" => "utf-8",
            // UHC, a superset: .NET's own euc-kr knows half of the syllables.
            "euc-kr" or "ks_c_5601-1987" or "ksc5601" or "ksc_5601" or "korean" or "cp949" or "uhc" => "ks_c_5601-1987",
            "big5-hkscs" or "cn-big5" or "csbig5" or "x-x-big5" => "big5",
            "iso-8859-9" => "windows-1254",
            "tis-620" => "windows-874",
            "x-sjis" or "ms_kanji" => "shift_jis",
            var other => other,
        };
        try
        {
            var encoding = Encoding.GetEncoding(name);
            return encoding.CodePage == 65000 ? null : encoding; // UTF-7 is a way to smuggle markup past filters
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    private static Encoding Guess(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, DetectionBytes)];
        return CharsetDetector.DetectFromBytes(sample.ToArray()).Detected is { Encoding: { } found, Confidence: > 0.4f }
            ? found
            : Encoding.GetEncoding("windows-1252");
    }

    [GeneratedRegex(
        """(?:<\?xml[^>]{0,200}?\sencoding\s*=\s*["']?|<meta[^>]{0,200}?charset\s*=\s*["']?\s*)(?<name>[A-Za-z0-9._:-]{2,40})""",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Declaration();
}
