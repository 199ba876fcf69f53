using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>The words of a text, to be compared with the descriptions of candidates: "president of Ukraine" fits where Ukraine is spoken of.</summary>
internal sealed class DocumentContext
{
    /// <summary>Shorter words say nothing; the first few words of a description say what there is to say.</summary>
    private const int ShortestWord = 4;
    private const int LongestDescription = 200;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    private DocumentContext(HashSet<string> words) => _words = words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static DocumentContext Of(Document reading, IReadOnlyList<MentionCandidate> names)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < reading.Tokens.Length; at++)
        {
            if (reading.IsWord(at) && reading.Tokens[at].Length >= ShortestWord && !Lexicon.CommonWords.Contains(reading.Word(at)))
                lookup.Add(reading.Word(at));
        }
        // "Ukrainian" in a description speaks for a text that names Ukraine, and the other way round.
        foreach (
            var entity in names
                .Where(name => name.Aliases.Count == 1)
                .Select(name => name.Aliases[0].Entity)
                .DistinctBy(entity => entity.EntityId)
        )
        {
            words.Add(entity.Name);
            words.UnionWith(entity.Demonyms);
        }
        return new DocumentContext(words);
    }

    /// <summary>How many words of an entity's description the text has, at most 5.</summary>
    public int SharedWith(KnownEntity entity)
    {
        if (entity.Description is null)
            return 0;
        var description = entity.Description.AsSpan(0, Math.Min(entity.Description.Length, LongestDescription));
        var shared = 0;
        foreach (var part in description.SplitAny(" ,;()"))
        {
            var word = description[part];
            if (word.Length >= ShortestWord && _words.Contains(word))
                shared++;
        }
        return Math.Min(shared, 5);
    }
}
