namespace NewsMesh.Search.Web;

/// <summary>
/// An address that leads to the words and not to the page's top: a text directive (WICG, Scroll to Text Fragment, section 2.3). A browser that does not know it,
/// or does not find the words any more, shows the page from its top.
/// </summary>
internal static class TextFragment
{
    /// <summary>Words at each end: enough to stand once on a page, and few enough that no line of the outlet's own lies between them.</summary>
    private const int WordsAtEnd = 5;

    /// <summary>The mark that entity-link puts where an article's own words stand between the parts of a quote.</summary>
    private const string Gap = "[…]";

    /// <param name="url">The article at its publisher.</param>
    /// <param name="text">Words that stand there.</param>
    public static string Of(string url, string text)
    {
        var words = text.Split(Gap, 2)[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        words = [.. words.Select(word => word.Trim('…', '“', '”', '"')).Where(word => word.Length > 0)];
        if (words.Length == 0 || SafeUrl.Of(url) is null || url.Contains(":~:", StringComparison.Ordinal))
            return url;
        var directive = words.Length <= 2 * WordsAtEnd ? Escaped(words) : $"{Escaped(words[..WordsAtEnd])},{Escaped(words[^WordsAtEnd..])}";
        return $"{url}{(url.Contains('#', StringComparison.Ordinal) ? "" : "#")}:~:text={directive}";
    }

    /// <summary>Comma, ampersand and hyphen are the directive's own; the first two are escaped with all else.</summary>
    private static string Escaped(string[] words) =>
        Uri.EscapeDataString(string.Join(' ', words)).Replace("-", "%2D", StringComparison.Ordinal);
}
