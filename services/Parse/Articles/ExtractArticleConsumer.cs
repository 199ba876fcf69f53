using MassTransit;
using NewsMesh.Contracts;
using NewsMesh.Parse.Pages;
using NewsMesh.ServiceDefaults.Messaging;
using NewsMesh.ServiceDefaults.Telemetry;

namespace NewsMesh.Parse.Articles;

/// <summary>Turns a fetched page into an article version: find what is known, read, store, publish, count. A redelivery publishes the same again.</summary>
internal sealed partial class ExtractArticleConsumer(
    ReadContent reading,
    ArticleStore articles,
    Outcomes outcomes,
    TimeProvider clock,
    ILogger<ExtractArticleConsumer> logger
) : IConsumer<PageFetched>
{
    public async Task Consume(ConsumeContext<PageFetched> context)
    {
        var (page, started) = (context.Message, clock.GetUtcNow());
        var decision = page.Deleted
            ? await articles.DeleteAsync(page, context.CancellationToken)
            : await articles.DecideAsync(page, Read(page, context.CancellationToken), context.CancellationToken);
        var (outcome, reason) = decision switch
        {
            Decision.Publish => (page.Deleted ? "deleted" : "parsed", null),
            Decision.Settle settle => (settle.Outcome, settle.Reason),
            _ => throw new InvalidOperationException($"no such decision: {decision}"),
        };
        var ended = clock.GetUtcNow();
        var journey = page.Journey.Passed("parse", started, ended, outcome, reason);
        if (decision is Decision.Publish publish)
            await PublishAsync(context, publish.Article, journey);
        else if (decision is Decision.Settle settled)
            await SettleAsync(context, page, settled, journey, ended);
        outcomes.Count("articles", outcome, ended - started);
        LogOutcome(outcome, page.Url, page.Fetch, reason ?? "");
    }

    private Extraction Read(PageFetched page, CancellationToken cancellationToken)
    {
        using var span = Traces.Source.StartActivity("read article");
        span?.SetTag("url.full", page.FinalUrl).SetTag("newsmesh.article.id", page.ArticleId);
        var extraction = reading.Of(page, cancellationToken);
        span?.SetTag("newsmesh.discard.reason", (extraction as Extraction.Discarded)?.Reason);
        return extraction;
    }

    private static Task PublishAsync(ConsumeContext context, Article article, Journey journey) =>
        context.PublishDerivedAsync(
            new ArticleParsed { Article = article, Journey = journey },
            article.VersionKey(),
            context.CancellationToken
        );

    private static Task SettleAsync(
        ConsumeContext context,
        PageFetched page,
        Decision.Settle settled,
        Journey journey,
        DateTimeOffset at
    ) =>
        context.PublishDerivedAsync(
            new ArticleSettled
            {
                ArticleId = page.ArticleId,
                Fetch = page.Fetch,
                Url = page.Url,
                Outcome = settled.Outcome,
                Reason = settled.Reason,
                AliasOf = settled.AliasOf,
                SettledAt = at,
                Journey = journey,
            },
            $"{page.JourneyKey()}/{settled.Outcome}",
            context.CancellationToken
        );

    [LoggerMessage(LogLevel.Information, "article {Outcome}: {Url} fetch {Fetch} {Reason}")]
    private partial void LogOutcome(string outcome, string url, int fetch, string reason);
}
