using System.Xml.Linq;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Ingest.Formats;

/// <summary>Relative URLs made absolute, by <c>xml:base</c> and by where the document was found (RFC 3986, section 5).</summary>
internal static class Links
{
    /// <summary>The URL, absolute where a base is known; without blanks that line breaks left in it. Null for nothing.</summary>
    public static string? Resolve(string? url, string? baseUrl)
    {
        if (string.IsNullOrWhiteSpace(url))
            return null;
        var text = PlainText.Storable(url).Trim();
        text =
            text.AsSpan().IndexOfAny("\r\n\t") < 0 ? text : string.Concat(text.Split(['\r', '\n', '\t'], StringSplitOptions.TrimEntries));
        if (HasScheme(text) || !IsBase(baseUrl) || !Uri.TryCreate(baseUrl, UriKind.Absolute, out var root))
            return text;
        if (IsHostFirst(text, root))
            return "https://" + text;
        // As many slashes as there are, of either kind, mean another host (WHATWG URL, "special authority ignore slashes state").
        if (text.AsSpan().IndexOfAnyExcept('/', '\\') is >= 2 and var host)
            text = "//" + text[host..].Replace('\\', '/');
        return Uri.TryCreate(root, text, out var whole) ? whole.AbsoluteUri : text;
    }

    /// <summary>The base that holds inside of an element.</summary>
    public static string? BaseOf(XElement element, string? documentUrl)
    {
        var bases = element
            .AncestorsAndSelf()
            .Select(each => each.Attribute(XNamespace.Xml + "base")?.Value)
            .Where(value => IsBase(value) && !string.IsNullOrWhiteSpace(value))
            .Reverse();
        return bases.Aggregate(documentUrl, (outer, inner) => Resolve(inner, outer));
    }

    /// <summary>A base is read anew for each link of a document: one that is longer than any address of a page would cost its length each time.</summary>
    private static bool IsBase(string? url) => url is { Length: <= NormalUrl.MaxLength };

    public static string? LanguageOf(XElement element) =>
        LanguageTag.Clean(
            element
                .AncestorsAndSelf()
                .Select(each => each.Attribute(XNamespace.Xml + "lang")?.Value.Trim())
                .FirstOrDefault(value => !string.IsNullOrEmpty(value))
        );

    /// <summary>"www.example.org/a" lacks its scheme: no path begins so. Nor does one begin with the name of its own host.</summary>
    private static bool IsHostFirst(string text, Uri root)
    {
        var end = text.IndexOfAny(['/', '?', '#']);
        var first = end < 0 ? text : text[..end];
        var site = root.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? root.Host[4..] : root.Host;
        return first.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && first.LastIndexOf('.') > 4
            || end > 0 && site.Contains('.', StringComparison.Ordinal) && first.Equals(site, StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasScheme(string url)
    {
        var colon = url.IndexOf(':');
        return colon > 0 && char.IsAsciiLetter(url[0]) && url.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> SchemeCharacters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
    );
}
