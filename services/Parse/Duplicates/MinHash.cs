using System.Numerics;

namespace NewsMesh.Parse.Duplicates;

/// <summary>
/// A text in <see cref="Bands"/> numbers, such that texts with much in common share some of them (MinHash with banding: Broder 1997; Leskovec, Rajaraman
/// and Ullman, "Mining of Massive Datasets", chapter 3). Two texts that share a part J of their sequences share a band with the probability
/// 1 - (1 - J²)³²: 0.26 at a tenth, 0.95 at three tenths, 0.9999 at one half. Of a million unrelated texts a few dozen share one by chance.
/// </summary>
internal static class MinHash
{
    public const int Bands = 32;

    private const int Rows = 2;

    /// <summary>Fewer sequences are a teaser or a notice, and say too little to be told apart by.</summary>
    public const int MinShingles = 25;

    /// <summary>Empty for a text that is too short. The numbers differ between bands, so that one index over all of them serves.</summary>
    public static int[] BandsOf(IReadOnlySet<ulong> shingles)
    {
        if (shingles.Count < MinShingles)
            return [];
        Span<ulong> least = stackalloc ulong[Bands * Rows];
        least.Fill(ulong.MaxValue);
        foreach (var shingle in shingles)
        {
            for (var i = 0; i < least.Length; i++)
                least[i] = Math.Min(least[i], Mixed(shingle + ((ulong)(i + 1) * 0x9E3779B97F4A7C15)));
        }
        var bands = new int[Bands];
        for (var band = 0; band < Bands; band++)
            bands[band] = (int)Mixed(Mixed(least[band * Rows] + (ulong)band) ^ BitOperations.RotateLeft(least[(band * Rows) + 1], 32));
        return bands;
    }

    /// <summary>The finaliser of SplitMix64 (Steele, Lea and Flood 2014): a permutation of the 64-bit numbers.</summary>
    private static ulong Mixed(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
