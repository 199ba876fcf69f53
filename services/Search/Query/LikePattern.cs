namespace NewsMesh.Search.Query;

internal static class LikePattern
{
    /// <summary>The text, standing for itself inside a LIKE pattern.</summary>
    public static string Escape(string text) =>
        text.Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("%", @"\%", StringComparison.Ordinal)
            .Replace("_", @"\_", StringComparison.Ordinal);

    /// <summary>An SQL expression whose value stands for itself inside a LIKE pattern.</summary>
    public static string Escaped(string expression) => $@"regexp_replace({expression}, '([\\%_])', '\\\1', 'g')";
}
