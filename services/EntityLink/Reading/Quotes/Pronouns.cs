namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>Pronouns that speak.</summary>
internal static class Pronouns
{
    public static bool Is(ReadOnlySpan<char> word) => IsHe(word) || IsShe(word) || IsThey(word);

    public static bool IsHe(ReadOnlySpan<char> word) => word.Equals("he", StringComparison.OrdinalIgnoreCase);

    public static bool IsShe(ReadOnlySpan<char> word) => word.Equals("she", StringComparison.OrdinalIgnoreCase);

    public static bool IsThey(ReadOnlySpan<char> word) => word.Equals("they", StringComparison.OrdinalIgnoreCase);
}
