namespace NewsMesh.EntityLink.Reading.Language.Syntax;

/// <summary>Features are 32-bit hashes of a template and up to three values: no strings are made, and two models never share a table.</summary>
internal static class Feature
{
    public static uint Of(uint template, uint a, uint b = 0, uint c = 0)
    {
        var hash = (template + 1) * 0x9E3779B97F4A7C15UL;
        hash = (hash ^ a) * 0xFF51AFD7ED558CCDUL;
        hash ^= hash >> 32;
        hash = (hash ^ b) * 0xC4CEB9FE1A85EC53UL;
        hash ^= hash >> 29;
        hash = (hash ^ c) * 0x9E3779B97F4A7C15UL;
        return (uint)(hash >> 32);
    }

    /// <summary>FNV-1a without case; digits are one digit, so that unseen numbers look like seen ones.</summary>
    public static uint Word(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
            hash = (hash ^ (char.IsDigit(c) ? '0' : char.ToLowerInvariant(c))) * 16777619u;
        return hash;
    }

    /// <summary>Capitals, digits and marks: what a word looks like.</summary>
    public static uint Shape(ReadOnlySpan<char> word)
    {
        var (upper, lower, digit, other) = (0, 0, 0, 0);
        foreach (var c in word)
        {
            if (char.IsUpper(c))
                upper++;
            else if (char.IsLower(c))
                lower++;
            else if (char.IsDigit(c))
                digit++;
            else
                other++;
        }
        var first = char.IsUpper(word[0]) ? 1u : 0u;
        return first
            | (upper > 1 ? 2u : 0u)
            | (lower > 0 ? 4u : 0u)
            | (digit > 0 ? 8u : 0u)
            | (other > 0 ? 16u : 0u)
            | (word.Length == 1 ? 32u : 0u)
            | (digit == 4 && word.Length == 4 ? 64u : 0u);
    }
}
