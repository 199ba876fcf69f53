using NewsMesh.EntityLink.Reading.Encoders;

namespace NewsMesh.EntityLink.Reading.Quotes.Learned;

/// <summary>What a word may be to a cue.</summary>
internal enum LinkRole
{
    ContentStart,
    ContentEnd,
    SourceStart,
    SourceEnd,
}

/// <summary>
/// What the words of a window make of each other: for a cue's first word, how likely each word is to begin or end its content or its source (pointers, as in Dozat and
/// Manning 2017: the product of what the one asks and the other gives).
/// </summary>
/// <param name="asks">[words × roles × width]: of a cue's first word.</param>
/// <param name="gives">[words × roles × width]: of any word.</param>
internal sealed class QuoteLinks(float[] asks, float[] gives)
{
    /// <summary>Numbers of a role.</summary>
    private const int Width = 64;
    private const int Roles = 4;

    /// <summary>The logarithms of how likely each word of the window has a role.</summary>
    public double[] Shares(int cue, LinkRole role)
    {
        var shares = new double[gives.Length / (Roles * Width)];
        var asking = asks.AsSpan(((cue * Roles) + (int)role) * Width, Width);
        var most = double.NegativeInfinity;
        for (var at = 0; at < shares.Length; at++)
        {
            shares[at] = Embedder.Similarity(asking, gives.AsSpan(((at * Roles) + (int)role) * Width, Width)) / Math.Sqrt(Width);
            most = Math.Max(most, shares[at]);
        }
        var sum = 0.0;
        foreach (var share in shares)
            sum += Math.Exp(share - most);
        var all = most + Math.Log(sum);
        for (var at = 0; at < shares.Length; at++)
            shares[at] -= all;
        return shares;
    }
}
