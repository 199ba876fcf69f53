using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>The words of a text and of its sentences, to be compared with the descriptions of candidates: "president of Ukraine" fits where Ukraine is spoken of.</summary>
internal sealed class DocumentContext
{
    private const int ShortestWord = 3;

    private readonly HashSet<string> _document = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, HashSet<string>> _sentences = [];
    private readonly Document _reading;
    private readonly IReadOnlyList<LinkingMention> _mentions;
    private readonly ILookup<int, LinkingMention> _bySentence;

    public DocumentContext(Document reading, IReadOnlyList<LinkingMention> mentions, string? headline, WordVectors? vectors = null)
    {
        Nearness = vectors is null ? null : new Nearness(vectors, reading, headline);
        (_reading, _mentions) = (reading, mentions);
        _bySentence = mentions.ToLookup(mention => mention.Sentence);
        Add(_document, new Extent(0, reading.Tokens.Length));
        foreach (var part in headline.AsSpan().SplitAny(" ,;:()'’"))
        {
            var word = headline.AsSpan()[part];
            if (word.Length >= ShortestWord)
                _document.Add(word.ToString());
        }
        foreach (var mention in mentions)
            AddSynonyms(_document, mention);
        Full = mentions
            .Where(mention => mention.Name.Words > 1)
            .Select(mention => mention.Name.Surface)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        Occurrences = mentions
            .GroupBy(mention => mention.Name.Surface, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.OrdinalIgnoreCase);
        Possible = mentions
            .Where(mention => mention.Candidates.Count > 0)
            .Select(mention => mention.Candidates[0].Entity.EntityId)
            .ToHashSet();
    }

    /// <summary>How near candidates are; null without vectors.</summary>
    public Nearness? Nearness { get; }

    /// <summary>The names of several words.</summary>
    public IReadOnlySet<string> Full { get; }

    public IReadOnlyDictionary<string, int> Occurrences { get; }

    /// <summary>The likeliest entity of each name, before any context.</summary>
    public IReadOnlySet<Guid> Possible { get; }

    public IReadOnlySet<string> Words => _document;

    public IReadOnlySet<string> WordsOf(int sentence)
    {
        if (_sentences.TryGetValue(sentence, out var words))
            return words;
        words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Add(words, _reading.Sentences[sentence]);
        foreach (var mention in _bySentence[sentence])
            AddSynonyms(words, mention);
        return _sentences[sentence] = words;
    }

    /// <summary>"Ukrainian" in a description speaks for a text that names Ukraine, and the other way round.</summary>
    private static void AddSynonyms(HashSet<string> words, LinkingMention mention)
    {
        if (mention.Candidates is not [var likely, ..] || likely.Entity.Demonyms.Count == 0)
            return;
        words.Add(likely.Entity.Name);
        words.UnionWith(likely.Entity.Demonyms);
    }

    private void Add(HashSet<string> words, Extent tokens)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = tokens.Start; at < tokens.End; at++)
        {
            if (_reading.IsWord(at) && _reading.Tokens[at].Length >= ShortestWord)
                lookup.Add(_reading.Word(at));
        }
    }
}
