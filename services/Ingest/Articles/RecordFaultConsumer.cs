using MassTransit;
using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Messaging;
using NewsMesh.ServiceDefaults.Telemetry;

namespace NewsMesh.Ingest.Articles;

/// <summary>
/// A service gave up on a message after its retries: the journey ended there. Said to everybody as <see cref="ArticleSettled"/>, which
/// <see cref="RecordSettlementConsumer"/> writes down like any other end. The message itself lies in the service's error queue, and can be sent again.
/// </summary>
internal sealed class RecordFaultConsumer(Outcomes outcomes)
    : IConsumer<Fault<PageFetched>>,
        IConsumer<Fault<ArticleParsed>>,
        IConsumer<Fault<ArticleAnnotated>>,
        IConsumer<Fault<ArticleLinked>>
{
    /// <summary>The first line says it; the rest is for the log of the service.</summary>
    private const int MaxReason = 500;

    public Task Consume(ConsumeContext<Fault<PageFetched>> context) =>
        SettleAsync(
            context,
            "parse",
            context.Message.Message.ArticleId,
            context.Message.Message.Fetch,
            context.Message.Message.Url,
            context.Message.Message.Journey
        );

    public Task Consume(ConsumeContext<Fault<ArticleParsed>> context) =>
        SettleAsync(context, "entity-link", context.Message.Message.Article, context.Message.Message.Journey);

    public Task Consume(ConsumeContext<Fault<ArticleAnnotated>> context) =>
        SettleAsync(context, "entity-link", context.Message.Message.Article, context.Message.Message.Journey);

    public Task Consume(ConsumeContext<Fault<ArticleLinked>> context) =>
        SettleAsync(context, "search", context.Message.Message.Article, context.Message.Message.Journey);

    private Task SettleAsync<T>(ConsumeContext<Fault<T>> context, string service, Article article, Journey journey) =>
        SettleAsync(context, service, article.ArticleId, article.Fetch, article.Url, journey);

    private async Task SettleAsync<T>(
        ConsumeContext<Fault<T>> context,
        string service,
        Guid articleId,
        int fetch,
        string url,
        Journey journey
    )
    {
        var failedAt = new DateTimeOffset(DateTime.SpecifyKind(context.Message.Timestamp, DateTimeKind.Utc));
        var reason = ReasonOf(context.Message.Exceptions, service);
        var settled = new ArticleSettled
        {
            ArticleId = articleId,
            Fetch = fetch,
            Url = url,
            Outcome = "failed",
            Reason = reason,
            SettledAt = failedAt,
            Journey = journey.Passed(service, failedAt, failedAt, "failed", reason),
        };
        await context.PublishDerivedAsync(settled, $"{articleId}/{fetch}/{settled.Outcome}", context.CancellationToken);
        outcomes.Count("faults", service);
    }

    private static string ReasonOf(ExceptionInfo[]? exceptions, string service)
    {
        var message = exceptions is [{ Message: { Length: > 0 } first }, ..] ? first : "it did not say why";
        var line = message.ReplaceLineEndings(" ");
        return $"{service} failed: {(line.Length > MaxReason ? line[..MaxReason] + "…" : line)}";
    }
}
