namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>Copies in web archives, whose addresses end with the address of the page that was copied: its site is meant, not the archive.</summary>
internal static class ArchivedCopy
{
    /// <summary>"https://harbour.example/pier" of "https://web.archive.org/web/20261123060000/https://harbour.example/pier"; any other address as it is.</summary>
    public static string Original(string url)
    {
        url = AmpCopy.Original(url);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var copy) || !copy.Host.Contains("archive", StringComparison.OrdinalIgnoreCase))
            return url;
        var at = url.LastIndexOf("/http", StringComparison.OrdinalIgnoreCase);
        return at > 8 && Uri.TryCreate(url[(at + 1)..], UriKind.Absolute, out var original) && original.Scheme is "http" or "https"
            ? original.AbsoluteUri
            : url;
    }
}
