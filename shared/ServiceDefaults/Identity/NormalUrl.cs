using System.Buffers;

namespace NewsMesh.ServiceDefaults.Identity;

/// <summary>One spelling for every URL that means the same page: what ids are derived from.</summary>
public static class NormalUrl
{
    /// <summary>Longer ones are refused: no page has them, and indexes would.</summary>
    public const int MaxLength = 2048;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>What no host can have (WHATWG URL, "forbidden domain code point"); full-width characters become these only in Punycode.</summary>
    private static readonly SearchValues<char> NoHost = SearchValues.Create(" #%/<>?@\\^|");

    /// <summary>
    /// Lower-case scheme and host (IDN as Punycode), no default port, fragment, credentials or tracking parameters; the rest is kept as it is
    /// (RFC 3986, section 6.2.2 and 6.2.3). What browsers forgive is forgiven: <see cref="UrlTypos"/>. Null for anything but an absolute http or https URL with a host.
    /// </summary>
    public static string? Of(string? url) => Parse(url) is { } uri ? Of(uri) : null;

    /// <summary>The same of a URL that is parsed.</summary>
    public static string? Of(Uri uri)
    {
        if (uri.Scheme is not ("http" or "https") || IdnHostOf(uri) is not { Length: > 0 } idn || IsFalseAddress(uri, idn))
            return null;
        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        var host = uri.HostNameType == UriHostNameType.IPv6 ? $"[{idn.Trim('[', ']')}]" : idn.ToLowerInvariant();
        var normal = $"{uri.Scheme}://{host}{port}{TrackingParameters.WithoutSession(uri.AbsolutePath)}{WithoutTracking(uri.Query)}";
        // Escaping makes longer: the limit is of what is kept.
        return normal.Length > MaxLength ? null : normal;
    }

    /// <summary>The URL to ask for: mended, and apart from that as it was written. Null for what has no normal form.</summary>
    public static Uri? UriOf(string? url) => Parse(url) is { } uri && Of(uri) is not null ? uri : null;

    private static Uri? Parse(string? url) =>
        !string.IsNullOrWhiteSpace(url) && url.Length <= MaxLength && Uri.TryCreate(UrlTypos.Mend(url), UriKind.Absolute, out var uri)
            ? uri
            : null;

    /// <summary>The host in Punycode; null for characters that no host can have, which <see cref="Uri"/> finds out only here.</summary>
    private static string? IdnHostOf(Uri uri)
    {
        try
        {
            return uri.IdnHost is var host && host.AsSpan().ContainsAny(NoHost) ? null : uri.IdnHost;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    /// <summary>
    /// A host whose last label is a number is an IPv4 address, or nothing (WHATWG URL, "ends in a number"): there is no such top-level domain, and what resolvers
    /// make of 256.0.0.1 or 1.2.3.08 differs.
    /// </summary>
    private static bool IsFalseAddress(Uri uri, string host)
    {
        if (uri.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6)
            return false;
        var name = host.AsSpan().TrimEnd('.');
        var last = name[(name.LastIndexOf('.') + 1)..];
        return last.Length > 0
            && (
                last.IndexOfAnyExceptInRange('0', '9') < 0
                || (last.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && last[2..].IndexOfAnyExcept(HexDigits) < 0)
            );
    }

    /// <summary>The host that a URL names, without "www."; null where it has none.</summary>
    public static string? HostOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host.Length > 0
            ? uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
                ? uri.Host[4..]
                : uri.Host
            : null;

    /// <summary>An apostrophe in a query is escaped as browsers do (WHATWG URL, "special-query percent-encode set"): both spellings are one page.</summary>
    private static string WithoutTracking(string query)
    {
        if (query.Length < 2)
            return "";
        var kept = query[1..].Split('&').Where(pair => pair.Length > 0 && !TrackingParameters.Is(pair));
        var joined = string.Join('&', kept);
        return joined.Length == 0 ? "" : "?" + joined.Replace("'", "%27", StringComparison.Ordinal);
    }
}
