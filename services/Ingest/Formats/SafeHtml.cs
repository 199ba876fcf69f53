using System.Collections.Frozen;
using AngleSharp;
using AngleSharp.Html.Parser;
using Ganss.Xss;

namespace NewsMesh.Ingest.Formats;

/// <summary>HTML of strangers made safe to show: an allow-list of elements, attributes and schemes; links made absolute.</summary>
internal static class SafeHtml
{
    /// <summary>A long read has 100,000 characters; beyond this it is no entry of a feed.</summary>
    private const int MaxLength = 512 * 1024;

    /// <summary>A tree this deep is an attack: the parser's time grows with the square of it.</summary>
    private const int MaxDepth = 512;

    /// <summary>Elements whose content the parser reads by other rules, or that are a machine's business.</summary>
    private static readonly FrozenSet<string> NotWords = FrozenSet.ToFrozenSet(
        ["applet", "audio", "base", "canvas", "embed", "frame", "frameset", "head", "iframe", "link", "listing", "math", "meta", "noembed", "noframes", "noscript", "object", "param", "plaintext", "script", "select", "style", "svg", "template", "textarea", "title", "video", "xmp"],
        StringComparer.OrdinalIgnoreCase);

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
        // Without a CSS engine: styles are removed, not judged.
        var sanitizer = new HtmlSanitizer { HtmlParserFactory = static () => new HtmlParser(new HtmlParserOptions(), BrowsingContext.New(Configuration.Default)) };
        sanitizer.AllowedSchemes.Add("mailto");
        // Forms and styles of another site have no business in a reader's page.
        foreach (var tag in (string[])["form", "input", "button", "select", "option", "textarea", "fieldset", "label", "legend", "keygen", "output", "datalist", "optgroup"])
            sanitizer.AllowedTags.Remove(tag);
        sanitizer.AllowedAttributes.Remove("style");
        sanitizer.AllowedAttributes.Remove("class");
        sanitizer.RemovingTag += KeepWords;
        return sanitizer;
    }

    /// <summary>An unknown element loses its tags and keeps its words, unless its content is something else than words.</summary>
    private static void KeepWords(object? sender, RemovingTagEventArgs removing)
    {
        if (removing.Tag is not { NamespaceUri: "http://www.w3.org/1999/xhtml" } tag || NotWords.Contains(tag.LocalName))
            return;
        removing.Cancel = true;
        tag.Replace([.. tag.ChildNodes]);
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
