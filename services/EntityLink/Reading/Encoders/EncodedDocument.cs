namespace NewsMesh.EntityLink.Reading.Encoders;

/// <summary>What the encoder says of a document.</summary>
/// <param name="sentences">The sentences that were encoded, in order.</param>
/// <param name="names">The names in them, in order, none over another.</param>
internal sealed class EncodedDocument(IReadOnlyList<EncodedSentence> sentences, IReadOnlyList<NameSpan> names)
{
    public IReadOnlyList<EncodedSentence> Sentences { get; } = sentences;
    public IReadOnlyList<NameSpan> Names { get; } = names;

    /// <summary>Nothing behind this character was encoded.</summary>
    public int End { get; } = sentences.Count == 0 ? 0 : sentences[^1].Words[^1].End;

    /// <summary>384 numbers: what the word at a character means where it stands; empty where nothing was encoded.</summary>
    public ReadOnlySpan<float> VectorAt(int character)
    {
        var sentence = LastFrom(Sentences.Count, at => Sentences[at].Words[0].Start <= character);
        if (sentence < 0)
            return [];
        var words = Sentences[sentence].Words;
        var word = LastFrom(words.Count, at => words[at].Start <= character);
        return words[word].End > character ? Sentences[sentence].Vector(word) : [];
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
