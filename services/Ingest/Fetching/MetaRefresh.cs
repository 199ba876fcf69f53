using System.Globalization;
using NewsMesh.Ingest.Formats;
using NewsMesh.Ingest.Formats.Scanning;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Ingest.Fetching;

/// <summary>
/// Where a page sends its reader on by <c>&lt;meta http-equiv="refresh"&gt;</c> (WHATWG HTML, 4.2.5.3): short links and moved addresses answer so. Pages with a text of
/// their own, pages that renew themselves, and what is meant for readers without script are left alone.
/// </summary>
internal static class MetaRefresh
{
    /// <summary>The element stands in the head; a page that is nothing but a way is short.</summary>
    private const int MaxLength = 32 * 1024;

    /// <summary>"You are being redirected to …" in two languages, and the address; an article has more.</summary>
    private const int MaxText = 600;

    /// <summary>Seconds. Who waits longer is shown something, or renews the page.</summary>
    private const double MaxWait = 10;

    public static Uri? TargetOf(FetchResult.Content content)
    {
        if (
            content.MediaType is not (null or "text/html" or "application/xhtml+xml")
            || content.Body.Length is 0 or > MaxLength
            || content.Body.AsSpan().IndexOf("efresh"u8) < 0
        )
            return null;
        return TargetIn(TextDecoding.Decode(content.Body, content.Charset), content.FinalUrl);
    }

    /// <param name="html">A whole page.</param>
    /// <param name="url">Its address.</param>
    public static Uri? TargetIn(string html, Uri url)
    {
        string? found = null;
        var (text, baseUrl) = (0, url.AbsoluteUri);
        var scanner = new MarkupScanner(html);
        while (scanner.Read())
        {
            if (scanner.Token == MarkupToken.Text)
                text += scanner.Value.Trim().Length;
            else if (scanner.Token == MarkupToken.Start)
            {
                if (
                    scanner.Name.Equals("script", StringComparison.OrdinalIgnoreCase)
                    || scanner.Name.Equals("style", StringComparison.OrdinalIgnoreCase)
                    || scanner.Name.Equals("noscript", StringComparison.OrdinalIgnoreCase)
                )
                    scanner.SkipContent();
                else if (scanner.Name.Equals("base", StringComparison.OrdinalIgnoreCase))
                    baseUrl = Links.Resolve(Value(scanner.Attributes, "href"), baseUrl) ?? baseUrl;
                else if (
                    scanner.Name.Equals("meta", StringComparison.OrdinalIgnoreCase)
                    && string.Equals(Value(scanner.Attributes, "http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase)
                )
                    found ??= AddressIn(Value(scanner.Attributes, "content"));
            }
            if (text > MaxText)
                return null;
        }
        return found is not null && NormalUrl.UriOf(Links.Resolve(found, baseUrl)) is { } target && target != url ? target : null;
    }

    /// <summary>The address in "0; url='/there'"; null where there is none, or the wait is long.</summary>
    private static string? AddressIn(string? content)
    {
        var end = content?.IndexOfAny([';', ',']) ?? -1;
        if (
            end < 0
            || !double.TryParse(
                content.AsSpan(0, end),
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture,
                out var wait
            )
            || wait > MaxWait
        )
            return null;
        var address = content.AsSpan(end + 1).Trim();
        if (address.StartsWith("url", StringComparison.OrdinalIgnoreCase) && address[3..].TrimStart() is ['=', .. var value])
            address = value.Trim();
        return address.Trim("'\" ").ToString() is { Length: > 0 } text ? text : null;
    }

    private static string? Value(ReadOnlySpan<char> attributes, string name)
    {
        var scanner = new AttributeScanner(attributes);
        while (scanner.Read())
        {
            if (scanner.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return CharacterReferences.Resolve(scanner.Value).Trim();
        }
        return null;
    }
}
