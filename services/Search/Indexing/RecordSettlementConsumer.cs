using MassTransit;
using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Telemetry;

namespace NewsMesh.Search.Indexing;

/// <summary>Keeps how each article's latest journey ended, and which ids are other addresses of an article.</summary>
internal sealed class RecordSettlementConsumer(ReadModels models, Outcomes outcomes, TimeProvider clock) : IConsumer<ArticleSettled>
{
    public async Task Consume(ConsumeContext<ArticleSettled> context)
    {
        var started = clock.GetTimestamp();
        var isNewer = await models.PutAsync(context.Message, context.CancellationToken);
        outcomes.Count("settlements", isNewer ? "recorded" : "older", clock.GetElapsedTime(started));
    }
}
