using MassTransit;
using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Messaging;
using NewsMesh.ServiceDefaults.Telemetry;

namespace NewsMesh.Search.Indexing;

/// <summary>Makes an article version findable, and ends its journey.</summary>
internal sealed class IndexArticleConsumer(ReadModels models, PublishLag lag, Outcomes outcomes, TimeProvider clock)
    : IConsumer<ArticleLinked>
{
    public async Task Consume(ConsumeContext<ArticleLinked> context)
    {
        var (linked, started) = (context.Message, clock.GetUtcNow());
        var result = await models.PutAsync(linked, context.CancellationToken);
        var ended = clock.GetUtcNow();
        outcomes.Count("articles", result.ToString().ToLowerInvariant(), ended - started);
        // The journey of what is read again has ended when it was read first.
        if (linked.Relink > 0)
            return;
        var settled =
            result is Indexed.Older ? Superseded(linked, started, ended)
            : linked.Article.Deleted ? Deleted(linked, started, ended)
            : Searchable(linked, started, ended);
        await context.PublishDerivedAsync(settled, $"{linked.Article.JourneyKey()}/{settled.Outcome}", context.CancellationToken);
        if (result is Indexed.New && !linked.Article.Deleted)
            lag.Record(ended - linked.Journey.StartedAt);
    }

    private static ArticleSettled Searchable(ArticleLinked linked, DateTimeOffset started, DateTimeOffset ended) =>
        new()
        {
            ArticleId = linked.Article.ArticleId,
            Fetch = linked.Article.Fetch,
            Url = linked.Article.Url,
            Outcome = "searchable",
            SettledAt = ended,
            Journey = linked.Journey.Passed("search", started, ended, "indexed"),
        };

    private static ArticleSettled Deleted(ArticleLinked linked, DateTimeOffset started, DateTimeOffset ended) =>
        Searchable(linked, started, ended) with
        {
            Outcome = "deleted",
            Reason = "the article was taken back, with all that was read in it",
            Journey = linked.Journey.Passed("search", started, ended, "deleted"),
        };

    private static ArticleSettled Superseded(ArticleLinked linked, DateTimeOffset started, DateTimeOffset ended)
    {
        const string Reason = "a newer version was indexed before";
        return Searchable(linked, started, ended) with
        {
            Outcome = "unchanged",
            Reason = Reason,
            Journey = linked.Journey.Passed("search", started, ended, "unchanged", Reason),
        };
    }
}
