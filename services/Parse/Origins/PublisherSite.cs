using System.Net;
using NewsMesh.Parse.Pages.Metadata;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Parse.Origins;

/// <summary>Whose address it is: what an origin is counted by, because a host has to be registered and a name is anybody's to take.</summary>
internal static class PublisherSite
{
    /// <summary>
    /// The registrable host; of a copy in a web archive that of the page that was copied. A host without a public name ("localhost", an address) is the
    /// operator's own, and its folders are its sites.
    /// </summary>
    public static string Of(string url)
    {
        var original = ArchivedCopy.Original(url);
        if (NormalUrl.HostOf(original) is not { } host)
            return url;
        return IsPublic(host) ? RegistrableHost.Of(host) : host.ToLowerInvariant() + Folder(original);
    }

    private static bool IsPublic(string host) => host.Contains('.', StringComparison.Ordinal) && !IPAddress.TryParse(host, out _);

    /// <summary>"/harbour-courier" of "/harbour-courier/pier.html"; empty where nothing stands behind the first segment.</summary>
    private static string Folder(string url)
    {
        var path = new Uri(url).AbsolutePath;
        var end = path.IndexOf('/', 1);
        return end > 1 ? path[..end] : "";
    }
}
