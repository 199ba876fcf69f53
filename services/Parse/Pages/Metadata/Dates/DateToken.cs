using System.Runtime.InteropServices;

namespace NewsMesh.Parse.Pages.Metadata.Dates;

/// <summary>A run of figures or of letters in a text; <paramref name="Value"/> is -1 for letters, and for more figures than a date has.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateToken(int Start, int End, int Value)
{
    public int Length => End - Start;

    public bool IsNumber => Value >= 0;

    public static List<DateToken> Of(string text)
    {
        var tokens = new List<DateToken>();
        for (var at = 0; at < text.Length; )
        {
            var end = at;
            if (char.IsAsciiDigit(text[at]))
            {
                var value = 0;
                while (end < text.Length && char.IsAsciiDigit(text[end]))
                    value = end - at < 4 ? (10 * value) + text[end++] - '0' : Skip(ref end);
                tokens.Add(new DateToken(at, end, value));
            }
            else if (char.IsLetter(text[at]))
            {
                while (
                    end < text.Length
                    && (
                        char.IsLetter(text[end])
                        || char.GetUnicodeCategory(text[end])
                            is System.Globalization.UnicodeCategory.NonSpacingMark
                                or System.Globalization.UnicodeCategory.SpacingCombiningMark
                    )
                )
                {
                    end++;
                    // "พ.ย." is one word: the points of Thai abbreviations stand within it.
                    if (end + 1 < text.Length && text[end] == '.' && IsThai(text[end - 1]) && IsThai(text[end + 1]))
                        end++;
                }
                tokens.Add(new DateToken(at, end, -1));
            }
            at = Math.Max(end, at + 1);
        }
        return tokens;
    }

    private static bool IsThai(char character) => character is >= '\u0E01' and <= '\u0E4F';

    private static int Skip(ref int end)
    {
        end++;
        return -1;
    }
}
