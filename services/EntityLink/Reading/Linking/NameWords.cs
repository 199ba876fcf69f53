using NewsMesh.EntityLink.Reading.Aliases;
using NewsMesh.EntityLink.Reading.Linking.Packed;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>The words of a name for comparing it with another: small letters, no accents, no marks, no words that only join others, no company form at the end.</summary>
internal static class NameWords
{
    private const int ShortestWord = 3;

    public static IEnumerable<string> Of(string name)
    {
        var plain = OrganizationNames.WithoutForms(Accents.Without(name) ?? name);
        var start = -1;
        for (var at = 0; at <= plain.Length; at++)
        {
            var isLetter = at < plain.Length && char.IsLetterOrDigit(plain[at]);
            if (isLetter && start < 0)
                start = at;
            if (isLetter || start < 0)
                continue;
            var word = plain[start..at].ToLowerInvariant();
            start = -1;
            if (word.Length >= ShortestWord && word is not ("the" or "and" or "for" or "von" or "van" or "del" or "des" or "der"))
                yield return word;
        }
    }

    /// <summary>32 bits for a word, the same in every process.</summary>
    public static uint Hash(string word)
    {
        Span<char> upper = stackalloc char[NameHash.LongestName];
        return (uint)NameHash.Of(word.AsSpan(0, Math.Min(word.Length, NameHash.LongestName)), upper);
    }

    /// <summary>Share of the words that two names have in common (Dice).</summary>
    public static float Similarity(string one, string other)
    {
        var (words, others) = (Of(one).ToHashSet(StringComparer.Ordinal), Of(other).ToHashSet(StringComparer.Ordinal));
        if (words.Count == 0 || others.Count == 0)
            return 0;
        return 2f * words.Count(others.Contains) / (words.Count + others.Count);
    }
}
