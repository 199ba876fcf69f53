using System.Globalization;
using System.Text;

namespace NewsMesh.Search.Query;

internal static class Accentless
{
    /// <summary>In lower case and without accents, for comparing what people type with what is written.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
                plain.Append(char.ToLowerInvariant(letter));
        }
        return plain.ToString();
    }
}
