using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Knowledge;

/// <summary>Names what is known: equal for equal entities in any order, another when anything of one changes that reading looks at.</summary>
internal static class KnowledgeVersion
{
    public static string Of(IEnumerable<KnownEntity> entities)
    {
        var sum = 0UL;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        foreach (var entity in entities)
        {
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Create(
                        System.Globalization.CultureInfo.InvariantCulture,
                        $"{entity.EntityId}\n{entity.Name}\n{entity.Type}\n{string.Join('|', entity.Aliases)}\n{string.Join('|', entity.Demonyms)}\n{entity.Description}\n{entity.Popularity:R}"
                    )
                ),
                hash
            );
            sum += BinaryPrimitives.ReadUInt64BigEndian(hash);
        }
        return sum.ToString("x16", System.Globalization.CultureInfo.InvariantCulture)[..8];
    }
}
