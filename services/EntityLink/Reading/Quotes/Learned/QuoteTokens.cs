using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes.Learned;

/// <summary>What the models look at in each token of a document: hashes of the word and its parts, its tag, and where it stands.</summary>
internal sealed class QuoteTokens
{
    /// <summary>Stands for the places before the first token and behind the last.</summary>
    private const uint Outside = 0x51ED270Bu;

    private readonly uint[] _words;
    private readonly uint[] _stems;
    private readonly uint[] _suffixes;
    private readonly uint[] _shapes;
    private readonly uint[] _classes;

    public QuoteTokens(Narration narration)
    {
        Narration = narration;
        Document = narration.Document;
        var count = Document.Tokens.Length;
        (_words, _stems, _suffixes, _shapes, _classes) = (
            new uint[count],
            new uint[count],
            new uint[count],
            new uint[count],
            new uint[count]
        );
        Tags = new uint[count];
        SentenceOf = new int[count];
        Span<char> lower = stackalloc char[24];
        for (var at = 0; at < count; at++)
        {
            var word = Document.Word(at);
            var length = Math.Min(word.Length, lower.Length);
            for (var index = 0; index < length; index++)
                lower[index] = char.IsDigit(word[index]) ? '0' : char.ToLowerInvariant(word[index]);
            ReadOnlySpan<char> folded = lower[..length];
            _words[at] = Hash(folded);
            _stems[at] = Hash(VerbStem.Of(folded));
            _suffixes[at] = Hash(folded[Math.Max(0, length - 3)..]) + 1;
            _shapes[at] = ShapeOf(at);
            _classes[at] = WordClasses.Of(VerbStem.Of(folded));
        }
        for (var sentence = 0; sentence < Document.Sentences.Count; sentence++)
            Array.Fill(SentenceOf, sentence, Document.Sentences[sentence].Start, Document.Sentences[sentence].Length);
    }

    public Narration Narration { get; }
    public Document Document { get; }
    public int Count => _words.Length;
    public int[] SentenceOf { get; }

    /// <summary>Part-of-speech tags, by their number; filled by the tagger.</summary>
    public uint[] Tags { get; }

    public uint Word(int at) => At(_words, at);

    public uint Stem(int at) => At(_stems, at);

    public uint Suffix(int at) => At(_suffixes, at);

    public uint Shape(int at) => At(_shapes, at);

    public uint Class(int at) => At(_classes, at);

    public uint Tag(int at) => At(Tags, at);

    public bool IsQuoted(int at) => (uint)at < (uint)Count && Narration.IsQuoted(at);

    /// <summary>A quotation begins with this token.</summary>
    public bool Opens(int at) => Narration.BeginsQuotation(at);

    private static uint At(uint[] values, int at) => (uint)at < (uint)values.Length ? values[at] : Outside;

    private uint ShapeOf(int at)
    {
        var token = Document.Tokens[at];
        var first = Document.Text[token.Start];
        var kind = (uint)token.Kind;
        if (token.Kind == TokenKind.Word)
            kind = 8u + (char.IsUpper(first) ? 1u : 0) + (token.Length > 1 && char.IsUpper(Document.Text[token.End - 1]) ? 2u : 0);
        return kind + (Narration.IsQuoted(at) ? 16u : 0);
    }

    public static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = Fnv1a.Of(text);
        return hash ^ (hash >> 15);
    }
}
