namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>Copies in the caches of AMP, whose addresses hold the address of the page: the publisher's site is meant, not the cache.</summary>
internal static class AmpCopy
{
    /// <summary>What stands before the host in the caches' paths: content, viewer, image or Google's own reader, and "s" where it was read over TLS.</summary>
    private static readonly string[] Leads = ["c", "v", "i", "amp"];

    /// <summary>"https://harbour.example/pier/amp" of "https://harbour-example.cdn.ampproject.org/c/s/harbour.example/pier/amp"; any other address as it is.</summary>
    public static string Original(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var copy) || !IsCache(copy))
            return url;
        var parts = copy.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || !Leads.Contains(parts[0], StringComparer.Ordinal))
            return url;
        var at = parts[1] == "s" ? 2 : 1;
        return
            at < parts.Length
            && parts[at].Contains('.', StringComparison.Ordinal)
            && Uri.TryCreate(
                $"{(at == 2 ? "https" : "http")}://{string.Join('/', parts[at..])}{copy.Query}",
                UriKind.Absolute,
                out var original
            )
            ? original.AbsoluteUri
            : url;
    }

    private static bool IsCache(Uri copy) =>
        copy.Host.EndsWith(".cdn.ampproject.org", StringComparison.OrdinalIgnoreCase)
        || copy.Host.EndsWith(".bing-amp.com", StringComparison.OrdinalIgnoreCase)
        || (
            copy.Host.StartsWith("www.google.", StringComparison.OrdinalIgnoreCase)
            && copy.AbsolutePath.StartsWith("/amp/", StringComparison.Ordinal)
        );
}
