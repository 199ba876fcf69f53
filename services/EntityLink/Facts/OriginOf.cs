using NewsMesh.Contracts;

namespace NewsMesh.EntityLink.Facts;

/// <summary>Names the origin that an assertion is counted under: not the URL that carries it.</summary>
internal static class OriginOf
{
    /// <summary>The agency that the words come via, else where the article comes from.</summary>
    public static string Assertion(Article article, Assertion assertion, IReadOnlyDictionary<Guid, Entity> entities)
    {
        if (assertion.Attribution.Count < 2)
            return Article(article);
        var via = assertion.Attribution[^1];
        return "agency:" + (via.EntityId is { } id && entities.TryGetValue(id, out var entity) ? entity.Name : via.Surface);
    }

    public static string Article(Article article) =>
        article.Origin switch
        {
            { Kind: "agency", Name: { Length: > 0 } name } => "agency:" + name,
            { Kind: "press-release", Name: { Length: > 0 } name } => "press-release:" + name,
            // Outlets of one publisher family share their copy: who owns it counts, not who printed it.
            { Family: { Length: > 0 } family } => "family:" + family,
            { Kind: "outlet", Name: { Length: > 0 } name } => "outlet:" + name,
            _ => "outlet:" + article.Outlet,
        };
}
