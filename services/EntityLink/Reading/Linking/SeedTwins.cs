using System.Runtime.InteropServices;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>
/// An entity that ships without a Wikidata item, and one of an import that bears its name: "Bologna, city in Italy" and the item. They are mostly one; kept apart, the first would
/// take the other's names, and nobody would learn the item.
/// </summary>
internal static class SeedTwins
{
    /// <summary>Of those that bear the name, the one that nothing speaks against: the one of the same country, else the best known; null for none.</summary>
    public static KnownEntity? Of(KnownEntity seed, IEnumerable<KnownEntity> bearers)
    {
        var profile = EntityProfile.Of(seed);
        return bearers
            .Where(bearer => bearer is { WikidataId: not null, Source: not KnownEntity.Seeded })
            .Select(bearer => new Bearer(bearer, Shared(profile, EntityProfile.Of(bearer), bearer)))
            .Where(bearer => bearer.Shared is not null)
            .OrderByDescending(bearer => bearer.Shared)
            .ThenByDescending(bearer => bearer.Entity.ImportedPopularity ?? 0)
            .ThenBy(bearer => AliasWeights.ItemNumber(bearer.Entity.WikidataId))
            .FirstOrDefault()
            .Entity;
    }

    /// <summary>Both as one, with the imported one's id: what the seeds say of it stands, as where both have the item.</summary>
    public static KnownEntity Joined(KnownEntity seed, KnownEntity imported) =>
        seed with
        {
            EntityId = imported.EntityId,
            WikidataId = imported.WikidataId,
            Aliases = [.. seed.Aliases.Append(imported.Name).Union(imported.Aliases, StringComparer.Ordinal)],
            Demonyms = [.. seed.Demonyms.Union(imported.Demonyms, StringComparer.Ordinal)],
            Description = seed.Description ?? imported.Description,
            ImportedPopularity = imported.ImportedPopularity,
            Relations = [.. seed.Relations.Union(imported.Relations)],
        };

    /// <summary>How many places both descriptions have; null where they cannot be one.</summary>
    private static int? Shared(EntityProfile seed, EntityProfile bearer, KnownEntity entity)
    {
        if (entity.Description is null)
            return 0;
        var (one, other) = (EntityClasses.TypeOf(seed.Class), EntityClasses.TypeOf(bearer.Class));
        var shared = seed.Places.Count(place => bearer.Places.Contains(place, StringComparer.OrdinalIgnoreCase));
        if (one is not null && other is not null && one != other && !(IsBody(one) && IsBody(other)))
            return null;
        // "city in Argentina" is none in Spain.
        return shared == 0 && seed.Places.Count > 0 && bearer.Places.Count > 0 && one == EntityTypes.Location ? null : shared;
    }

    /// <summary>Descriptions call a company a product, and an armed group an organisation.</summary>
    private static bool IsBody(string type) => type is EntityTypes.Organization or EntityTypes.Group or EntityTypes.Product;

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Bearer(KnownEntity Entity, int? Shared);
}
