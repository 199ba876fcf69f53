using MassTransit;
using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Telemetry;

namespace NewsMesh.Search.Indexing;

/// <summary>Keeps the newest state of every story, and which story each article belongs to.</summary>
internal sealed class IndexStoryConsumer(ReadModels models, Outcomes outcomes, TimeProvider clock) : IConsumer<StoryChanged>
{
    public async Task Consume(ConsumeContext<StoryChanged> context)
    {
        var started = clock.GetTimestamp();
        var isNewer = await models.PutAsync(context.Message, context.CancellationToken);
        outcomes.Count("stories", isNewer ? "indexed" : "older", clock.GetElapsedTime(started));
    }
}
