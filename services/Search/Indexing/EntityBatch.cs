using NewsMesh.Contracts;
using Npgsql;

namespace NewsMesh.Search.Indexing;

/// <summary>What became of entities: few at a time, a statement each.</summary>
internal static class EntityBatch
{
    public static async Task<IReadOnlyList<bool>> WriteAsync(
        NpgsqlConnection connection,
        IReadOnlyList<EntityChanged> events,
        CancellationToken cancellationToken
    )
    {
        await using var batch = new NpgsqlBatch(connection);
        var statements = events.Select(EntityStatements.PutChange).ToArray();
        foreach (var statement in statements)
            batch.BatchCommands.Add(statement);
        await batch.ExecuteNonQueryAsync(cancellationToken);
        return Array.ConvertAll(statements, statement => statement.RecordsAffected == 1);
    }
}
