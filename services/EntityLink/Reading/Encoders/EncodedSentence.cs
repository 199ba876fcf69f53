using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Encoders;

/// <summary>A sentence as the encoder sees it: for each word the hidden state of its first piece and the logits of each head there.</summary>
internal sealed class EncodedSentence
{
    private readonly string[] _names;
    private readonly float[]?[] _rows;

    public EncodedSentence(PiecedText cut, string[] outputs)
    {
        (Words, _names) = (cut.Words, outputs);
        (Pieces, IsCutOff) = (cut.Ids.Count, cut.IsCutOff);
        _rows = new float[outputs.Length * cut.Words.Count][];
    }

    /// <summary>Where the encoder's words stand, in UTF-16 units of the text: they end at every mark, so that "O'Brien" is three.</summary>
    public IReadOnlyList<Extent> Words { get; }

    /// <summary>What encoding it cost, in pieces.</summary>
    public int Pieces { get; }

    /// <summary>The sentence went on, and a bound was reached.</summary>
    public bool IsCutOff { get; }

    /// <summary>384 numbers: what the word means where it stands.</summary>
    public ReadOnlySpan<float> Vector(int word) => Row(EncoderGraph.Hidden, word);

    /// <summary>A head's logits for a word, in the order of its labels.</summary>
    public ReadOnlySpan<float> Logits(string head, int word) => Row(head, word);

    public bool Has(string head) => Array.IndexOf(_names, head) >= 0;

    /// <summary>Keeps what a run says of a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="outputs">The outputs, in the order of the names that were given.</param>
    /// <param name="pieces">How many rows each output has.</param>
    /// <param name="piece">The row of the word's first piece.</param>
    public void Take(int word, float[][] outputs, int pieces, int piece)
    {
        for (var output = 0; output < outputs.Length; output++)
        {
            var width = outputs[output].Length / pieces;
            _rows[(word * _names.Length) + output] = outputs[output].AsSpan(piece * width, width).ToArray();
        }
    }

    private float[] Row(string name, int word)
    {
        var output = Array.IndexOf(_names, name);
        if (output < 0)
            throw new ArgumentException($"the model has no head '{name}'", nameof(name));
        return _rows[(word * _names.Length) + output]!;
    }
}
