using MassTransit;
using NewsMesh.Contracts;
using NewsMesh.Ingest.Storage;
using NewsMesh.Ingest.Work;
using NewsMesh.ServiceDefaults.Telemetry;

namespace NewsMesh.Ingest.Articles;

/// <summary>Writes down how a journey ended, and that a second address of an article leads to it.</summary>
internal sealed class RecordSettlementConsumer(SettleRuns settle, IngestDb db, WorkSignals signals, Outcomes outcomes)
    : IConsumer<ArticleSettled>
{
    public async Task Consume(ConsumeContext<ArticleSettled> context)
    {
        var settled = context.Message;
        var isWritten = await settle.RunAsync(settled, context.CancellationToken);
        if (isWritten && settled.AliasOf is { } other && other != settled.ArticleId)
            await AliasMove.RunAsync(db, settled.ArticleId, other, context.CancellationToken);
        // The place of a replay that has come home is another's now.
        signals.Events.Notify();
        outcomes.Count("settlements", isWritten ? settled.Outcome : "ignored");
    }
}
