namespace NewsMesh.Search.Query;

/// <summary>A filter that may be given several times and lets through what any of its values does.</summary>
internal static class AnyOf
{
    /// <summary>The values that say something, each once: an empty field of a form is no filter.</summary>
    public static string[] Values(string[]? given) =>
        [.. (given ?? []).Where(value => !string.IsNullOrWhiteSpace(value)).Distinct(StringComparer.Ordinal)];
}
