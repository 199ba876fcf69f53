using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsMesh.Ingest.Formats.Dates;

/// <summary>A number, a word or a sign of a date.</summary>
/// <param name="Text">The word, or the sign.</param>
/// <param name="Value">Of a number; else -1.</param>
/// <param name="Digits">How many digits the number has.</param>
/// <param name="After">The character right behind it, which tells "23.11." from "23:11"; a blank at the end.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateWord(string Text, int Value, int Digits, char After)
{
    public bool IsNumber => Value >= 0;

    public bool IsWord => Value < 0 && char.IsLetter(Text[0]);

    public bool Is(string text) => Text.Equals(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Cuts a text; digits of all scripts are digits. Null where a number is too long for a date.</summary>
    public static List<DateWord>? Cut(string text)
    {
        var words = new List<DateWord>();
        for (var at = 0; at < text.Length; )
        {
            var start = at;
            if (Digit(text[at]) >= 0)
            {
                var value = 0;
                for (; at < text.Length && Digit(text[at]) is >= 0 and var digit; at++)
                    value = (value * 10) + digit;
                if (at - start > 9)
                    return null;
                words.Add(new DateWord("", value, at - start, at < text.Length ? text[at] : ' '));
            }
            else if (char.IsLetter(text[at]))
            {
                // Vowel signs of Indian scripts and of Thai belong to the word.
                while (
                    at < text.Length
                    && (
                        char.IsLetter(text[at])
                        || CharUnicodeInfo.GetUnicodeCategory(text[at])
                            is UnicodeCategory.NonSpacingMark
                                or UnicodeCategory.SpacingCombiningMark
                    )
                )
                {
                    // "年11月23日": each is a word by itself.
                    if (IsUnit(text[at]) && at > start)
                        break;
                    at++;
                    if (IsUnit(text[at - 1]))
                        break;
                    // "พ.ย." is one word: the points of Thai abbreviations stand within it.
                    if (IsThai(text[at - 1]) && at + 1 < text.Length && text[at] == '.' && IsThai(text[at + 1]))
                        at++;
                }
                words.Add(new DateWord(text[start..at], -1, 0, at < text.Length ? text[at] : ' '));
            }
            else if (!char.IsWhiteSpace(text[at]))
            {
                at++;
                words.Add(new DateWord(text[start..at], -1, 0, at < text.Length ? text[at] : ' '));
            }
            else
            {
                at++;
            }
        }
        return words;
    }

    /// <summary>The units of Chinese, Japanese and Korean dates.</summary>
    private static bool IsUnit(char character) =>
        character is '年' or '月' or '日' or '時' or '时' or '點' or '点' or '分' or '秒' or '년' or '월' or '일' or '시' or '분' or '초';

    private static bool IsThai(char character) => character is >= '\u0E01' and <= '\u0E4F';

    private static int Digit(char character) =>
        char.IsAsciiDigit(character) ? character - '0'
        : character < '\u0660' ? -1
        : CharUnicodeInfo.GetDecimalDigitValue(character);
}
