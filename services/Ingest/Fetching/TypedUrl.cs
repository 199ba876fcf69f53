using System.Text.RegularExpressions;
using NewsMesh.ServiceDefaults.Identity;
using NewsMesh.ServiceDefaults.Outbound;

namespace NewsMesh.Ingest.Fetching;

/// <summary>
/// Reads an address as people type and copy it: with what browsers forgive (<see cref="NormalUrl"/>), without its scheme ("lighthouse.example/feed"), or with the
/// scheme that feed readers once had ("feed://lighthouse.example/feed", "feed:https://…"). Whether it may be connected to is for <see cref="AddressGuard"/> to say.
/// </summary>
internal static partial class TypedUrl
{
    /// <summary>What to say to who gave something else.</summary>
    public static readonly string Wanted = $"url must be an absolute http or https URL of at most {NormalUrl.MaxLength} characters.";

    /// <summary>
    /// The URL to ask for; null for what cannot be one. Without user name and password, which are never sent, and which everybody who reads the feeds would see; and
    /// without the fragment.
    /// </summary>
    public static Uri? Of(string? typed) =>
        !string.IsNullOrWhiteSpace(typed) && NormalUrl.UriOf(WithScheme(typed.Trim())) is { } url
            ? new Uri(url.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped))
            : null;

    private static string WithScheme(string text)
    {
        if (text.StartsWith("feed:", StringComparison.OrdinalIgnoreCase))
        {
            var rest = text[5..].TrimStart('/');
            return
                rest.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
                ? rest
                : "http://" + rest;
        }
        return Bare().IsMatch(text) ? "https://" + text : text;
    }

    /// <summary>A name with a top-level domain, and what may follow a host. No numbers, no port, no credentials: who leaves the scheme out means a site.</summary>
    [GeneratedRegex(
        @"^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*\.\p{L}[\p{L}\p{N}-]+([/?#]|$)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Bare();
}
