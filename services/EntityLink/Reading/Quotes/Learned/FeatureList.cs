namespace NewsMesh.EntityLink.Reading.Quotes.Learned;

/// <summary>The binary features of one candidate, hashed to 32 bits as they are added (the "hashing trick": Weinberger et al. 2009).</summary>
internal sealed class FeatureList
{
    private uint[] _features = new uint[128];

    public int Count { get; private set; }
    public ReadOnlySpan<uint> All => _features.AsSpan(0, Count);

    public void Clear() => Count = 0;

    /// <param name="template">What the values are of: the same values of another template are another feature.</param>
    /// <param name="first">A value.</param>
    /// <param name="second">A value that it is seen together with.</param>
    /// <param name="third">A third one.</param>
    /// <param name="fourth">A fourth one.</param>
    public void Add(uint template, uint first, uint second = 0, uint third = 0, uint fourth = 0)
    {
        if (Count == _features.Length)
            Array.Resize(ref _features, Count * 2);
        _features[Count++] = Mix(Mix(Mix(Mix(template * 0x9E3779B1u, first), second), third), fourth);
    }

    public static uint Mix(uint hash, uint value)
    {
        hash ^= value * 0xCC9E2D51u;
        hash = uint.RotateLeft(hash, 13) * 5 + 0xE6546B64u;
        return hash ^ (hash >> 15);
    }

    /// <summary>The slot of a feature under a label, before it is cut to the size of a table.</summary>
    public static uint Labelled(uint feature, uint label)
    {
        var hash = (feature + label * 0x9E3779B1u) * 0x85EBCA6Bu;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35u;
        return hash ^ (hash >> 16);
    }
}
