using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Parse.Pages.Metadata.Headlines;

/// <summary>What the page's site is called, by all that names it: these are never a headline.</summary>
internal sealed class SiteNames
{
    private readonly List<string> _names;
    private readonly string _host;

    public SiteNames(Page page, string outlet)
    {
        _names = [.. new[] { outlet, page.Meta.First("og:site_name"), page.Meta.First("application-name"), page.Structured.Text("publisher"), page.Structured.SiteName }
            .Select(name => Letters(CleanText.Line(name))).Where(name => name.Length > 1).Distinct(StringComparer.Ordinal)];
        _host = Letters(RegistrableHost.Of(NormalUrl.HostOf(page.Source.Url) ?? "").Split('.')[0]);
    }

    /// <summary>"Harbour Daily", "harbourdaily.example", "HarbourDaily" and "Harbour Daily Online" name the same site.</summary>
    public bool Has(string part)
    {
        if (part.Length > 60)
            return false;
        var name = Letters(part);
        return name.Length > 1 && (_names.Exists(site => IsSame(name, site)) || (_host.Length > 3 && (name == _host || (name.StartsWith(_host, StringComparison.Ordinal) && name.Length < _host.Length + 8))));
    }

    private static bool IsSame(string name, string site) =>
        name == site || (site.Length > 3 && name.StartsWith(site, StringComparison.Ordinal) && name.Length < site.Length + 16) || (name.Length > 3 && site.StartsWith(name, StringComparison.Ordinal) && site.Length < name.Length + 24);

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
