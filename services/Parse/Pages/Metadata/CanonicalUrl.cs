using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>What the page says its address is, believed on its own site only; else where the redirects ended.</summary>
internal static class CanonicalUrl
{
    public static string Of(Page page)
    {
        var here = NormalUrl.Of(page.Source.Url) ?? page.Source.Url;
        var told = new[]
        {
            page.Declared.Canonical,
            page.Meta.First("og:url"),
            page.Structured.Url("mainEntityOfPage"),
            page.Structured.Url("url"),
        };
        return told.Select(url => Absolute(url, here))
                .FirstOrDefault(url => url is not null && IsSameSite(url, here) && !IsFrontOf(url, here))
            ?? here;
    }

    private static string? Absolute(string? url, string here) =>
        !string.IsNullOrWhiteSpace(url)
        && Uri.TryCreate(here, UriKind.Absolute, out var page)
        && Uri.TryCreate(page, url.Trim(), out var absolute)
            ? NormalUrl.Of(absolute.AbsoluteUri)
            : null;

    private static bool IsSameSite(string url, string here) => RegistrableHost.IsShared(NormalUrl.HostOf(url), NormalUrl.HostOf(here));

    /// <summary>Themes that name the home page as the address of every article.</summary>
    private static bool IsFrontOf(string url, string here) =>
        new Uri(url) is { AbsolutePath: "/", Query: "" } && new Uri(here) is not { AbsolutePath: "/", Query: "" };
}
