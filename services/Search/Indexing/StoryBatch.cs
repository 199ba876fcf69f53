using NewsMesh.Contracts;
using Npgsql;

namespace NewsMesh.Search.Indexing;

/// <summary>Stories in the order in which they came: an article may leave one for the next.</summary>
internal static class StoryBatch
{
    public static async Task<IReadOnlyList<bool>> WriteAsync(
        NpgsqlConnection connection,
        IReadOnlyList<StoryChanged> events,
        CancellationToken cancellationToken
    )
    {
        await using var batch = new NpgsqlBatch(connection);
        var heads = new List<NpgsqlBatchCommand>();
        foreach (var story in events)
        {
            var statements = StoryStatements.Put(story).ToArray();
            heads.Add(statements[0]);
            foreach (var statement in statements)
                batch.BatchCommands.Add(statement);
        }
        await batch.ExecuteNonQueryAsync(cancellationToken);
        return [.. heads.Select(head => head.RecordsAffected == 1)];
    }
}
