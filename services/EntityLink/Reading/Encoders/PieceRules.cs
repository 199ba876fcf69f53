using System.Globalization;
using System.Text;

namespace NewsMesh.EntityLink.Reading.Encoders;

/// <summary>
/// What BERT's uncased tokenizer takes for a blank, a mark and a letter (Devlin et al. 2019, BasicTokenizer), with symbols standing alone as well:
/// its own rules drop "$", "€" and emoji. services/EntityLink.Training has the same rules.
/// </summary>
internal static class PieceRules
{
    public static bool IsBlank(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Control;

    /// <summary>A word by itself: marks, symbols, and the characters of scripts that write without blanks.</summary>
    public static bool StandsAlone(Rune rune)
    {
        if (rune.IsAscii)
            return Rune.IsPunctuation(rune) || Rune.IsSymbol(rune);
        return Rune.IsPunctuation(rune) || Rune.IsSymbol(rune) || IsIdeograph(rune.Value);
    }

    private static bool IsIdeograph(int value) =>
        value is >= 0x4E00 and <= 0x9FFF or >= 0x3400 and <= 0x4DBF or >= 0x20000 and <= 0x2FA1F or >= 0xF900 and <= 0xFAFF;

    /// <summary>Accents and what only joins or parts letters: the vocabulary has none of them.</summary>
    public static bool IsDropped(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    /// <summary>The rune at a place of the text; U+FFFD with the length 1 for half of a surrogate pair.</summary>
    public static Rune At(ReadOnlySpan<char> text, int at, out int length)
    {
        Rune.DecodeFromUtf16(text[at..], out var rune, out length);
        return rune;
    }
}
