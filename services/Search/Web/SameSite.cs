namespace NewsMesh.Search.Web;

/// <summary>
/// Tells a form of ours from one that another site made the browser send (cross-site request forgery), by what browsers say themselves:
/// Sec-Fetch-Site, and Origin for those that do not know it. There is no session to steal, but nobody shall subscribe feeds by a visitor's hand.
/// </summary>
internal static class SameSite
{
    public static bool Sent(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
            return site is "same-origin" or "none";
        return request.Headers.Origin.ToString() is not { Length: > 0 } origin
            || (
                Uri.TryCreate(origin, UriKind.Absolute, out var uri)
                && uri.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
            );
    }
}
