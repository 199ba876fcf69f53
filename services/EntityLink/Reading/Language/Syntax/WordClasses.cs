using System.IO.Compression;

namespace NewsMesh.EntityLink.Reading.Language.Syntax;

/// <summary>
/// Which parts of speech a word can be, after Open English WordNet (CC BY 4.0) and the endings of English: what a tagger needs for words that its treebank
/// never had.
/// </summary>
internal sealed class WordClasses
{
    public const int Noun = 1;
    public const int Verb = 2;
    public const int Adjective = 4;
    public const int Adverb = 8;
    private const int Singular3 = 16;
    private const int Past = 32;
    private const int Gerund = 64;
    private const int Plural = 128;

    private readonly Dictionary<uint, byte> _base = [];
    private readonly HashSet<uint> _past = [];

    private WordClasses()
    {
        using var file =
            typeof(WordClasses).Assembly.GetManifestResourceStream("word-classes.gz")
            ?? throw new InvalidOperationException("the list of word classes is not in the assembly");
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
            _base[Feature.Word(line.AsSpan(1))] = (byte)(line[0] - '0');
        foreach (var forms in WordList.Phrases("verb-forms").Select(line => line.Split(' ')))
        {
            _base[Feature.Word(forms[0])] = (byte)(_base.GetValueOrDefault(Feature.Word(forms[0])) | Verb);
            foreach (var form in forms.Skip(1).Where(form => !form.EndsWith("ing", StringComparison.Ordinal) && !form.EndsWith('s')))
                _past.Add(Feature.Word(form));
        }
    }

    /// <summary>Made from ../shared/data/lexicon by <c>tests/Evaluation -- make-word-classes</c>.</summary>
    public static WordClasses Shipped { get; } = new();

    /// <summary>A set of bits: what the word can be as it stands, and by its ending.</summary>
    public uint Of(ReadOnlySpan<char> word)
    {
        uint classes = _base.GetValueOrDefault(Feature.Word(word));
        if (_past.Contains(Feature.Word(word)))
            classes |= Past;
        if (word.Length > 2 && word[^1] is 's' or 'S')
        {
            var stem =
                Base(word[..^1])
                | (word.Length > 3 && word[^2] is 'e' ? Base(word[..^2]) : 0)
                | (word.Length > 4 && word.EndsWith("ies", StringComparison.OrdinalIgnoreCase) ? Base(word[..^3], 'y') : 0);
            classes |= ((stem & Verb) != 0 ? (uint)Singular3 : 0) | ((stem & Noun) != 0 ? (uint)Plural : 0);
        }
        if (word.Length > 3 && word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && IsVerb(word[..^2]))
            classes |= Past;
        if (word.Length > 4 && word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) && IsVerb(word[..^3]))
            classes |= Gerund;
        return classes;
    }

    private bool IsVerb(ReadOnlySpan<char> stem) =>
        (
            (
                Base(stem)
                | Base(stem, 'e')
                | (stem.Length > 2 && stem[^1] == stem[^2] ? Base(stem[..^1]) : 0)
                | (stem[^1] == 'i' ? Base(stem[..^1], 'y') : 0)
            ) & Verb
        ) != 0;

    private uint Base(ReadOnlySpan<char> word) => word.Length > 0 ? _base.GetValueOrDefault(Feature.Word(word)) : 0u;

    private uint Base(ReadOnlySpan<char> word, char last)
    {
        Span<char> longer = stackalloc char[64];
        if (word.Length >= 63)
            return 0;
        word.CopyTo(longer);
        longer[word.Length] = last;
        return Base(longer[..(word.Length + 1)]);
    }
}
