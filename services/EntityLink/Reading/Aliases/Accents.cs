using System.Globalization;
using System.Text;

namespace NewsMesh.EntityLink.Reading.Aliases;

/// <summary>Latin letters as a keyboard without accents has them, as most English-language newsrooms print them: "Erdogan", "Lodz", "Tromso".</summary>
internal static class Accents
{
    /// <summary>The text without accents; null where there is none, or where it is in another script.</summary>
    public static string? Without(string text)
    {
        if (System.Text.Ascii.IsValid(text))
            return null;
        var plain = new StringBuilder(text.Length);
        foreach (var c in Decomposed(text))
        {
            if (char.IsAscii(c))
                plain.Append(c);
            else if (Letter(c) is { } letters)
                plain.Append(letters);
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                return null;
        }
        return plain.ToString();
    }

    /// <summary>"Fuele" for "Füle", as German writes umlauts without them; null where there is none.</summary>
    public static string? Spelt(string text)
    {
        if (text.AsSpan().IndexOfAny("äöüÄÖÜ") < 0)
            return null;
        var spelt = new StringBuilder(text.Length + 4);
        foreach (var c in text)
        {
            _ = c switch
            {
                'ä' => spelt.Append("ae"),
                'ö' => spelt.Append("oe"),
                'ü' => spelt.Append("ue"),
                'Ä' => spelt.Append("Ae"),
                'Ö' => spelt.Append("Oe"),
                'Ü' => spelt.Append("Ue"),
                _ => spelt.Append(c),
            };
        }
        return Without(spelt.ToString()) ?? spelt.ToString();
    }

    /// <summary>One or more words of plain letters and nothing else.</summary>
    public static bool IsPlainWord(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetter(c) && c != ' ')
                return false;
        }
        return true;
    }

    /// <summary>Letters that are no base letter with an accent.</summary>
    private static string? Letter(char c) =>
        c switch
        {
            'ø' => "o",
            'Ø' => "O",
            'ł' => "l",
            'Ł' => "L",
            'đ' => "d",
            'Đ' or 'Ð' => "D",
            'ð' => "d",
            'ħ' => "h",
            'Ħ' => "H",
            'ı' => "i",
            'ß' => "ss",
            'æ' => "ae",
            'Æ' => "Ae",
            'œ' => "oe",
            'Œ' => "Oe",
            'þ' => "th",
            'Þ' => "Th",
            'ə' => "a",
            'Ə' => "A",
            'ʻ' or 'ʿ' or 'ʾ' or 'ʹ' => "",
            _ => null,
        };

    private static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            // A lone surrogate has no decomposed form.
            return text;
        }
    }
}
