namespace NewsMesh.Search.Web;

internal static class SafeUrl
{
    /// <summary>The URL where it may stand in a link; null for every scheme but http and https, <c>javascript:</c> above all.</summary>
    public static string? Of(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;
}
