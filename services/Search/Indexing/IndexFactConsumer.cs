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
        var written = await Task.WhenAll(context.Message.All().Select(fact => models.PutAsync(fact, context.CancellationToken)));
        foreach (var isNewer in written)
            outcomes.Count("facts", isNewer ? "indexed" : "older", clock.GetElapsedTime(started));
    }
}
