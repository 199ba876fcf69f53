using System.Collections.Frozen;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Ingest.Formats;

/// <summary>The page that an entry's link means: absolute, and the article itself where the link is a detour that names it in a parameter.</summary>
internal static class EntryLink
{
    /// <summary>Detours within detours are followed this far.</summary>
    private const int MaxDetours = 3;

    /// <summary>Last parts of a path that send on to somewhere else: "google.com/url?url=…", "bing.com/news/apiclick.aspx?url=…", "facebook.com/l.php?u=…".</summary>
    private static readonly FrozenSet<string> Detours = FrozenSet.ToFrozenSet(
        (
            "url redirect redirect.php redirect.aspx redir redir.php redir.aspx apiclick.aspx apiclick l.php away.php away out out.php exit exit.php click click.php clk goto go go.php "
            + "l leave link link.php linkto track r rd jump jump.php external outbound safelink linkfilter linkfilter.php"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Names of hosts that do nothing else: "out.harbour.example", "eur01.safelinks.protection.outlook.com".</summary>
    private static readonly FrozenSet<string> DetourHosts = FrozenSet.ToFrozenSet(
        "out away redirect redir click clicks exit safelinks outbound".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string> Parameters = FrozenSet.ToFrozenSet(
        "url u q uri to dest destination target link href goto redirect redirect_url redirecturl out z murl uddg".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>What templates write where they have no address.</summary>
    private static readonly FrozenSet<string> NoLinks = FrozenSet.ToFrozenSet(
        ["-", "/", "n/a", "none", "null", "nil", "undefined", "false"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Null for a link that leads to no page: "#", a script, an address of another kind.</summary>
    public static string? Resolve(string? link, string? baseUrl) =>
        IsPage(link) && Links.Resolve(link, baseUrl) is { } url ? BehindDetours(url) : null;

    /// <summary>Whether a link can lead to a page of its own.</summary>
    public static bool IsPage(string? link)
    {
        var text = link.AsSpan().Trim();
        if (text.IsEmpty || text[0] == '#' || NoLinks.Contains(text.ToString()))
            return false;
        var colon = text.IndexOf(':');
        // A colon behind the first slash is none of a scheme's; "example.org:8080/a" has digits behind it.
        if (colon <= 0 || text[..colon].IndexOfAny("/?#") >= 0 || (colon + 1 < text.Length && char.IsAsciiDigit(text[colon + 1])))
            return true;
        var scheme = text[..colon];
        return !scheme.Equals("javascript", StringComparison.OrdinalIgnoreCase)
            && !scheme.Equals("about", StringComparison.OrdinalIgnoreCase)
            && !scheme.Equals("data", StringComparison.OrdinalIgnoreCase)
            && !scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase)
            && !scheme.Equals("tel", StringComparison.OrdinalIgnoreCase);
    }

    private static string BehindDetours(string url)
    {
        for (var detours = 0; detours < MaxDetours && TargetOf(url) is { } target; detours++)
            url = target;
        return url;
    }

    /// <summary>The address on another host that a detour names; null for a page of its own.</summary>
    private static string? TargetOf(string url)
    {
        if (!url.Contains("http", StringComparison.OrdinalIgnoreCase) || !Uri.TryCreate(url, UriKind.Absolute, out var uri))
            return null;
        if (PathOf(uri) is { } named)
            return named;
        if (uri.Query.Length < 2)
            return null;
        if (
            !Detours.Contains(uri.AbsolutePath[(uri.AbsolutePath.TrimEnd('/').LastIndexOf('/') + 1)..].TrimEnd('/'))
            && !uri.Host.Split('.')[..^1].Any(DetourHosts.Contains)
        )
            return null;
        foreach (var pair in uri.Query[1..].Split('&'))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || !Parameters.Contains(pair[..equals]))
                continue;
            if (OnAnotherHost(pair[(equals + 1)..].Replace('+', ' '), uri) is { } target)
                return target;
        }
        return null;
    }

    /// <summary>An escaped address as a part of the path: "r.search.yahoo.com/…/RU=https%3a%2f%2flighthouse.example%2fpier/RK=2".</summary>
    private static string? PathOf(Uri uri)
    {
        foreach (var part in uri.AbsolutePath.Split('/'))
        {
            var start = part.IndexOf("http", StringComparison.OrdinalIgnoreCase);
            if (
                start >= 0
                && part.Contains("%3a%2f%2f", StringComparison.OrdinalIgnoreCase)
                && OnAnotherHost(part[start..], uri) is { } target
            )
                return target;
        }
        return null;
    }

    private static string? OnAnotherHost(string escaped, Uri uri)
    {
        var value = Uri.UnescapeDataString(escaped).Trim();
        return
            value.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            && NormalUrl.UriOf(value) is { } target
            && !target.Host.Equals(uri.Host, StringComparison.OrdinalIgnoreCase)
            ? target.AbsoluteUri
            : null;
    }
}
