namespace NewsMesh.Ingest.Articles;

internal static class FetchRunOutcome
{
    /// <summary>The journey is under way or ended well: the same content need not travel again.</summary>
    public static bool IsFine(string? outcome) => outcome is null or "searchable" or "unchanged";
}
