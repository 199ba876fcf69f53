using MassTransit;
using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Telemetry;
using Npgsql;

namespace NewsMesh.Search.Indexing;

/// <summary>Keeps the newest head of every fact, and who says it.</summary>
internal sealed class IndexFactConsumer(NpgsqlDataSource database, Outcomes outcomes, TimeProvider clock) : IConsumer<FactChanged>
{
    public async Task Consume(ConsumeContext<FactChanged> context)
    {
        var started = clock.GetTimestamp();
        await using var connection = await database.OpenConnectionAsync(context.CancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var statement in FactStatements.Put(context.Message))
            batch.BatchCommands.Add(statement);
        await batch.ExecuteNonQueryAsync(context.CancellationToken);
        outcomes.Count("facts", batch.BatchCommands[0].RecordsAffected == 1 ? "indexed" : "older", clock.GetElapsedTime(started));
    }
}
