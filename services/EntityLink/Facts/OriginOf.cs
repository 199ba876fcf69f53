using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.EntityLink.Facts;

/// <summary>An origin behind a fact.</summary>
/// <param name="Key">What it is counted by.</param>
/// <param name="Name">What is shown.</param>
internal readonly record struct CountedOrigin(string Key, string Name);

/// <summary>
/// What an assertion is counted under: an agency or a press release by its name, whoever prints it; everything else by who owns the outlet or has its host.
/// The name that an outlet shows counts nothing: one host may show two, and anybody may show another's.
/// </summary>
internal static class OriginOf
{
    /// <summary>The agency that the words come via, else where the article comes from.</summary>
    public static CountedOrigin Assertion(Article article, Assertion assertion, IReadOnlyDictionary<Guid, Entity> entities)
    {
        if (assertion.Attribution.Count < 2)
            return Article(article);
        var via = assertion.Attribution[^1];
        return Named("agency", via.EntityId is { } id && entities.TryGetValue(id, out var entity) ? entity.Name : via.Surface);
    }

    public static CountedOrigin Article(Article article) =>
        article.Origin switch
        {
            { Kind: "agency", Name: { Length: > 0 } name } => Named("agency", name),
            { Kind: "press-release", Name: { Length: > 0 } name } => Named("press-release", name),
            // Outlets of one publisher family share their copy: who owns it counts, not who printed it.
            { Family: { Length: > 0 } family } => Named("family", family),
            { Kind: "outlet", Name: { Length: > 0 } name } => new CountedOrigin(SiteOf(article), "outlet:" + name),
            _ => new CountedOrigin(SiteOf(article), "outlet:" + article.Outlet),
        };

    /// <summary>"The Baltic Wire" and "Baltic wire" are one; a name without letters is taken as it is.</summary>
    private static CountedOrigin Named(string kind, string name)
    {
        var words = UtteranceKey.Words(name);
        if (words.StartsWith("the ", StringComparison.Ordinal))
            words = words[4..];
        return new CountedOrigin($"{kind}:{(words.Length > 0 ? words : name)}", $"{kind}:{name}");
    }

    /// <summary>Parse says the site; an event of an earlier release has its host only.</summary>
    private static string SiteOf(Article article) =>
        "site:" + (article.Origin.Site ?? NormalUrl.HostOf(article.Url)?.ToLowerInvariant() ?? article.Url);
}
