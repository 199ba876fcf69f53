using System.Numerics;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Encoders;

/// <summary>
/// Embeds short texts by all-MiniLM-L6-v2 as it was published, so that near meanings are near vectors: the mean of the last hidden states, of length one
/// (Reimers and Gurevych 2019). What is longer than a run is read up to there.
/// </summary>
internal sealed class Embedder(WordPiece pieces, EncoderGraph graph)
{
    private static readonly string[] Hidden = [EncoderGraph.Hidden];

    /// <summary>384 numbers whose squares sum to one; zeros for a text without a word. The dot product of two is their cosine.</summary>
    public float[] Embed(string text, CancellationToken cancellationToken = default)
    {
        var mean = new float[EmbeddingTable.Width];
        var cut = pieces.Cut(text, new Extent(0, text.Length), EncoderGraph.MostPieces);
        if (cut.Ids.Count == 0)
            return mean;
        var count = Math.Min(cut.Ids.Count, EncoderGraph.MostPieces - 2);
        int[] ids = [pieces.Begin, .. cut.Ids.Take(count), pieces.End];
        var hidden = graph.Run(ids, new long[ids.Length], Hidden, cancellationToken)[0];
        for (var at = 0; at < hidden.Length; at++)
            mean[at % EmbeddingTable.Width] += hidden[at];
        var length = MathF.Sqrt(mean.Sum(value => value * value));
        for (var at = 0; at < mean.Length; at++)
            mean[at] /= length;
        return mean;
    }

    /// <summary>The cosine of two embeddings.</summary>
    public static float Similarity(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var sums = Vector<float>.Zero;
        for (var at = 0; at + Vector<float>.Count <= one.Length; at += Vector<float>.Count)
            sums += new Vector<float>(one[at..]) * new Vector<float>(other[at..]);
        var sum = Vector.Sum(sums);
        for (var at = one.Length - (one.Length % Vector<float>.Count); at < one.Length; at++)
            sum += one[at] * other[at];
        return sum;
    }
}
