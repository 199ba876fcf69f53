using Ganss.Xss;

namespace NewsMesh.Ingest.Formats;

/// <summary>HTML of strangers made safe to show: an allow-list of elements, attributes and schemes; links made absolute.</summary>
internal static class SafeHtml
{
    /// <summary>A long read has 100,000 characters; beyond this it is no entry of a feed.</summary>
    private const int MaxLength = 512 * 1024;

    /// <summary>A tree this deep is an attack: the parser's time grows with the square of it.</summary>
    private const int MaxDepth = 512;

    private static readonly HtmlSanitizer Sanitizer = Create();

    public static string? Of(Markup? markup)
    {
        if (markup is null || string.IsNullOrWhiteSpace(markup.Html))
            return null;
        var html = PlainText.Storable(markup.Html.Length > MaxLength ? markup.Html[..MaxLength] : markup.Html);
        if (Depth(html) > MaxDepth)
            return System.Net.WebUtility.HtmlEncode(PlainText.OfHtml(html));
        return Sanitizer.Sanitize(html, markup.BaseUrl ?? "").Trim() is { Length: > 0 } safe ? safe : null;
    }

    private static HtmlSanitizer Create()
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedSchemes.Add("mailto");
        // Forms and styles of another site have no business in a reader's page.
        foreach (var tag in (string[])["form", "input", "button", "select", "option", "textarea", "fieldset", "label", "legend", "keygen", "output", "datalist", "optgroup"])
            sanitizer.AllowedTags.Remove(tag);
        sanitizer.AllowedAttributes.Remove("style");
        sanitizer.AllowedAttributes.Remove("class");
        sanitizer.KeepChildNodes = false;
        return sanitizer;
    }

    /// <summary>An upper bound of how deep the tree can get, counted without building it.</summary>
    private static int Depth(string html)
    {
        int depth = 0, deepest = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            if (html[at + 1] == '/')
                depth = Math.Max(0, depth - 1);
            else if (char.IsAsciiLetter(html[at + 1]) && !IsVoid(html.AsSpan(at + 1)))
                deepest = Math.Max(deepest, ++depth);
        }
        return deepest;
    }

    private static bool IsVoid(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(" \t\r\n/>");
        return (end < 0 ? tag : tag[..end]) is var name
            && (name.Equals("br", StringComparison.OrdinalIgnoreCase) || name.Equals("img", StringComparison.OrdinalIgnoreCase)
                || name.Equals("hr", StringComparison.OrdinalIgnoreCase) || name.Equals("p", StringComparison.OrdinalIgnoreCase)
                || name.Equals("li", StringComparison.OrdinalIgnoreCase));
    }
}
