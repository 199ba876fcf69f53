using Microsoft.EntityFrameworkCore;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Knowledge;
using NewsMesh.EntityLink.Storage;

namespace NewsMesh.EntityLink.Facts;

/// <summary>Keeps the entities that were made from unknown names; one that is there stays as it was first met.</summary>
internal static class UnknownEntities
{
    public static async Task UpsertAsync(EntityLinkDb db, IEnumerable<Entity> entities, CancellationToken cancellationToken)
    {
        var unknown = entities.Where(entity => entity.Source == StoredEntity.Unknown).OrderBy(entity => entity.EntityId).ToList();
        if (unknown.Count == 0)
            return;
        var ids = unknown.ConvertAll(entity => entity.EntityId).ToArray();
        var names = unknown.ConvertAll(entity => Storable.Of(entity.Name)).ToArray();
        var types = unknown.ConvertAll(entity => entity.Type).ToArray();
        var searched = unknown.ConvertAll(entity => StoredEntity.SearchTextOf(Storable.Of(entity.Name), [])).ToArray();
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO entity_link.entities (entity_id, name, type, aliases, demonyms, source, popularity, search_text)
            SELECT id, name, type, ARRAY[]::text[], ARRAY[]::text[], {StoredEntity.Unknown}, 0, searched
            FROM unnest({ids}, {names}, {types}, {searched}) AS met (id, name, type, searched)
            ON CONFLICT (entity_id) DO NOTHING
            """,
            cancellationToken
        );
    }
}
