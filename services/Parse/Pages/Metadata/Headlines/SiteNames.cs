using System.Collections.Frozen;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Parse.Pages.Metadata.Headlines;

/// <summary>What the page's site is called, by all that names it: these are never a headline.</summary>
internal sealed class SiteNames
{
    /// <summary>What sites add to their names now and then. Anything else may be news: "Harbour Daily wins prize".</summary>
    private static readonly FrozenSet<string> Endings = FrozenSet.ToFrozenSet(
        [
            "online",
            "news",
            "onlinenews",
            "newsonline",
            "magazin",
            "magazine",
            "mediathek",
            "blog",
            "shop",
            "website",
            "homepage",
            "archiv",
            "archive",
            "forum",
            "info",
            "live",
            "today",
            "digital",
            "international",
            "deutschland",
            "onlinemagazin",
            "newspaper",
            "webseite",
        ],
        StringComparer.Ordinal
    );

    private readonly List<string> _names;
    private readonly string _host;

    public SiteNames(Page page, string outlet)
    {
        var title = Letters(CleanText.Line(page.Document.Title));
        _names =
        [
            .. new[]
            {
                outlet,
                page.Meta.First("og:site_name"),
                page.Meta.First("application-name"),
                page.Structured.Text("publisher"),
                page.Structured.SiteName,
            }
                .Select(name => Letters(CleanText.Line(name)))
                .Where(name => name.Length > 1 && (name != title || name.Length < 24))
                .Distinct(StringComparer.Ordinal),
        ];
        _host = Letters(RegistrableHost.Of(NormalUrl.HostOf(ArchivedCopy.Original(page.Source.Url)) ?? "").Split('.')[0]);
    }

    /// <summary>"Harbour Daily", "harbourdaily.example", "HarbourDaily" and "Harbour Daily Online" name the same site.</summary>
    public bool Has(string part)
    {
        if (part.Length > 60)
            return false;
        var name = Letters(part);
        return name.Length > 1
            && (
                _names.Exists(site => IsSame(name, site))
                || (
                    _host.Length > 3
                    && (
                        name == _host
                        || (
                            name.StartsWith(_host, StringComparison.Ordinal)
                            && name.Length < _host.Length + 8
                            && !name.AsSpan(_host.Length).ContainsAnyInRange('0', '9')
                        )
                        || (_host.Length > 7 && name.EndsWith(_host, StringComparison.Ordinal) && name.Length < 40)
                    )
                )
            );
    }

    private static bool IsSame(string name, string site) =>
        name == site
        || (
            site.Length > 3
            && name.StartsWith(site, StringComparison.Ordinal)
            && (name.Length <= site.Length + 3 || Endings.Contains(name[site.Length..]))
        )
        || (name.Length > 3 && site.StartsWith(name, StringComparison.Ordinal) && site.Length < name.Length + 24);

    /// <summary>Letters and figures alone, without the article that names may have.</summary>
    private static string Letters(string text)
    {
        var letters = CleanText.Words(text).Replace(" ", "", StringComparison.Ordinal);
        foreach (var article in (string[])["the", "www"])
        {
            if (letters.StartsWith(article, StringComparison.Ordinal) && letters.Length > article.Length + 3)
                letters = letters[article.Length..];
        }
        return letters;
    }
}
