using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Parse.Pages;

/// <summary>The publisher's name: what the subscriber or the feed calls it, what the page does, or its host.</summary>
internal static class Outlet
{
    /// <summary>Longer ones are slogans.</summary>
    private const int MaxCharacters = 80;

    public static string Of(Page page)
    {
        var names = new[] { page.Source.Entry?.Outlet, page.Meta.First("og:site_name"), page.Structured.Text("publisher"), page.Meta.First("application-name", "publisher", "dc.publisher") };
        return names.Select(CleanText.Line).FirstOrDefault(name => name.Length is > 0 and <= MaxCharacters && !name.StartsWith("http", StringComparison.OrdinalIgnoreCase)) ?? OfUrl(page.Source.Url);
    }

    public static string OfUrl(string url) => NormalUrl.HostOf(url) ?? url;
}
