using System.Runtime.InteropServices;

namespace NewsMesh.EntityLink.Reading.Linking.Packed;

/// <summary>64 bits for a name without its case: FNV-1a over its UTF-16 units, mixed at the end (the finaliser of MurmurHash3), the same in every process.</summary>
internal static class NameHash
{
    /// <summary>Longer names are not looked for: nobody writes them twice.</summary>
    public const int LongestName = 120;

    /// <summary>The name in upper case; <paramref name="upper"/> holds as many characters.</summary>
    /// <returns>The hash of what was written.</returns>
    public static ulong Of(ReadOnlySpan<char> name, Span<char> upper)
    {
        name.ToUpperInvariant(upper);
        var hash = 14695981039346656037UL;
        foreach (var unit in MemoryMarshal.Cast<char, ushort>(upper[..name.Length]))
            hash = (hash ^ unit) * 1099511628211UL;
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53UL;
        return hash ^ (hash >> 33);
    }
}
