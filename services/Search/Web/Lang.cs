namespace NewsMesh.Search.Web;

/// <summary>The attribute <c>lang</c> of an outlet's words: a BCP 47 tag, or none where nobody could tell the language (WCAG 2.2, 3.1.2).</summary>
internal static class Lang
{
    public static string? Of(string? language) => language is null or "" or "und" ? null : language;
}
