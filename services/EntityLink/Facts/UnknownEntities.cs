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
    /// <summary>Stores those that are new, and reads the name and type that are stored of all.</summary>
    public static Dictionary<Guid, (string Name, string Type)> Store(RoundTrip trip, IReadOnlyList<Entity> entities)
    {
        var known = new Dictionary<Guid, (string Name, string Type)>();
        var unknown = entities.Where(entity => entity.Source == StoredEntity.Unknown).OrderBy(entity => entity.EntityId).ToList();
        if (unknown.Count == 0)
            return known;
        var ids = unknown.ConvertAll(entity => entity.EntityId).ToArray();
        var names = unknown.ConvertAll(entity => Storable.Of(entity.Name)).ToArray();
        var types = unknown.ConvertAll(entity => entity.Type).ToArray();
        var searched = unknown.ConvertAll(entity => StoredEntity.SearchTextOf(Storable.Of(entity.Name), [])).ToArray();
        // The row as it was before this statement, where there was one: a name and type of an earlier article.
        trip.Add(
            Sql.Statement(
                $"""
                WITH met AS (
                    SELECT * FROM unnest(@ids, @names, @types, @searched) AS given (id, name, type, searched)
                ), added AS (
                    INSERT INTO entity_link.entities (entity_id, name, type, aliases, demonyms, source, popularity, search_text)
                    SELECT id, name, type, ARRAY[]::text[], ARRAY[]::text[], '{StoredEntity.Unknown}', 0, searched FROM met
                    ON CONFLICT (entity_id) DO NOTHING
                )
                SELECT known.entity_id, known.name, known.type FROM met JOIN entity_link.entities known ON known.entity_id = met.id
                """,
                ("ids", ids),
                ("names", names),
                ("types", types),
                ("searched", searched)
            ),
            async (reader, cancellationToken) =>
            {
                while (await reader.ReadAsync(cancellationToken))
                    known[reader.GetGuid(0)] = (reader.GetString(1), reader.GetString(2));
            }
        );
        return known;
    }

    /// <summary>The entities as they are stored.</summary>
    public static IReadOnlyList<Entity> AsStored(IReadOnlyList<Entity> entities, Dictionary<Guid, (string Name, string Type)> known) =>
        known.Count == 0
            ? entities
            :
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
