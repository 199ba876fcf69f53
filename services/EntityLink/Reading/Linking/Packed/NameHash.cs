using System.Runtime.InteropServices;

namespace NewsMesh.EntityLink.Reading.Linking.Packed;

/// <summary>64 bits for a name without its case: FNV-1a over its UTF-16 units, mixed at the end (the finaliser of MurmurHash3), the same in every process.</summary>
internal static class NameHash
{
    /// <summary>Longer names are not looked for: nobody writes them twice.</summary>
    public const int LongestName = 120;

    private const ulong Basis = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    public static ulong Of(string name)
    {
        Span<char> upper = stackalloc char[LongestName];
        return Of(name.AsSpan(0, Math.Min(name.Length, LongestName)), upper);
    }

    /// <summary>The name in upper case; <paramref name="upper"/> holds as many characters.</summary>
    /// <returns>The hash of what was written.</returns>
    public static ulong Of(ReadOnlySpan<char> name, Span<char> upper)
    {
        name.ToUpperInvariant(upper);
        var hash = Basis;
        foreach (var unit in MemoryMarshal.Cast<char, ushort>(upper[..name.Length]))
            hash = (hash ^ unit) * Prime;
        return Mixed(hash);
    }

    /// <summary>64 bits for an entity: its id and its bytes.</summary>
    public static ulong Of(Guid id, ReadOnlySpan<byte> bytes)
    {
        Span<byte> parts = stackalloc byte[16];
        id.TryWriteBytes(parts);
        var hash = Basis;
        foreach (var part in parts)
            hash = (hash ^ part) * Prime;
        foreach (var part in bytes)
            hash = (hash ^ part) * Prime;
        return Mixed(hash);
    }

    private static ulong Mixed(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53UL;
        return hash ^ (hash >> 33);
    }
}
