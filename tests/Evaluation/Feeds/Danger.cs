using AngleSharp.Html.Parser;

namespace NewsMesh.Evaluation.Feeds;

/// <summary>What must not be left in HTML that is shown: judged by a browser's parser, apart from the code that removes it.</summary>
internal static class Danger
{
    private static readonly HtmlParser Parser = new();
    private static readonly HashSet<string> Elements = new(StringComparer.OrdinalIgnoreCase)
    {
        "script",
        "style",
        "iframe",
        "frame",
        "frameset",
        "object",
        "embed",
        "applet",
        "base",
        "meta",
        "link",
        "form",
        "input",
        "button",
        "textarea",
        "svg",
        "math",
        "template",
        "noscript",
    };

    private static readonly HashSet<string> Schemes = new(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto", "ftp", "tel" };

    /// <summary>Null when nothing is.</summary>
    public static string? In(string? html)
    {
        if (string.IsNullOrEmpty(html))
            return null;
        using var document = Parser.ParseDocument("<body>" + html);
        foreach (var element in document.All.Where(element => element.LocalName is not ("html" or "head" or "body")))
        {
            if (Elements.Contains(element.LocalName))
                return $"<{element.LocalName}>";
            foreach (var attribute in element.Attributes)
            {
                if (
                    attribute.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                    || attribute.LocalName is "style" or "srcdoc" or "formaction"
                )
                    return attribute.Name;
                var value = attribute.Value.Trim();
                if (
                    attribute.LocalName is "href" or "src" or "cite" or "poster" or "background" or "longdesc"
                    && value.IndexOf(':') is > 0 and var colon
                    && value.AsSpan(0, colon).IndexOfAny("/?#") < 0
                    && !Schemes.Contains(value[..colon])
                )
                    return $"{attribute.Name}={value[..Math.Min(value.Length, 40)]}";
            }
        }
        return null;
    }
}
