using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Encoders;

/// <summary>What the encoder says of a document.</summary>
/// <param name="sentences">The sentences that were encoded, in order.</param>
/// <param name="names">The names in them, in order, none over another.</param>
/// <param name="head">What found the names.</param>
internal sealed class EncodedDocument(IReadOnlyList<EncodedSentence> sentences, IReadOnlyList<NameSpan> names, SpanHead? head)
{
    /// <summary>Of a document that the encoder does not read.</summary>
    public static EncodedDocument None { get; } = new([], [], null);

    public IReadOnlyList<EncodedSentence> Sentences { get; } = sentences;
    public IReadOnlyList<NameSpan> Names { get; } = names;

    /// <summary>Nothing behind this character was encoded.</summary>
    public int End { get; } = sentences.Count == 0 ? 0 : sentences[^1].Words[^1].End;

    /// <summary>384 numbers: what the word at a character means where it stands; empty where nothing was encoded.</summary>
    public ReadOnlySpan<float> VectorAt(int character) =>
        WordAt(character) is var (sentence, word) && sentence is not null ? sentence.Vector(word) : [];

    /// <summary>The encoder's word at a character; no sentence where nothing was encoded.</summary>
    public (EncodedSentence? Sentence, int Word) WordAt(int character)
    {
        var sentence = LastFrom(Sentences.Count, at => Sentences[at].Words[0].Start <= character);
        if (sentence < 0)
            return (null, -1);
        var words = Sentences[sentence].Words;
        var word = LastFrom(words.Count, at => words[at].Start <= character);
        return words[word].End > character ? (Sentences[sentence], word) : (null, -1);
    }

    /// <summary>The encoder's word that begins first within a range of characters, or else the one that goes on into it; no sentence where nothing was encoded.</summary>
    public (EncodedSentence? Sentence, int Word) WordIn(Extent characters)
    {
        var (sentence, word) = WordAt(characters.Start);
        return
            sentence is not null
            && sentence.Words[word].Start < characters.Start
            && word + 1 < sentence.Words.Count
            && sentence.Words[word + 1].Start < characters.End
            ? (sentence, word + 1)
            : (sentence, word);
    }

    /// <summary>How likely each word of a range is to be in a name of each type, on average, by the types' order; empty where nothing was encoded.</summary>
    public double[] TypesIn(Extent characters)
    {
        var (sentence, first) = WordAt(characters.Start);
        if (sentence is null || head is null)
            return [];
        var sum = new double[head.TypeNames.Count];
        var count = 0;
        for (var word = first; word < sentence.Words.Count && sentence.Words[word].Start < characters.End; word++, count++)
        {
            var types = head.Types(sentence, word);
            for (var type = 0; type < sum.Length; type++)
                sum[type] += types[type];
        }
        for (var type = 0; type < sum.Length; type++)
            sum[type] /= count;
        return sum;
    }

    /// <summary>How likely a range of characters is a name of each type; empty where nothing was encoded.</summary>
    public IReadOnlyDictionary<string, double> SharesIn(Extent characters)
    {
        var types = TypesIn(characters);
        var shares = new Dictionary<string, double>(types.Length, StringComparer.Ordinal);
        for (var type = 0; type < types.Length; type++)
            shares[head!.TypeNames[type]] = types[type];
        return shares;
    }

    /// <summary>The likeliest type of a range of characters with how likely it is; null where nothing was encoded.</summary>
    public (string Type, double Probability)? TypeOf(Extent characters)
    {
        var types = TypesIn(characters);
        if (types.Length == 0)
            return null;
        var best = Array.IndexOf(types, types.Max());
        return (head!.TypeNames[best], types[best]);
    }

    /// <summary>The last index that fits, where those that fit come first; -1 for none.</summary>
    private static int LastFrom(int count, Func<int, bool> fits)
    {
        int low = 0,
            high = count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (fits(middle))
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }
}
