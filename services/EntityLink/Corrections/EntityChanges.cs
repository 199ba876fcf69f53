using MassTransit;
using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Messaging;
using Npgsql;

namespace NewsMesh.EntityLink.Corrections;

/// <summary>Tells the mesh of entities that have changed.</summary>
internal sealed class EntityChanges(NpgsqlDataSource database)
{
    /// <summary>In one transaction: an import changes thousands.</summary>
    private const int Batch = 100;

    /// <summary>To be run in the transaction that changes them.</summary>
    public static NpgsqlBatchCommand Enqueue(Guid[] ids, DateTimeOffset now) =>
        Sql.Statement(
            """
            INSERT INTO entity_link.changed_entities AS known (entity_id, version, is_published, changed_at)
            SELECT id, 1, false, @now FROM unnest(@ids) AS id ORDER BY id
            ON CONFLICT (entity_id) DO UPDATE SET version = known.version + 1, is_published = false, changed_at = excluded.changed_at
            """,
            ("ids", ids),
            ("now", now)
        );

    /// <summary>Publishes what is due; says whether there was something.</summary>
    public async Task<bool> PublishAsync(IPublishEndpoint bus, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var due = await DueAsync(connection, cancellationToken);
        if (due.Count == 0)
            return false;
        foreach (var changed in due)
            await bus.PublishDerivedAsync(changed, $"{changed.Entity.EntityId}/{changed.Version}", cancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(
            Sql.Statement(
                "UPDATE entity_link.changed_entities SET is_published = true WHERE entity_id = ANY (@ids)",
                ("ids", due.ConvertAll(changed => changed.Entity.EntityId).ToArray())
            )
        );
        await batch.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static async Task<List<EntityChanged>> DueAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(
            Sql.Statement(
                """
                SELECT changed.version, changed.changed_at, one.merged_into, one.entity_id, one.wikidata_id, one.name, one.type, one.aliases, one.description, one.source
                FROM entity_link.changed_entities changed JOIN entity_link.entities one USING (entity_id)
                WHERE NOT changed.is_published ORDER BY changed.changed_at, changed.entity_id LIMIT @most FOR UPDATE OF changed SKIP LOCKED
                """,
                ("most", Batch)
            )
        );
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var due = new List<EntityChanged>();
        while (await reader.ReadAsync(cancellationToken))
            due.Add(
                new EntityChanged
                {
                    Version = reader.GetInt32(0),
                    ChangedAt = reader.GetFieldValue<DateTimeOffset>(1),
                    MergedInto = reader.IsDBNull(2) ? null : reader.GetGuid(2),
                    Entity = EntityRow.Read(reader, 3),
                }
            );
        return due;
    }
}

/// <summary>An entity as a statement selects it: entity_id, wikidata_id, name, type, aliases, description, source.</summary>
internal static class EntityRow
{
    public static NpgsqlBatchCommand Select(Guid[] ids) =>
        Sql.Statement(
            "SELECT entity_id, wikidata_id, name, type, aliases, description, source FROM entity_link.entities WHERE entity_id = ANY (@ids)",
            ("ids", ids)
        );

    public static Entity Read(NpgsqlDataReader reader, int from) =>
        new()
        {
            EntityId = reader.GetGuid(from),
            WikidataId = reader.IsDBNull(from + 1) ? null : reader.GetString(from + 1),
            Name = reader.GetString(from + 2),
            Type = reader.GetString(from + 3),
            Aliases = reader.GetFieldValue<string[]>(from + 4),
            Description = reader.IsDBNull(from + 5) ? null : reader.GetString(from + 5),
            Source = reader.GetString(from + 6),
        };
}
