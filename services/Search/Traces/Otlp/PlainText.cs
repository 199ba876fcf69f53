using System.Text;

namespace NewsMesh.Search.Traces.Otlp;

/// <summary>Text that Postgres can keep: valid Unicode, no U+0000 (neither text nor jsonb takes one), and not longer than asked for.</summary>
internal static class PlainText
{
    /// <summary>Decodes UTF-8; what is not UTF-8 becomes U+FFFD.</summary>
    public static string Of(ReadOnlySpan<byte> utf8, int limit)
    {
        // A character takes at least one byte, so that the cut is made before a long value is decoded: at most four bytes a character.
        var text = Encoding.UTF8.GetString(utf8.Length > limit * 4 ? utf8[..(limit * 4)] : utf8);
        return Of(text, limit);
    }

    public static string Of(string text, int limit)
    {
        if (text.Length > limit)
            text = text[..(char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)] + "…";
        return text.Contains('\0') ? text.Replace('\0', '\uFFFD') : text;
    }
}
