using System.Collections.Frozen;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>
/// The part of a host that somebody registered: "example.co.uk" of "news.example.co.uk", told by the common second-level suffixes and the
/// platforms that give subdomains away. A suffix that is missing here makes two sites look like one, and then a page that names the other as
/// its canonical address is believed: that costs an alias, and nothing is fetched by it. The whole public suffix list is 16,000 rules.
/// </summary>
internal static class RegistrableHost
{
    private static readonly FrozenSet<string> SecondLevel = FrozenSet.ToFrozenSet(
        ["ac", "co", "com", "edu", "gob", "gouv", "gov", "gv", "ltd", "me", "mil", "ne", "net", "nic", "or", "org", "plc", "sch"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Platforms = FrozenSet.ToFrozenSet(
        ["blogspot.com", "wordpress.com", "github.io", "gitlab.io", "substack.com", "medium.com", "tumblr.com", "livejournal.com", "netlify.app", "pages.dev", "vercel.app", "wixsite.com", "over-blog.com", "blogs.com"],
        StringComparer.Ordinal);

    public static bool IsShared(string? a, string? b) => a is not null && b is not null && string.Equals(Of(a), Of(b), StringComparison.OrdinalIgnoreCase);

    public static string Of(string host)
    {
        var labels = host.ToLowerInvariant().Split('.');
        if (labels.Length <= 2 || labels.All(label => label.All(char.IsAsciiDigit)))
            return host.ToLowerInvariant();
        var suffixed = labels.Length > 2 && labels[^1].Length == 2 && SecondLevel.Contains(labels[^2]);
        return Platforms.Contains(string.Join('.', labels[^2..])) || suffixed ? string.Join('.', labels[^3..]) : string.Join('.', labels[^2..]);
    }
}
