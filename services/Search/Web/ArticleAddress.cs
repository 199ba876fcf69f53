using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Search.Web;

/// <summary>From the address of an article at its publisher to its page here, whether it was indexed or not.</summary>
internal static class ArticleAddress
{
    /// <summary>Null for what is no address.</summary>
    public static string? Of(string? typed) => IdOf(typed) is { } id ? $"/articles/{id}" : null;

    /// <summary>The id that an article of this address has; null for what is no address.</summary>
    public static Guid? IdOf(string? typed) =>
        Uri.TryCreate(typed?.Trim(), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && NormalUrl.Of(url) is { } normal
            ? DerivedId.From("article", normal)
            : null;
}
