using System.Runtime.InteropServices;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Encoders;

/// <summary>What the cross-encoder makes of two statements, a and b; each 0 to 1.</summary>
/// <param name="Follows">What b says follows from a.</param>
/// <param name="Open">a leaves open whether b is so.</param>
/// <param name="RuledOut">a rules b out.</param>
/// <param name="Same">Both say the same.</param>
/// <param name="Event">Both tell of one event.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PairScores(double Follows, double Open, double RuledOut, double Same, double Event);

/// <summary>
/// Reads two statements as one text, [CLS] a [SEP] b [SEP], so that each word of the one is seen beside those of the other (a cross-encoder: Nogueira and Cho 2019). Made by
/// <c>services/EntityLink.Training</c>; its heads are told in the card. It costs one run of the encoder for each order of the two.
/// </summary>
internal sealed class PairEncoder(WordPiece pieces, EncoderGraph graph)
{
    /// <summary>Pieces of a side: two sides and their three marks are one run. A statement of news has some 40.</summary>
    private const int MostPieces = (EncoderGraph.MostPieces - 3) / 2;

    private static readonly string[] Heads = ["follows", "same", "event"];

    public PairScores Score(string a, string b, CancellationToken cancellationToken = default)
    {
        var (one, other) = (Ids(a), Ids(b));
        int[] ids = [pieces.Begin, .. one, pieces.End, .. other, pieces.End];
        var types = new long[ids.Length];
        types.AsSpan(one.Length + 2).Fill(1);
        var found = graph.Run(ids, types, Heads, cancellationToken);
        var (follows, same, happened) = (Shares(found[0].AsSpan(0, 3)), Shares(found[1].AsSpan(0, 2)), Shares(found[2].AsSpan(0, 2)));
        return new PairScores(follows[0], follows[1], follows[2], same[1], happened[1]);
    }

    private int[] Ids(string text)
    {
        var cut = pieces.Cut(text, new Extent(0, text.Length), MostPieces);
        return [.. cut.Ids.Take(MostPieces)];
    }

    /// <summary>The softmax of the logits.</summary>
    private static double[] Shares(ReadOnlySpan<float> logits)
    {
        var shares = new double[logits.Length];
        var most = float.NegativeInfinity;
        foreach (var logit in logits)
            most = Math.Max(most, logit);
        for (var at = 0; at < shares.Length; at++)
            shares[at] = Math.Exp(logits[at] - most);
        var sum = shares.Sum();
        return Array.ConvertAll(shares, share => share / sum);
    }
}
