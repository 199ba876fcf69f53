namespace NewsMesh.Search.Query;

internal static class LikePattern
{
    /// <summary>An SQL expression whose value stands for itself inside a LIKE pattern.</summary>
    public static string Escaped(string expression) => $@"regexp_replace({expression}, '([\\%_])', '\\\1', 'g')";
}
