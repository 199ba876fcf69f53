using MassTransit;
using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Telemetry;

namespace NewsMesh.Search.Indexing;

/// <summary>Keeps the newest head of every fact, and who says it.</summary>
internal sealed class IndexFactConsumer(ReadModels models, Outcomes outcomes, TimeProvider clock) : IConsumer<FactChanged>
{
    public async Task Consume(ConsumeContext<FactChanged> context)
    {
        var started = clock.GetTimestamp();
        var isNewer = await models.PutAsync(context.Message, context.CancellationToken);
        outcomes.Count("facts", isNewer ? "indexed" : "older", clock.GetElapsedTime(started));
    }
}
