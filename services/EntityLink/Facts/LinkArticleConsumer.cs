using MassTransit;
using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Messaging;
using NewsMesh.ServiceDefaults.Telemetry;

namespace NewsMesh.EntityLink.Facts;

/// <summary>Links annotated articles with each other, one at a time: store, then publish what changed, then acknowledge. While one is told of, the next is linked, and what the one after it needs by itself is made.</summary>
internal sealed class LinkArticleConsumer(LinkArticle link, WriterTurn turn, TimeProvider clock, Outcomes outcomes)
    : IConsumer<ArticleAnnotated>
{
    /// <summary>One is linked, one is told of and one is read from the queue; a fourth waits, so that none of these does.</summary>
    public const int AtATime = 4;

    /// <summary>Of one fact a change has 2 KB as a rule and 40 at most, so that a message stays far below RabbitMQ's 16 MiB; of so many the rest of a message's cost hardly shows.</summary>
    private const int FactsAMessage = 32;

    public async Task Consume(ConsumeContext<ArticleAnnotated> context)
    {
        var read = context.Message;
        var (article, journey) = (read.Article, read.Journey);
        var (outcome, started, ended) = await LinkAsync(read, context.CancellationToken);
        switch (outcome)
        {
            case LinkOutcome.Outdated when read.Relink > 0:
                // The journey has ended long ago, and a newer version is on its way or there.
                outcomes.Count("links", "outdated", ended - started);
                break;
            case LinkOutcome.Outdated:
                await SettleAsync(
                    context,
                    article,
                    journey.Passed("entity-link", started, ended, "unchanged", "a newer version was linked before")
                );
                outcomes.Count("links", "outdated", ended - started);
                break;
            case LinkOutcome.Done done:
                await PublishAsync(context, read, done, journey.Passed("entity-link", started, ended, "linked"));
                outcomes.Count("links", done.Again ? "linked-again" : "linked", ended - started);
                break;
        }
    }

    private async Task<(LinkOutcome Outcome, DateTimeOffset Started, DateTimeOffset Ended)> LinkAsync(
        ArticleAnnotated read,
        CancellationToken cancellationToken
    )
    {
        var given = ArticleToLink.Of(read);
        using var mine = await turn.TakeAsync(cancellationToken);
        var started = clock.GetUtcNow();
        var outcome = await link.RunAsync(given, cancellationToken);
        return (outcome, started, clock.GetUtcNow());
    }

    /// <summary>All messages are on their way before the first confirmation is waited for; what is not confirmed is told again by the redelivery.</summary>
    private static async Task PublishAsync(ConsumeContext context, ArticleAnnotated read, LinkOutcome.Done done, Journey journey)
    {
        var article = read.Article;
        var told = new List<Task>();
        foreach (var facts in done.Facts.Chunk(FactsAMessage))
            told.Add(
                context.PublishDerivedAsync(
                    facts[0] with
                    {
                        More = facts[1..],
                    },
                    string.Join(' ', facts.Select(fact => $"{fact.FactId}/{fact.Version}/{fact.ArticleId}")),
                    context.CancellationToken
                )
            );
        foreach (var story in done.Stories.Changed)
            told.Add(context.PublishDerivedAsync(story, $"{story.StoryId}/{story.Version}", context.CancellationToken));
        var own = done.Annotations.Assertions.Select(assertion => assertion.FactId).ToHashSet();
        var linked = new ArticleLinked
        {
            Article = article,
            Annotations = done.Annotations,
            Relink = read.Relink,
            ReaderVersion = read.ReaderVersion,
            Facts =
            [
                .. done
                    .Facts.Where(fact => fact.ArticleId == article.ArticleId && own.Contains(fact.FactId))
                    .Select(fact => new FactReference { FactId = fact.FactId, Status = fact.Status }),
            ],
            Story = done.Stories.Story,
            Journey = journey,
        };
        told.Add(context.PublishDerivedAsync(linked, read.ReadingKey(), context.CancellationToken));
        await Task.WhenAll(told);
    }

    private static Task SettleAsync(ConsumeContext context, Article article, Journey journey)
    {
        var settled = new ArticleSettled
        {
            ArticleId = article.ArticleId,
            Fetch = article.Fetch,
            Url = article.Url,
            Outcome = "unchanged",
            Reason = journey.Stages[^1].Reason,
            SettledAt = journey.Stages[^1].EndedAt,
            Journey = journey,
        };
        return context.PublishDerivedAsync(settled, $"{article.JourneyKey()}/{settled.Outcome}", context.CancellationToken);
    }
}
