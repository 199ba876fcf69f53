using MassTransit;
using Microsoft.EntityFrameworkCore;
using NewsMesh.Contracts;
using NewsMesh.Ingest.Storage;
using NewsMesh.Ingest.Work;
using NewsMesh.ServiceDefaults.Telemetry;

namespace NewsMesh.Ingest.Articles;

/// <summary>Writes down how a journey ended. Each passage is settled by its own number, so an older one that comes late changes nothing of a newer one.</summary>
internal sealed class RecordSettlementConsumer(IngestDb db, WorkSignals signals, Outcomes outcomes) : IConsumer<ArticleSettled>
{
    public async Task Consume(ConsumeContext<ArticleSettled> context)
    {
        var settled = context.Message;
        var started = settled.Journey.StartedAt.ToUniversalTime();
        // Not when the page was sent again since: the end of that journey is still to come.
        var rows = await db
            .FetchRuns.Where(passage =>
                passage.ArticleId == settled.ArticleId && passage.Fetch == settled.Fetch && passage.StartedAt <= started
            )
            .Where(passage =>
                passage.State != FetchRunState.Discovered
                && (passage.SettledAt == null || passage.SettledAt <= settled.SettledAt.ToUniversalTime())
            )
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(passage => passage.State, FetchRunState.Settled)
                        .SetProperty(passage => passage.Outcome, settled.Outcome)
                        .SetProperty(passage => passage.Reason, settled.Reason)
                        .SetProperty(passage => passage.AliasOf, settled.AliasOf)
                        .SetProperty(passage => passage.SettledAt, settled.SettledAt.ToUniversalTime())
                        .SetProperty(passage => passage.Stages, settled.Journey.Stages)
                        .SetProperty(passage => passage.LeaseUntil, (DateTimeOffset?)null),
                context.CancellationToken
            );
        if (rows > 0 && settled.AliasOf is { } other && other != settled.ArticleId)
            await AliasMove.RunAsync(db, settled.ArticleId, other, context.CancellationToken);
        // The place of a replay that has come home is another's now.
        signals.Events.Notify();
        outcomes.Count("settlements", rows > 0 ? settled.Outcome : "ignored");
    }
}
