using System.Globalization;
using System.Text;

namespace NewsMesh.Parse.Pages;

/// <summary>
/// Text that every later stage, database and client can rely on: composed (NFC), one blank for any run of white space, without control
/// characters, invisible junk, noncharacters and lone surrogates.
/// </summary>
internal static class CleanText
{
    public static string Line(string? raw)
    {
        if (string.IsNullOrEmpty(raw))
            return "";
        var clean = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (char.IsWhiteSpace(c))
                AppendBlank(clean);
            else if (char.IsHighSurrogate(c) && i + 1 < raw.Length && char.IsLowSurrogate(raw[i + 1]))
                clean.Append(c).Append(raw[++i]);
            else if (!char.IsSurrogate(c) && !IsJunk(c))
                clean.Append(c);
        }
        if (clean.Length > 0 && clean[^1] == ' ')
            clean.Length--;
        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The words of a line in lower case, nothing else: for comparing lines that differ in spelling only.</summary>
    public static string Words(string line)
    {
        var words = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                words.Append(char.ToLowerInvariant(c));
            else
                AppendBlank(words);
        }
        return words.ToString().TrimEnd();
    }

    private static void AppendBlank(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != ' ')
            text.Append(' ');
    }

    /// <summary>Controls, soft hyphen, zero-width space, word joiner, byte order mark, noncharacters. Joiners stay: Persian and emoji are written with them.</summary>
    private static bool IsJunk(char c) =>
        c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF')
        || char.GetUnicodeCategory(c) == UnicodeCategory.Control;
}
