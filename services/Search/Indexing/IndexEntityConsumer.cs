using MassTransit;
using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Telemetry;
using Npgsql;

namespace NewsMesh.Search.Indexing;

/// <summary>Keeps what became of entities: merged, taken apart, described differently.</summary>
internal sealed class IndexEntityConsumer(NpgsqlDataSource database, Outcomes outcomes, TimeProvider clock) : IConsumer<EntityChanged>
{
    public async Task Consume(ConsumeContext<EntityChanged> context)
    {
        var started = clock.GetTimestamp();
        await using var connection = await database.OpenConnectionAsync(context.CancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(EntityStatements.PutChange(context.Message));
        var written = await batch.ExecuteNonQueryAsync(context.CancellationToken);
        outcomes.Count("entities", written == 1 ? "indexed" : "older", clock.GetElapsedTime(started));
    }
}
