using MassTransit;
using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Telemetry;
using Npgsql;

namespace NewsMesh.Search.Stories;

/// <summary>Keeps the newest state of every story, and which story each article belongs to.</summary>
internal sealed class IndexStoryConsumer(NpgsqlDataSource database, Outcomes outcomes, TimeProvider clock) : IConsumer<StoryChanged>
{
    public async Task Consume(ConsumeContext<StoryChanged> context)
    {
        var started = clock.GetTimestamp();
        await using var connection = await database.OpenConnectionAsync(context.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(context.CancellationToken);
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var statement in StoryStatements.Put(context.Message))
            batch.BatchCommands.Add(statement);
        await batch.ExecuteNonQueryAsync(context.CancellationToken);
        await transaction.CommitAsync(context.CancellationToken);
        outcomes.Count("stories", batch.BatchCommands[1].RecordsAffected == 1 ? "indexed" : "older", clock.GetElapsedTime(started));
    }
}
