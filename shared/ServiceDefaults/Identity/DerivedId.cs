using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace NewsMesh.ServiceDefaults.Identity;

/// <summary>Ids derived from content, so that doing a thing twice gives the same thing: UUID version 5 (RFC 9562, section 5.5).</summary>
public static class DerivedId
{
    /// <summary>The project's own namespace: UUIDv5 of "newsmesh" in RFC 9562's DNS namespace.</summary>
    private static readonly Guid Root = From(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "newsmesh");

    /// <summary>The id of <paramref name="name"/> among things of one <paramref name="kind"/>, such as ("article", its normalised URL).</summary>
    public static Guid From(string kind, string name) => From(Root, $"{kind}\n{name}");

    /// <summary>UUIDv5 of a name in a namespace.</summary>
    public static Guid From(Guid space, string name)
    {
        var input = new byte[16 + Encoding.UTF8.GetByteCount(name)];
        space.TryWriteBytes(input, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, input.AsSpan(16));

        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 9562 names SHA-1; nothing is secured by it
        SHA1.HashData(input, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        var variant = BinaryPrimitives.ReadUInt16BigEndian(hash[8..]);
        BinaryPrimitives.WriteUInt16BigEndian(hash[8..], (ushort)((variant & 0x3FFF) | 0x8000));
        return new Guid(hash[..16], bigEndian: true);
    }
}
