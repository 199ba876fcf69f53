using Microsoft.EntityFrameworkCore;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Knowledge;
using NewsMesh.EntityLink.Storage;

namespace NewsMesh.EntityLink.Facts;

/// <summary>
/// Keeps the entities that were made from unknown names. One that is there stays as it was first met, and that is also how it is told to everybody else:
/// "ACME" of one article and "Acme" of the next have one id, and must not change their name and type with each article.
/// </summary>
internal static class UnknownEntities
{
    /// <summary>Stores those that are new, and returns all with the name and type that are stored.</summary>
    public static async Task<IReadOnlyList<Entity>> StoredAsync(
        EntityLinkDb db,
        IReadOnlyList<Entity> entities,
        CancellationToken cancellationToken
    )
    {
        var unknown = entities.Where(entity => entity.Source == StoredEntity.Unknown).OrderBy(entity => entity.EntityId).ToList();
        if (unknown.Count == 0)
            return entities;
        var ids = unknown.ConvertAll(entity => entity.EntityId).ToArray();
        var names = unknown.ConvertAll(entity => Storable.Of(entity.Name)).ToArray();
        var types = unknown.ConvertAll(entity => entity.Type).ToArray();
        var searched = unknown.ConvertAll(entity => StoredEntity.SearchTextOf(Storable.Of(entity.Name), [])).ToArray();
        // The row as it was before this statement, where there was one: a name and type of an earlier article.
        var known = await db
            .Database.SqlQuery<NameAndType>(
                $"""
                WITH met AS (
                    SELECT * FROM unnest({ids}, {names}, {types}, {searched}) AS given (id, name, type, searched)
                ), added AS (
                    INSERT INTO entity_link.entities (entity_id, name, type, aliases, demonyms, source, popularity, search_text)
                    SELECT id, name, type, ARRAY[]::text[], ARRAY[]::text[], {StoredEntity.Unknown}, 0, searched FROM met
                    ON CONFLICT (entity_id) DO NOTHING
                )
                SELECT known.entity_id, known.name, known.type FROM met JOIN entity_link.entities known ON known.entity_id = met.id
                """
            )
            .ToDictionaryAsync(row => row.EntityId, cancellationToken);
        return
        [
            .. entities.Select(entity =>
                entity.Source == StoredEntity.Unknown && known.TryGetValue(entity.EntityId, out var stored)
                    ? entity with
                    {
                        Name = stored.Name,
                        Type = stored.Type,
                    }
                    : entity
            ),
        ];
    }

    private sealed record NameAndType(Guid EntityId, string Name, string Type);
}
