using MassTransit;
using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Telemetry;

namespace NewsMesh.Search.Indexing;

/// <summary>Keeps what became of entities: merged, taken apart, described differently.</summary>
internal sealed class IndexEntityConsumer(ReadModels models, Outcomes outcomes, TimeProvider clock) : IConsumer<EntityChanged>
{
    public async Task Consume(ConsumeContext<EntityChanged> context)
    {
        var started = clock.GetTimestamp();
        var isNewer = await models.PutAsync(context.Message, context.CancellationToken);
        outcomes.Count("entities", isNewer ? "indexed" : "older", clock.GetElapsedTime(started));
    }
}
