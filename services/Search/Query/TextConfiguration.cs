using System.Collections.Frozen;

namespace NewsMesh.Search.Query;

/// <summary>Which of the text search configurations of the schema a language is stemmed with. The list is PostgreSQL 15's.</summary>
internal static class TextConfiguration
{
    /// <summary>Words as they are: for languages without a stemmer, and where the language is not known.</summary>
    public const string Simple = "simple";

    private static readonly FrozenDictionary<string, string> ByLanguage = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = "arabic",
        ["hy"] = "armenian",
        ["eu"] = "basque",
        ["ca"] = "catalan",
        ["da"] = "danish",
        ["nl"] = "dutch",
        ["en"] = "english",
        ["fi"] = "finnish",
        ["fr"] = "french",
        ["de"] = "german",
        ["el"] = "greek",
        ["hi"] = "hindi",
        ["hu"] = "hungarian",
        ["id"] = "indonesian",
        ["ga"] = "irish",
        ["it"] = "italian",
        ["lt"] = "lithuanian",
        ["ne"] = "nepali",
        ["nb"] = "norwegian",
        ["nn"] = "norwegian",
        ["no"] = "norwegian",
        ["pt"] = "portuguese",
        ["ro"] = "romanian",
        ["ru"] = "russian",
        ["sr"] = "serbian",
        ["es"] = "spanish",
        ["sv"] = "swedish",
        ["ta"] = "tamil",
        ["tr"] = "turkish",
        ["yi"] = "yiddish",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every configuration that an article may be indexed with.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        .. ByLanguage.Values.Append(Simple).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>The configuration of a BCP 47 language; the region does not matter.</summary>
    public static string Of(string language) => ByLanguage.GetValueOrDefault(language.Split('-', '_')[0], Simple);

    /// <summary>The name with the schema: PostgreSQL looks into its own configurations of the same names first.</summary>
    public static string Qualified(string configuration) => $"{Storage.SearchDb.Schema}.{configuration}";
}
