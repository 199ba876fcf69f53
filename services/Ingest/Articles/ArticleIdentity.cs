using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Ingest.Articles;

internal static class ArticleIdentity
{
    /// <summary>The id of the article that was first seen under this normalised URL.</summary>
    public static Guid Of(string normalUrl) => DerivedId.From("article", normalUrl);
}
