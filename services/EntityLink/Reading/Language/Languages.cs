namespace NewsMesh.EntityLink.Reading.Language;

/// <summary>What a language tag says.</summary>
internal static class Languages
{
    /// <param name="tag">BCP 47; null or "und" where nobody says, which is read as English.</param>
    public static bool IsEnglish(string? tag) =>
        tag is null or "" or "und"
        || tag.Equals("en", StringComparison.OrdinalIgnoreCase)
        || tag.StartsWith("en-", StringComparison.OrdinalIgnoreCase);
}
