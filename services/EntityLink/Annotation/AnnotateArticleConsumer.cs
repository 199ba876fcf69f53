using MassTransit;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Knowledge;
using NewsMesh.ServiceDefaults.Messaging;
using NewsMesh.ServiceDefaults.Telemetry;

namespace NewsMesh.EntityLink.Annotation;

/// <summary>Reads one article by itself. Pure: a redelivery gives the same annotations, and nothing is stored.</summary>
internal sealed class AnnotateArticleConsumer(KnowledgeBase knowledge, TimeProvider clock, Outcomes outcomes) : IConsumer<ArticleParsed>
{
    public async Task Consume(ConsumeContext<ArticleParsed> context)
    {
        var started = clock.GetUtcNow();
        var article = context.Message.Article;
        var (annotations, leftOut) = ArticleBounds.Annotate(article, knowledge.Reader, context.CancellationToken);
        var ended = clock.GetUtcNow();
        await context.PublishDerivedAsync(
            new ArticleAnnotated
            {
                Article = article,
                Annotations = annotations,
                ReaderVersion = knowledge.ReaderVersion.ToString(),
                Journey = context.Message.Journey.Passed("entity-link", started, ended, "annotated", leftOut),
            },
            article.VersionKey(),
            context.CancellationToken
        );
        outcomes.Count("annotations", leftOut is null ? "annotated" : "annotated-in-part", ended - started);
    }
}
