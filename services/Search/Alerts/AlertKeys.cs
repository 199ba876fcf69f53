using NewsMesh.Contracts;

namespace NewsMesh.Search.Alerts;

/// <summary>
/// Filters as words of their own: an alert's keys are compared with those of an article, as arrays. No lexeme has an equals sign behind such a name, so that both may
/// stand in one array.
/// </summary>
internal static class AlertKeys
{
    /// <summary>Of every article: for alerts that need no certain word.</summary>
    public const string Any = "*";
    public const string Entity = "entity=",
        Speaker = "speaker=";

    public static string Outlet(string outlet) => "outlet=" + outlet;

    public static string Language(string language) => "language=" + language.Trim().ToLowerInvariant();

    public static string Topic(string topic) => "topic=" + topic.Trim().ToLowerInvariant();

    /// <summary>What an article fulfils by itself; entities are added by the database, which knows all their names.</summary>
    /// <param name="article">The article.</param>
    /// <param name="topics">Its section and tags as they are indexed.</param>
    public static string[] Of(Article article, IEnumerable<string> topics) =>
        [Any, Outlet(article.Outlet), .. Languages(article.Language), .. topics.Select(Topic)];

    /// <summary>"en-GB" is found by "en", too.</summary>
    private static IEnumerable<string> Languages(string language)
    {
        yield return Language(language);
        for (var end = language.LastIndexOf('-'); end > 0; end = language.LastIndexOf('-', end - 1))
            yield return Language(language[..end]);
    }
}
