using AngleSharp.Dom;

namespace NewsMesh.Parse.Pages.Metadata.Headlines;

/// <summary>A heading that is the site's sign: named so, or a link to the home page.</summary>
internal static class SiteSign
{
    public static bool Is(IElement element)
    {
        if (
            $"{element.ClassName} {element.Id}" is { Length: > 1 } names
            && (
                names.Contains("site-title", StringComparison.OrdinalIgnoreCase)
                || names.Contains("logo", StringComparison.OrdinalIgnoreCase)
                || names.Contains("site-name", StringComparison.OrdinalIgnoreCase)
                || names.Contains("blog-title", StringComparison.OrdinalIgnoreCase)
                || names.Contains("blogname", StringComparison.OrdinalIgnoreCase)
                || names.Contains("sitename", StringComparison.OrdinalIgnoreCase)
                || names.Contains("branding", StringComparison.OrdinalIgnoreCase)
            )
        )
            return true;
        var link = element.LocalName == "a" ? element : element.QuerySelector("a[href]");
        return link?.GetAttribute("href") is { } href
            && link.TextContent.Trim().Length * 2 >= element.TextContent.Trim().Length
            && (
                href is "/" or "./" or "index.html" or "index.php" or "/index.html"
                || (
                    Uri.TryCreate(href, UriKind.Absolute, out var url)
                    && url.Scheme.StartsWith("http", StringComparison.Ordinal)
                    && url is { AbsolutePath: "/", Query: "" }
                )
            );
    }
}
