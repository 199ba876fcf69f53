namespace NewsMesh.EntityLink.Reading.Language;

/// <summary>FNV-1a over UTF-16 units (Fowler, Noll, Vo), 32 bits: the same for a word on every machine, which <see cref="object.GetHashCode"/> is not.</summary>
internal static class Fnv1a
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var c in text)
            hash = (hash ^ c) * Prime;
        return hash;
    }

    /// <summary>The hash of the text in lower case, without writing it down.</summary>
    public static uint OfLower(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var c in text)
            hash = (hash ^ char.ToLowerInvariant(c)) * Prime;
        return hash;
    }
}
