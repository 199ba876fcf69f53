namespace NewsMesh.Parse.Pages.Metadata.Headlines;

/// <summary>Addresses are made of headlines more often than of anything else.</summary>
internal static class AddressWords
{
    /// <summary>A headline's first words are enough.</summary>
    private const int MaxWords = 20;

    /// <summary>Whether three fifths of the longer words stand in the address, at least two.</summary>
    /// <param name="url">The page's.</param>
    /// <param name="heading">Its words, as <see cref="CleanText.Words(string)"/> gives them.</param>
    public static bool Most(string url, string heading)
    {
        var words = heading.Split(' ').Where(word => word.Length >= 4).Take(MaxWords).ToList();
        return words.Count >= 2
            && words.Count(word => url.Contains(Plain(word), StringComparison.OrdinalIgnoreCase)) * 5 >= words.Count * 3;
    }

    /// <summary>As addresses spell them.</summary>
    private static string Plain(string word) =>
        word.Replace("ä", "ae", StringComparison.Ordinal)
            .Replace("ö", "oe", StringComparison.Ordinal)
            .Replace("ü", "ue", StringComparison.Ordinal)
            .Replace("ß", "ss", StringComparison.Ordinal)
            .Replace('é', 'e')
            .Replace('è', 'e')
            .Replace('á', 'a')
            .Replace('í', 'i')
            .Replace('ó', 'o')
            .Replace('ñ', 'n')
            .Replace('ç', 'c');
}
