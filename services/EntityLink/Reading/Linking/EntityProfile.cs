using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>What an entity's description and relations say, cut up for comparing.</summary>
/// <param name="Class">What kind of thing it is.</param>
/// <param name="Words">The description's words that say something, in small letters.</param>
/// <param name="Places">The description's words with a capital: places and peoples.</param>
internal sealed record EntityProfile(EntityClass Class, HashSet<string> Words, List<string> Places)
{
    /// <summary>What a description says in more characters helps nobody to tell it from another.</summary>
    private const int LongestDescription = 200;
    private const int ShortestWord = 3;

    public static EntityProfile Empty { get; } = new(EntityClass.Unknown, [], []);

    public static EntityProfile Of(KnownEntity entity)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var places = new List<string>();
        var text = entity.Description ?? "";
        var description = text.AsSpan(0, Math.Min(text.Length, LongestDescription));
        foreach (var part in description.SplitAny(" ,;()/–-"))
        {
            var word = description[part];
            if (word.Length < ShortestWord || IsSmall(word))
                continue;
            var known = word.ToString();
            words.Add(known);
            if (char.IsUpper(word[0]) && !Lexicon.CommonWords.Contains(word))
                places.Add(known);
        }
        return new EntityProfile(EntityClasses.Of(entity), words, places);
    }

    /// <summary>Share of words in common (Jaccard).</summary>
    public float SimilarityTo(EntityProfile other)
    {
        if (Words.Count == 0 || other.Words.Count == 0)
            return 0;
        var common = Words.Count(other.Words.Contains);
        return common / (float)(Words.Count + other.Words.Count - common);
    }

    private static bool IsSmall(ReadOnlySpan<char> word) =>
        Lexicon.Openers.Contains(word) || word is "of" or "and" or "for" or "the" or "with";
}
