using System.Globalization;
using System.Text;

namespace NewsMesh.EntityLink.Facts.Rules.Words;

/// <summary>A text without what outlets print in their own ways: letters and digits in lower case, everything else a single blank; apostrophes join.</summary>
internal static class PlainWords
{
    public static string Of(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark)
                words.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’' or 'ʼ' or '\u00AD') && words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
        }
        return words.ToString().TrimEnd();
    }
}
