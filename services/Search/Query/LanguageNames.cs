using System.Globalization;

namespace NewsMesh.Search.Query;

/// <summary>Languages as people call them: "en-GB" is British English, "und" is one that nobody could tell.</summary>
internal static class LanguageNames
{
    /// <summary>The English name; the tag itself where there is none, as on a system without language data.</summary>
    public static string Of(string tag)
    {
        if (tag is "" or "und")
            return "Unknown language";
        try
        {
            var culture = CultureInfo.GetCultureInfo(tag, predefinedOnly: true);
            return culture.EnglishName.Length == 0 || culture.LCID == CultureInfo.InvariantCulture.LCID ? tag : culture.EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }
}
