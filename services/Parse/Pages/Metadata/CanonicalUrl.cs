using System.Collections.Frozen;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>What the page says its address is, believed on its own site only; else where the redirects ended.</summary>
internal static class CanonicalUrl
{
    public static string Of(Page page)
    {
        // An address with a fragment is that of a part of a page, which the feed has carried: the page's own is that of all parts.
        if (Uri.TryCreate(page.Source.Url, UriKind.Absolute, out var part) && part.Fragment.Length > 1)
            return page.Source.Url;
        var here = NormalUrl.Of(AmpCopy.Original(page.Source.Url)) ?? page.Source.Url;
        var stated = new[]
        {
            page.Declared.Canonical,
            page.Meta.First("og:url"),
            page.Structured.Url("mainEntityOfPage"),
            page.Structured.Url("url"),
        };
        return stated
                .Select(url => Absolute(url, here))
                .FirstOrDefault(url => url is not null && IsSameSite(url, here) && !IsFrontOf(url, here) && MayBe(url, here))
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

    /// <summary>
    /// Templates name a section or the error page as the address of every article. The last folder of an article's address is made of several words or
    /// of figures; a section's is one word.
    /// </summary>
    private static bool MayBe(string url, string here)
    {
        var (stated, own) = (Folders(url), Folders(here));
        if (stated.Length == 0 || stated.SequenceEqual(own))
            return true;
        if (NoPage.Contains(stated[^1]) && (own.Length == 0 || !NoPage.Contains(own[^1])))
            return false;
        return new Uri(url).Query.Length > 0 || IsSlug(stated[^1]) || own.Length == 0 || !IsSlug(own[^1]) || stated.Length > own.Length;
    }

    private static string[] Folders(string url) => new Uri(url).AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Several words, a number, or a name that no section has.</summary>
    private static bool IsSlug(string folder) =>
        folder.AsSpan().ContainsAny("-_%.") || folder.AsSpan().ContainsAnyInRange('0', '9') || folder.Length > MaxSection;

    /// <summary>The longest names of sections ("international", "wissenschaft") have up to sixteen letters.</summary>
    private const int MaxSection = 16;

    private static readonly FrozenSet<string> NoPage = FrozenSet.ToFrozenSet(
        [
            "404",
            "403",
            "410",
            "500",
            "error",
            "errors",
            "not-found",
            "notfound",
            "page-not-found",
            "404.html",
            "error.html",
            "login",
            "signin",
            "index.html",
            "index.php",
            "undefined",
            "null",
        ],
        StringComparer.OrdinalIgnoreCase
    );
}
