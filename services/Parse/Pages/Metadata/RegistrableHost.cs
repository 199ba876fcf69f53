using System.Net;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>
/// The part of a host that somebody registered, one label more than its public suffix: "example.co.uk" of "news.example.co.uk". A suffix that is not known makes
/// two sites look like one, and then a page that names the other as its canonical address is believed: that costs an alias, and nothing is fetched by it.
/// </summary>
internal static class RegistrableHost
{
    public static bool IsShared(string? a, string? b) =>
        a is not null && b is not null && string.Equals(Of(a), Of(b), StringComparison.Ordinal);

    /// <summary>The host itself, in lower case, where it is an address or a suffix.</summary>
    public static string Of(string host)
    {
        var name = host.TrimEnd('.').ToLowerInvariant();
        var suffix = PublicSuffixes.StartIn(name);
        return suffix == 0 || IPAddress.TryParse(name, out _) ? name : name[(name.AsSpan(0, suffix - 1).LastIndexOf('.') + 1)..];
    }
}
